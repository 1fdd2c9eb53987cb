#pragma once

#include <map>
#include <string>
#include <vector>

#include "analytics/plan/plan.h"
#include "analytics/segment/segment.h"

namespace clientele {

// Who a plan reaches, who is held out, and who was left out and why.
enum class ExclusionReason { ExcludedSegment, DoNotContact, NoConsent, NotReachable, BelowTopN };
std::string_view exclusionId(ExclusionReason reason); // "do_not_contact": stable

enum class Arm : std::uint8_t { Offer, Holdout };
std::string_view armId(Arm arm); // "offer", "holdout"

struct AudienceMember
{
    CustomerIndex customer = 0;
    Arm arm = Arm::Offer;
    std::uint32_t viaSegment = 0; // position in Plan::Audience::include that brought them in (0 when that is empty)
    double score = 0;             // of Plan::Audience::score
    int rank = 0;                 // 1 = highest score
};

struct AudienceResult
{
    std::vector<AudienceMember> members; // offer and holdout together, by customer index
    struct Exclusion { CustomerIndex customer = 0; ExclusionReason reason = ExclusionReason::DoNotContact; };
    std::vector<Exclusion> exclusions;   // by customer index; the first reason that applies, in enum order
    std::size_t contacted = 0;
    std::size_t heldOut = 0;
};

// A pure function of its arguments. The holdout is a simple random sample of round(share × members) people, stratified
// over the RFM groups of the first map, drawn by seed and the customers' outside ids: adding a customer elsewhere in the
// file does not reshuffle everybody. Errors: NoSuchSegment, PlanInvalid.
AudienceResult selectAudience(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                              const Plan &plan);

} // namespace clientele
