#include "app/undo/campaign_edits.h"

#include <QtCore/QCoreApplication>

#include <bitset>

namespace clientele {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Edits", text);
}

// Which parts of a plan differ, as a person thinks of parts.
std::bitset<8> changedParts(const Plan &a, const Plan &b)
{
    std::bitset<8> parts;
    parts[0] = a.name != b.name;
    parts[1] = a.offers != b.offers || a.assignment != b.assignment || a.shares != b.shares || a.budget != b.budget
               || a.assumptions != b.assumptions;
    parts[2] = a.audience != b.audience;
    parts[3] = a.holdout != b.holdout || a.holdoutReason != b.holdoutReason || a.seed != b.seed
               || a.primaryMeasure != b.primaryMeasure || a.measureUntil != b.measureUntil;
    parts[4] = a.recommender != b.recommender || a.rules != b.rules || a.recommendations != b.recommendations;
    parts[5] = a.codePrefix != b.codePrefix || a.codeLength != b.codeLength || a.seedAddress != b.seedAddress;
    parts[6] = a.asOf != b.asOf;
    return parts;
}

} // namespace

CreateCampaign::CreateCampaign(Plan plan)
    : m_plan(std::move(plan))
{
}

CreateCampaign::CreateCampaign(const Campaign &original, std::string name)
    : m_plan(original.plan)
    , m_original(original.number)
{
    m_plan.name = std::move(name);
}

CreateCampaign::CreateCampaign(Campaign removed)
    : m_plan(removed.plan)
    , m_created(std::move(removed))
{
}

QString CreateCampaign::text() const
{
    const QString text = m_original ? words(QT_TRANSLATE_NOOP("Edits", "Duplicate as “%1”"))
                                    : words(QT_TRANSLATE_NOOP("Edits", "Create campaign “%1”"));
    return text.arg(QString::fromStdString(m_plan.name));
}

void CreateCampaign::redo(Store &store, Monitor &)
{
    if (m_created)
        restoreCampaign(store, *m_created);
    else if (m_original)
        m_created = duplicateCampaign(store, m_original, m_plan.name);
    else
        m_created = createCampaign(store, m_plan);
}

void CreateCampaign::undo(Store &store, Monitor &)
{
    removeCampaign(store, m_created->number);
}

UpdateCampaign::UpdateCampaign(std::int64_t number, Plan before, Plan after)
    : m_number(number)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString UpdateCampaign::text() const
{
    return words(QT_TRANSLATE_NOOP("Edits", "Change campaign “%1”")).arg(QString::fromStdString(m_before.name));
}

void UpdateCampaign::redo(Store &store, Monitor &)
{
    updateCampaign(store, m_number, m_after);
}

void UpdateCampaign::undo(Store &store, Monitor &)
{
    updateCampaign(store, m_number, m_before);
}

bool UpdateCampaign::absorb(const Edit &next)
{
    const auto *update = dynamic_cast<const UpdateCampaign *>(&next);
    if (!update || update->m_number != m_number)
        return false;
    const std::bitset<8> parts = changedParts(m_before, m_after);
    if (parts.count() != 1 || parts != changedParts(update->m_before, update->m_after))
        return false;
    m_after = update->m_after;
    return true;
}

ArchiveCampaign::ArchiveCampaign(const Campaign &campaign, bool isArchived)
    : m_number(campaign.number)
    , m_name(QString::fromStdString(campaign.plan.name))
    , m_isArchived(isArchived)
{
}

QString ArchiveCampaign::text() const
{
    const QString text = m_isArchived ? words(QT_TRANSLATE_NOOP("Edits", "Archive campaign “%1”"))
                                      : words(QT_TRANSLATE_NOOP("Edits", "Bring back campaign “%1”"));
    return text.arg(m_name);
}

void ArchiveCampaign::redo(Store &store, Monitor &)
{
    setArchived(store, m_number, m_isArchived);
}

void ArchiveCampaign::undo(Store &store, Monitor &)
{
    setArchived(store, m_number, !m_isArchived);
}

RemoveCampaign::RemoveCampaign(Campaign campaign)
    : m_campaign(std::move(campaign))
{
}

QString RemoveCampaign::text() const
{
    return words(QT_TRANSLATE_NOOP("Edits", "Remove campaign “%1”")).arg(QString::fromStdString(m_campaign.plan.name));
}

void RemoveCampaign::redo(Store &store, Monitor &)
{
    removeCampaign(store, m_campaign.number);
}

void RemoveCampaign::undo(Store &store, Monitor &)
{
    restoreCampaign(store, m_campaign);
}

} // namespace clientele
