#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/points.h"

namespace clientele {

class Monitor;

// One step of a hierarchy: two groups become one. Points are 0 … n − 1, and the group that merge m makes is n + m.
struct WardMerge
{
    std::uint32_t first = 0; // the smaller number of the two
    std::uint32_t second = 0;
    double height = 0; // √(2·|a|·|b| / (|a| + |b|))·distance of the two means: for two points their distance
    double weight = 0; // of the new group: how many points, where all count once
};

// Groups similar customers step by step until all are one group, each step costing the least variance (Ward 1963).
//
// Nearest-neighbour chain on the groups' means (Murtagh 1983, Müllner 2011): O(n²) time and O(n) memory. n − 1 merges by
// rising height, as scipy.cluster.hierarchy.linkage(…, "ward") gives them. Among equally near groups the chain goes back
// where it came from, else to the one whose latest member comes first in the data. One thread.
std::vector<WardMerge> wardMerges(const Points &points, Monitor &monitor);

// Which of `clusters` groups each of the n points is in when the tree is cut there: 0 … clusters − 1, numbered by their
// first member. Merges of height 0 are never cut, so equal points stay together and there may be fewer groups.
std::vector<std::int32_t> cutTree(const std::vector<WardMerge> &merges, std::size_t points, std::size_t clusters);

// The upper part of a tree for a picture: what is left when only the last merges are shown.
struct Dendrogram
{
    struct Node
    {
        std::int32_t first = -1; // positions in `nodes`; −1 for a leaf
        std::int32_t second = -1;
        double height = 0; // 0 for leaves
        double weight = 0; // points below
        std::int32_t cluster = -1; // the cluster everything below belongs to; −1 above the cut
    };
    std::vector<Node> nodes; // leaves from left to right, then merges by rising height; the last is the root
    std::size_t leaves = 0;
    double cutHeight = 0; // between the highest merge within a cluster and the lowest one between two
};

// At most `leaves` leaves. `cluster`: of each of the n points (or micro-clusters), as the tree was cut.
Dendrogram dendrogram(const std::vector<WardMerge> &merges, const std::vector<std::int32_t> &cluster,
                      std::size_t leaves = 30);

} // namespace clientele
