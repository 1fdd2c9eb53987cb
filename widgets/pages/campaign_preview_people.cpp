#include "widgets/pages/campaign_preview_view.h"

#include <cmath>
#include <map>

#include <QtWidgets/QLabel>

#include "widgets/forms/data_table.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_checks.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

// The people of a plan, one by one: those whom it reaches, and those who are left out.
namespace clientele {

namespace {

constexpr std::size_t kMostExclusions = 2'000;
constexpr int kGroupColumn = 1;
constexpr int kOfferColumn = 3;
constexpr int kRecommendedColumn = 6;
constexpr int kRecommendedFrom = 760; // pixels of the table
constexpr int kWidestColumn = 176;
constexpr int kWidestOfSeveral = 140;
constexpr std::size_t kElevenGroups = 0; // position of the map in rfmMaps()

} // namespace

RowsModel::Row CampaignPreviewView::memberRow(std::size_t position) const
{
    const AudienceMember &member = m_preview.audience.members[position];
    QStringList products;
    for (const Recommendation &item : m_preview.rows[position].recommendations)
        products.append(productName(item.product, *m_dataset));
    const QString reason = reasonOf(member);
    const QString group = groupOf(member.customer);
    const QString why = reason.startsWith(group) ? reason : tr("%1 · %2", "why, group").arg(reason, group);
    const QString expected = expectedOf(member);
    const QString customer = customerLabel(member.customer, *m_dataset);
    const QString name = utf8(m_dataset->customers.name[member.customer]);
    const QString id = utf8(m_dataset->customers.id[member.customer]);
    const QString tip = expected.isEmpty() ? why : why + QLatin1Char('\n') + expected;
    const double profit = static_cast<double>(member.expected.profit);
    RowsModel::Cell offer;
    if (member.arm != Arm::NotSent && member.offer < m_plan.offers.size()) {
        const Offer theirs = withProductNames(m_plan.offers[member.offer], *m_dataset);
        offer = {offerName(theirs, currency()), {}, offerText(theirs, currency())};
    }
    RowsModel::Cell code {utf8(m_preview.rows[position].code)};
    if (member.arm == Arm::NotSent)
        code = {armName(Arm::NotSent), {}, notSentText(member.notSent), RowsModel::Tone::Quiet};
    else if (member.arm == Arm::Holdout)
        code = {armName(Arm::Holdout), {}, termExplanation(Term::Holdout), RowsModel::Tone::Warning};
    return {name.isEmpty() ? RowsModel::Cell {customer} : RowsModel::Cell {customer, {}, customer, {}, {}, id, name},
            {group},
            why == reason ? RowsModel::Cell {why, {}, tip} : RowsModel::Cell {why, {}, tip, {}, {}, group, reason},
            offer,
            expected.isEmpty() ? RowsModel::Cell {}
                               : RowsModel::Cell {moneyText(Money::fromDouble(profit), currency()), profit, expected},
            code,
            {products.join(QStringLiteral(", ")), {}, products.join(QLatin1Char('\n'))}};
}

void CampaignPreviewView::fillMembers()
{
    const AudienceResult &audience = m_preview.audience;
    std::vector<RowsModel::Row> rows;
    for (std::size_t i = 0; m_dataset && i < std::min(m_preview.rows.size(), audience.members.size()); ++i)
        rows.push_back(memberRow(i));
    const auto shown = static_cast<qint64>(rows.size());
    const auto all = static_cast<qint64>(audience.members.size());
    m_membersModel->setRows(
        {{tr("Customer")},
         {tr("Group")},
         {tr("Why they are here")},
         {tr("Offer")},
         {tr("Should add"), true, tr("What the offer is expected to add to the profit this customer brings anyway.")},
         {tr("Code")},
         {tr("Recommended")}},
        std::move(rows));
    // The group stands beside the reason; one offer stands beside the list, several need the room of what is
    // recommended.
    const bool isSeveral = m_plan.offers.size() > 1;
    m_members->setStretchColumn(kRecommendedColumn, isSeveral ? kWidestOfSeveral : kWidestColumn);
    m_members->setWideColumn(kRecommendedColumn, isSeveral ? kRecommendedFrom : 0, kOfferColumn);
    m_members->setUnseenColumns(isSeveral ? QList<int> {kGroupColumn} : QList<int> {kGroupColumn, kOfferColumn});
    m_membersNote->setText(shown < all
                               ? tr("The first %1 of %2 people; the target list holds everybody who is contacted.")
                                     .arg(countText(shown), countText(all))
                               : tr("%n people in all", nullptr, static_cast<int>(all)));
    const bool isNobody = m_isKnown && all == 0;
    m_membersNote->setVisible(m_isKnown && !isNobody);
    if (isNobody)
        m_membersState->showEmpty(QStringLiteral("users"), tr("Nobody would get this"), nobodyText(audience),
                                  tr("Choose the audience"));
    else
        m_membersState->showContent();
}

void CampaignPreviewView::fillExclusions()
{
    const auto &exclusions = m_preview.audience.exclusions;
    std::map<ExclusionReason, qint64> counts;
    std::vector<RowsModel::Row> rows;
    for (const AudienceResult::Exclusion &exclusion : exclusions) {
        ++counts[exclusion.reason];
        if (rows.size() < kMostExclusions && m_dataset)
            rows.push_back({{exclusionText(exclusion.reason)}, {customerLabel(exclusion.customer, *m_dataset)}});
    }
    m_exclusionsModel->setRows({{tr("Why they are left out")}, {tr("Customer")}}, std::move(rows));
    QStringList reasons;
    for (const auto &[reason, count] : counts)
        reasons.append(tr("%1: %2").arg(exclusionText(reason), countText(count)));
    if (exclusions.size() > kMostExclusions)
        reasons.append(tr("The first %1 are shown; the export can write all of them to a file.")
                           .arg(countText(static_cast<qint64>(kMostExclusions))));
    m_exclusionsNote->setVisible(m_isKnown);
    m_exclusionsNote->setText(reasons.isEmpty() ? tr("Nobody is left out.") : reasons.join(QStringLiteral(" · ")));
}

QString CampaignPreviewView::reasonOf(const AudienceMember &member) const
{
    const Plan::Audience &audience = m_plan.audience;
    QString segment = segmentName("all");
    if (member.viaSegment < audience.include.size()) {
        const std::string &id = audience.include[member.viaSegment];
        segment = segmentName(id);
        for (const Segment &known : *m_segments) {
            if (known.id == id)
                segment = segmentName(known);
        }
    }
    if (audience.topN == 0)
        return segment;
    return tr("%1; no. %2 by %3").arg(segment, countText(member.rank), scoreName(audience.score));
}

// The same facts as the list's own reason.
QString CampaignPreviewView::expectedOf(const AudienceMember &member) const
{
    if (std::isnan(member.expected.profit) || !m_dataset)
        return {};
    const auto share = [](float chance) { return percentText(static_cast<double>(chance), 1); };
    const QString sentence = tr("Buys with a chance of %1, without an offer %2; should add %3.")
                                 .arg(share(member.expected.buy), share(member.expected.buyNone),
                                      moneyText(Money::fromDouble(static_cast<double>(member.expected.profit)),
                                                QString::fromStdString(m_dataset->currency)));
    return m_dataset->customers.refusesPersonal(member.customer)
               ? tr("Refuses personal offers, so they get the first one whatever is known of them.") + QLatin1Char(' ')
                     + sentence
               : sentence;
}

QString CampaignPreviewView::groupOf(CustomerIndex customer) const
{
    const std::optional<std::uint8_t> group = m_rfm ? m_rfm->groupOf(kElevenGroups, customer) : std::nullopt;
    if (!group)
        return segmentName("no_orders");
    const RfmMap &map = rfmMaps()[kElevenGroups];
    return groupName(map.id, map.groups[*group].id);
}

} // namespace clientele
