#include <algorithm>

#include "analytics/cluster/ward.h"

namespace clientele {

std::vector<std::int32_t> cutTree(const std::vector<WardMerge> &merges, std::size_t points, std::size_t clusters)
{
    std::vector<std::int32_t> group(points + merges.size(), -1);
    std::size_t kept = points > clusters ? points - clusters : 0; // merges below the cut
    while (kept < merges.size() && !(merges[kept].height > 0))
        ++kept;
    // From the top: a group below the cut hands its name to its two parts.
    for (std::size_t m = kept; m-- > 0;) {
        if (group[points + m] < 0)
            group[points + m] = static_cast<std::int32_t>(points + m);
        group[merges[m].first] = group[points + m];
        group[merges[m].second] = group[points + m];
    }
    std::vector<std::int32_t> number(points + merges.size(), -1);
    std::int32_t next = 0;
    std::vector<std::int32_t> label(points);
    for (std::size_t i = 0; i < points; ++i) {
        const std::size_t name = group[i] < 0 ? i : static_cast<std::size_t>(group[i]);
        if (number[name] < 0)
            number[name] = next++;
        label[i] = number[name];
    }
    return label;
}

Dendrogram dendrogram(const std::vector<WardMerge> &merges, const std::vector<std::int32_t> &cluster,
                      std::size_t leaves)
{
    Dendrogram picture;
    const std::size_t points = cluster.size();
    if (merges.empty() || leaves < 2)
        return picture;
    const std::size_t shown = std::min(merges.size(), leaves - 1); // the last merges
    const std::size_t firstShown = merges.size() - shown;

    // What is below every group: its weight, and its cluster if that is one.
    std::vector<std::int32_t> clusterOf(cluster);
    for (const WardMerge &merge : merges)
        clusterOf.push_back(clusterOf[merge.first] == clusterOf[merge.second] ? clusterOf[merge.first] : -1);

    // Leaves from left to right: the lighter part of every merge first, its own leaves in order.
    std::vector<std::int32_t> position(points + merges.size(), -1);
    const auto weightOf = [&](std::size_t group) { return group < points ? 1 : merges[group - points].weight; };
    std::vector<std::size_t> waiting {points + merges.size() - 1};
    while (!waiting.empty()) {
        const std::size_t group = waiting.back();
        waiting.pop_back();
        if (group >= points + firstShown) {
            const WardMerge &merge = merges[group - points];
            const bool isFirstLighter = weightOf(merge.first) <= weightOf(merge.second);
            waiting.push_back(isFirstLighter ? merge.second : merge.first);
            waiting.push_back(isFirstLighter ? merge.first : merge.second);
            continue;
        }
        position[group] = static_cast<std::int32_t>(picture.nodes.size());
        picture.nodes.push_back({-1, -1, 0, weightOf(group), clusterOf[group]});
    }
    picture.leaves = picture.nodes.size();
    double within = 0;
    double between = merges.back().height;
    for (std::size_t m = 0; m < merges.size(); ++m) {
        const WardMerge &merge = merges[m];
        if (clusterOf[points + m] >= 0)
            within = std::max(within, merge.height);
        else
            between = std::min(between, merge.height);
        if (m < firstShown)
            continue;
        std::int32_t first = position[merge.first];
        std::int32_t second = position[merge.second];
        if (weightOf(merge.second) < weightOf(merge.first))
            std::swap(first, second);
        position[points + m] = static_cast<std::int32_t>(picture.nodes.size());
        picture.nodes.push_back({first, second, merge.height, merge.weight, clusterOf[points + m]});
    }
    picture.cutHeight = within < between ? (within + between) / 2 : merges.back().height;
    return picture;
}

} // namespace clientele
