#include "analytics/target/campaign_decision.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/code_stock.h"
#include "analytics/plan/flash_forecast.h"
#include "analytics/recommend/best_sellers.h"
#include "analytics/recommend/default_method.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/store/clock.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

std::vector<std::int64_t> codesOf(Store &store, const Campaign &campaign)
{
    std::vector<std::int64_t> codes;
    for (const std::size_t size : loadPoolSizes(store, campaign))
        codes.push_back(size > 0 ? static_cast<std::int64_t>(size) : -1);
    return codes;
}

std::vector<Plan> otherFlashSales(Store &store, const Campaign &campaign)
{
    std::vector<Plan> plans;
    if (std::ranges::none_of(campaign.plan.offers, isFlashSale))
        return plans;
    for (Campaign &other : loadCampaigns(store))
        if (other.number != campaign.number && !other.sealedAt.empty()
            && std::ranges::any_of(other.plan.offers, isFlashSale))
            plans.push_back(std::move(other.plan));
    return plans;
}

Day localToday()
{
    return parseDay(localNow().substr(0, 10)).value_or(0);
}

} // namespace

CampaignDecision decideCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor, const DecidedAudience *before)
{
    chosenMethod(campaign.plan.recommender, defaultMethod(store)); // one that is not there is told before the work
    CampaignDecision decision;
    monitor.stage(Stage::Scoring);
    decision.rfm = analyseRfm(*dataset, loadRfmSetup(store), campaign.plan.asOf);
    decision.segments = allSegments(*dataset, decision.rfm, loadSavedSegments(store));
    decision.platformCodes = codesOf(store, campaign);
    decision.bounds = boundsOf(campaign.plan, decision.platformCodes);
    decision.otherSales = otherFlashSales(store, campaign);
    monitor.checkpoint();
    decision.decided
        = decideAudience(dataset, decision.rfm, decision.segments, campaign.plan, decision.bounds, monitor, before);
    return decision;
}

std::vector<PlanFinding> findingsOf(const CampaignDecision &decision, const Dataset &dataset, const Plan &plan,
                                    std::optional<Day> today)
{
    return checkCampaign({dataset, decision.segments, plan, decision.decided.audience, &decision.decided.values,
                          decision.bounds, today.value_or(localToday()), decision.otherSales, decision.platformCodes,
                          decision.rfm.values.asOf});
}

std::vector<PlanFinding> findingsOfSealed(const Plan &plan, std::optional<Day> today)
{
    if (plan.lastDay() >= today.value_or(localToday()))
        return {};
    return {{PlanFindingKind::AlreadyOver, PlanFinding::Severity::Warn, {formatDay(plan.lastDay())}}};
}

void refuseWhatHurts(const std::vector<PlanFinding> &findings, const Plan &plan, const Dataset &dataset)
{
    for (const PlanFinding &finding : findings) {
        if (finding.severity != PlanFinding::Severity::Refuse)
            continue;
        std::vector<std::string> arguments {plan.name, std::string(planFindingId(finding.kind)), dataset.currency};
        arguments.insert(arguments.end(), finding.arguments.begin(), finding.arguments.end());
        throw Error(ErrorCode::ExportRefused, std::move(arguments));
    }
}

CampaignMembers membersOf(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                          const CampaignDecision &decision, Monitor &monitor, bool hasCodes)
{
    const Plan &plan = campaign.plan;
    const MethodChoice choice = chosenMethod(plan.recommender, defaultMethod(store));
    const Day asOf = decision.rfm.values.asOf;
    std::unique_ptr<const Recommender> personal;
    ListRecommendations recommendations;
    if (plan.recommendations > 0) {
        monitor.stage(Stage::Training);
        personal = recommenderKind(choice.method).fit(dataset, asOf, choice.parameters, monitor);
        recommendations.personal = personal.get();
        if (decision.decided.assignment.impersonal > 0)
            recommendations.bestSellers = bestSellers(dataset, asOf, PreparedRules(plan.rules, *dataset, asOf),
                                                      static_cast<std::size_t>(plan.recommendations), monitor);
    }
    CampaignMembers members = decideMembers(*dataset, decision.rfm, decision.segments, decision.decided.audience,
                                            campaign, recommendations, monitor);
    if (hasCodes)
        giveCodes(members, campaign, loadCodeStock(store, campaign));
    return members;
}

AudienceResult sealedAudience(const CampaignMembers &members, const Dataset &dataset, const Plan &plan)
{
    const std::span<const RfmGroup> groups = rfmMaps().front().groups;
    AudienceResult audience;
    for (const CampaignMember &from : members.members) {
        const CustomerIndex customer = dataset.customerById.find(from.customer);
        if (customer == kNoIndex)
            continue;
        AudienceMember &to = audience.members.emplace_back();
        to.customer = customer;
        to.arm = from.arm;
        to.offer = from.offer;
        to.notSent = from.notSent;
        to.expected = from.expected;
        const auto via = std::ranges::find(plan.audience.include, from.viaSegment);
        to.viaSegment
            = via == plan.audience.include.end() ? 0 : static_cast<std::uint32_t>(via - plan.audience.include.begin());
        to.score = from.score;
        to.rank = from.rank;
        to.propensity = from.propensity;
        const std::string group = from.stratum.substr(0, from.stratum.find('.'));
        to.stratum = static_cast<std::uint32_t>(std::ranges::find(groups, group, &RfmGroup::id) - groups.begin());
    }
    std::ranges::sort(audience.members, {}, &AudienceMember::customer);
    const auto count = [&](Arm arm) {
        return static_cast<std::size_t>(std::ranges::count(audience.members, arm, &AudienceMember::arm));
    };
    audience.contacted = count(Arm::Offer);
    audience.heldOut = count(Arm::Holdout);
    audience.notSent = count(Arm::NotSent);
    for (const CampaignMembers::Exclusion &exclusion : members.exclusions) {
        const CustomerIndex customer = dataset.customerById.find(exclusion.customer);
        if (customer != kNoIndex)
            audience.exclusions.push_back({customer, exclusion.reason});
    }
    std::ranges::sort(audience.exclusions, {}, &AudienceResult::Exclusion::customer);
    return audience;
}

} // namespace clientele
