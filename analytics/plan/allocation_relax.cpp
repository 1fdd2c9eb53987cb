#include <algorithm>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/allocation_steps.h"

// The optimum of the relaxation: everybody's steps, those that bring most for the money first, until the budget ends.
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

struct PersonStep
{
    std::uint32_t person = 0;
    Step step;
};

// Everybody's steps by buckets. Of few people they are kept, so that those of one bucket need not be made again.
class StepSums
{
public:
    StepSums(const AllocationProblem &problem, const Prices &prices, Monitor &monitor)
        : m_problem(problem)
        , m_prices(prices)
        , m_monitor(monitor)
        , m_grain(grainOf(problem.people))
        , m_pieces((problem.people + m_grain - 1) / m_grain)
        , m_buckets(problem.people)
        , m_sums(m_buckets.count)
    {
        std::vector<std::vector<Sums>> pieces(m_pieces);
        if (problem.people <= kMostKept)
            m_kept.resize(m_pieces);
        forEachStep([&](std::size_t piece, std::size_t person, const Step &step) {
            if (pieces[piece].empty())
                pieces[piece].resize(m_buckets.count);
            pieces[piece][m_buckets.of(step.slope)].add({step.cost, step.gain, step.value});
            if (!m_kept.empty())
                m_kept[piece].push_back({static_cast<std::uint32_t>(person), step});
        });
        for (const std::vector<Sums> &piece : pieces)
            for (std::size_t bucket = 0; bucket < piece.size(); ++bucket)
                m_sums[bucket].add(piece[bucket]);
    }

    const std::vector<Sums> &sums() const { return m_sums; }

    // In the order in which they are taken.
    std::vector<PersonStep> of(std::size_t bucket) const
    {
        std::vector<std::vector<PersonStep>> pieces(m_pieces);
        const auto add = [&](std::size_t piece, const PersonStep &step) {
            if (m_buckets.of(step.step.slope) == bucket)
                pieces[piece].push_back(step);
        };
        for (std::size_t piece = 0; piece < m_kept.size(); ++piece)
            for (const PersonStep &step : m_kept[piece])
                add(piece, step);
        if (m_kept.empty())
            forEachStep([&](std::size_t piece, std::size_t person, const Step &step) {
                add(piece, {static_cast<std::uint32_t>(person), step});
            });
        std::vector<PersonStep> steps;
        for (const std::vector<PersonStep> &piece : pieces)
            steps.insert(steps.end(), piece.begin(), piece.end());
        std::ranges::stable_sort(steps, std::greater {}, [](const PersonStep &entry) { return entry.step.slope; });
        return steps;
    }

private:
    static constexpr std::size_t kMostKept = 250'000; // people

    template<typename Take> void forEachStep(Take take) const
    {
        parallelFor(m_problem.people, m_grain, [&](std::size_t begin, std::size_t end) {
            Hull hull(m_problem);
            for (std::size_t person = begin; person < end; ++person) {
                if (person % 4'096 == 0)
                    m_monitor.checkpoint();
                for (const Step &step : hull.of(person, m_prices))
                    take(begin / m_grain, person, step);
            }
        });
    }

    const AllocationProblem &m_problem;
    const Prices &m_prices;
    Monitor &m_monitor;
    std::size_t m_grain;
    std::size_t m_pieces;
    Buckets m_buckets;
    std::vector<Sums> m_sums;
    std::vector<std::vector<PersonStep>> m_kept; // per piece
};

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

Relaxed relax(const AllocationProblem &problem, const Prices &prices, double budget, Monitor &monitor)
{
    const StepSums all(problem, prices, monitor);
    const std::vector<Sums> &sums = all.sums();
    Relaxed relaxed;
    relaxed.curve = curveOf(sums);
    Sums taken;
    std::size_t bucket = sums.size();
    while (bucket > 0 && taken.cost + sums[bucket - 1].cost <= budget)
        taken.add(sums[--bucket]);
    if (bucket > 0) {
        const std::vector<PersonStep> steps = all.of(bucket - 1);
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

} // namespace clientele::allocation
