#include "analytics/cluster/kd_tree.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr int kParallelDepth = 4; // both halves at once down to here
constexpr std::size_t kParallelPoints = 16'384; // worth a thread

} // namespace

KdTree::KdTree(const Points &points, std::size_t leafSize)
    : m_dimensions(points.dimensions)
    , m_leafSize(leafSize)
    , m_nodes(nodesFor(points.size()))
    , m_boxes(m_nodes.size() * 2 * m_dimensions)
    , m_point(points.size())
    , m_values(points.values.size())
    , m_weight(points.weights.size())
{
    std::iota(m_point.begin(), m_point.end(), 0u);
    build(points, 0, 0, points.size(), 0);
    for (std::size_t i = 0; i < m_point.size(); ++i) {
        std::copy_n(points[m_point[i]], m_dimensions, m_values.data() + i * m_dimensions);
        if (!m_weight.empty())
            m_weight[i] = points.weights[m_point[i]];
    }
}

// Nodes are numbered by size alone, so that halves can be built at once.
std::size_t KdTree::nodesFor(std::size_t count) const
{
    if (count <= m_leafSize)
        return 1;
    const std::size_t left = nodesFor(count / 2);
    return 1 + left + (count % 2 == 0 ? left : nodesFor(count - count / 2));
}

void KdTree::build(const Points &points, std::size_t node, std::size_t begin, std::size_t end, int depth)
{
    setBox(points, node, begin, end);
    m_nodes[node] = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), 0};
    if (end - begin <= m_leafSize)
        return;
    const std::size_t side = widestSide(node);
    const std::size_t middle = begin + (end - begin) / 2;
    const auto at = [this](std::size_t i) { return m_point.begin() + static_cast<std::ptrdiff_t>(i); };
    std::nth_element(at(begin), at(middle), at(end), [&](std::uint32_t a, std::uint32_t b) {
        const double left = points[a][side];
        const double right = points[b][side];
        return left != right ? left < right : a < b;
    });
    m_nodes[node].right = static_cast<std::uint32_t>(node + 1 + nodesFor(middle - begin));
    const auto half = [&](std::size_t which) {
        if (which == 0)
            build(points, node + 1, begin, middle, depth + 1);
        else
            build(points, m_nodes[node].right, middle, end, depth + 1);
    };
    if (depth < kParallelDepth && end - begin > kParallelPoints) {
        parallelFor(2, 1, [&](std::size_t which, std::size_t) { half(which); });
    } else {
        half(0);
        half(1);
    }
}

void KdTree::setBox(const Points &points, std::size_t node, std::size_t begin, std::size_t end)
{
    double *low = m_boxes.data() + node * 2 * m_dimensions;
    double *high = low + m_dimensions;
    std::fill_n(low, m_dimensions, std::numeric_limits<double>::infinity());
    std::fill_n(high, m_dimensions, -std::numeric_limits<double>::infinity());
    for (std::size_t i = begin; i < end; ++i) {
        const double *point = points[m_point[i]];
        for (std::size_t j = 0; j < m_dimensions; ++j) {
            low[j] = std::min(low[j], point[j]);
            high[j] = std::max(high[j], point[j]);
        }
    }
}

std::size_t KdTree::widestSide(std::size_t node) const
{
    const double *low = m_boxes.data() + node * 2 * m_dimensions;
    std::size_t widest = 0;
    for (std::size_t j = 1; j < m_dimensions; ++j) {
        if (low[m_dimensions + j] - low[j] > low[m_dimensions + widest] - low[widest])
            widest = j;
    }
    return widest;
}

double KdTree::nearest(std::size_t node, const double *point) const
{
    const double *low = m_boxes.data() + node * 2 * m_dimensions;
    double sum = 0;
    for (std::size_t j = 0; j < m_dimensions; ++j) {
        const double below = low[j] - point[j];
        const double above = point[j] - low[m_dimensions + j];
        const double outside = std::max(std::max(below, above), 0.);
        sum += outside * outside;
    }
    return sum;
}

double KdTree::farthest(std::size_t node, const double *point) const
{
    const double *low = m_boxes.data() + node * 2 * m_dimensions;
    double sum = 0;
    for (std::size_t j = 0; j < m_dimensions; ++j) {
        const double side = std::max(point[j] - low[j], low[m_dimensions + j] - point[j]);
        sum += side * side;
    }
    return sum;
}

double KdTree::reachOf(const double *point, double weight) const
{
    std::vector<std::pair<double, double>> heap; // distance, weight: the near ones that are needed, farthest first
    std::vector<std::pair<double, std::uint32_t>> waiting {{0, 0}};
    double total = 0;
    while (!waiting.empty()) {
        const auto [distance, number] = waiting.back();
        waiting.pop_back();
        if (total >= weight && distance >= heap.front().first)
            continue;
        const Node &node = m_nodes[number];
        if (node.right != 0) {
            std::pair<double, std::uint32_t> near {nearest(number + 1, point), number + 1};
            std::pair<double, std::uint32_t> far {nearest(node.right, point), node.right};
            if (far.first < near.first)
                std::swap(near, far);
            waiting.push_back(far);
            waiting.push_back(near);
            continue;
        }
        for (std::uint32_t i = node.begin; i < node.end; ++i) {
            const double found = squaredDistance(at(i), point, m_dimensions);
            if (total >= weight && found >= heap.front().first)
                continue;
            heap.emplace_back(found, this->weight(i));
            std::push_heap(heap.begin(), heap.end());
            total += this->weight(i);
            while (total - heap.front().second >= weight) {
                total -= heap.front().second;
                std::pop_heap(heap.begin(), heap.end());
                heap.pop_back();
            }
        }
    }
    return heap.front().first;
}

} // namespace clientele
