#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analytics/plan/allocation.h"
#include "analytics/plan/audience.h"
#include "analytics/plan/offer_values.h"

namespace clientele {

// Which of a plan's offers each person of its audience gets, once selectAudience has said who is held out.
//
// First: everybody the first one. Random: drawn by the plan's shares within the strata of the holdout, exact in total
// (fractions by largest remainder), by seed and outside ids. Best: what is expected to earn most within the budget
// (allocation.h), each estimate lowered by budget.caution × its error beforehand, so that nobody is chosen for the luck
// of their estimate; nothing where nothing pays, with the reason.
//
// Held-out people use nothing up: their offer is what they would have got at the same prices, and whom the rule would
// have given nothing is not sent, held out or not. So whoever gets an offer and whoever is held out from it differ by
// the draw alone. Who refuses personal offers gets the first one under Best, whatever is known of them, before the
// budget is shared out; when even they are too many for it, those whom a draw picks.
struct AssignmentBounds
{
    // Per offer, people at most: codes, stock, total uses. Empty = none; −1 = no limit. Best only: other assignments do
    // not depend on how many there are, and what they lack is a finding of plan_checks.h.
    std::vector<std::int64_t> limits;
    std::vector<double> liabilities; // per offer, expected cost at most; empty = none; infinite = no limit. Best only
};

// What each offer of the plan allows by itself: its total uses, the pieces set aside for it, what it may come to.
// `codes`: how many codes there are for each, −1 = as many as are needed; may be empty.
AssignmentBounds boundsOf(const Plan &plan, std::span<const std::int64_t> codes = {});

// How far the choice of the best offers went; the allocation's sums are of those who may be chosen for.
struct Assignment
{
    std::optional<Allocation> allocation; // Best only
    std::size_t impersonal = 0; // people who refuse personal offers, held out or not
};

// Fills arm, offer, notSent, expected and propensity of the members, and the counts. `values`, where there are any, are
// of the members' customers in their order; Best needs them. Same result on any machine. Errors: NoSuchSegment;
// Internal for values of other people; Cancelled.
Assignment assignOffers(AudienceResult &audience, const Dataset &dataset, const std::vector<Segment> &segments,
                        const Plan &plan, const OfferValues *values, const AssignmentBounds &bounds, Monitor &monitor);

} // namespace clientele
