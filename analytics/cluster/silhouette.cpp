#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/base/parallel.h"
#include "analytics/cluster/cluster_count.h"

namespace clientele {

namespace {

// How much nearer a point is to its own cluster than to the next one.
double silhouetteOf(const Points &points, const std::vector<std::int32_t> &label, const std::vector<double> &members,
                    std::size_t point, std::vector<double> &sums)
{
    const auto own = static_cast<std::size_t>(label[point]);
    if (members[own] < 2)
        return 0;
    std::ranges::fill(sums, 0);
    for (std::size_t other = 0; other < points.size(); ++other) {
        if (label[other] >= 0)
            sums[static_cast<std::size_t>(label[other])]
                += std::sqrt(squaredDistance(points[point], points[other], points.dimensions));
    }
    double next = std::numeric_limits<double>::infinity();
    for (std::size_t c = 0; c < sums.size(); ++c) {
        if (c != own && members[c] > 0)
            next = std::min(next, sums[c] / members[c]);
    }
    const double within = sums[own] / (members[own] - 1);
    const double larger = std::max(within, next);
    return larger > 0 ? (next - within) / larger : 0;
}

} // namespace

double silhouette(const Points &points, const std::vector<std::int32_t> &label)
{
    constexpr std::size_t kGrain = 128;
    const std::int32_t most = label.empty() ? -1 : *std::ranges::max_element(label);
    std::vector<double> members(static_cast<std::size_t>(most + 1), 0);
    for (const std::int32_t own : label) {
        if (own >= 0)
            ++members[static_cast<std::size_t>(own)];
    }
    if (std::ranges::count_if(members, [](double count) { return count > 0; }) < 2)
        return 0;
    std::vector<double> pieces((points.size() + kGrain - 1) / kGrain, 0);
    parallelFor(points.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        std::vector<double> sums(members.size());
        for (std::size_t i = begin; i < end; ++i) {
            if (label[i] >= 0)
                pieces[begin / kGrain] += silhouetteOf(points, label, members, i, sums);
        }
    });
    double sum = 0;
    for (const double piece : pieces)
        sum += piece;
    double all = 0;
    for (const double count : members)
        all += count;
    return sum / all;
}

} // namespace clientele
