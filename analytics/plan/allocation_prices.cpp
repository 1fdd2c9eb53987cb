#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/allocation_steps.h"

// Limits and floors as prices. The bound of the relaxation is a convex function of all prices; each round makes it
// smallest in one price after the other, each exactly: the budget's by the steps, an offer's by the advantage it has for
// whoever is the last to get one, a floor's by what is missing to whoever is the last to be let in.
namespace clientele::allocation {

namespace {

constexpr int kMostRounds = 12; // from nothing
constexpr int kFurtherRounds = 4; // from prices that are nearly right
constexpr double kConverged = 1e-5; // of the bound

// The value halfway between the (count)-th largest and the next one, so that rounding decides about nobody; infinite when
// there are not so many.
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
    // Σ price × limit − Σ price × floor.
    double chargedByBounds() const
    {
        double charged = 0;
        for (std::size_t offer = 0; offer < m_problem.limits.size(); ++offer)
            if (m_problem.limits[offer] > 0)
                charged += m_prices.offer[offer] * static_cast<double>(m_problem.limits[offer]);
        for (std::size_t f = 0; f < m_targets.size(); ++f)
            charged -= m_prices.floor[f] * static_cast<double>(m_targets[f]);
        return charged;
    }

    // At the budget's price; the limited offer's own left out where asked for.
    double valueOf(std::size_t person, std::size_t offer, double perCost) const
    {
        return gainOf(m_problem, person, offer) - perCost * costOf(m_problem, person, offer) - m_prices.offer[offer];
    }

    double bestValue(std::size_t person, std::size_t except, double perCost) const
    {
        double best = -std::numeric_limits<double>::infinity();
        for (std::size_t offer = 0; offer < m_problem.offers; ++offer)
            if (offer != except && isOpen(m_problem, person, offer))
                best = std::max(best, valueOf(person, offer, perCost));
        return best;
    }

    // How much better than anything else an offer is for whom it is better.
    std::vector<float> advantages(std::size_t offer, double perCost) const
    {
        constexpr std::size_t kGrain = 65'536;
        std::vector<std::vector<float>> pieces((m_problem.people + kGrain - 1) / kGrain);
        parallelFor(m_problem.people, kGrain, [&](std::size_t begin, std::size_t end) {
            for (std::size_t person = begin; person < end; ++person) {
                if (!isOpen(m_problem, person, offer))
                    continue;
                const double bonus = m_prices.bonusOf(person);
                const double own = valueOf(person, offer, perCost) + m_prices.offer[offer] + bonus;
                const double advantage = own - std::max(0.0, bestValue(person, offer, perCost) + bonus);
                if (advantage > 0)
                    pieces[begin / kGrain].push_back(static_cast<float>(advantage));
            }
        });
        std::vector<float> all;
        for (const std::vector<float> &piece : pieces)
            all.insert(all.end(), piece.begin(), piece.end());
        return all;
    }

    void moveOffer(std::size_t offer, double perCost)
    {
        std::vector<float> values = advantages(offer, perCost);
        m_prices.offer[offer] = std::max(0.0, cutAfter(values, static_cast<std::size_t>(m_problem.limits[offer])));
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
