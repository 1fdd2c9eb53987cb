#include "app/undo/campaign_edits.h"

#include <QtCore/QCoreApplication>

#include "widgets/shell/names.h"

namespace clientele {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Edits", text);
}

constexpr qint64 kOneTyping = 2'000; // ms: what follows sooner in the same place is the same thing to the person

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
    , m_change(planChange(m_before, m_after))
{
    m_since.start();
}

QString UpdateCampaign::text() const
{
    const QString name = QString::fromStdString(m_before.name.empty() ? m_after.name : m_before.name);
    if (m_change.field.empty())
        return words(QT_TRANSLATE_NOOP("Edits", "Change campaign “%1”")).arg(name);
    return words(QT_TRANSLATE_NOOP("Edits", "Change “%1” in campaign “%2”")).arg(planFieldName(m_change.field), name);
}

// Margins are the shop's: later plans begin with them.
void UpdateCampaign::redo(Store &store, Monitor &)
{
    updateCampaign(store, m_number, m_after);
    if (m_before.assumptions.margins != m_after.assumptions.margins) {
        m_shopMargins = loadShopMargins(store);
        saveShopMargins(store,
                        changedMargins(m_shopMargins, m_before.assumptions.margins, m_after.assumptions.margins));
    }
}

void UpdateCampaign::undo(Store &store, Monitor &)
{
    updateCampaign(store, m_number, m_before);
    if (m_before.assumptions.margins != m_after.assumptions.margins)
        saveShopMargins(store, m_shopMargins);
}

// What is typed into one place without a pause is one thing; every other change is taken back by itself.
bool UpdateCampaign::absorb(const Edit &next)
{
    const auto *update = dynamic_cast<const UpdateCampaign *>(&next);
    if (!update || update->m_number != m_number || m_change.field.empty() || update->m_change.field != m_change.field
        || m_since.msecsTo(update->m_since) > kOneTyping || m_change.values != update->m_change.values)
        return false;
    m_after = update->m_after;
    m_since = update->m_since;
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
