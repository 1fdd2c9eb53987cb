#include "tests/support/allocation_instances.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/base/monitor.h"

namespace clientele::test {

namespace {

constexpr float kClosed = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint8_t kNone = Allocation::kNone;

} // namespace

Instance smallInstance(Random &random)
{
    Instance instance(1 + random.below(6), 1 + random.below(4));
    const bool isCoarse = random.chance(0.3);
    double all = 0;
    for (std::size_t i = 0; i < instance.gain.size(); ++i) {
        instance.gain[i]
            = static_cast<float>(isCoarse ? static_cast<double>(random.below(6)) - 1 : random.uniform(-2, 8));
        instance.cost[i] = static_cast<float>(isCoarse ? static_cast<double>(random.below(4)) : random.uniform(0, 5));
        if (random.chance(0.1))
            instance.gain[i] = kClosed;
        if (random.chance(0.05))
            instance.cost[i] = 0;
        all += static_cast<double>(instance.cost[i]);
    }
    instance.problem.budget = random.chance(0.1) ? 0 : random.uniform(0, all / 2);
    if (random.chance(0.2))
        instance.problem.perPerson = random.uniform(1, 5);
    return instance;
}

double gainOf(const Instance &instance, const std::vector<std::uint8_t> &choice)
{
    double gain = 0;
    for (std::size_t i = 0; i < choice.size(); ++i)
        if (choice[i] != kNone)
            gain += static_cast<double>(instance.gain[i * instance.problem.offers + choice[i]]);
    return gain;
}

double costOf(const Instance &instance, const std::vector<std::uint8_t> &choice, std::uint8_t offer)
{
    double cost = 0;
    for (std::size_t i = 0; i < choice.size(); ++i)
        if (choice[i] != kNone && (offer == kNone || choice[i] == offer))
            cost += static_cast<double>(instance.cost[i * instance.problem.offers + choice[i]]);
    return cost;
}

bool isAllowed(const Instance &instance, std::size_t person, std::size_t offer)
{
    const std::size_t at = person * instance.problem.offers + offer;
    return !std::isnan(instance.gain[at]) && static_cast<double>(instance.cost[at]) <= instance.problem.perPerson;
}

std::string whatIsWrong(const Instance &instance, const std::vector<std::uint8_t> &choice)
{
    const AllocationProblem &problem = instance.problem;
    if (costOf(instance, choice) > problem.budget)
        return "over the budget";
    std::vector<std::int64_t> used(problem.offers, 0);
    for (std::size_t i = 0; i < choice.size(); ++i) {
        if (choice[i] == kNone)
            continue;
        if (!isAllowed(instance, i, choice[i]))
            return "a closed offer";
        ++used[choice[i]];
    }
    for (std::size_t offer = 0; offer < problem.limits.size(); ++offer)
        if (problem.limits[offer] >= 0 && used[offer] > problem.limits[offer])
            return "over a limit";
    for (std::size_t offer = 0; offer < problem.offerBudgets.size(); ++offer)
        if (costOf(instance, choice, static_cast<std::uint8_t>(offer)) > problem.offerBudgets[offer])
            return "over an offer's own budget";
    for (const AllocationProblem::Floor &floor : problem.floors) {
        const auto inside
            = std::ranges::count_if(floor.people, [&](std::uint32_t person) { return choice[person] != kNone; });
        if (static_cast<std::size_t>(inside) < floor.atLeast)
            return "under a floor";
    }
    return {};
}

double largestStep(const Instance &instance)
{
    double largest = 0;
    for (std::size_t person = 0; person < instance.problem.people; ++person) {
        double cost = 0;
        double gain = 0;
        while (true) {
            double slope = -1, nextCost = 0, nextGain = 0;
            for (std::size_t offer = 0; offer < instance.problem.offers; ++offer) {
                const std::size_t at = person * instance.problem.offers + offer;
                const double g = static_cast<double>(instance.gain[at]);
                const double c = static_cast<double>(instance.cost[at]);
                if (!isAllowed(instance, person, offer) || g <= gain || c < cost)
                    continue;
                const double s = c > cost ? (g - gain) / (c - cost) : std::numeric_limits<double>::infinity();
                if (s > slope || (s == slope && g > nextGain)) {
                    slope = s;
                    nextCost = c;
                    nextGain = g;
                }
            }
            if (slope < 0)
                break;
            largest = std::max(largest, nextGain - gain);
            cost = nextCost;
            gain = nextGain;
        }
    }
    return largest;
}

Instance largeInstance(std::size_t people, std::size_t offers, std::uint64_t seed)
{
    Instance instance(people, offers);
    Random random(seed);
    for (std::size_t i = 0; i < people; ++i) {
        const double spend = std::exp(random.normal() + 3);
        const double buy = random.beta(2, 30);
        const double effect = random.normal() * 0.3 + 0.4;
        for (std::size_t o = 0; o < offers; ++o) {
            const double depth = 0.03 * static_cast<double>(o + 1);
            const double with = std::min(1.0, buy * (1 + effect * std::sqrt(depth) * 3));
            instance.cost[i * offers + o] = static_cast<float>(with * depth * spend);
            instance.gain[i * offers + o]
                = static_cast<float>((with - buy) * spend * 0.5) - instance.cost[i * offers + o];
        }
    }
    return instance;
}

Allocation solve(Instance &instance)
{
    SilentMonitor monitor;
    return allocate(instance.get(), monitor);
}

} // namespace clientele::test
