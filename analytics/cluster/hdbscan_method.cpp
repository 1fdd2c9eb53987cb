#include <algorithm>

#include "analytics/cluster/hdbscan.h"
#include "analytics/cluster/methods.h"

namespace clientele {

namespace {

std::vector<Parameter> parameters()
{
    return {
        {"min_cluster_size", Parameter::Type::Whole, 0, 1'000'000, 0}, // 0 = one in a hundred points, at least 5
        {"min_points", Parameter::Type::Whole, 0, 10'000, 0}, // 0 = twice the number of features, at least 5
    };
}

Clusters run(const Points &points, const ParamSet &parameters, std::uint64_t, Monitor &monitor)
{
    HdbscanOptions options;
    options.minClusterSize = static_cast<std::size_t>(parameters.whole("min_cluster_size"));
    if (options.minClusterSize == 0)
        options.minClusterSize = std::max<std::size_t>(5, points.size() / 100);
    options.minPoints = static_cast<std::size_t>(parameters.whole("min_points"));
    if (options.minPoints == 0)
        options.minPoints = std::max<std::size_t>(5, 2 * points.dimensions);
    Clusters clusters = finishedClusters(points, hdbscan(points, options, monitor));
    clusters.minPoints = options.minPoints;
    clusters.minClusterSize = std::max<std::size_t>(2, options.minClusterSize);
    return clusters;
}

} // namespace

const ClustererKind kHdbscanClusterer {"hdbscan", parameters, false, run};

} // namespace clientele
