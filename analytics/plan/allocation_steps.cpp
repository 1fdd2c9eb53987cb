#include "analytics/plan/allocation_steps.h"

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele::allocation {

Prices Prices::none(const AllocationProblem &problem)
{
    Prices prices;
    prices.offer.assign(problem.offers, 0.0);
    prices.perCost.assign(problem.offers, 0.0);
    prices.floor.assign(problem.floors.size(), 0.0);
    for (std::size_t offer = 0; offer < problem.limits.size(); ++offer)
        if (problem.limits[offer] == 0)
            prices.offer[offer] = std::numeric_limits<double>::infinity();
    prices.spreadBonus(problem);
    return prices;
}

void Prices::spreadBonus(const AllocationProblem &problem)
{
    bonus.assign(problem.floors.empty() ? 0 : problem.people, 0.0F);
    for (std::size_t f = 0; f < problem.floors.size(); ++f)
        for (const std::uint32_t person : problem.floors[f].people)
            bonus[person] += static_cast<float>(floor[f]);
}

void Hull::collect(std::size_t person, const Prices &prices)
{
    m_options.clear();
    const double bonus = prices.bonusOf(person);
    for (std::size_t offer = 0; offer < m_problem.offers; ++offer) {
        const double cost = costOf(m_problem, person, offer);
        const double value = gainOf(m_problem, person, offer) - prices.of(offer, cost) + bonus;
        if (!(value > 0) || !isOpen(m_problem, person, offer)) // not after "none"
            continue;
        const Option option {static_cast<std::uint8_t>(offer), cost, value};
        auto at = m_options.end();
        while (at != m_options.begin() && (at - 1)->cost > option.cost)
            --at;
        m_options.insert(at, option);
    }
}

const std::vector<Step> &Hull::of(std::size_t person, const Prices &prices)
{
    collect(person, prices);
    m_steps.clear();
    double cost = 0; // where the last step leads to
    double value = 0;
    for (const Option &option : m_options) {
        if (option.value <= value)
            continue;
        const auto slopeFrom = [&](double c, double v) {
            return option.cost > c ? static_cast<float>((option.value - v) / (option.cost - c))
                                   : std::numeric_limits<float>::infinity();
        };
        float slope = slopeFrom(cost, value);
        while (!m_steps.empty() && slope >= m_steps.back().slope) { // below the line from the step before to this one
            cost -= m_steps.back().cost;
            value -= m_steps.back().value;
            m_steps.pop_back();
            if (m_steps.empty())
                cost = value = 0;
            slope = slopeFrom(cost, value);
        }
        m_steps.push_back({option.offer, option.cost - cost, 0, option.value - value, slope});
        cost = option.cost;
        value = option.value;
    }
    double gain = 0;
    for (Step &step : m_steps) {
        const double next = gainOf(m_problem, person, step.offer);
        step.gain = next - gain;
        gain = next;
    }
    return m_steps;
}

std::vector<std::uint8_t> choicesAt(const AllocationProblem &problem, const Prices &prices, const Threshold &threshold,
                                    Monitor &monitor)
{
    std::vector<std::uint8_t> choice(problem.people, Allocation::kNone);
    parallelFor(problem.people, 16'384, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        Hull hull(problem);
        for (std::size_t person = begin; person < end; ++person) {
            for (const Step &step : hull.of(person, prices)) {
                if (!threshold.takes(step, person))
                    break;
                choice[person] = step.offer;
            }
        }
    });
    return choice;
}

double totalCost(const AllocationProblem &problem, const std::vector<std::uint8_t> &choice)
{
    double cost = 0;
    for (std::size_t person = 0; person < choice.size(); ++person)
        if (choice[person] != Allocation::kNone)
            cost += costOf(problem, person, choice[person]);
    return cost;
}

double costOfOffer(const AllocationProblem &problem, const std::vector<std::uint8_t> &choice, std::uint8_t offer)
{
    double cost = 0;
    for (std::size_t person = 0; person < choice.size(); ++person)
        if (choice[person] == offer)
            cost += costOf(problem, person, offer);
    return cost;
}

double totalGain(const AllocationProblem &problem, const std::vector<std::uint8_t> &choice)
{
    double gain = 0;
    for (std::size_t person = 0; person < choice.size(); ++person)
        if (choice[person] != Allocation::kNone)
            gain += gainOf(problem, person, choice[person]);
    return gain;
}

} // namespace clientele::allocation
