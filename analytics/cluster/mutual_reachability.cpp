#include "analytics/cluster/mutual_reachability.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/kd_tree.h"
#include "analytics/cluster/union_find.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 256; // points per piece
constexpr std::uint32_t kMixed = 0xffffffff; // a box whose points are in several groups
constexpr double kFar = std::numeric_limits<double>::infinity();

class Boruvka
{
public:
    Boruvka(const Points &points, const std::vector<double> &core, Monitor &monitor)
        : m_tree({points.dimensions, points.values, {}}, 8)
        , m_monitor(monitor)
        , m_core(points.size())
        , m_leastCore(m_tree.nodes().size())
        , m_sets(points.size())
        , m_group(points.size())
        , m_groupOf(m_tree.nodes().size())
        , m_best(points.size(), {0, 0, kFar})
        , m_atLeast(points.size(), 0)
        , m_shortest(points.size())
    {
        for (std::uint32_t i = 0; i < points.size(); ++i)
            m_core[i] = core[m_tree.point(i)] * core[m_tree.point(i)];
        for (std::size_t node = m_leastCore.size(); node-- > 0;) {
            const KdTree::Node &box = m_tree.nodes()[node];
            if (box.right == 0)
                m_leastCore[node] = *std::min_element(m_core.begin() + box.begin, m_core.begin() + box.end);
            else
                m_leastCore[node] = std::min(m_leastCore[node + 1], m_leastCore[box.right]);
        }
    }

    std::vector<SpanningEdge> run()
    {
        std::vector<SpanningEdge> edges;
        while (edges.size() + 1 < m_tree.size()) {
            m_monitor.progress(static_cast<double>(edges.size()) / static_cast<double>(m_tree.size()));
            nameGroups();
            findLinks();
            takeLinks(edges);
        }
        for (SpanningEdge &edge : edges)
            edge.length = std::sqrt(edge.length);
        std::sort(edges.begin(), edges.end());
        return edges;
    }

private:
    // Which group every point and box is in, at the start of a round.
    void nameGroups()
    {
        for (std::uint32_t i = 0; i < m_group.size(); ++i)
            m_group[i] = m_sets.find(i);
        for (std::size_t node = m_groupOf.size(); node-- > 0;) {
            const KdTree::Node &box = m_tree.nodes()[node];
            std::uint32_t own = box.right == 0 ? m_group[box.begin] : m_groupOf[node + 1];
            for (std::uint32_t i = box.begin; box.right == 0 && i < box.end; ++i)
                own = m_group[i] == own ? own : kMixed;
            m_groupOf[node] = box.right == 0 || m_groupOf[box.right] == own ? own : kMixed;
        }
    }

    // Every point's shortest link to another group, unless it is longer than one that its group has already.
    void findLinks()
    {
        for (auto &length : m_shortest)
            length.store(kFar, std::memory_order_relaxed);
        // A link that still leads to another group is still that point's shortest.
        for (std::uint32_t i = 0; i < m_best.size(); ++i) {
            const bool isValid = m_best[i].length < kFar && m_group[m_best[i].second] != m_group[i];
            if (isValid)
                lower(m_shortest[m_group[i]], m_best[i].length);
            else
                m_best[i] = {i, i, kFar};
        }
        parallelFor(m_tree.size(), kGrain, [this](std::size_t begin, std::size_t end) {
            m_monitor.checkpoint();
            for (std::size_t i = begin; i < end; ++i) {
                if (!(m_best[i].length < kFar))
                    search(static_cast<std::uint32_t>(i));
            }
        });
    }

    void search(std::uint32_t from)
    {
        std::atomic<double> &shortest = m_shortest[m_group[from]];
        const double *point = m_tree.at(from);
        SpanningEdge found {from, from, kFar};
        if (std::max(m_atLeast[from], m_core[from]) > shortest.load(std::memory_order_relaxed))
            return;
        std::uint32_t waiting[128];
        double lengths[128];
        std::size_t count = 0;
        waiting[0] = 0;
        lengths[count++] = 0;
        while (count > 0) {
            const std::uint32_t number = waiting[--count];
            const double most = std::min(found.length, shortest.load(std::memory_order_relaxed));
            if (lengths[count] > most || m_groupOf[number] == m_group[from])
                continue;
            const KdTree::Node &box = m_tree.nodes()[number];
            if (box.right == 0) {
                for (std::uint32_t to = box.begin; to < box.end; ++to)
                    compare(from, to, point, found);
                continue;
            }
            std::uint32_t near = number + 1;
            std::uint32_t far = box.right;
            double nearLength = lengthTo(near, from, point);
            double farLength = lengthTo(far, from, point);
            if (farLength < nearLength) {
                std::swap(near, far);
                std::swap(nearLength, farLength);
            }
            waiting[count] = far;
            lengths[count++] = farLength;
            waiting[count] = near;
            lengths[count++] = nearLength;
        }
        // Whatever was passed over is longer than what the group had then, and that only became shorter since.
        const double now = shortest.load(std::memory_order_relaxed);
        m_atLeast[from] = std::max(m_atLeast[from], std::min(found.length, now));
        if (found.length <= now) {
            m_best[from] = found;
            lower(shortest, found.length);
        }
    }

    double lengthTo(std::uint32_t node, std::uint32_t from, const double *point) const
    {
        return std::max({m_tree.nearest(node, point), m_leastCore[node], m_core[from]});
    }

    void compare(std::uint32_t from, std::uint32_t to, const double *point, SpanningEdge &found) const
    {
        if (m_group[to] == m_group[from])
            return;
        const double length
            = std::max({squaredDistance(m_tree.at(to), point, m_tree.dimensions()), m_core[from], m_core[to]});
        if (length < found.length || (length == found.length && linkOf(from, to, 0) < linkOf(from, found.second, 0)))
            found = {from, to, length};
    }

    // As positions in the data, so that equal lengths are told apart the same way for both ends.
    SpanningEdge linkOf(std::uint32_t a, std::uint32_t b, double length) const
    {
        const auto [first, second] = std::minmax({m_tree.point(a), m_tree.point(b)});
        return {first, second, length};
    }

    static void lower(std::atomic<double> &value, double to)
    {
        double now = value.load(std::memory_order_relaxed);
        while (to < now && !value.compare_exchange_weak(now, to, std::memory_order_relaxed)) { }
    }

    void takeLinks(std::vector<SpanningEdge> &edges)
    {
        std::vector<std::uint32_t> chosen(m_tree.size(), kMixed); // by group: the point whose link is the shortest
        for (std::uint32_t i = 0; i < m_best.size(); ++i) {
            const SpanningEdge &link = m_best[i];
            if (!(link.length < kFar))
                continue;
            std::uint32_t &best = chosen[m_group[i]];
            if (best == kMixed
                || linkOf(i, link.second, link.length) < linkOf(best, m_best[best].second, m_best[best].length))
                best = i;
        }
        for (std::uint32_t group = 0; group < chosen.size(); ++group) {
            if (chosen[group] == kMixed)
                continue;
            const SpanningEdge &link = m_best[chosen[group]];
            if (m_sets.unite(chosen[group], link.second))
                edges.push_back(linkOf(chosen[group], link.second, link.length));
        }
    }

    KdTree m_tree;
    Monitor &m_monitor;
    std::vector<double> m_core; // squared, like all lengths until the end; by position in the tree
    std::vector<double> m_leastCore; // by node
    UnionFind m_sets;
    std::vector<std::uint32_t> m_group;
    std::vector<std::uint32_t> m_groupOf; // by node, or kMixed
    std::vector<SpanningEdge> m_best; // by point: its shortest link to another group, where it is known
    std::vector<double> m_atLeast; // by point: no link to another group is shorter
    std::vector<std::atomic<double>> m_shortest; // by group: of the links known in this round
};

} // namespace

std::vector<double> coreDistances(const Points &points, std::size_t minPoints)
{
    const KdTree tree(points);
    std::vector<double> core(points.size());
    parallelFor(points.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            core[tree.point(i)] = std::sqrt(tree.reachOf(tree.at(i), static_cast<double>(minPoints)));
    });
    return core;
}

std::vector<SpanningEdge> spanningTree(const Points &points, const std::vector<double> &core, Monitor &monitor)
{
    return points.size() == 0 ? std::vector<SpanningEdge>() : Boruvka(points, core, monitor).run();
}

} // namespace clientele
