#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/allocation_steps.h"

// Limits, the offers' own budgets and floors as prices. The bound of the relaxation is a convex function of all prices;
// each round makes it smallest in one price after the other, each exactly: the budget's by the steps, an offer's by the
// advantage it has for whoever is the last to get one, that of its own budget by the advantage per unit of cost, a
// floor's by what is missing to whoever is the last to be let in.
namespace clientele::allocation {

namespace {

constexpr int kMostRounds = 12; // from nothing
constexpr int kFurtherRounds = 4; // from prices that are nearly right
constexpr double kConverged = 1e-5; // of the bound

// The value halfway between the (count)-th largest and the next one, so that rounding decides about nobody; infinite
// when there are not so many.
double cutAfter(std::vector<float> &values, std::size_t count)
{
    if (values.size() <= count)
        return -std::numeric_limits<double>::infinity();
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::nth_element(values, at, std::greater {});
    const double below = static_cast<double>(*at);
    if (count == 0)
        return below + std::abs(below) * 1e-6 + 1e-12;
    return (below + static_cast<double>(*std::min_element(values.begin(), at))) / 2;
}

// What somebody has of an offer beyond anything else, per unit of its cost.
struct Advantage
{
    float perCost = 0;
    float cost = 0;
};

// Where taking the best first has used up a budget: a little above the first that does not fit; 0 when all fit.
double cutWithin(std::vector<Advantage> &values, double budget)
{
    auto begin = values.begin();
    auto end = values.end();
    double taken = 0;
    while (begin != end) {
        const auto middle = begin + (end - begin) / 2;
        std::ranges::nth_element(begin, middle, end, std::greater {}, &Advantage::perCost);
        double half = static_cast<double>(middle->cost);
        for (auto at = begin; at != middle; ++at)
            half += static_cast<double>(at->cost);
        if (taken + half <= budget) {
            taken += half;
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin == values.end() ? 0 : static_cast<double>(begin->perCost) * (1 + 1e-6) + 1e-12;
}

class PriceSearch
{
public:
    PriceSearch(const AllocationProblem &problem, const std::vector<std::size_t> &floorTargets, const Prices &start,
                Monitor &monitor)
        : m_problem(problem)
        , m_targets(floorTargets)
        , m_monitor(monitor)
        , m_prices(Prices::none(problem))
    {
        if (start.offer.empty())
            return;
        m_rounds = kFurtherRounds;
        for (std::size_t offer = 0; offer < problem.limits.size(); ++offer)
            if (problem.limits[offer] > 0)
                m_prices.offer[offer] = std::isinf(start.offer[offer]) ? 0 : start.offer[offer];
        m_prices.perCost = start.perCost;
        m_prices.floor = start.floor;
        m_prices.spreadBonus(problem);
    }

    Priced run()
    {
        Priced best;
        best.bound = std::numeric_limits<double>::infinity();
        for (int round = 0; round < m_rounds; ++round) {
            const Relaxed relaxed = relax(m_problem, m_prices, m_problem.budget, m_monitor);
            const double bound = relaxed.value + chargedByBounds();
            const bool isSettled = bound > best.bound - kConverged * std::abs(best.bound);
            if (bound < best.bound)
                best = {m_prices, relaxed, bound};
            if (isSettled || !movePrices(static_cast<double>(relaxed.threshold.slope)))
                break;
        }
        return best;
    }

private:
    // Σ price × limit + Σ price × own budget − Σ price × floor.
    double chargedByBounds() const
    {
        double charged = 0;
        for (std::size_t offer = 0; offer < m_problem.limits.size(); ++offer)
            if (m_problem.limits[offer] > 0)
                charged += m_prices.offer[offer] * static_cast<double>(m_problem.limits[offer]);
        for (std::size_t offer = 0; offer < m_problem.offerBudgets.size(); ++offer)
            if (m_prices.perCost[offer] > 0)
                charged += m_prices.perCost[offer] * m_problem.offerBudgets[offer];
        for (std::size_t f = 0; f < m_targets.size(); ++f)
            charged -= m_prices.floor[f] * static_cast<double>(m_targets[f]);
        return charged;
    }

    // At the prices of the budget and the offer.
    double valueOf(std::size_t person, std::size_t offer, double perCost) const
    {
        const double cost = costOf(m_problem, person, offer);
        return gainOf(m_problem, person, offer) - perCost * cost - m_prices.of(offer, cost);
    }

    double bestValue(std::size_t person, std::size_t except, double perCost) const
    {
        double best = -std::numeric_limits<double>::infinity();
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer)
            if (offer != except && isOpen(m_problem, person, offer))
                best = std::max(best, valueOf(person, offer, perCost));
        return best;
    }

    // How much better than anything else an offer is for whom it is better, without a price of its own: what `without`
    // says of its cost. `make` is given that and the cost.
    template<typename Value, typename Without, typename Make>
    std::vector<Value> advantages(std::size_t offer, double perCost, Without without, Make make) const
    {
        constexpr std::size_t kGrain = 65'536;
        std::vector<std::vector<Value>> pieces((m_problem.people + kGrain - 1) / kGrain);
        parallelFor(m_problem.people, kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t person = begin; person < end; ++person) {
                if (!isOpen(m_problem, person, offer))
                    continue;
                const double bonus = m_prices.bonusOf(person);
                const double cost = costOf(m_problem, person, offer);
                const double own = valueOf(person, offer, perCost) + without(cost) + bonus;
                const double advantage = own - std::max(0.0, bestValue(person, offer, perCost) + bonus);
                if (advantage > 0)
                    pieces[begin / kGrain].push_back(make(advantage, cost));
            }
        });
        std::vector<Value> all;
        for (const std::vector<Value> &piece : pieces)
            all.insert(all.end(), piece.begin(), piece.end());
        return all;
    }

    void moveOffer(std::size_t offer, double perCost)
    {
        std::vector<float> values = advantages<float>(
            offer, perCost, [&](double) { return m_prices.offer[offer]; },
            [](double advantage, double) { return static_cast<float>(advantage); });
        m_prices.offer[offer] = std::max(0.0, cutAfter(values, static_cast<std::size_t>(m_problem.limits[offer])));
    }

    void moveOwnBudget(std::size_t offer, double perCost)
    {
        std::vector<Advantage> values = advantages<Advantage>(
            offer, perCost, [&](double cost) { return m_prices.perCost[offer] * cost; },
            [](double advantage, double cost) {
                return Advantage {static_cast<float>(advantage / cost), static_cast<float>(cost)};
            });
        std::erase_if(values, [](const Advantage &value) { return !(value.cost > 0); });
        m_prices.perCost[offer] = cutWithin(values, m_problem.offerBudgets[offer]);
    }

    void moveFloor(std::size_t f, double perCost)
    {
        std::vector<float> values;
        for (const std::uint32_t person : m_problem.floors[f].people) {
            const double best = bestValue(person, m_problem.offers, perCost);
            if (best > -std::numeric_limits<double>::infinity())
                values.push_back(static_cast<float>(best + m_prices.bonusOf(person) - m_prices.floor[f]));
        }
        if (m_targets[f] == 0 || values.size() < m_targets[f]) {
            m_prices.floor[f] = 0;
        } else {
            double cut = cutAfter(values, m_targets[f]);
            if (std::isinf(cut)) // all of them are needed
                cut = static_cast<double>(*std::ranges::min_element(values)) * (1 + 1e-6) - 1e-9;
            m_prices.floor[f] = std::max(0.0, -cut);
        }
        m_prices.spreadBonus(m_problem);
    }

    // False when there is nothing to move.
    bool movePrices(double perCost)
    {
        bool isBound = false;
        for (std::size_t f = 0; f < m_targets.size(); ++f) {
            m_monitor.checkpoint();
            moveFloor(f, perCost);
            isBound = true;
        }
        for (std::size_t offer = 0; offer < m_problem.limits.size(); ++offer) {
            if (m_problem.limits[offer] <= 0 || static_cast<std::size_t>(m_problem.limits[offer]) >= m_problem.people)
                continue;
            m_monitor.checkpoint();
            moveOffer(offer, perCost);
            isBound = true;
        }
        for (std::size_t offer = 0; offer < m_problem.offerBudgets.size(); ++offer) {
            if (std::isinf(m_problem.offerBudgets[offer]))
                continue;
            m_monitor.checkpoint();
            moveOwnBudget(offer, perCost);
            isBound = true;
        }
        return isBound;
    }

    const AllocationProblem &m_problem;
    const std::vector<std::size_t> &m_targets;
    Monitor &m_monitor;
    Prices m_prices;
    int m_rounds = kMostRounds;
};

} // namespace

Priced findPrices(const AllocationProblem &problem, const std::vector<std::size_t> &floorTargets, const Prices &start,
                  Monitor &monitor)
{
    return PriceSearch(problem, floorTargets, start, monitor).run();
}

} // namespace clientele::allocation
