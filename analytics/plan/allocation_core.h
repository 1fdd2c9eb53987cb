#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "analytics/plan/allocation_steps.h"

// Whom a choice among many really is about. Once it is known within which bounds the prices end up, most people take
// the same whatever they are exactly; only the others, the core, are left to be chosen for, within what those leave of
// the budgets. As the bound is linear in the prices for all whose choice is known, the core's bound and what the others
// gain add up to everybody's (Balas & Zemel 1980; Pisinger 1995, for several bounds at once).
namespace clientele::allocation {

// From … to for every price.
struct PriceBox
{
    Prices low;
    Prices high;
    double perCostLow = 0; // of the whole budget
    double perCostHigh = 0;

    bool holds(const Prices &prices, double perCost) const;
    // Wider by so many times the width, about `prices`, and never below 0.
    void centre(const AllocationProblem &problem, const Prices &prices, double perCost, double times);
};

// Where the prices of everybody are to be looked for, by those of a sample within bounds as they might be if another
// sample had been drawn: tighter and wider by a few standard deviations. `middle`: the prices of the sample itself.
// `start`: prices to begin with, of fewer people, say. Nothing where a floor is too high for the sample.
struct Located
{
    PriceBox box;
    Prices middle;
    double perCost = 0;
};
std::optional<Located> locatePrices(const AllocationProblem &problem, const Prices &start, Monitor &monitor);

// Movable, never copied: the problem points into the rest.
struct Core
{
    Core() = default;
    Core(Core &&) = default;
    Core &operator=(Core &&) = default;

    static constexpr std::uint8_t kOpen = 254; // in `decided`
    std::vector<std::uint8_t> decided; // per person of the whole: offer, kNone, or kOpen for those of the core
    std::vector<std::uint32_t> people; // of the core, ascending
    double decidedGain = 0;

    std::vector<float> gain;
    std::vector<float> cost;
    AllocationProblem problem; // of the core, within what is left
};

// Nothing where those whose choice is known already go beyond a bound, so that the box cannot hold the prices.
std::optional<Core> coreOf(const AllocationProblem &problem, const Located &located, Monitor &monitor);

} // namespace clientele::allocation
