#pragma once

#include <memory>
#include <span>
#include <vector>

#include "analytics/plan/audience.h"
#include "analytics/plan/margins.h"

namespace clientele {

class Monitor;
class ResponseModel;

// What each offer of a plan is worth with each person: what Best chooses from, and what the budget is spent on.
struct OfferValues
{
    std::size_t offers = 0;
    std::vector<CustomerIndex> people; // ascending
    std::vector<Expectation> expected; // people × offers, row-major; profit NaN = that offer is not open to them

    // How much of it is known, in the words people are shown: whether the shop's own randomised campaigns were learned
    // from, how many people they had, and which margins the profit rests on.
    bool isLearned = false;
    std::size_t pastPeople = 0;
    std::size_t pastCampaigns = 0;
    MarginBasis margins;

    const Expectation &of(std::size_t person, std::size_t offer) const { return expected[person * offers + offer]; }
};

// P(buy | offer)·(spend·margin − discount) − P(buy | none)·spend·margin, per person and offer, shrunk by its noise.
// Offers are costed on each person's typical baskets, exactly as the till would; a members' offer only for members.
// Errors: PlanInvalid, NoSuchSegment; Cancelled.
OfferValues valueOffers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                        std::span<const CustomerIndex> people, const Plan &plan, const ResponseModel &model,
                        Monitor &monitor);

// What was worked out for another plan of the same shop and day, by the same model.
struct ValuedBefore
{
    const OfferValues &values;
    std::span<const Offer> offers;
    const Margins &margins;
};
// The same as valueOffers(), bit for bit, where only what differs from the plan before is worked out: offers that it did
// not have, and everything where the margins or some people are new. Offers for members only are worked out anyway.
OfferValues revalueOffers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                          std::span<const CustomerIndex> people, const Plan &plan, const ResponseModel &model,
                          const ValuedBefore &before, Monitor &monitor);

} // namespace clientele
