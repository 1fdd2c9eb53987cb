#include "analytics/plan/allocation_steps.h"

#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele::allocation {

namespace {

constexpr std::size_t kMostPieces = 16;
constexpr std::size_t kMostCurvePoints = 200;

// Slopes are sorted into buckets by their upper bits: sign, exponent and seven bits of the mantissa, 0.8 % apart; fewer
// for fewer people. Only the bucket in which the budget ends is sorted, so that a million people take a pass or two
// instead of a sort.
struct Buckets
{
    explicit Buckets(std::size_t people)
        : droppedBits(people < 1'000    ? 22
                      : people < 20'000 ? 19
                                        : 16)
        , count(std::size_t {1} << (31 - droppedBits))
    {
    }

    std::size_t of(float slope) const { return std::bit_cast<std::uint32_t>(slope) >> droppedBits; }

    int droppedBits;
    std::size_t count;
};

struct Sums
{
    double cost = 0;
    double gain = 0;
    double value = 0;

    void add(const Sums &other)
    {
        cost += other.cost;
        gain += other.gain;
        value += other.value;
    }
};

// The same pieces on any machine, so that sums have the same bits.
std::size_t grainOf(std::size_t people)
{
    return std::max<std::size_t>(4'096, (people + kMostPieces - 1) / kMostPieces);
}

std::vector<Sums> bucketSums(const AllocationProblem &problem, const Prices &prices, Monitor &monitor)
{
    const Buckets buckets(problem.people);
    const std::size_t grain = grainOf(problem.people);
    std::vector<std::vector<Sums>> pieces((problem.people + grain - 1) / grain);
    parallelFor(problem.people, grain, [&](std::size_t begin, std::size_t end) {
        std::vector<Sums> &sums = pieces[begin / grain];
        sums.resize(buckets.count);
        Hull hull(problem);
        for (std::size_t person = begin; person < end; ++person) {
            if (person % 4'096 == 0)
                monitor.checkpoint();
            for (const Step &step : hull.of(person, prices))
                sums[buckets.of(step.slope)].add({step.cost, step.gain, step.value});
        }
    });
    std::vector<Sums> sums(buckets.count);
    for (const std::vector<Sums> &piece : pieces)
        for (std::size_t bucket = 0; bucket < buckets.count; ++bucket)
            sums[bucket].add(piece[bucket]);
    return sums;
}

struct PersonStep
{
    std::uint32_t person = 0;
    Step step;
};

// The steps of one bucket, in the order in which they are taken.
std::vector<PersonStep> stepsOf(const AllocationProblem &problem, const Prices &prices, std::size_t bucket,
                                Monitor &monitor)
{
    const std::size_t grain = grainOf(problem.people);
    const Buckets buckets(problem.people);
    std::vector<std::vector<PersonStep>> pieces((problem.people + grain - 1) / grain);
    parallelFor(problem.people, grain, [&](std::size_t begin, std::size_t end) {
        Hull hull(problem);
        for (std::size_t person = begin; person < end; ++person) {
            if (person % 4'096 == 0)
                monitor.checkpoint();
            for (const Step &step : hull.of(person, prices))
                if (buckets.of(step.slope) == bucket)
                    pieces[begin / grain].push_back({static_cast<std::uint32_t>(person), step});
        }
    });
    std::vector<PersonStep> steps;
    for (const std::vector<PersonStep> &piece : pieces)
        steps.insert(steps.end(), piece.begin(), piece.end());
    std::ranges::stable_sort(steps, std::greater {}, [](const PersonStep &entry) { return entry.step.slope; });
    return steps;
}

std::vector<Allocation::Point> curveOf(const std::vector<Sums> &sums)
{
    Sums all;
    for (const Sums &bucket : sums)
        all.add(bucket);
    std::vector<Allocation::Point> curve {{0, 0}};
    Sums soFar;
    const double spacing = all.cost / static_cast<double>(kMostCurvePoints - 2);
    for (std::size_t bucket = sums.size(); bucket-- > 0;) {
        soFar.add(sums[bucket]);
        if (soFar.cost <= 0)
            curve.front().gain = soFar.gain;
        else if (soFar.cost > curve.back().cost && (soFar.cost >= curve.back().cost + spacing))
            curve.push_back({soFar.cost, soFar.gain});
    }
    if (soFar.cost > curve.back().cost) { // the last, flat steps
        if (curve.size() == kMostCurvePoints)
            curve.pop_back();
        curve.push_back({soFar.cost, soFar.gain});
    }
    return curve;
}

} // namespace

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
        if (!isOpen(m_problem, person, offer))
            continue;
        const double cost = costOf(m_problem, person, offer);
        const double value = gainOf(m_problem, person, offer) - prices.of(offer, cost) + bonus;
        if (!(value > 0)) // not after "none"
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

Relaxed relax(const AllocationProblem &problem, const Prices &prices, double budget, Monitor &monitor)
{
    const std::vector<Sums> sums = bucketSums(problem, prices, monitor);
    Relaxed relaxed;
    relaxed.curve = curveOf(sums);
    Sums taken;
    std::size_t bucket = sums.size();
    while (bucket > 0 && taken.cost + sums[bucket - 1].cost <= budget)
        taken.add(sums[--bucket]);
    if (bucket > 0) {
        const std::vector<PersonStep> steps = stepsOf(problem, prices, bucket - 1, monitor);
        relaxed.threshold = {steps.back().step.slope, UINT32_MAX}; // sums of another order may fit after all
        for (const PersonStep &entry : steps) {
            if (taken.cost + entry.step.cost <= budget) {
                taken.add({entry.step.cost, entry.step.gain, entry.step.value});
                continue;
            }
            relaxed.threshold = {entry.step.slope, entry.person};
            taken.value += entry.step.value * std::max(0.0, budget - taken.cost) / entry.step.cost;
            break;
        }
    }
    relaxed.value = taken.value;
    return relaxed;
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
