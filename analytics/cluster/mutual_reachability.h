#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/points.h"

namespace clientele {

class Monitor;

// A link between two points of a minimum spanning tree.
struct SpanningEdge
{
    std::uint32_t first = 0; // the smaller of the two points
    std::uint32_t second = 0;
    double length = 0;

    bool operator<(const SpanningEdge &other) const
    {
        if (length != other.length)
            return length < other.length;
        return first != other.first ? first < other.first : second < other.second;
    }
};

// Each point's core distance: to its `minPoints`-th nearest point, itself among them; as many as there are, if there are
// fewer. Points count by weight, so that a point of weight 3 stands for three equal ones.
std::vector<double> coreDistances(const Points &points, std::size_t minPoints);

// The shortest tree that links all points, where the length of a link is the mutual reachability distance: the largest
// of the two core distances and the distance itself. n − 1 links, shortest first; of equally long ones the one between
// smaller points, so the tree is the same on any number of threads.
//
// Borůvka's rounds over a k-d tree (March, Ram & Gray 2010): every group of points looks for its shortest link to any
// other, and all those links are taken at once. About O(n log n) with few dimensions.
std::vector<SpanningEdge> spanningTree(const Points &points, const std::vector<double> &core, Monitor &monitor);

} // namespace clientele
