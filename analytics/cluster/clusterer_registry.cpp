#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "analytics/base/error.h"
#include "analytics/cluster/methods.h"

namespace clientele {

std::span<const ClustererKind> clustererKinds()
{
    static const std::array kinds {kKMeansClusterer, kWardClusterer, kDbscanClusterer, kHdbscanClusterer};
    return kinds;
}

const ClustererKind &clustererKind(std::string_view id)
{
    for (const ClustererKind &kind : clustererKinds()) {
        if (kind.id == id)
            return kind;
    }
    throw Error(ErrorCode::NoSuchMethod, {std::string(id)});
}

Clusters cluster(const ClustererKind &kind, const Points &points, const ParamSet &parameters, std::uint64_t seed,
                 Monitor &monitor)
{
    checkPoints(points);
    return points.size() == 0 ? Clusters() : kind.run(points, parameters, seed, monitor);
}

Clusters finishedClusters(const Points &points, std::vector<std::int32_t> label)
{
    const std::int32_t most = label.empty() ? -1 : *std::ranges::max_element(label);
    const auto found = static_cast<std::size_t>(most + 1);
    std::vector<double> weight(found, 0);
    std::vector<std::size_t> firstMember(found, label.size());
    for (std::size_t i = label.size(); i-- > 0;) {
        if (label[i] >= 0) {
            weight[static_cast<std::size_t>(label[i])] += points.weight(i);
            firstMember[static_cast<std::size_t>(label[i])] = i;
        }
    }
    std::vector<std::size_t> order(found);
    std::iota(order.begin(), order.end(), std::size_t {0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return weight[a] != weight[b] ? weight[a] > weight[b] : firstMember[a] < firstMember[b];
    });
    std::vector<std::int32_t> number(found, kNoise);
    Clusters clusters;
    for (const std::size_t old : order) {
        if (firstMember[old] < label.size())
            number[old] = static_cast<std::int32_t>(clusters.count++);
    }

    clusters.centres.assign(clusters.count * points.dimensions, 0);
    std::vector<double> total(clusters.count, 0);
    for (std::size_t i = 0; i < label.size(); ++i) {
        label[i] = label[i] < 0 ? kNoise : number[static_cast<std::size_t>(label[i])];
        if (label[i] == kNoise)
            continue;
        const auto own = static_cast<std::size_t>(label[i]);
        total[own] += points.weight(i);
        double *centre = clusters.centres.data() + own * points.dimensions;
        for (std::size_t j = 0; j < points.dimensions; ++j) // the running mean: exact for equal members
            centre[j] += (points[i][j] - centre[j]) * (points.weight(i) / total[own]);
    }
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (label[i] != kNoise) {
            const double *centre = clusters.centres.data() + static_cast<std::size_t>(label[i]) * points.dimensions;
            clusters.inertia += points.weight(i) * squaredDistance(points[i], centre, points.dimensions);
        }
    }
    clusters.label = std::move(label);
    return clusters;
}

} // namespace clientele
