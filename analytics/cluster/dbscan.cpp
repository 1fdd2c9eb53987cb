#include "analytics/cluster/dbscan.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/cluster/dbscan_engines.h"
#include "analytics/cluster/kd_tree.h"

namespace clientele {

std::vector<std::int32_t> clusterNumbers(std::span<const std::uint32_t> component, std::span<const std::uint32_t> point,
                                         std::size_t components)
{
    constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> firstPoint(components, kNobody);
    for (std::size_t i = 0; i < component.size(); ++i)
        firstPoint[component[i]] = std::min(firstPoint[component[i]], point[i]);
    std::vector<std::uint32_t> inOrder;
    for (std::uint32_t c = 0; c < components; ++c) {
        if (firstPoint[c] != kNobody)
            inOrder.push_back(c);
    }
    std::ranges::sort(inOrder, {}, [&](std::uint32_t c) { return firstPoint[c]; });
    std::vector<std::int32_t> numberOf(components, -1);
    for (std::size_t i = 0; i < inOrder.size(); ++i)
        numberOf[inOrder[i]] = static_cast<std::int32_t>(i);
    std::vector<std::int32_t> numbers(component.size());
    std::ranges::transform(component, numbers.begin(), [&](std::uint32_t c) { return numberOf[c]; });
    return numbers;
}

std::vector<std::int32_t> dbscan(const Points &points, const DbscanOptions &options, Monitor &monitor)
{
    std::vector<std::int32_t> label;
    if (points.size() > 0 && !dbscanByGrid(points, options, label, monitor))
        label = dbscanByTree(points, options, monitor);
    return label;
}

double proposedEpsilon(const Points &points, std::size_t minPoints, std::uint64_t seed)
{
    constexpr std::size_t kSample = 5'000;
    constexpr double kOutliers
        = 0.02; // of the points: one far from everybody would pull the line up, and the knee with it
    if (points.size() == 0)
        return 1;
    const KdTree tree({points.dimensions, points.values, {}});
    std::vector<std::uint32_t> positions(tree.size());
    for (std::uint32_t i = 0; i < positions.size(); ++i)
        positions[i] = i;
    if (positions.size() > kSample) {
        Random random(seed, "k-distance");
        random.shuffle(std::span(positions));
        positions.resize(kSample);
    }
    std::vector<double> curve(positions.size());
    parallelFor(curve.size(), 128, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            curve[i] = std::sqrt(tree.reachOf(tree.at(positions[i]), static_cast<double>(minPoints)));
    });
    std::ranges::sort(curve);

    const auto end = static_cast<std::size_t>((1 - kOutliers) * static_cast<double>(curve.size() - 1));
    std::size_t knee = 0;
    double most = -1;
    for (std::size_t i = 0; i <= end; ++i) {
        const double along = end > 0 ? static_cast<double>(i) / static_cast<double>(end) : 0;
        const double below = curve.front() + (curve[end] - curve.front()) * along - curve[i];
        if (below > most) {
            most = below;
            knee = i;
        }
    }
    while (knee + 1 < curve.size() && !(curve[knee] > 0)) // most are equal: the nearest that are not
        ++knee;
    return curve[knee] > 0 ? curve[knee] : 1;
}

} // namespace clientele
