// How long it takes to choose who gets which offer: people with a chance to buy, an effect and a spend of their own,
// ten depths of coupon.
//
//     bench_allocation [people, 1000000 by default] [offers, 10 by default]

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/plan/allocation.h"

using namespace clientele;

namespace {

constexpr int kRuns = 5;

struct Values
{
    std::vector<float> gain;
    std::vector<float> cost;
};

// "alike": deeper coupons cost more and bring more, ever less so, so that every offer is on everybody's hull.
Values makeValues(std::size_t people, std::size_t offers, bool isAlike)
{
    Values values {std::vector<float>(people * offers), std::vector<float>(people * offers)};
    parallelFor(people, 10'000, [&](std::size_t begin, std::size_t end) {
        Random random(begin, "bench");
        for (std::size_t i = begin; i < end; ++i) {
            const double spend = std::exp(random.normal() + 3);
            const double buy = random.beta(2, 30);
            const double effect = random.uniform(0.2, 1.5);
            for (std::size_t o = 0; o < offers; ++o) {
                const double depth = 0.03 * static_cast<double>(o + 1);
                const double lift = isAlike ? effect * std::sqrt(depth) : random.uniform(-0.2, 1);
                const double cost = buy * depth * spend;
                values.cost[i * offers + o] = static_cast<float>(cost);
                values.gain[i * offers + o] = static_cast<float>(buy * lift * spend * 0.9 - cost);
            }
        }
    });
    return values;
}

Allocation tell(const char *what, const AllocationProblem &problem)
{
    SilentMonitor monitor;
    std::vector<double> times;
    Allocation result;
    for (int run = 0; run < kRuns; ++run) {
        const auto start = std::chrono::steady_clock::now();
        result = allocate(problem, monitor);
        times.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(times);
    std::printf("%-34s %6.3f s median %6.3f s worst   gap %.2e   cost %.0f gain %.0f marginal %.3f\n", what,
                times[times.size() / 2], times.back(), result.gap(), result.cost, result.gain, result.marginal);
    std::fflush(stdout);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    const std::size_t people = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
    const std::size_t offers = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 10;
    std::printf("%zu people, %zu offers, %d threads\n", people, offers, threadCount());
    for (const bool isAlike : {false, true}) {
        const Values values = makeValues(people, offers, isAlike);
        AllocationProblem problem;
        problem.people = people;
        problem.offers = offers;
        problem.gain = values.gain;
        problem.cost = values.cost;
        std::printf("%s\n", isAlike ? "all offers on every hull" : "random gains");
        const Allocation everything = tell("no budget", problem);
        problem.budget = everything.cost * 0.3;
        tell("30 % of that as budget", problem);
        problem.limits.assign(offers, -1);
        problem.limits[offers / 2] = static_cast<std::int64_t>(people / 100);
        problem.limits[0] = static_cast<std::int64_t>(people / 50);
        tell("... and two limits", problem);
        problem.offerBudgets.assign(offers, std::numeric_limits<double>::infinity());
        problem.offerBudgets[1] = problem.budget / static_cast<double>(4 * offers);
        tell("... and what one offer may come to", problem);
        AllocationProblem::Floor floor;
        for (std::size_t person = 0; person < people; person += 10)
            floor.people.push_back(static_cast<std::uint32_t>(person));
        floor.atLeast = floor.people.size() * 8 / 10;
        problem.floors = {floor};
        tell("... and a floor", problem);
    }
    return 0;
}
