#include <algorithm>
#include <cmath>

#include "analytics/base/parallel.h"
#include "analytics/plan/allocation_steps.h"

namespace clientele::allocation {

namespace {

constexpr std::uint8_t kNone = Allocation::kNone;
constexpr int kMostRounds = 3;
constexpr std::size_t kGrain = 65'536;

// A choice that keeps count of what it uses up.
class Polish
{
public:
    Polish(const AllocationProblem &problem, const Prices &prices, double perCost,
           const std::vector<std::size_t> &floorTargets, std::vector<std::uint8_t> &choice)
        : m_problem(problem)
        , m_prices(prices)
        , m_perCost(perCost)
        , m_targets(floorTargets)
        , m_choice(choice)
        , m_used(problem.offers, 0)
        , m_spent(problem.offers, 0.0)
        , m_inFloor(problem.floors.size(), 0)
        , m_floorsOf(problem.floors.empty() ? 0 : problem.people)
    {
        for (std::uint32_t f = 0; f < problem.floors.size(); ++f) {
            for (const std::uint32_t person : problem.floors[f].people)
                m_floorsOf[person].push_back(f);
        }
        for (std::size_t person = 0; person < choice.size(); ++person) {
            if (choice[person] == kNone)
                continue;
            ++m_used[choice[person]];
            m_spent[choice[person]] += costAt(person);
            countFloors(person, 1);
        }
        m_cost = totalCost(problem, choice);
    }

    void keepLimits()
    {
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer) {
            moveAway(offer, &Polish::isOverLimit, [](double lost, double) { return lost; });
            moveAway(offer, &Polish::isOverOwnBudget, [](double lost, double cost) { return lost / cost; });
        }
    }

    void meetFloors()
    {
        for (std::size_t f = 0; f < m_targets.size(); ++f) {
            std::vector<Move> moves;
            for (const std::uint32_t person : m_problem.floors[f].people) {
                if (m_choice[person] != kNone)
                    continue;
                const auto [offer, value] = bestOffer(person);
                if (offer != kNone)
                    moves.push_back({person, offer, -value});
            }
            std::ranges::stable_sort(moves, {}, &Move::order);
            for (const Move &move : moves) {
                if (m_inFloor[f] >= m_targets[f])
                    break;
                const std::uint8_t offer = hasRoom(move.person, move.to) ? move.to : bestOffer(move.person).first;
                if (offer != kNone && m_choice[move.person] == kNone)
                    change(move.person, offer);
            }
        }
    }

    // Takes back what brings least per unit of cost, but nobody whom a floor needs.
    void keepBudget()
    {
        for (int round = 0; round < 2 * kMostRounds && m_cost > m_problem.budget; ++round) {
            std::vector<Move> moves;
            for (std::size_t person = 0; person < m_choice.size(); ++person)
                addSavings(person, moves);
            std::ranges::stable_sort(moves, {}, &Move::order);
            bool isMoved = false;
            for (const Move &move : moves) {
                if (m_cost <= m_problem.budget)
                    break;
                if (move.to == kNone ? isNeeded(move.person) : !hasRoom(move.person, move.to))
                    continue;
                if (m_choice[move.person] == kNone || costAt(move.person, move.to) >= costAt(move.person))
                    continue;
                change(move.person, move.to);
                isMoved = true;
            }
            if (!isMoved)
                break;
        }
    }

    // Spends what is left: best value for money first.
    void fill()
    {
        for (int round = 0; round < kMostRounds; ++round) {
            std::vector<Move> moves = upgrades();
            std::ranges::stable_sort(moves, {}, &Move::order);
            bool isMoved = false;
            for (const Move &move : moves) {
                const double more = costAt(move.person, move.to) - costAt(move.person);
                if (!hasRoom(move.person, move.to) || m_cost + more > m_problem.budget)
                    continue;
                change(move.person, move.to);
                isMoved = true;
            }
            if (!isMoved)
                break;
        }
    }

    // Where an offer has no piece left but the budget has money: who gains more takes the place of who gains less.
    void exchange()
    {
        constexpr double kLittle = 1e-3; // of the budget
        if (std::isinf(m_problem.budget) || m_problem.budget - m_cost <= kLittle * m_problem.budget)
            return;
        for (std::size_t offer = 0; offer < m_problem.limits.size(); ++offer)
            if (m_problem.limits[offer] > 0 && m_used[offer] == m_problem.limits[offer])
                exchangePieces(static_cast<std::uint8_t>(offer));
    }

    bool isWithinBounds() const
    {
        for (std::size_t f = 0; f < m_targets.size(); ++f)
            if (m_inFloor[f] < m_targets[f])
                return false;
        return m_cost <= m_problem.budget;
    }

private:
    struct Move
    {
        std::size_t person = 0;
        std::uint8_t to = kNone;
        double order = 0; // smallest first
    };

    void exchangePieces(std::uint8_t offer)
    {
        std::vector<Move> with; // least gain first
        std::vector<Move> without; // most gain first
        for (std::size_t person = 0; person < m_choice.size(); ++person) {
            if (m_choice[person] == offer && !isNeeded(person))
                with.push_back({person, kNone, gainAt(person, offer)});
            else if (m_choice[person] == kNone && isOpen(m_problem, person, offer))
                without.push_back({person, offer, -gainAt(person, offer)});
        }
        std::ranges::stable_sort(with, {}, &Move::order);
        std::ranges::stable_sort(without, {}, &Move::order);
        auto least = with.begin();
        for (const Move &move : without) {
            if (least == with.end() || -move.order <= least->order)
                break;
            const double more = costAt(move.person, offer) - costAt(least->person);
            if (m_cost + more > m_problem.budget || m_spent[offer] + more > offerBudget(m_problem, offer))
                continue;
            change(least->person, kNone);
            change(move.person, offer);
            ++least;
        }
    }

    // For one more person.
    bool hasRoom(std::size_t person, std::size_t offer) const
    {
        const bool isFree
            = m_problem.limits.empty() || m_problem.limits[offer] < 0 || m_used[offer] < m_problem.limits[offer];
        return isFree && m_spent[offer] + costOf(m_problem, person, offer) <= offerBudget(m_problem, offer);
    }

    bool isOverLimit(std::size_t offer) const
    {
        return !m_problem.limits.empty() && m_problem.limits[offer] >= 0 && m_used[offer] > m_problem.limits[offer];
    }
    bool isOverOwnBudget(std::size_t offer) const { return m_spent[offer] > offerBudget(m_problem, offer); }

    // Gives people something else while an offer is over a bound: those first who lose least, by `order` of what they
    // lose and what they cost. Who costs nothing is over no budget.
    void moveAway(std::size_t offer, bool (Polish::*isOver)(std::size_t) const, double (*order)(double, double))
    {
        if (!(this->*isOver)(offer))
            return;
        std::vector<Move> moves;
        for (std::size_t person = 0; person < m_choice.size(); ++person) {
            if (m_choice[person] != offer || (isOver == &Polish::isOverOwnBudget && costAt(person) <= 0))
                continue;
            const double lost = valueOf(person, m_choice[person]) - bestOther(person).second;
            moves.push_back({person, kNone, order(lost, costAt(person))});
        }
        std::ranges::stable_sort(moves, {}, &Move::order);
        for (const Move &move : moves) {
            if (!(this->*isOver)(offer))
                break;
            change(move.person, bestOther(move.person).first);
        }
    }

    double costAt(std::size_t person, std::uint8_t offer) const
    {
        return offer == kNone ? 0 : costOf(m_problem, person, offer);
    }
    double costAt(std::size_t person) const { return costAt(person, m_choice[person]); }
    double gainAt(std::size_t person, std::uint8_t offer) const
    {
        return offer == kNone ? 0 : gainOf(m_problem, person, offer);
    }

    // At the prices of cost and floors. What offers are priced at is left out: here they have room or they have not.
    double valueOf(std::size_t person, std::uint8_t offer) const
    {
        return gainAt(person, offer) - m_perCost * costAt(person, offer) + m_prices.bonusOf(person);
    }

    std::pair<std::uint8_t, double> bestOffer(std::size_t person) const
    {
        std::pair<std::uint8_t, double> best {kNone, -std::numeric_limits<double>::infinity()};
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer) {
            const auto candidate = static_cast<std::uint8_t>(offer);
            if (candidate == m_choice[person] || !isOpen(m_problem, person, offer) || !hasRoom(person, offer))
                continue;
            if (const double value = valueOf(person, candidate); value > best.second)
                best = {candidate, value};
        }
        return best;
    }

    // … or nothing, which is worth nothing.
    std::pair<std::uint8_t, double> bestOther(std::size_t person) const
    {
        const auto best = bestOffer(person);
        return best.second > 0 ? best : std::pair {kNone, 0.0};
    }

    void countFloors(std::size_t person, int by)
    {
        if (m_floorsOf.empty())
            return;
        for (const std::uint32_t f : m_floorsOf[person])
            m_inFloor[f] += static_cast<std::size_t>(by);
    }

    bool isNeeded(std::size_t person) const
    {
        return !m_floorsOf.empty() && std::ranges::any_of(m_floorsOf[person], [&](std::uint32_t f) {
            return m_inFloor[f] <= m_targets[f];
        });
    }

    void change(std::size_t person, std::uint8_t to)
    {
        std::uint8_t &from = m_choice[person];
        m_cost += costAt(person, to) - costAt(person);
        if (from != kNone) {
            --m_used[from];
            m_spent[from] -= costAt(person, from);
        }
        if (to != kNone) {
            ++m_used[to];
            m_spent[to] += costAt(person, to);
        }
        if ((from == kNone) != (to == kNone))
            countFloors(person, to == kNone ? -1 : 1);
        from = to;
    }

    void addSavings(std::size_t person, std::vector<Move> &moves) const
    {
        const std::uint8_t from = m_choice[person];
        if (from == kNone)
            return;
        const auto add = [&](std::uint8_t to) {
            const double saved = costAt(person) - costAt(person, to);
            if (saved > 0)
                moves.push_back({person, to, (gainAt(person, from) - gainAt(person, to)) / saved});
        };
        add(kNone); // unless a floor needs them by then
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer)
            if (offer != from && isOpen(m_problem, person, offer) && hasRoom(person, offer))
                add(static_cast<std::uint8_t>(offer));
    }

    std::vector<Move> upgrades() const
    {
        const double left = m_problem.budget - m_cost;
        std::vector<std::vector<Move>> pieces((m_choice.size() + kGrain - 1) / kGrain);
        parallelFor(m_choice.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t person = begin; person < end; ++person) {
                Move best {person, kNone, 0};
                for (std::size_t offer = 0; offer < m_problem.offers; ++offer) {
                    const auto to = static_cast<std::uint8_t>(offer);
                    if (to == m_choice[person] || !isOpen(m_problem, person, offer) || !hasRoom(person, offer))
                        continue;
                    const double more = costAt(person, to) - costAt(person);
                    const double gain = gainAt(person, to) - gainAt(person, m_choice[person]);
                    if (more > left || gain <= 0)
                        continue;
                    const double order = more > 0 ? -gain / more : -std::numeric_limits<double>::max();
                    if (order < best.order)
                        best = {person, to, order};
                }
                if (best.to != kNone)
                    pieces[begin / kGrain].push_back(best);
            }
        });
        std::vector<Move> moves;
        for (const std::vector<Move> &piece : pieces)
            moves.insert(moves.end(), piece.begin(), piece.end());
        return moves;
    }

    const AllocationProblem &m_problem;
    const Prices &m_prices;
    double m_perCost;
    const std::vector<std::size_t> &m_targets;
    std::vector<std::uint8_t> &m_choice;
    std::vector<std::int64_t> m_used; // per offer
    std::vector<double> m_spent;
    std::vector<std::size_t> m_inFloor;
    std::vector<std::vector<std::uint32_t>> m_floorsOf;
    double m_cost = 0;
};

} // namespace

void polish(const AllocationProblem &problem, const Prices &prices, double perCost,
            const std::vector<std::size_t> &floorTargets, std::vector<std::uint8_t> &choice)
{
    Polish polished(problem, prices, perCost, floorTargets, choice);
    polished.keepLimits();
    polished.meetFloors();
    polished.keepBudget();
    if (polished.isWithinBounds()) {
        polished.fill();
        polished.exchange();
        return;
    }
    choice = feasibleFloors(problem).choice; // rare: the floors' cheapest people and offers are needed
    Polish(problem, prices, perCost, floorTargets, choice).fill();
}

} // namespace clientele::allocation
