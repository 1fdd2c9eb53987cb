#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace clientele {

class Monitor;

// Who gets which of several offers so that the shop earns most within its budget: at most one offer per person, and
// nothing where nothing pays. A multiple-choice knapsack: each person's upper convex hull of (cost, gain) gives steps,
// the steps sorted by gain per unit of cost are taken until the budget ends; that is the optimum of the linear
// relaxation with at most one person split, who gets the smaller step, so that the answer is never further from the
// best than one step (Sinha & Zoltners 1979; Kellerer, Pferschy & Pisinger 2004, ch. 11). Limits and budgets per offer
// and floors per group are further multipliers. Money as plain numbers of the shop's currency; NaN gain = that offer is
// not open to that person.
struct AllocationProblem
{
    std::size_t people = 0;
    std::size_t offers = 0;
    std::span<const float> gain; // people × offers, row-major: expected incremental profit, cost already taken off
    std::span<const float> cost; // people × offers, what counts against the budget; ≥ 0
    double budget = std::numeric_limits<double>::infinity();
    double perPerson = std::numeric_limits<double>::infinity(); // no offer whose cost is above
    std::vector<std::int64_t> limits; // per offer, people at most (codes, stock); empty = none; −1 = no limit
    std::vector<double> offerBudgets; // per offer, cost at most (liability); empty = none; infinite = no limit
    struct Floor
    {
        std::vector<std::uint32_t> people; // positions, ascending
        std::size_t atLeast = 0; // as far as there are so many, and as far as the budget goes
    };
    std::vector<Floor> floors;
};

struct Allocation
{
    static constexpr std::uint8_t kNone = 255;

    std::vector<std::uint8_t> choice; // per person: offer, or kNone
    double gain = 0;
    double cost = 0;
    double bound = 0; // no choice within the same bounds can gain more
    double marginal = 0; // what one more unit of budget would gain; 0 when money is left over
    // The best gain of every budget up to the one that all pays for: strictly rising costs, for the budget curve.
    struct Point
    {
        double cost = 0;
        double gain = 0;
    };
    // At most 200 points, from cost 0 and what costs nothing brings. With limits or floors it is worked out for 20
    // budgets, where there are more people by 10,000 of them, in proportion to what all gain at this budget.
    std::vector<Point> curve;

    // What the bounds charge for a choice: `marginal` per unit of cost and `offerMarginals` beside it where an offer
    // has a budget of its own, `offerPrices` for a piece of an offer that is limited, less `floorBonus` for each of the
    // floors that somebody is in.
    std::vector<double> offerPrices;
    std::vector<double> offerMarginals;
    std::vector<double> floorBonus;

    double gap() const { return bound > 0 ? (bound - gain) / bound : 0; } // "at most 0.3 % below optimal"
};

// O(n·m log m + n·m log(n·m)) for n people and m offers; parallel, same choice on any machine. Never over a bound. With
// more than a budget, and very many people, mostly those are chosen for whose choice is in doubt (allocation_core.h).
// Errors: Internal for shapes that do not fit; Cancelled.
Allocation allocate(const AllocationProblem &problem, Monitor &monitor);

// What somebody who takes nothing from the bounds, as held-out people do, would have got at the same prices. `gain` and
// `cost` are one per offer; `bonus` is the sum of the floorBonus of the floors they are in.
std::uint8_t choiceAtPrices(const Allocation &allocation, std::span<const float> gain, std::span<const float> cost,
                            double perPerson, double bonus = 0);

} // namespace clientele
