#include "app/controllers/campaign_preview.h"

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/target/seal.h"

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
    for (const std::size_t i : contacted)
        offers.push_back(audience.members[i].offer);
    GivenCodes given = codesFor(campaign, stock, offers);
    std::vector<std::string> byMember(audience.members.size());
    for (std::size_t i = 0; i < contacted.size(); ++i)
        byMember[contacted[i]] = std::move(given.codes[i]);
    return byMember;
}

} // namespace

CampaignPreview draftPreview(const Snapshot &snapshot, const Campaign &campaign, const CodeStock &stock,
                             const RecommenderCache::Request &method, std::shared_ptr<const Recommender> &learned,
                             Monitor &monitor)
{
    const Dataset &dataset = *snapshot.dataset;
    const Plan &plan = campaign.plan;
    CampaignPreview preview;
    monitor.stage(Stage::Selecting);
    if (plan.asOf && *plan.asOf != snapshot.rfm->values.asOf) {
        const RfmAnalysis rfm = analyseRfm(dataset, snapshot.rfmSetup, plan.asOf);
        preview.audience = selectAudience(dataset, rfm, allSegments(dataset, rfm, snapshot.savedSegments), plan);
    } else {
        preview.audience = selectAudience(dataset, *snapshot.rfm, *snapshot.segments, plan);
    }
    monitor.checkpoint();
    const std::vector<std::string> codes = codesOf(dataset, campaign, preview.audience, stock);
    monitor.checkpoint();
    learned = method.fit(monitor);
    const PreparedRules rules(plan.rules, dataset, plan.asOf.value_or(snapshot.rfm->values.asOf));
    const std::size_t count = std::min(preview.audience.members.size(), kRowsInFull);
    for (std::size_t i = 0; i < count; ++i) {
        monitor.checkpoint();
        preview.rows.push_back(
            {codes[i], learned->recommend(preview.audience.members[i].customer, plan.recommendations, &rules)});
    }
    return preview;
}

CampaignPreview sealedPreview(Store &store, const Dataset &dataset, const Campaign &campaign)
{
    const CampaignMembers sealed = sealedMembers(store, campaign.number);
    std::vector<std::pair<AudienceMember, const CampaignMember *>> found;
    for (const CampaignMember &member : sealed.members) {
        const CustomerIndex customer = dataset.customerById.find(member.customer);
        if (customer == kNoIndex)
            continue;
        const auto &include = campaign.plan.audience.include;
        const auto via = std::ranges::find(include, member.viaSegment);
        const auto viaPosition = via == include.end() ? 0 : static_cast<std::uint32_t>(via - include.begin());
        AudienceMember shown;
        shown.customer = customer;
        shown.arm = member.arm;
        shown.offer = member.offer;
        shown.notSent = member.notSent;
        shown.expected = member.expected;
        shown.viaSegment = viaPosition;
        shown.score = member.score;
        shown.rank = member.rank;
        found.push_back({shown, &member});
    }
    std::ranges::sort(found, {}, [](const auto &pair) { return pair.first.customer; });

    CampaignPreview preview;
    for (const auto &[member, kept] : found) {
        preview.audience.members.push_back(member);
        switch (member.arm) {
        case Arm::Offer: ++preview.audience.contacted; break;
        case Arm::Holdout: ++preview.audience.heldOut; break;
        case Arm::NotSent: ++preview.audience.notSent; break;
        }
        if (preview.rows.size() == kRowsInFull)
            continue;
        CampaignPreview::Row row {kept->code, {}};
        for (const std::string &product : kept->recommended)
            if (const ProductIndex index = dataset.productById.find(product); index != kNoIndex)
                row.recommendations.push_back({index, 0, {}});
        preview.rows.push_back(std::move(row));
    }
    for (const CampaignMembers::Exclusion &exclusion : sealed.exclusions)
        if (const CustomerIndex customer = dataset.customerById.find(exclusion.customer); customer != kNoIndex)
            preview.audience.exclusions.push_back({customer, exclusion.reason});
    std::ranges::sort(preview.audience.exclusions, {}, &AudienceResult::Exclusion::customer);
    return preview;
}

} // namespace clientele
