#include <algorithm>

#include "analytics/plan/allocation_steps.h"

namespace clientele::allocation {

namespace {

constexpr std::uint8_t kNone = Allocation::kNone;

} // namespace

FeasibleFloors feasibleFloors(const AllocationProblem &problem)
{
    FeasibleFloors result;
    result.choice.assign(problem.people, kNone);
    std::vector<std::int64_t> used(problem.offers, 0);
    std::vector<double> spentOn(problem.offers, 0.0);
    double spent = 0;
    struct Entry
    {
        double cost = 0;
        std::uint32_t person = 0;
        std::uint8_t offer = kNone;
    };
    const auto hasRoom = [&](const Entry &entry) {
        const bool isFree = problem.limits.empty() || problem.limits[entry.offer] < 0
                            || used[entry.offer] < problem.limits[entry.offer];
        return isFree && spentOn[entry.offer] + entry.cost <= offerBudget(problem, entry.offer);
    };
    for (const AllocationProblem::Floor &floor : problem.floors) {
        std::size_t met = 0;
        std::vector<Entry> entries;
        for (const std::uint32_t person : floor.people) {
            met += result.choice[person] != kNone;
            for (std::size_t offer = 0; offer < problem.offers; ++offer)
                if (result.choice[person] == kNone && isOpen(problem, person, offer))
                    entries.push_back({costOf(problem, person, offer), person, static_cast<std::uint8_t>(offer)});
        }
        std::ranges::stable_sort(entries, {}, &Entry::cost);
        for (const Entry &entry : entries) {
            if (met >= floor.atLeast || spent + entry.cost > problem.budget)
                break;
            if (result.choice[entry.person] != kNone || !hasRoom(entry))
                continue;
            result.choice[entry.person] = entry.offer;
            ++used[entry.offer];
            spentOn[entry.offer] += entry.cost;
            spent += entry.cost;
            ++met;
        }
        result.targets.push_back(std::min(met, floor.atLeast));
    }
    return result;
}

} // namespace clientele::allocation
