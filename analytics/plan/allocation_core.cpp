#include "analytics/plan/allocation_core.h"

#include <algorithm>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele::allocation {

namespace {

constexpr std::uint8_t kNone = Allocation::kNone;
constexpr std::size_t kGrain = 32'768;

// Says what a person takes wherever in the box the prices are.
class Decider
{
public:
    Decider(const AllocationProblem &problem, const Located &located)
        : m_problem(problem)
        , m_located(located)
    {
    }

    std::uint8_t of(std::size_t person) const
    {
        const std::uint8_t best = bestInTheMiddle(person);
        const Prices &low = m_located.box.low;
        const Prices &high = m_located.box.high;
        if (best == kNone) {
            for (std::size_t offer = 0; offer < m_problem.offers; ++offer)
                if (isOpen(m_problem, person, offer)
                    && valueAt(person, offer, low) - m_located.box.perCostLow * costOf(m_problem, person, offer)
                               + high.bonusOf(person)
                           >= 0)
                    return Core::kOpen;
            return kNone;
        }
        const double cost = costOf(m_problem, person, best);
        const double least = valueAt(person, best, high);
        if (!(least - m_located.box.perCostHigh * cost + low.bonusOf(person) > 0))
            return Core::kOpen;
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer) {
            if (offer == best || !isOpen(m_problem, person, offer))
                continue;
            const double dearer = cost - costOf(m_problem, person, offer);
            const double charged = std::max(m_located.box.perCostLow * dearer, m_located.box.perCostHigh * dearer);
            if (!(least - valueAt(person, offer, low) - charged > 0))
                return Core::kOpen;
        }
        return best;
    }

private:
    // But for the whole budget's price and the floors.
    double valueAt(std::size_t person, std::size_t offer, const Prices &prices) const
    {
        return gainOf(m_problem, person, offer) - prices.of(offer, costOf(m_problem, person, offer));
    }

    std::uint8_t bestInTheMiddle(std::size_t person) const
    {
        std::uint8_t best = kNone;
        double bestValue = -m_located.middle.bonusOf(person);
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer) {
            if (!isOpen(m_problem, person, offer))
                continue;
            const double value
                = valueAt(person, offer, m_located.middle) - m_located.perCost * costOf(m_problem, person, offer);
            if (value > bestValue) {
                best = static_cast<std::uint8_t>(offer);
                bestValue = value;
            }
        }
        return best;
    }

    const AllocationProblem &m_problem;
    const Located &m_located;
};

// What people whose choice is known use up.
struct Used
{
    std::vector<std::int64_t> pieces; // per offer
    std::vector<double> cost;
    double gain = 0;
};

// The core's people and, of the others, what they use.
Used decideAll(const AllocationProblem &problem, const Located &located, Monitor &monitor, Core &core)
{
    const Decider decider(problem, located);
    struct Piece
    {
        std::vector<std::uint32_t> people;
        Used used;
    };
    std::vector<Piece> pieces((problem.people + kGrain - 1) / kGrain);
    core.decided.resize(problem.people);
    parallelFor(problem.people, kGrain, [&](std::size_t begin, std::size_t end) {
        Piece &piece = pieces[begin / kGrain];
        piece.used = {std::vector<std::int64_t>(problem.offers, 0), std::vector<double>(problem.offers, 0.0)};
        for (std::size_t person = begin; person < end; ++person) {
            if (person % 4'096 == 0)
                monitor.checkpoint();
            const std::uint8_t choice = core.decided[person] = decider.of(person);
            if (choice == Core::kOpen) {
                piece.people.push_back(static_cast<std::uint32_t>(person));
            } else if (choice != kNone) {
                ++piece.used.pieces[choice];
                piece.used.cost[choice] += costOf(problem, person, choice);
                piece.used.gain += gainOf(problem, person, choice);
            }
        }
    });
    Used used {std::vector<std::int64_t>(problem.offers, 0), std::vector<double>(problem.offers, 0.0)};
    for (const Piece &piece : pieces) {
        core.people.insert(core.people.end(), piece.people.begin(), piece.people.end());
        used.gain += piece.used.gain;
        for (std::size_t offer = 0; offer < problem.offers; ++offer) {
            used.pieces[offer] += piece.used.pieces[offer];
            used.cost[offer] += piece.used.cost[offer];
        }
    }
    return used;
}

AllocationProblem::Floor whatIsLeftOf(const AllocationProblem::Floor &floor, const Core &core)
{
    AllocationProblem::Floor left;
    std::size_t given = 0;
    auto at = core.people.begin();
    for (const std::uint32_t person : floor.people) {
        if (core.decided[person] != Core::kOpen) {
            given += core.decided[person] != kNone;
            continue;
        }
        at = std::lower_bound(at, core.people.end(), person);
        left.people.push_back(static_cast<std::uint32_t>(at - core.people.begin()));
    }
    left.atLeast = floor.atLeast - std::min(floor.atLeast, given);
    return left;
}

// False where a bound is broken already.
bool shareBounds(const AllocationProblem &problem, const Used &used, Core &core)
{
    AllocationProblem &left = core.problem;
    left.perPerson = problem.perPerson;
    left.budget = problem.budget - std::accumulate(used.cost.begin(), used.cost.end(), 0.0);
    bool isWithin = left.budget >= 0;
    for (std::size_t offer = 0; offer < problem.limits.size(); ++offer) {
        const std::int64_t limit = problem.limits[offer];
        left.limits.push_back(limit < 0 ? -1 : limit - used.pieces[offer]);
        isWithin = isWithin && (limit < 0 || left.limits.back() >= 0);
    }
    for (std::size_t offer = 0; offer < problem.offerBudgets.size(); ++offer) {
        left.offerBudgets.push_back(problem.offerBudgets[offer] - used.cost[offer]);
        isWithin = isWithin && left.offerBudgets.back() >= 0;
    }
    for (const AllocationProblem::Floor &floor : problem.floors)
        left.floors.push_back(whatIsLeftOf(floor, core));
    return isWithin;
}

void collectRows(const AllocationProblem &problem, Core &core)
{
    core.gain.resize(core.people.size() * problem.offers);
    core.cost.resize(core.gain.size());
    for (std::size_t i = 0; i < core.people.size(); ++i) {
        const std::size_t from = core.people[i] * problem.offers;
        const auto to = static_cast<std::ptrdiff_t>(i * problem.offers);
        std::ranges::copy(problem.gain.subspan(from, problem.offers), core.gain.begin() + to);
        std::ranges::copy(problem.cost.subspan(from, problem.offers), core.cost.begin() + to);
    }
    core.problem.people = core.people.size();
    core.problem.offers = problem.offers;
    core.problem.gain = core.gain;
    core.problem.cost = core.cost;
}

} // namespace

std::optional<Core> coreOf(const AllocationProblem &problem, const Located &located, Monitor &monitor)
{
    std::optional<Core> core(std::in_place);
    const Used used = decideAll(problem, located, monitor, *core);
    core->decidedGain = used.gain;
    if (!shareBounds(problem, used, *core))
        return {};
    collectRows(problem, *core);
    return core;
}

} // namespace clientele::allocation
