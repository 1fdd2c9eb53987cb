#include <algorithm>
#include <cmath>

#include "analytics/plan/allocation_core.h"
#include "analytics/plan/allocation_sample.h"

namespace clientele::allocation {

namespace {

constexpr std::size_t kSamplePeople = 50'000;
constexpr double kDeviations = 3; // by how many the bounds are tried tighter and wider
constexpr double kLeastWidth = 1e-3; // of a price, so that rounding leaves none outside
constexpr double kMargin = 0.25; // of the width, to either side: three samples say only about how far apart they may be

bool isInside(const std::vector<double> &values, const std::vector<double> &low, const std::vector<double> &high)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!(values[i] >= low[i] && values[i] <= high[i]))
            return false;
    return true;
}

// low … high about `value`, of a width that is so many times what it was.
void centreOne(double value, double times, double &low, double &high)
{
    if (std::isinf(value)) { // closed: nothing is too dear
        high = value;
        return;
    }
    const double width = std::isinf(high) ? value : high - low;
    const double half = times * std::max(width, 20 * kLeastWidth * value) / 2;
    low = std::max(0.0, value - half);
    high = value + half;
}

void centreAll(const std::vector<double> &values, double times, std::vector<double> &low, std::vector<double> &high)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        centreOne(values[i], times, low[i], high[i]);
}

void takeIn(double value, double &low, double &high)
{
    low = std::min(low, value);
    high = std::max(high, value);
}

void takeInAll(const std::vector<double> &values, std::vector<double> &low, std::vector<double> &high)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        takeIn(values[i], low[i], high[i]);
}

void addMargin(double &low, double &high)
{
    if (std::isinf(high))
        return;
    const double margin = kMargin * (high - low) + kLeastWidth * high;
    low = std::max(0.0, low - margin);
    high += margin;
}

void addMargins(std::vector<double> &low, std::vector<double> &high)
{
    for (std::size_t i = 0; i < low.size(); ++i)
        addMargin(low[i], high[i]);
}

// How much what is used of each bound differs from sample to sample, by who uses it in this one.
struct Deviations
{
    double cost = 0;
    std::vector<double> costOfOffer;

    Deviations(const AllocationProblem &sample, const std::vector<std::uint8_t> &choice)
        : costOfOffer(sample.offers, 0.0)
    {
        for (std::size_t person = 0; person < choice.size(); ++person) {
            if (choice[person] == Allocation::kNone)
                continue;
            const double one = costOf(sample, person, choice[person]);
            cost += one * one;
            costOfOffer[choice[person]] += one * one;
        }
        cost = std::sqrt(cost);
        for (double &one : costOfOffer)
            one = std::sqrt(one);
    }
};

// The sample with bounds that are wider (+) or tighter (−) by so many deviations. A limit never closes an offer that is
// open.
AllocationProblem moved(const AllocationProblem &sample, const Deviations &deviations, double by)
{
    AllocationProblem other = sample;
    other.budget = std::max(0.0, sample.budget + by * deviations.cost);
    for (std::int64_t &limit : other.limits)
        if (limit > 0)
            limit = std::max<std::int64_t>(
                1, std::llround(static_cast<double>(limit) + by * (std::sqrt(static_cast<double>(limit)) + 0.5)));
    for (std::size_t offer = 0; offer < other.offerBudgets.size(); ++offer)
        other.offerBudgets[offer] = std::max(0.0, other.offerBudgets[offer] + by * deviations.costOfOffer[offer]);
    for (AllocationProblem::Floor &floor : other.floors) {
        const auto people = static_cast<double>(floor.people.size());
        const auto wanted = static_cast<double>(floor.atLeast);
        const double deviation = std::sqrt(wanted * std::max(0.0, people - wanted) / std::max(1.0, people)) + 0.5;
        floor.atLeast = static_cast<std::size_t>(std::llround(std::clamp(wanted - by * deviation, 0.0, people)));
    }
    return other;
}

// What may be closed in the sample because so few get it that nobody here would is not closed.
void keepOpen(const AllocationProblem &problem, AllocationProblem &sample)
{
    for (std::size_t offer = 0; offer < problem.limits.size(); ++offer)
        if (problem.limits[offer] > 0)
            sample.limits[offer] = std::max<std::int64_t>(1, sample.limits[offer]);
}

void takeIn(const Priced &priced, PriceBox &box)
{
    takeInAll(priced.prices.offer, box.low.offer, box.high.offer);
    takeInAll(priced.prices.perCost, box.low.perCost, box.high.perCost);
    takeInAll(priced.prices.floor, box.low.floor, box.high.floor);
    takeIn(static_cast<double>(priced.relaxed.threshold.slope), box.perCostLow, box.perCostHigh);
}

} // namespace

bool PriceBox::holds(const Prices &prices, double perCost) const
{
    return perCost >= perCostLow && perCost <= perCostHigh && isInside(prices.offer, low.offer, high.offer)
           && isInside(prices.perCost, low.perCost, high.perCost) && isInside(prices.floor, low.floor, high.floor);
}

void PriceBox::centre(const AllocationProblem &problem, const Prices &prices, double perCost, double times)
{
    centreAll(prices.offer, times, low.offer, high.offer);
    centreAll(prices.perCost, times, low.perCost, high.perCost);
    centreAll(prices.floor, times, low.floor, high.floor);
    centreOne(perCost, times, perCostLow, perCostHigh);
    low.spreadBonus(problem);
    high.spreadBonus(problem);
}

std::optional<Located> locatePrices(const AllocationProblem &problem, const Prices &start, Monitor &monitor)
{
    Sample sample = sampleOf(problem, kSamplePeople);
    keepOpen(problem, sample.problem);
    const std::vector<std::size_t> targets = feasibleFloors(sample.problem).targets;
    for (std::size_t f = 0; f < targets.size(); ++f)
        if (targets[f] < sample.problem.floors[f].atLeast)
            return {};
    const Priced priced = findPrices(sample.problem, targets, start, monitor);
    Located located;
    located.middle = priced.prices;
    located.perCost = static_cast<double>(priced.relaxed.threshold.slope);
    PriceBox &box = located.box;
    box = {priced.prices, priced.prices, located.perCost, located.perCost};
    const Deviations deviations(sample.problem,
                                choicesAt(sample.problem, priced.prices, priced.relaxed.threshold, monitor));
    for (const double by : {-kDeviations, kDeviations}) {
        const AllocationProblem other = moved(sample.problem, deviations, by);
        takeIn(findPrices(other, feasibleFloors(other).targets, priced.prices, monitor), box);
        for (std::size_t offer = 0; by < 0 && offer < other.limits.size(); ++offer)
            if (other.limits[offer] == 1) // of so few nothing is known
                box.high.offer[offer] = std::numeric_limits<double>::infinity();
    }
    addMargins(box.low.offer, box.high.offer);
    addMargins(box.low.perCost, box.high.perCost);
    addMargins(box.low.floor, box.high.floor);
    addMargin(box.perCostLow, box.perCostHigh);
    box.low.spreadBonus(problem);
    box.high.spreadBonus(problem);
    located.middle.spreadBonus(problem);
    return located;
}

} // namespace clientele::allocation
