#include "analytics/cluster/hdbscan.h"

#include <algorithm>
#include <numeric>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

// The different points, each as heavy as there are of it, and which of them every point is.
struct Distinct
{
    Points points;
    std::vector<std::uint32_t> of;
    std::vector<std::uint32_t> example; // of each: the first point that is it
};

Distinct distinctPoints(const Points &points)
{
    std::vector<std::uint32_t> order(points.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto compared = [&](std::uint32_t a, std::uint32_t b) {
        return std::lexicographical_compare_three_way(points[a], points[a] + points.dimensions, points[b],
                                                      points[b] + points.dimensions);
    };
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const auto sign = compared(a, b);
        return sign != 0 ? sign < 0 : a < b;
    });
    Distinct distinct;
    distinct.points.dimensions = points.dimensions;
    distinct.of.resize(points.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || compared(order[i - 1], order[i]) != 0) {
            distinct.example.push_back(order[i]);
            distinct.points.weights.push_back(0);
        }
        ++distinct.points.weights.back();
        distinct.of[order[i]] = static_cast<std::uint32_t>(distinct.example.size() - 1);
    }
    // In the data's order, so that links of equal length are chosen as if all points had been looked at.
    std::vector<std::uint32_t> inOrder(distinct.example.size());
    std::iota(inOrder.begin(), inOrder.end(), 0u);
    std::ranges::sort(inOrder, {}, [&](std::uint32_t i) { return distinct.example[i]; });
    std::vector<std::uint32_t> number(inOrder.size());
    Distinct sorted;
    sorted.points.dimensions = points.dimensions;
    for (const std::uint32_t old : inOrder) {
        number[old] = static_cast<std::uint32_t>(sorted.example.size());
        sorted.example.push_back(distinct.example[old]);
        sorted.points.weights.push_back(distinct.points.weights[old]);
        const double *point = points[distinct.example[old]];
        sorted.points.values.insert(sorted.points.values.end(), point, point + points.dimensions);
    }
    for (const std::uint32_t of : distinct.of)
        sorted.of.push_back(number[of]);
    return sorted;
}

} // namespace

std::vector<std::int32_t> hdbscan(const Points &points, const HdbscanOptions &options, Monitor &monitor)
{
    const Distinct distinct = distinctPoints(points);
    if (distinct.example.size() == 1) // all equal: as dense as can be
        return std::vector<std::int32_t>(points.size(), points.size() >= options.minClusterSize ? 0 : -1);
    const std::vector<double> core = coreDistances(distinct.points, options.minPoints);
    std::vector<SpanningEdge> links = spanningTree(distinct.points, core, monitor);
    for (SpanningEdge &link : links) {
        link.first = distinct.example[link.first];
        link.second = distinct.example[link.second];
    }
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        const std::uint32_t example = distinct.example[distinct.of[i]];
        if (example != i)
            links.push_back({example, i, core[distinct.of[i]]});
    }
    std::sort(links.begin(), links.end());
    monitor.checkpoint();
    return densestClusters(links, points.size(), std::max<std::size_t>(2, options.minClusterSize));
}

} // namespace clientele
