#include "app/controllers/campaign_preview.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/plan/code_stock.h"
#include "analytics/plan/margins.h"
#include "analytics/plan/power.h"
#include "analytics/recommend/best_sellers.h"
#include "analytics/target/campaign_export.h"
#include "analytics/target/seal.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_checks.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsInFull = 200;

// Codes go by customer id among those who are contacted, exactly as in the exported file.
std::vector<std::string> codesOf(const Dataset &dataset, const Campaign &campaign, const AudienceResult &audience,
                                 const CodeStock &stock)
{
    std::vector<std::size_t> contacted;
    for (std::size_t i = 0; i < audience.members.size(); ++i)
        if (audience.members[i].arm == Arm::Offer)
            contacted.push_back(i);
    std::ranges::sort(contacted, {}, [&](std::size_t i) { return dataset.customers.id[audience.members[i].customer]; });
    std::vector<std::uint8_t> offers;
    offers.reserve(contacted.size());
    for (const std::size_t i : contacted)
        offers.push_back(audience.members[i].offer);
    GivenCodes given = codesFor(campaign, stock, offers);
    std::vector<std::string> byMember(audience.members.size());
    for (std::size_t i = 0; i < contacted.size(); ++i)
        byMember[contacted[i]] = std::move(given.codes[i]);
    return byMember;
}

using Check = CampaignPreview::Check;

QString words(const char *text)
{
    return QCoreApplication::translate("CampaignChecks", text);
}

// What was found, and first what is as it should be, so that an empty list never has to be trusted.
std::vector<Check> checksOf(const std::vector<PlanFinding> &findings, const AudienceResult &audience,
                            const std::string &currency)
{
    std::vector<Check> checks;
    const QString money = QString::fromStdString(currency);
    for (const PlanFinding &finding : findings) {
        const bool isRefused = finding.severity == PlanFinding::Severity::Refuse;
        checks.push_back(
            {isRefused ? Check::Kind::Refusal : Check::Kind::Warning, planFindingText(finding, money), finding});
    }
    std::map<ExclusionReason, qint64> counts;
    for (const AudienceResult::Exclusion &exclusion : audience.exclusions)
        ++counts[exclusion.reason];
    for (const auto &[reason, count] : counts)
        checks.push_back(
            {Check::Kind::Good,
             words(QT_TRANSLATE_NOOP("CampaignChecks", "%1: %2 left out")).arg(exclusionText(reason), countText(count)),
             {}});
    if (audience.contacted > 0 && codesSuffice(findings))
        checks.push_back({Check::Kind::Good,
                          words(QT_TRANSLATE_NOOP("CampaignChecks", "Codes: one of their own for each of %1 people"))
                              .arg(countText(static_cast<qint64>(audience.contacted))),
                          {}});
    return checks;
}

// With the mean chance to buy without an offer as the share of buyers.
QString powerOfDraft(const DecidedAudience &decided)
{
    const AudienceResult &audience = decided.audience;
    double sum = 0;
    std::size_t known = 0;
    for (const AudienceMember &member : audience.members) {
        if (std::isnan(member.expected.buyNone))
            continue;
        sum += member.expected.buyNone;
        ++known;
    }
    if (known == 0 || audience.heldOut == 0)
        return {};
    return powerText(
        powerOf(audience.contacted + audience.heldOut, audience.heldOut, sum / static_cast<double>(known)));
}

} // namespace

DraftPreview draftPreview(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                          const RecommenderCache::Request &method,
                          const std::shared_ptr<const CampaignDecision> &before, Monitor &monitor)
{
    const Plan &plan = campaign.plan;
    const auto decision = std::make_shared<const CampaignDecision>(
        decideCampaign(store, dataset, campaign, monitor, before ? &before->decided : nullptr));
    DraftPreview preview;
    preview.shown.audience = decision->decided.audience;
    preview.shown.forecast = forecastContent(*decision, *dataset);
    const std::vector<PlanFinding> findings = findingsOf(*decision, *dataset, plan);
    preview.shown.checks = checksOf(findings, decision->decided.audience, dataset->currency);
    preview.shown.power = powerOfDraft(decision->decided);
    preview.shown.marginCoverage = marginCoverage(*dataset);
    preview.shown.shopMargins = loadShopMargins(store);
    preview.shown.platformCodes = loadPoolSizes(store, campaign);
    monitor.checkpoint();
    const AudienceResult &audience = preview.shown.audience;
    std::vector<std::string> codes(audience.members.size());
    if (codesSuffice(findings))
        codes = codesOf(*dataset, campaign, audience, loadCodeStock(store, campaign));
    monitor.checkpoint();
    preview.learned = method.fit(monitor);
    const PreparedRules rules(plan.rules, *dataset, decision->rfm.values.asOf);
    const std::size_t count = std::min(audience.members.size(), kRowsInFull);
    std::vector<Recommendation> best; // as in the list: of people who refuse personal offers nothing is used
    for (std::size_t i = 0; i < count; ++i) {
        monitor.checkpoint();
        const CustomerIndex customer = audience.members[i].customer;
        if (!dataset->customers.refusesPersonal(customer)) {
            preview.shown.rows.push_back(
                {codes[i], preview.learned->recommend(customer, plan.recommendations, &rules)});
            continue;
        }
        if (best.empty())
            for (const ProductIndex product : bestSellers(dataset, decision->rfm.values.asOf, rules,
                                                          static_cast<std::size_t>(plan.recommendations), monitor))
                best.push_back({product, 0, {}});
        preview.shown.rows.push_back({codes[i], best});
    }
    preview.whatIf = whatIfOf(std::move(dataset), decision, plan, monitor);
    return preview;
}

FilePreviewView::Content filePreview(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                     const std::string &format, const ListOptions &options, Monitor &monitor)
{
    constexpr std::size_t kFirstRows = 50;
    constexpr std::size_t kMostRejected = 2'000;
    ExportRequest request;
    request.format = format;
    request.options = options;
    const DestinationTable table = previewExport(store, std::move(dataset), campaign, request, monitor).table;
    FilePreviewView::Content content;
    content.format = format;
    content.people = table.people;
    content.rejectedBy = rejectCounts(table.rejected);
    content.rejected.assign(table.rejected.begin(),
                            table.rejected.begin()
                                + static_cast<std::ptrdiff_t>(std::min(kMostRejected, table.rejected.size())));
    if (table.table.hasHeader())
        for (const std::string &column : table.table.columns())
            content.columns << QString::fromStdString(column);
    std::vector<std::string_view> cells;
    for (std::size_t row = 0; row < std::min(kFirstRows, table.table.size()); ++row) {
        table.table.cellsOf(row, cells);
        QStringList &texts = content.rows.emplace_back();
        for (const std::string_view cell : cells)
            texts << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    }
    return content;
}

CampaignPreview sealedPreview(Store &store, const Dataset &dataset, const Campaign &campaign, Monitor &monitor)
{
    const CampaignMembers sealed = sealedMembers(store, campaign.number);
    CampaignPreview preview;
    preview.audience = sealedAudience(sealed, dataset, campaign.plan);
    preview.forecast.forecast = forecastOf(preview.audience, nullptr);
    preview.forecast.isSealed = true;
    preview.marginCoverage = marginCoverage(dataset);
    preview.platformCodes = loadPoolSizes(store, campaign);
    preview.exports = {sealState(store, campaign.number, monitor), keptSeal(store, campaign.number),
                       loadExports(store, campaign.number)};
    std::unordered_map<std::string_view, const CampaignMember *> byId;
    for (const CampaignMember &member : sealed.members)
        byId.emplace(member.customer, &member);
    const std::size_t count = std::min(preview.audience.members.size(), kRowsInFull);
    for (std::size_t i = 0; i < count; ++i) {
        const CampaignMember &kept = *byId.at(dataset.customers.id[preview.audience.members[i].customer]);
        CampaignPreview::Row row {kept.code, {}};
        for (const std::string &product : kept.recommended)
            if (const ProductIndex index = dataset.productById.find(product); index != kNoIndex)
                row.recommendations.push_back({index, 0, {}});
        preview.rows.push_back(std::move(row));
    }
    return preview;
}

} // namespace clientele
