#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/mutual_reachability.h"

namespace clientele {

struct HdbscanOptions
{
    std::size_t minClusterSize = 5; // smaller groups are noise; at least 2
    std::size_t minPoints = 5; // neighbours, the point itself among them, that say how dense it is around a point
};

// Dense groups at whatever density each of them has, and the people who fit nowhere (HDBSCAN*, Campello, Moulavi &
// Sander 2013): DBSCAN for all radii at once, of which each branch keeps the clusters that last longest (excess of mass).
// The whole data is never one cluster, unless all points are equal.
//
// Equal points are looked at once, by how many they are, so a shop full of one-time buyers costs nothing extra. Weights do
// not count. −1 = noise. Parallel; the same bytes on any number of threads.
std::vector<std::int32_t> hdbscan(const Points &points, const HdbscanOptions &options, Monitor &monitor);

// The second half of it: clusters of the points that a spanning tree links; links shortest first.
std::vector<std::int32_t> densestClusters(const std::vector<SpanningEdge> &links, std::size_t points,
                                          std::size_t minClusterSize);

} // namespace clientele
