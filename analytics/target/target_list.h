#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/plan/audience.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/plan/code_stock.h"
#include "analytics/recommend/recommender.h"
#include "analytics/target/list_person.h"

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
    // Why they are in and get what they get, a short English machine phrase, never translated: "Champions; number 12 of the
    // best 500 by net spend; last order 9 days ago, 14 orders, net spend 1250.00; buys with a chance of 6.1 %, without an
    // offer 4.2 %; should add 0.35"; or "…; not sent: buys anyway".
    std::string reason;
    std::vector<std::string> recommended; // product ids, best first
    std::string stratum; // RFM group id and third of past spend within it ("champions.3"), or "no_orders"
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
    std::string seedCode; // of the plan's seed address; empty when it has none
};

// What people are recommended: each their own, and whoever refuses personal offers the same as everybody who does.
struct ListRecommendations
{
    const Recommender *personal = nullptr; // a plan without recommendations needs none
    std::vector<ProductIndex> bestSellers;
};

// The people of an audience, who gets what of them and why, and which products each is recommended; codes are given
// afterwards. Pure: the same campaign over the same dataset gives the same members. `rfm`, `segments` and recommendations
// are of the plan's day. Errors: NoSuchSegment, PlanInvalid; Cancelled.
CampaignMembers decideMembers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                              AudienceResult audience, const Campaign &campaign,
                              const ListRecommendations &recommendations, Monitor &monitor);

// Gives everybody in the arm "offer" a code (codesFor). Errors: CodesExhausted.
void giveCodes(CampaignMembers &members, const Campaign &campaign, const CodeStock &stock);

// The people to contact (or the holdout) with everything that any destination may ask for, by customer id. Views of the
// dataset, the campaign and the members it was built from: keep those as long.
struct TargetList
{
    std::string_view campaign; // the plan's name
    std::string_view currency;
    std::string_view shopCountry; // "CN": of phone numbers without a country; empty when the currency does not tell
    std::span<const Offer> offers;
    std::vector<std::string> offerLabels; // OfferKind::label, one per offer
    int recommendations = 0; // rec_1 … rec_n
    bool requiresConsent = false; // unknown consent counts as a no
    std::vector<ListPerson> people; // the seed address, if any, last
    std::vector<Rejected> leftOut; // members who cannot be on the list any more, whatever the destination

    std::size_t size() const; // without the seed address
};

// Adds today's names and addresses. Who asked not to be contacted since the members were decided, or is no longer in the
// shop, is left out of the contact list; the holdout is listed whole. Only the contact list has the seed address.
TargetList buildTargetList(const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members, Arm arm);

} // namespace clientele
