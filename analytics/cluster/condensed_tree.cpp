#include <algorithm>
#include <limits>
#include <numeric>

#include "analytics/cluster/hdbscan.h"

namespace clientele {

namespace {

constexpr std::int32_t kNobody = -1;

// The tree of links as merges: points are 0 … n − 1, merge m is n + m.
struct Merge
{
    std::uint32_t left;
    std::uint32_t right;
    double density; // 1 / length
    std::uint32_t size;
};

std::vector<Merge> mergesOf(const std::vector<SpanningEdge> &links, std::size_t points)
{
    std::vector<std::uint32_t> above(points);
    std::vector<std::uint32_t> group(points);
    std::iota(above.begin(), above.end(), 0u);
    std::iota(group.begin(), group.end(), 0u);
    const auto rootOf = [&](std::uint32_t point) {
        for (; above[point] != point; point = above[point])
            above[point] = above[above[point]];
        return point;
    };
    std::vector<Merge> merges;
    const auto sizeOf = [&](std::uint32_t node) { return node < points ? 1 : merges[node - points].size; };
    for (const SpanningEdge &link : links) {
        const std::uint32_t a = rootOf(link.first);
        const std::uint32_t b = rootOf(link.second);
        const double density = link.length > 0 ? 1 / link.length : std::numeric_limits<double>::infinity();
        const std::uint32_t size = sizeOf(group[a]) + sizeOf(group[b]);
        merges.push_back({group[a], group[b], density, size});
        const bool isLeftLarger = sizeOf(group[a]) > sizeOf(group[b]);
        above[isLeftLarger ? b : a] = isLeftLarger ? a : b;
        group[isLeftLarger ? a : b] = static_cast<std::uint32_t>(points + merges.size() - 1);
    }
    return merges;
}

// A branch of the tree that never falls below the smallest size: from the density at which it split off its parent to
// where it splits in two such branches itself, or dissolves.
struct Branch
{
    std::int32_t parent = kNobody;
    double birth = 0;
    double stability = 0; // Σ over its points of (density at which they leave it − birth)
    std::vector<std::int32_t> children;
    bool isCluster = false;
};

class Condensed
{
public:
    Condensed(std::vector<Merge> merges, std::size_t points, std::size_t minClusterSize)
        : m_merges(std::move(merges))
        , m_points(points)
        , m_minSize(minClusterSize)
        , m_branchOf(points, kNobody)
    {
        walk();
    }

    std::vector<std::int32_t> labels()
    {
        choose();
        std::vector<std::int32_t> cluster(m_branches.size(), kNobody);
        for (std::size_t b = 1; b < m_branches.size(); ++b) { // parents come first
            const std::int32_t above = cluster[static_cast<std::size_t>(m_branches[b].parent)];
            cluster[b] = above != kNobody ? above : m_branches[b].isCluster ? static_cast<std::int32_t>(b) : kNobody;
        }
        std::vector<std::int32_t> label(m_points);
        for (std::size_t i = 0; i < m_points; ++i)
            label[i] = cluster[static_cast<std::size_t>(m_branchOf[i])];
        return label;
    }

private:
    std::size_t sizeOf(std::uint32_t node) const { return node < m_points ? 1 : m_merges[node - m_points].size; }

    // From the root down: a split into two large parts ends a branch, otherwise the small part's points leave it.
    void walk()
    {
        m_branches.emplace_back();
        std::vector<std::pair<std::uint32_t, std::int32_t>> waiting {
            {static_cast<std::uint32_t>(m_points + m_merges.size() - 1), 0}};
        while (!waiting.empty()) {
            const auto [node, branch] = waiting.back();
            waiting.pop_back();
            const Merge &merge = m_merges[node - m_points];
            const bool isLeftLarge = sizeOf(merge.left) >= m_minSize;
            const bool isRightLarge = sizeOf(merge.right) >= m_minSize;
            for (const auto &[part, isLarge] : {std::pair(merge.left, isLeftLarge), {merge.right, isRightLarge}}) {
                if (isLeftLarge && isRightLarge) {
                    leave(branch, merge.density, sizeOf(part));
                    waiting.emplace_back(part, split(branch, merge.density));
                } else if (isLarge) {
                    waiting.emplace_back(part, branch);
                } else {
                    leave(branch, merge.density, sizeOf(part));
                    giveAll(part, branch);
                }
            }
        }
    }

    void leave(std::int32_t branch, double density, std::size_t points)
    {
        Branch &own = m_branches[static_cast<std::size_t>(branch)];
        if (density > own.birth) // both may be infinite
            own.stability += (density - own.birth) * static_cast<double>(points);
    }

    std::int32_t split(std::int32_t parent, double density)
    {
        const auto number = static_cast<std::int32_t>(m_branches.size());
        m_branches.emplace_back();
        m_branches.back().parent = parent;
        m_branches.back().birth = density;
        m_branches[static_cast<std::size_t>(parent)].children.push_back(number);
        return number;
    }

    void giveAll(std::uint32_t part, std::int32_t branch)
    {
        std::vector<std::uint32_t> waiting {part};
        while (!waiting.empty()) {
            const std::uint32_t node = waiting.back();
            waiting.pop_back();
            if (node < m_points) {
                m_branchOf[node] = branch;
            } else {
                waiting.push_back(m_merges[node - m_points].left);
                waiting.push_back(m_merges[node - m_points].right);
            }
        }
    }

    // From the leaves up: a branch is one cluster if it lasts at least as long as its children together. Never the root.
    void choose()
    {
        for (std::size_t b = m_branches.size(); b-- > 1;) {
            Branch &branch = m_branches[b];
            double below = 0;
            for (const std::int32_t child : branch.children)
                below += m_branches[static_cast<std::size_t>(child)].stability;
            branch.isCluster = branch.children.empty() || branch.stability >= below;
            branch.stability = std::max(branch.stability, below);
        }
    }

    std::vector<Merge> m_merges;
    std::size_t m_points;
    std::size_t m_minSize;
    std::vector<Branch> m_branches; // parents before children
    std::vector<std::int32_t> m_branchOf; // by point: the branch it left last
};

} // namespace

std::vector<std::int32_t> densestClusters(const std::vector<SpanningEdge> &links, std::size_t points,
                                          std::size_t minClusterSize)
{
    if (links.empty() || points < minClusterSize)
        return std::vector<std::int32_t>(points, kNobody);
    return Condensed(mergesOf(links, points), points, minClusterSize).labels();
}

} // namespace clientele
