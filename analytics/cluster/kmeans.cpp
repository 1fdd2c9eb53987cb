#include "analytics/cluster/kmeans.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kSample = 32'768;
constexpr double kTolerance = 1e-4; // of the mean variance: where more moving changes no figure that anybody reads

// reach[i] = the smaller of before[i] and point i's squared distance to `centre`; their weighted sum.
CLIENTELE_INLINE double reachBody(const Points &points, const double *centre, const std::vector<double> &before,
                                  std::vector<double> &reach)
{
    double sums[4] = {};
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double distance = squaredDistance(points[i], centre, points.dimensions);
        reach[i] = distance < before[i] ? distance : before[i];
        sums[i % 4] += points.weight(i) * reach[i];
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}
CLIENTELE_AVX2 double reachFast(const Points &points, const double *centre, const std::vector<double> &before,
                                std::vector<double> &reach)
{
    return reachBody(points, centre, before, reach);
}
double reachOf(const Points &points, const double *centre, const std::vector<double> &before,
               std::vector<double> &reach)
{
    return hasAvx2() ? reachFast(points, centre, before, reach) : reachBody(points, centre, before, reach);
}

// A position drawn by weight × value, of which `total` is the sum; only positions whose value is above 0.
std::size_t drawn(const Points &points, const std::vector<double> &value, double total, Random &random)
{
    double left = random.uniform() * total;
    std::size_t last = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!(value[i] > 0))
            continue;
        last = i;
        left -= points.weight(i) * value[i];
        if (left < 0)
            break;
    }
    return last;
}

// `count` positions, increasing, each set of them as likely as any other (Knuth's selection sampling).
std::vector<std::uint32_t> sampledPositions(std::size_t size, std::size_t count, Random &random)
{
    std::vector<std::uint32_t> chosen;
    chosen.reserve(count);
    for (std::size_t i = 0; i < size && chosen.size() < count; ++i) {
        if (random.uniform() * static_cast<double>(size - i) < static_cast<double>(count - chosen.size()))
            chosen.push_back(static_cast<std::uint32_t>(i));
    }
    return chosen;
}

double meanVariance(const Points &points)
{
    const std::size_t dimensions = points.dimensions;
    std::vector<double> mean(dimensions, 0);
    std::vector<double> squares(dimensions, 0);
    double weight = 0;
    for (std::size_t i = 0; i < points.size(); ++i) { // Welford: no cancellation far from zero
        weight += points.weight(i);
        for (std::size_t j = 0; j < dimensions; ++j) {
            const double difference = points[i][j] - mean[j];
            mean[j] += difference * points.weight(i) / weight;
            squares[j] += points.weight(i) * difference * (points[i][j] - mean[j]);
        }
    }
    double sum = 0;
    for (const double square : squares)
        sum += square / weight;
    return sum / static_cast<double>(dimensions);
}

// Where one restart begins.
std::vector<double> startOf(const Points &points, const KMeansOptions &options, std::uint64_t seed, double shift,
                            Monitor &monitor)
{
    Random random(seed, "k-means start");
    if (points.size() <= kSample)
        return kMeansPlusPlus(points, options.clusters, random);
    const Points sample
        = selected(points, sampledPositions(points.size(), std::max(kSample, 8 * options.clusters), random));
    return boundedLloyd(sample, kMeansPlusPlus(sample, options.clusters, random), {options.iterations, shift, false},
                        monitor)
        .centres;
}

} // namespace

std::vector<double> kMeansPlusPlus(const Points &points, std::size_t clusters, Random &random)
{
    const auto trials = 2 + static_cast<std::size_t>(std::log(static_cast<double>(std::max<std::size_t>(1, clusters))));
    std::vector<double> centres;
    std::vector<double> reach(points.size(), 1);
    std::vector<double> best(points.size());
    std::vector<double> tried(points.size());
    const auto take
        = [&](std::size_t point) { centres.insert(centres.end(), points[point], points[point] + points.dimensions); };

    double total = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        total += points.weight(i);
    const std::size_t first = drawn(points, reach, total, random);
    take(first);
    std::ranges::fill(reach, std::numeric_limits<double>::infinity());
    total = reachOf(points, points[first], reach, best);
    reach.swap(best);
    while (centres.size() < clusters * points.dimensions && total > 0) {
        double least = std::numeric_limits<double>::infinity();
        std::size_t chosen = 0;
        for (std::size_t trial = 0; trial < trials; ++trial) {
            const std::size_t candidate = drawn(points, reach, total, random);
            const double left = reachOf(points, points[candidate], reach, tried);
            if (left < least) {
                least = left;
                chosen = candidate;
                best.swap(tried);
            }
        }
        take(chosen);
        reach.swap(best);
        total = least;
    }
    return centres;
}

LloydResult kMeans(const Points &points, const KMeansOptions &options, std::uint64_t seed, Monitor &monitor)
{
    const double shift = kTolerance * meanVariance(points);
    const auto restarts = static_cast<std::size_t>(std::max(1, options.restarts));
    const bool isLarge = points.size() > kSample; // then it is the runs that use all threads, not the restarts
    std::vector<LloydResult> runs(restarts);
    parallelFor(restarts, 1, [&](std::size_t begin, std::size_t) {
        runs[begin].centres = startOf(points, options, mixBits(begin, seed), shift, monitor);
        if (!isLarge) {
            runs[begin]
                = boundedLloyd(points, std::move(runs[begin].centres), {options.iterations, shift, false}, monitor);
        }
    });
    for (std::size_t i = 0; i < restarts && isLarge; ++i) {
        monitor.progress(static_cast<double>(i) / static_cast<double>(restarts));
        runs[i] = boundedLloyd(points, std::move(runs[i].centres), {options.iterations, shift, true}, monitor);
        runs[i].label = {}; // a million numbers each
    }
    const auto best = std::ranges::min_element(runs, {}, &LloydResult::inertia);
    return boundedLloyd(points, std::move(best->centres), {options.iterations, 0, isLarge}, monitor);
}

} // namespace clientele
