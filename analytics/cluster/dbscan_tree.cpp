#include <atomic>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/dbscan_engines.h"
#include "analytics/cluster/kd_tree.h"
#include "analytics/cluster/union_find.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 512; // points per piece
constexpr std::size_t kLeaf = 16;

class TreeSearch
{
public:
    TreeSearch(const Points &points, const DbscanOptions &options, Monitor &monitor)
        : m_tree({points.dimensions, points.values, {}}, kLeaf)
        , m_options(options)
        , m_squared(options.epsilon * options.epsilon)
        , m_monitor(monitor)
        , m_isCore(points.size(), 0)
        , m_isUnited(m_tree.nodes().size())
        , m_firstCore(m_tree.nodes().size(), 0)
    {
    }

    std::vector<std::int32_t> run()
    {
        forEachPoint([this](std::uint32_t i) { m_isCore[i] = hasEnough(i); });
        m_coreBefore.assign(m_tree.size() + 1, 0);
        for (std::size_t i = 0; i < m_tree.size(); ++i)
            m_coreBefore[i + 1] = m_coreBefore[i] + m_isCore[i];
        UnionFind sets(m_tree.size());
        forEachPoint([&](std::uint32_t i) {
            if (m_isCore[i] != 0)
                uniteAround(i, sets);
        });
        return labels(sets);
    }

private:
    template<typename Visit> void forEachPoint(const Visit &visit)
    {
        parallelFor(m_tree.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            m_monitor.checkpoint();
            for (std::size_t i = begin; i < end; ++i)
                visit(static_cast<std::uint32_t>(i));
        });
    }

    // Calls inside(node) for boxes that lie within ε of a point as a whole, near(position) for single points; until one
    // of them says false.
    template<typename Inside, typename Near>
    void search(const double *point, const Inside &inside, const Near &near) const
    {
        std::uint32_t waiting[64]; // two a level, and no tree is 32 levels deep
        std::size_t count = 0;
        waiting[count++] = 0;
        while (count > 0) {
            const std::uint32_t number = waiting[--count];
            const KdTree::Node &node = m_tree.nodes()[number];
            if (m_tree.nearest(number, point) > m_squared)
                continue;
            if (m_tree.farthest(number, point) <= m_squared) {
                if (!inside(number))
                    return;
            } else if (node.right != 0) {
                waiting[count++] = node.right;
                waiting[count++] = number + 1;
            } else {
                for (std::uint32_t i = node.begin; i < node.end; ++i) {
                    if (squaredDistance(m_tree.at(i), point, m_tree.dimensions()) <= m_squared && !near(i))
                        return;
                }
            }
        }
    }

    bool hasEnough(std::uint32_t position) const
    {
        std::size_t found = 0;
        search(
            m_tree.at(position),
            [&](std::uint32_t node) {
                found += m_tree.nodes()[node].end - m_tree.nodes()[node].begin;
                return found < m_options.minPoints;
            },
            [&](std::uint32_t) { return ++found < m_options.minPoints; });
        return found >= m_options.minPoints;
    }

    // Core points of a box that lies within ε of one core point are together, once and for all.
    void uniteAround(std::uint32_t position, UnionFind &sets)
    {
        search(
            m_tree.at(position),
            [&](std::uint32_t number) {
                const KdTree::Node &node = m_tree.nodes()[number];
                if (m_coreBefore[node.begin] == m_coreBefore[node.end])
                    return true;
                if (m_isUnited[number].load(std::memory_order_acquire)) {
                    sets.unite(position, m_firstCore[number]);
                    return true;
                }
                std::uint32_t first = node.end;
                for (std::uint32_t i = node.end; i-- > node.begin;) {
                    if (m_isCore[i] != 0) {
                        sets.unite(position, i);
                        first = i;
                    }
                }
                std::atomic_ref(m_firstCore[number]).store(first, std::memory_order_relaxed);
                m_isUnited[number].store(true, std::memory_order_release);
                return true;
            },
            [&](std::uint32_t other) {
                if (other > position && m_isCore[other] != 0)
                    sets.unite(position, other);
                return true;
            });
    }

    std::vector<std::int32_t> labels(UnionFind &sets)
    {
        std::vector<std::uint32_t> component;
        std::vector<std::uint32_t> point;
        for (std::uint32_t i = 0; i < m_tree.size(); ++i) {
            if (m_isCore[i] != 0) {
                component.push_back(sets.find(i));
                point.push_back(m_tree.point(i));
            }
        }
        const std::vector<std::int32_t> number = clusterNumbers(component, point, m_tree.size());
        std::vector<std::int32_t> label(m_tree.size(), -1);
        forEachPoint([&](std::uint32_t i) {
            std::int32_t smallest = -1;
            const auto take = [&](std::uint32_t core) {
                const std::int32_t theirs = number[m_coreBefore[core]];
                smallest = smallest < 0 || theirs < smallest ? theirs : smallest;
            };
            if (m_isCore[i] != 0) {
                take(i);
            } else {
                search(
                    m_tree.at(i),
                    [&](std::uint32_t node) {
                        for (std::uint32_t other = m_tree.nodes()[node].begin; other < m_tree.nodes()[node].end;
                             ++other)
                            if (m_isCore[other] != 0)
                                take(other);
                        return true;
                    },
                    [&](std::uint32_t other) {
                        if (m_isCore[other] != 0)
                            take(other);
                        return true;
                    });
            }
            label[m_tree.point(i)] = smallest;
        });
        return label;
    }

    KdTree m_tree;
    DbscanOptions m_options;
    double m_squared;
    Monitor &m_monitor;
    std::vector<std::uint8_t> m_isCore; // by position in the tree
    std::vector<std::uint32_t> m_coreBefore; // core points at smaller positions
    std::vector<std::atomic<bool>> m_isUnited; // by node: its core points are together
    std::vector<std::uint32_t> m_firstCore; // of such a node
};

} // namespace

std::vector<std::int32_t> dbscanByTree(const Points &points, const DbscanOptions &options, Monitor &monitor)
{
    return TreeSearch(points, options, monitor).run();
}

} // namespace clientele
