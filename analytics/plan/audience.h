#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "analytics/plan/plan.h"
#include "analytics/segment/segment.h"

namespace clientele {

// Who a plan reaches, who is held out, and who was left out and why.
enum class ExclusionReason
{
    ExcludedSegment,
    OutsideOnlyIn, // in none of the segments of which everybody must be a member
    DoNotContact,
    NoConsent,
    NotReachable,
    TooManyContacts,
    BoughtLately,
    OtherOffer, // of another exported campaign, valid on the same days
    BelowTopN
};
inline constexpr std::size_t kExclusionReasons = static_cast<std::size_t>(ExclusionReason::BelowTopN) + 1;
std::string_view exclusionId(ExclusionReason reason); // "do_not_contact": stable
ExclusionReason exclusionById(std::string_view id); // Errors: Internal

enum class Arm : std::uint8_t
{
    Offer,
    Holdout,
    NotSent // the choice of the best offers found that no offer pays for them, or that the budget ends before them
};
std::string_view armId(Arm arm); // "offer", "holdout", "not_sent"
Arm armById(std::string_view id); // Errors: Internal

// Why somebody of the audience gets nothing although an offer was open to them: an answer that saves money.
enum class NotSent : std::uint8_t
{
    None, // they get something, or are held out
    BuysAnyway, // what it brings does not pay for what it gives to orders that come without it
    PutOff, // they are expected to buy less with it
    Hopeless, // they hardly buy with it or without
    BudgetEnds, // it would pay, but others pay more
    NotOpen, // no offer is open to them: limits, or the most per person
    Uncertain // it is expected to pay, but not as surely as the plan's caution asks for
};
std::string_view notSentId(NotSent reason); // "buys_anyway": stable; "" for None
NotSent notSentById(std::string_view id); // Errors: Internal

// What is expected of one person while the offers last, in the shop's currency. NaN = nobody has estimated it.
struct Expectation
{
    static constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

    float buyNone = kUnknown; // chance of an order without any offer
    float buy = kUnknown; // … with theirs
    float redeem = kUnknown; // chance that the offer is used
    float revenue = kUnknown; // with the offer, after its discount
    float cost = kUnknown; // of the discount: redeem × what it takes off
    float profit = kUnknown; // incremental: what the offer adds to what they would have earned the shop anyway
    float profitError = kUnknown; // standard error of profit
    float reached
        = kUnknown; // spend of an order of theirs that the offer does something for; not kept with the campaign
};

struct AudienceMember
{
    CustomerIndex customer = 0;
    Arm arm = Arm::Offer;
    // Position in Plan::offers: what they get, or held out, would have got; meaningless when not sent.
    std::uint8_t offer = 0;
    NotSent notSent = NotSent::None;
    Expectation expected; // of that offer; of the best one, when not sent
    std::uint32_t viaSegment = 0; // position in Plan::Audience::include that brought them in (0 when that is empty)
    double score = 0; // of Plan::Audience::score; 0 for customers without an order, who rank last
    int rank = 0; // 1 = highest score among those who remain; equal scores by outside id
    // Arms are drawn within RFM group (position in the first map; its size = customers without an order) and third of what
    // its members in this audience spent, 0 = least.
    std::uint32_t stratum = 0;
    std::uint8_t spendThird = 0;
    // Chance of this arm, and where offers are drawn of this offer, too: the share of the stratum's third that was drawn
    // for it. Certain where nothing is sent, because a rule and not the draw decides that.
    double propensity = 1;
};

struct AudienceResult
{
    std::vector<AudienceMember> members; // offer and holdout together, by customer index
    struct Exclusion
    {
        CustomerIndex customer = 0;
        ExclusionReason reason = ExclusionReason::DoNotContact;
    };
    std::vector<Exclusion> exclusions; // by customer index; the first reason that applies, in enum order
    std::size_t contacted = 0;
    std::size_t heldOut = 0;
    std::size_t notSent = 0;
};

// Whether a person may be written to: "No" never; unknown only when the plan does not ask for consent. With any channel,
// one that allows it is enough, and when another was refused there must be an address for it.
bool mayContact(const CustomerTable &customers, CustomerIndex customer, Plan::Audience::Channel channel,
                bool requireConsent);

// A pure function of its arguments: who is meant, and who is held out; which offer each gets is assign.h's business. The
// holdout is a simple random sample of round(share × members) people, stratified over the RFM groups of the first map and
// thirds of past spend, drawn by seed and the customers' outside ids: adding a customer elsewhere in the file does not
// reshuffle everybody. Errors: NoSuchSegment, PlanInvalid.
//
// Each stratum gives its proportional number, fractions by largest remainder, so that the total is exact; within a
// stratum those with the smallest hash of (seed, outside id) are held out. `rfm` and `segments` are of the plan's day.
AudienceResult selectAudience(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                              const Plan &plan);

// How many people a plan would reach, without deciding about any: quick enough to follow a slider.
struct AudienceCount
{
    std::size_t members = 0;
    std::size_t heldOut = 0;
    std::array<std::size_t, kExclusionReasons> excluded {}; // by reason
};

// The same numbers as selectAudience, in one pass over the customers; parallel. Errors: as there.
AudienceCount countAudience(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                            const Plan &plan);

} // namespace clientele
