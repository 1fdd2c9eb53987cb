#pragma once

#include <memory>
#include <vector>

#include "analytics/plan/decide.h"
#include "analytics/plan/plan_checks.h"
#include "analytics/target/target_list.h"

namespace clientele {

class Store;

// What a draft comes to today, with everything that it was decided from.
struct CampaignDecision
{
    RfmAnalysis rfm; // as of the plan's day
    std::vector<Segment> segments;
    std::vector<std::int64_t> platformCodes; // by offer; −1 = none, it gives codes of its own
    AssignmentBounds bounds;
    DecidedAudience decided;
    std::vector<Plan> otherSales; // exported campaigns with flash sales, where the draft has one, too
};

// `before`: as for decideAudience. Errors: those of decideAudience and Store; Cancelled.
CampaignDecision decideCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor, const DecidedAudience *before = nullptr);

// What would be told before its export (plan_checks.h); `today` by the wall clock where it is not said.
std::vector<PlanFinding> findingsOf(const CampaignDecision &decision, const Dataset &dataset, const Plan &plan,
                                    std::optional<Day> today = {});
// Of a campaign that went out before: whether its offers have ended since.
std::vector<PlanFinding> findingsOfSealed(const Plan &plan, std::optional<Day> today = {});
// Errors: ExportRefused, for the first finding that refuses.
void refuseWhatHurts(const std::vector<PlanFinding> &findings, const Plan &plan, const Dataset &dataset);

// The decision's members with their products and, unless there are too few (codesSuffice), codes. Errors: NoSuchMethod,
// CodesExhausted; Cancelled.
CampaignMembers membersOf(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                          const CampaignDecision &decision, Monitor &monitor, bool hasCodes = true);

// Sealed members as an audience of this dataset, for forecasts; who is no longer in the shop is left out.
AudienceResult sealedAudience(const CampaignMembers &members, const Dataset &dataset, const Plan &plan);

} // namespace clientele
