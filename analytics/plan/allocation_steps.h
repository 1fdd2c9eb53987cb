#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "analytics/plan/allocation.h"

// The inner parts of allocation.cpp: what each person's next better offer costs and brings, and where the budget ends.
namespace clientele::allocation {

// What the limits and floors add to and take off the gains while the budget is shared out.
struct Prices
{
    std::vector<double> offer; // per offer, ≥ 0; infinite closes it
    std::vector<double> perCost; // per offer, ≥ 0: for each unit of its cost, beside the whole budget's price
    std::vector<double> floor; // per floor, ≥ 0
    std::vector<float> bonus; // per person, the sum of their floors'; empty without floors

    static Prices none(const AllocationProblem &problem);
    double of(std::size_t choice, double cost) const { return offer[choice] + perCost[choice] * cost; }
    double bonusOf(std::size_t person) const { return bonus.empty() ? 0 : static_cast<double>(bonus[person]); }
    void spreadBonus(const AllocationProblem &problem); // floor → bonus
};

inline bool isOpen(const AllocationProblem &problem, std::size_t person, std::size_t offer)
{
    const std::size_t at = person * problem.offers + offer;
    // False for what is not a number, too.
    return problem.gain[at] > -std::numeric_limits<float>::infinity()
           && problem.gain[at] < std::numeric_limits<float>::infinity()
           && static_cast<double>(problem.cost[at]) <= problem.perPerson
           && problem.cost[at] < std::numeric_limits<float>::infinity();
}

inline double offerBudget(const AllocationProblem &problem, std::size_t offer)
{
    return problem.offerBudgets.empty() ? std::numeric_limits<double>::infinity() : problem.offerBudgets[offer];
}

inline double gainOf(const AllocationProblem &problem, std::size_t person, std::size_t offer)
{
    return static_cast<double>(problem.gain[person * problem.offers + offer]);
}

inline double costOf(const AllocationProblem &problem, std::size_t person, std::size_t offer)
{
    return static_cast<double>(problem.cost[person * problem.offers + offer]);
}

// One step up a person's hull: from the offer before (or none) to `offer`.
struct Step
{
    std::uint8_t offer = Allocation::kNone;
    double cost = 0; // more than before
    double gain = 0; // more than before, really
    double value = 0; // more than before, at the prices; > 0
    float slope = 0; // value per cost; infinite where it costs nothing more
};

// A person's steps, steepest first: every one is worth less per unit of cost than the one before.
class Hull
{
public:
    explicit Hull(const AllocationProblem &problem)
        : m_problem(problem)
    {
        m_options.reserve(problem.offers);
        m_steps.reserve(problem.offers);
    }

    const std::vector<Step> &of(std::size_t person, const Prices &prices);

private:
    struct Option
    {
        std::uint8_t offer = 0;
        double cost = 0;
        double value = 0;
    };
    void collect(std::size_t person, const Prices &prices);

    const AllocationProblem &m_problem;
    std::vector<Option> m_options;
    std::vector<Step> m_steps;
};

// Where the budget ends, among all steps by falling slope and equal ones by rising person: steps before it are taken.
struct Threshold
{
    float slope = 0; // 0: everything that pays is taken
    std::uint32_t person = 0;

    bool takes(const Step &step, std::size_t who) const
    {
        return step.slope > slope || (step.slope == slope && who < person);
    }
};

struct Relaxed
{
    Threshold threshold;
    double value = 0; // of the relaxation, at the prices: the bound's main part
    std::vector<Allocation::Point> curve;
};

// The optimum of the relaxation within `budget`. The curve has at most 200 points.
Relaxed relax(const AllocationProblem &problem, const Prices &prices, double budget, Monitor &monitor);

// What each person has of their hull before the threshold.
std::vector<std::uint8_t> choicesAt(const AllocationProblem &problem, const Prices &prices, const Threshold &threshold,
                                    Monitor &monitor);

// Prices at which limits, the offers' own budgets and floors hold as well as prices can make them; `bound` is the least
// that any tried ones prove. `start`: prices of a problem like this one, empty where there is none.
struct Priced
{
    Prices prices;
    Relaxed relaxed;
    double bound = 0;
};
Priced findPrices(const AllocationProblem &problem, const std::vector<std::size_t> &floorTargets, const Prices &start,
                  Monitor &monitor);

// Brings a choice within every bound, then spends what is left of the budget where it still pays.
// `floorTargets` can all be met within the other bounds (see feasibleFloors).
void polish(const AllocationProblem &problem, const Prices &prices, double perCost,
            const std::vector<std::size_t> &floorTargets, std::vector<std::uint8_t> &choice);

// A choice that meets the floors as far as limits and budget go, in their order, by the cheapest offers; and how far.
struct FeasibleFloors
{
    std::vector<std::uint8_t> choice;
    std::vector<std::size_t> targets;
};
FeasibleFloors feasibleFloors(const AllocationProblem &problem);

double totalCost(const AllocationProblem &problem, const std::vector<std::uint8_t> &choice);
double costOfOffer(const AllocationProblem &problem, const std::vector<std::uint8_t> &choice, std::uint8_t offer);
double totalGain(const AllocationProblem &problem, const std::vector<std::uint8_t> &choice);

} // namespace clientele::allocation
