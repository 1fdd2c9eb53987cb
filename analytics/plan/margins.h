#pragma once

#include <map>
#include <string>
#include <vector>

#include "analytics/plan/plan.h"

namespace clientele {

class Store;
struct Dataset;

// What is left of prices after what the goods cost: known from product costs, else told by the owner once per category and
// kept in the shop, else assumed (TypicalBaskets::kDefaultMargin).

// How much of the shop's revenue has product costs, and the categories to ask about, most revenue without cost first. The
// last may be "": everything beyond the first kAsked categories, and goods of no category. Refunds and fees do not count.
struct MarginCoverage
{
    static constexpr std::size_t kAsked = 8;

    double known = 1; // share of the revenue
    struct Gap
    {
        std::string category;
        double share = 0; // of the revenue

        bool operator==(const Gap &) const = default;
    };
    std::vector<Gap> gaps;

    bool operator==(const MarginCoverage &) const = default;
};
MarginCoverage marginCoverage(const Dataset &dataset);

// What the profit of a plan's people rests on, as shares of what they spend: shown beside every profit.
struct MarginBasis
{
    double known = 1; // goods with a cost
    double told = 0; // goods whose margin the plan states
    double toldMargin = 0; // the mean of those
    double assumed = 0; // goods of which nothing is known: TypicalBaskets::kDefaultMargin

    bool isComplete() const { return told <= 0 && assumed <= 0; }
};

// The margins told for this shop, as Plan::Assumptions::margins. A new plan begins with them.
using Margins = std::map<std::string, double>;
Margins loadShopMargins(Store &store);
void saveShopMargins(Store &store, const Margins &margins);
Plan withMargins(Plan plan, const Margins &margins); // those that the plan does not state itself
// What the shop is told when somebody changes a plan's margins from `before` to `after`.
Margins changedMargins(Margins shop, const Margins &before, const Margins &after);

} // namespace clientele
