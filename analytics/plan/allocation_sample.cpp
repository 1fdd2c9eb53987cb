#include "analytics/plan/allocation_sample.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/random.h"

namespace clientele::allocation {

namespace {

constexpr std::uint64_t kSeed = 1;

std::vector<std::uint32_t> drawnPeople(std::size_t people, std::size_t every)
{
    std::vector<std::uint32_t> drawn;
    for (std::size_t begin = 0; begin < people; begin += every) {
        const std::size_t length = std::min(every, people - begin);
        drawn.push_back(static_cast<std::uint32_t>(begin + mixBits(begin, kSeed) % length));
    }
    return drawn;
}

// A share of the floor as large as the share of its people who were drawn.
AllocationProblem::Floor floorOf(const AllocationProblem::Floor &floor, const std::vector<std::uint32_t> &drawn,
                                 std::size_t every)
{
    AllocationProblem::Floor sampled;
    for (const std::uint32_t person : floor.people)
        if (drawn[person / every] == person)
            sampled.people.push_back(static_cast<std::uint32_t>(person / every));
    if (!floor.people.empty())
        sampled.atLeast = static_cast<std::size_t>(std::llround(
            static_cast<double>(floor.atLeast * sampled.people.size()) / static_cast<double>(floor.people.size())));
    return sampled;
}

} // namespace

Sample sampleOf(const AllocationProblem &problem, std::size_t most)
{
    Sample sample;
    const std::size_t every = std::max<std::size_t>(1, (problem.people + most - 1) / most);
    const std::vector<std::uint32_t> drawn = drawnPeople(problem.people, every);
    for (const std::uint32_t person : drawn) {
        const auto at = static_cast<std::ptrdiff_t>(person * problem.offers);
        const auto to = at + static_cast<std::ptrdiff_t>(problem.offers);
        sample.gain.insert(sample.gain.end(), problem.gain.begin() + at, problem.gain.begin() + to);
        sample.cost.insert(sample.cost.end(), problem.cost.begin() + at, problem.cost.begin() + to);
    }
    sample.scale = drawn.empty() ? 1 : static_cast<double>(problem.people) / static_cast<double>(drawn.size());
    sample.problem.people = drawn.size();
    sample.problem.offers = problem.offers;
    sample.problem.gain = sample.gain;
    sample.problem.cost = sample.cost;
    sample.problem.perPerson = problem.perPerson;
    sample.problem.budget = problem.budget / sample.scale;
    for (const std::int64_t limit : problem.limits)
        sample.problem.limits.push_back(limit < 0 ? -1 : std::llround(static_cast<double>(limit) / sample.scale));
    for (const double budget : problem.offerBudgets)
        sample.problem.offerBudgets.push_back(budget / sample.scale);
    for (const AllocationProblem::Floor &floor : problem.floors)
        sample.problem.floors.push_back(floorOf(floor, drawn, every));
    return sample;
}

} // namespace clientele::allocation
