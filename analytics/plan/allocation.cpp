#include "analytics/plan/allocation.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/allocation_core.h"
#include "analytics/plan/allocation_sample.h"
#include "analytics/plan/allocation_steps.h"

namespace clientele {

namespace {

using namespace allocation;

constexpr std::size_t kCurvePeople = 10'000;
constexpr std::size_t kLeastForCore = 100'000; // of fewer people prices are found as fast without
constexpr int kMostCores = 3;
constexpr double kWider = 3; // than the box before, when prices were not in it
constexpr int kCurveBudgets = 20;
constexpr double kLoose = 2e-3; // a gap that tells of prices that are not the best
constexpr int kBudgetPrices = 8;

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

struct Solved
{
    Allocation allocation;
    Prices prices;
    bool areFloorsMet = true;
};

// The choice at prices, within every bound.
void choose(const AllocationProblem &problem, std::vector<std::uint8_t> choice, const std::vector<std::size_t> &targets,
            Prices prices, double perCost, Solved &solved)
{
    Allocation &result = solved.allocation;
    if (hasFurtherBounds(problem) || perCost > 0)
        polish(problem, prices, perCost, targets, choice);
    keepBudgetsExactly(problem, choice);
    result.choice = std::move(choice);
    result.marginal = perCost;
    result.gain = totalGain(problem, result.choice);
    result.cost = totalCost(problem, result.choice);
    result.offerPrices = prices.offer;
    result.offerMarginals = prices.perCost;
    result.floorBonus = prices.floor;
    solved.prices = std::move(prices);
}

// More is missing to the bound than one person's offer, which no choice of whole offers can help.
bool isFarFromBound(const AllocationProblem &problem, const Allocation &allocation)
{
    if (allocation.gap() <= kLoose)
        return false;
    double most = 0;
    for (std::size_t person = 0; person < problem.people; ++person)
        for (std::size_t offer = 0; offer < problem.offers; ++offer)
            if (isOpen(problem, person, offer))
                most = std::max(most, gainOf(problem, person, offer));
    return allocation.bound - allocation.gain > most;
}

// Prices that are moved one after the other may stop where only moving the budget's together with another one would prove
// more: where everybody earns about as much for their cost, the budget's price leaves nothing for a limit to charge. The
// bound is convex in the budget's price when all others are best for it: its least is between none and the price that was
// found, where what is spent turns from too much to little enough.
void lookAlongBudgetPrice(const AllocationProblem &problem, const std::vector<std::size_t> &targets, Solved &solved,
                          Monitor &monitor)
{
    double tooLow = 0;
    double highEnough = solved.allocation.marginal;
    double bound = solved.allocation.bound;
    for (int step = 0; step < kBudgetPrices; ++step) {
        const double perCost = step == 0 ? 0 : (tooLow + highEnough) / 2;
        std::vector<float> net(problem.gain.begin(), problem.gain.end());
        for (std::size_t i = 0; i < net.size(); ++i)
            net[i] -= static_cast<float>(perCost) * problem.cost[i];
        AllocationProblem free = problem;
        free.gain = net;
        free.budget = std::numeric_limits<double>::infinity();
        Priced priced = findPrices(free, targets, {}, monitor);
        bound = std::min(bound, priced.bound + perCost * problem.budget);
        std::vector<std::uint8_t> choice = choicesAt(free, priced.prices, priced.relaxed.threshold, monitor);
        const double spent = totalCost(problem, choice);
        Solved other;
        choose(problem, std::move(choice), targets, std::move(priced.prices), perCost, other);
        const bool isBudgetFree = step == 0 && spent <= problem.budget;
        if (other.allocation.gain > solved.allocation.gain
            || (isBudgetFree && other.allocation.gain == solved.allocation.gain)) {
            other.areFloorsMet = solved.areFloorsMet;
            solved = std::move(other);
        }
        if (isBudgetFree)
            break;
        (spent > problem.budget ? tooLow : highEnough) = perCost;
    }
    solved.allocation.bound = std::max(bound, solved.allocation.gain);
}

// `start`: prices to begin with; may be empty.
Solved solve(const AllocationProblem &problem, const Prices &start, Monitor &monitor)
{
    Solved solved;
    Priced priced;
    std::vector<std::size_t> targets;
    if (hasFurtherBounds(problem)) {
        targets = feasibleFloors(problem).targets;
        for (std::size_t f = 0; f < targets.size(); ++f)
            solved.areFloorsMet = solved.areFloorsMet && targets[f] >= problem.floors[f].atLeast;
        priced = findPrices(problem, targets, start, monitor);
    } else {
        priced.prices = Prices::none(problem);
        priced.relaxed = relax(problem, priced.prices, problem.budget, monitor);
        priced.bound = priced.relaxed.value;
    }
    std::vector<std::uint8_t> choice = choicesAt(problem, priced.prices, priced.relaxed.threshold, monitor);
    choose(problem, std::move(choice), targets, std::move(priced.prices),
           static_cast<double>(priced.relaxed.threshold.slope), solved);
    solved.allocation.bound = std::max(priced.bound, solved.allocation.gain);
    if (hasFurtherBounds(problem) && solved.allocation.marginal > 0 && isFarFromBound(problem, solved.allocation))
        lookAlongBudgetPrice(problem, targets, solved, monitor);
    solved.allocation.curve = std::move(priced.relaxed.curve);
    return solved;
}

// The core's choice beside the one that was known.
Solved wholeOf(const AllocationProblem &problem, Core core, Solved solved)
{
    Allocation &result = solved.allocation;
    for (std::size_t i = 0; i < core.people.size(); ++i)
        core.decided[core.people[i]] = result.choice[i];
    result.choice = std::move(core.decided);
    keepBudgetsExactly(problem, result.choice);
    result.gain = totalGain(problem, result.choice);
    result.cost = totalCost(problem, result.choice);
    result.bound = std::max(core.decidedGain + result.bound, result.gain);
    return solved;
}

// Nothing where the core is no help: as large as the whole, or never with prices that it was made for.
std::optional<Solved> solveByCore(const AllocationProblem &problem, const Prices &start, Monitor &monitor)
{
    std::optional<Located> located = locatePrices(problem, start, monitor);
    for (int attempt = 0; located && attempt < kMostCores; ++attempt) {
        std::optional<Core> core = coreOf(problem, *located, monitor);
        if (!core || core->people.size() > problem.people / 2)
            break;
        Solved solved = solve(core->problem, located->middle, monitor);
        const double perCost = solved.allocation.marginal;
        if (solved.areFloorsMet && located->box.holds(solved.prices, perCost))
            return wholeOf(problem, std::move(*core), std::move(solved));
        located->box.centre(problem, solved.prices, perCost, kWider);
        located->middle = std::move(solved.prices);
        located->middle.spreadBonus(problem);
        located->perCost = perCost;
    }
    return {};
}

// What the sample's money stands for.
struct Scales
{
    double cost = 1;
    double gain = 1;
};

// From the largest budget down, each beginning with the prices of the one before.
std::vector<Allocation::Point> boundedCurve(Sample &sample, Prices prices, const Scales &scales, Monitor &monitor)
{
    std::vector<Allocation::Point> curve;
    double everything = std::numeric_limits<double>::infinity();
    for (int twentieths = kCurveBudgets; twentieths >= 0; --twentieths) {
        sample.problem.budget = twentieths == 0 ? 0 : everything * twentieths / kCurveBudgets;
        Solved solved = solve(sample.problem, prices, monitor);
        const Allocation &part = solved.allocation;
        if (twentieths == kCurveBudgets)
            everything = part.cost;
        const Allocation::Point point {part.cost * scales.cost, part.gain * scales.gain};
        if (curve.empty() || point.cost < curve.back().cost)
            curve.push_back(point);
        prices = std::move(solved.prices);
    }
    std::ranges::reverse(curve);
    return curve;
}

} // namespace

Allocation allocate(const AllocationProblem &problem, Monitor &monitor)
{
    checkShapes(problem);
    if (!hasFurtherBounds(problem))
        return solve(problem, {}, monitor).allocation;
    Sample sample = sampleOf(problem, kCurvePeople);
    if (sample.scale == 1) {
        Solved solved = solve(problem, {}, monitor);
        solved.allocation.curve = boundedCurve(sample, std::move(solved.prices), {}, monitor);
        return std::move(solved.allocation);
    }
    const Prices start = solve(sample.problem, {}, monitor).prices; // of a few, nearly those of all
    std::optional<Solved> solved;
    if (problem.people >= kLeastForCore)
        solved = solveByCore(problem, start, monitor);
    if (!solved)
        solved = solve(problem, start, monitor);
    // What all gain is known for this budget: the sample only says what others are in proportion to it.
    Allocation &result = solved->allocation;
    const Allocation part = solve(sample.problem, solved->prices, monitor).allocation;
    const auto scaleOf = [&](double whole, double few) { return whole > 0 && few > 0 ? whole / few : sample.scale; };
    const Scales scales {scaleOf(result.cost, part.cost), scaleOf(result.gain, part.gain)};
    result.curve = boundedCurve(sample, std::move(solved->prices), scales, monitor);
    return std::move(result);
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
