#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analytics/plan/audience.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/recommend/recommender.h"

namespace clientele {

class Monitor;

// One person of a campaign with everything that was decided about them, in outside ids so that it outlives the dataset.
struct CampaignMember
{
    std::string customer;
    Arm arm = Arm::Offer;
    std::uint8_t offer = 0; // position in Plan::offers, as in AudienceMember
    NotSent notSent = NotSent::None;
    Expectation expected;
    std::string code; // only of those who get an offer
    // Why they are in, a short English machine phrase, never translated: "Champions; number 12 of the best 500 by net
    // spend; last order 9 days ago, 14 orders, net spend 1250.00".
    std::string reason;
    std::vector<std::string> recommended; // product ids, best first
    std::string stratum; // RFM group id, or "no_orders"
    double propensity = 1; // chance of this arm
    std::string viaSegment; // segment id; empty when the plan reaches everybody
    double score = 0;
    int rank = 0;
};

struct CampaignMembers
{
    std::vector<CampaignMember> members; // both arms, by customer id: bytewise text order, also where ids are numbers
    struct Exclusion
    {
        std::string customer;
        ExclusionReason reason = ExclusionReason::DoNotContact;
    };
    std::vector<Exclusion> exclusions; // by customer id
};

// Whom the plan reaches, who is held out, who gets which code and which products. Pure: the same campaign over the same
// dataset gives the same members. `rfm`, `segments` and `recommender` are of the plan's day; contacted people get the
// campaign's codes in the order of their ids. Errors: NoSuchSegment, CodesExhausted, PlanInvalid; Cancelled.
CampaignMembers decideMembers(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                              const std::vector<Segment> &segments, const Campaign &campaign,
                              const Recommender &recommender, Monitor &monitor);

// The people to contact (or the holdout), ready to be written: texts in UTF-8, ordered by customer id.
struct TargetList
{
    // campaign, arm, customer, email, phone, name, code, offer, valid_from, valid_to, reason, rec_1 … rec_n (product ids)
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

// Adds today's names and addresses. Who asked not to be contacted since the members were decided, or is no longer in the
// shop, is left out of the contact list; an address whose channel was refused stays empty.
TargetList buildTargetList(const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members, Arm arm);

} // namespace clientele
