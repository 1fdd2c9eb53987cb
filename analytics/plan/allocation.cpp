#include "analytics/plan/allocation.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/allocation_steps.h"

namespace clientele {

namespace {

using namespace allocation;

constexpr std::size_t kSamplePeople = 10'000;
constexpr int kCurveBudgets = 20;

void checkShapes(const AllocationProblem &problem)
{
    const std::size_t cells = problem.people * problem.offers;
    bool isSound = problem.gain.size() == cells && problem.cost.size() == cells && problem.offers < Allocation::kNone
                   && problem.people < UINT32_MAX && problem.budget >= 0
                   && (problem.limits.empty() || problem.limits.size() == problem.offers)
                   && (problem.offerBudgets.empty() || problem.offerBudgets.size() == problem.offers)
                   && std::ranges::none_of(problem.offerBudgets, [](double budget) { return !(budget >= 0); });
    for (const AllocationProblem::Floor &floor : problem.floors)
        isSound = isSound && std::ranges::is_sorted(floor.people)
                  && (floor.people.empty() || floor.people.back() < problem.people);
    if (!isSound)
        throw Error(ErrorCode::Internal, {"allocation: shapes do not fit"});
}

bool hasFurtherBounds(const AllocationProblem &problem)
{
    return !problem.floors.empty() || std::ranges::any_of(problem.limits, [](std::int64_t limit) { return limit >= 0; })
           || std::ranges::any_of(problem.offerBudgets, [](double budget) { return !std::isinf(budget); });
}

// Takes back the offer, or any where it is kNone, that brings least among those that cost something; false where none
// does.
bool takeBackLeast(const AllocationProblem &problem, std::uint8_t offer, std::vector<std::uint8_t> &choice)
{
    std::size_t least = choice.size();
    for (std::size_t person = 0; person < choice.size(); ++person) {
        if (choice[person] == Allocation::kNone || (offer != Allocation::kNone && choice[person] != offer)
            || costOf(problem, person, choice[person]) <= 0)
            continue;
        if (least == choice.size() || gainOf(problem, person, choice[person]) < gainOf(problem, least, choice[least]))
            least = person;
    }
    if (least == choice.size())
        return false;
    choice[least] = Allocation::kNone;
    return true;
}

// Costs were added up in another order on the way here: the last word has the sums in the order of people.
void keepBudgetsExactly(const AllocationProblem &problem, std::vector<std::uint8_t> &choice)
{
    while (totalCost(problem, choice) > problem.budget && takeBackLeast(problem, Allocation::kNone, choice)) { }
    for (std::size_t offer = 0; offer < problem.offerBudgets.size(); ++offer) {
        const auto own = static_cast<std::uint8_t>(offer);
        while (costOfOffer(problem, choice, own) > problem.offerBudgets[offer] && takeBackLeast(problem, own, choice)) {
        }
    }
}

// `prices`: to begin with (may be empty), and what they became.
Allocation solve(const AllocationProblem &problem, Prices &prices, Monitor &monitor)
{
    Allocation result;
    Priced priced;
    std::vector<std::size_t> targets;
    if (hasFurtherBounds(problem)) {
        targets = feasibleFloors(problem).targets;
        priced = findPrices(problem, targets, prices, monitor);
    } else {
        priced.prices = Prices::none(problem);
        priced.relaxed = relax(problem, priced.prices, problem.budget, monitor);
        priced.bound = priced.relaxed.value;
    }
    result.marginal = static_cast<double>(priced.relaxed.threshold.slope);
    result.choice = choicesAt(problem, priced.prices, priced.relaxed.threshold, monitor);
    if (hasFurtherBounds(problem) || result.marginal > 0)
        polish(problem, priced.prices, result.marginal, targets, result.choice);
    keepBudgetsExactly(problem, result.choice);
    result.gain = totalGain(problem, result.choice);
    result.cost = totalCost(problem, result.choice);
    result.bound = std::max(priced.bound, result.gain);
    result.curve = std::move(priced.relaxed.curve);
    result.offerPrices = priced.prices.offer;
    result.offerMarginals = priced.prices.perCost;
    result.floorBonus = priced.prices.floor;
    prices = std::move(priced.prices);
    return result;
}

// Every k-th person, for whom limits, floors and budgets are a k-th.
struct Sample
{
    std::vector<float> gain;
    std::vector<float> cost;
    AllocationProblem problem;
    double scale = 1;
};

Sample sampleOf(const AllocationProblem &problem)
{
    Sample sample;
    const std::size_t every = (problem.people + kSamplePeople - 1) / kSamplePeople;
    for (std::size_t person = 0; person < problem.people; person += every) {
        const std::size_t at = person * problem.offers;
        const auto row = [&](std::span<const float> from, std::vector<float> &to) {
            to.insert(to.end(), from.begin() + static_cast<std::ptrdiff_t>(at),
                      from.begin() + static_cast<std::ptrdiff_t>(at + problem.offers));
        };
        row(problem.gain, sample.gain);
        row(problem.cost, sample.cost);
        ++sample.problem.people;
    }
    sample.scale
        = static_cast<double>(problem.people) / static_cast<double>(std::max<std::size_t>(1, sample.problem.people));
    sample.problem.offers = problem.offers;
    sample.problem.gain = sample.gain;
    sample.problem.cost = sample.cost;
    sample.problem.perPerson = problem.perPerson;
    for (const std::int64_t limit : problem.limits)
        sample.problem.limits.push_back(limit < 0 ? -1 : std::llround(static_cast<double>(limit) / sample.scale));
    for (const double budget : problem.offerBudgets)
        sample.problem.offerBudgets.push_back(budget / sample.scale);
    for (const AllocationProblem::Floor &floor : problem.floors) {
        AllocationProblem::Floor &to = sample.problem.floors.emplace_back();
        for (const std::uint32_t person : floor.people)
            if (person % every == 0)
                to.people.push_back(static_cast<std::uint32_t>(person / every));
        to.atLeast = static_cast<std::size_t>(std::llround(static_cast<double>(floor.atLeast) / sample.scale));
    }
    return sample;
}

// From the largest budget down, each beginning with the prices of the one before.
std::vector<Allocation::Point> boundedCurve(Sample &sample, Prices prices, Monitor &monitor)
{
    std::vector<Allocation::Point> curve;
    double everything = std::numeric_limits<double>::infinity();
    for (int twentieths = kCurveBudgets; twentieths >= 0; --twentieths) {
        sample.problem.budget = twentieths == 0 ? 0 : everything * twentieths / kCurveBudgets;
        const Allocation part = solve(sample.problem, prices, monitor);
        if (twentieths == kCurveBudgets)
            everything = part.cost;
        const Allocation::Point point {part.cost * sample.scale, part.gain * sample.scale};
        if (curve.empty() || point.cost < curve.back().cost)
            curve.push_back(point);
    }
    std::ranges::reverse(curve);
    return curve;
}

} // namespace

Allocation allocate(const AllocationProblem &problem, Monitor &monitor)
{
    checkShapes(problem);
    Prices prices;
    if (!hasFurtherBounds(problem))
        return solve(problem, prices, monitor);
    Sample sample = sampleOf(problem);
    if (sample.scale > 1) { // the prices of a few say nearly those of all
        sample.problem.budget = problem.budget / sample.scale;
        solve(sample.problem, prices, monitor);
    }
    Allocation result = solve(problem, prices, monitor);
    result.curve = boundedCurve(sample, prices, monitor);
    return result;
}

std::uint8_t choiceAtPrices(const Allocation &allocation, std::span<const float> gain, std::span<const float> cost,
                            double perPerson, double bonus)
{
    AllocationProblem one;
    one.people = 1;
    one.offers = gain.size();
    one.gain = gain;
    one.cost = cost;
    one.perPerson = perPerson;
    std::uint8_t best = Allocation::kNone;
    double bestValue = 0;
    for (std::size_t offer = 0; offer < one.offers; ++offer) {
        if (!isOpen(one, 0, offer))
            continue;
        const double price = offer < allocation.offerPrices.size() ? allocation.offerPrices[offer] : 0;
        const double own = offer < allocation.offerMarginals.size() ? allocation.offerMarginals[offer] : 0;
        const double value
            = gainOf(one, 0, offer) - (allocation.marginal + own) * costOf(one, 0, offer) - price + bonus;
        if (value > bestValue) {
            best = static_cast<std::uint8_t>(offer);
            bestValue = value;
        }
    }
    return best;
}

} // namespace clientele
