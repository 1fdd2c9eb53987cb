#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/points.h"

namespace clientele {

// Points sorted into ever smaller boxes, halved along their longest side, so that whoever looks for near points need not
// look at far ones (Bentley 1975). Read-only once built; any thread may ask. Holds its own copy of the points.
class KdTree
{
public:
    struct Node
    {
        std::uint32_t begin = 0; // positions in the tree's order
        std::uint32_t end = 0;
        std::uint32_t right = 0; // the left child is the next node; 0 = a leaf
    };

    explicit KdTree(const Points &points, std::size_t leafSize = 16);

    std::size_t size() const { return m_point.size(); }
    std::size_t dimensions() const { return m_dimensions; }
    const std::vector<Node> &nodes() const { return m_nodes; } // parents before children; the first is the root
    std::uint32_t point(std::size_t position) const { return m_point[position]; } // its place in the data
    double weight(std::size_t position) const { return m_weight.empty() ? 1 : m_weight[position]; }
    const double *at(std::size_t position) const { return m_values.data() + position * m_dimensions; }

    // Squared distances from a point to the nearest and farthest place of a node's box.
    double nearest(std::size_t node, const double *point) const;
    double farthest(std::size_t node, const double *point) const;

    // The squared distance within which there are points of at least this weight, one that equals `point` among them; to
    // the farthest of all if they weigh less.
    double reachOf(const double *point, double weight) const;

private:
    void build(const Points &points, std::size_t node, std::size_t begin, std::size_t end, int depth);
    void setBox(const Points &points, std::size_t node, std::size_t begin, std::size_t end);
    std::size_t widestSide(std::size_t node) const;
    std::size_t nodesFor(std::size_t count) const;

    std::size_t m_dimensions;
    std::size_t m_leafSize;
    std::vector<Node> m_nodes;
    std::vector<double> m_boxes; // node after node: lowest values, highest values
    std::vector<std::uint32_t> m_point;
    std::vector<double> m_values;
    std::vector<double> m_weight;
};

} // namespace clientele
