#include <algorithm>

#include "analytics/cluster/dbscan.h"
#include "analytics/cluster/methods.h"

namespace clientele {

namespace {

std::vector<Parameter> parameters()
{
    return {
        {"epsilon", Parameter::Type::Real, 0, 1e12, 0}, // 0 = proposedEpsilon
        {"min_points", Parameter::Type::Whole, 0, 100'000, 0}, // 0 = twice the number of features, at least 5
    };
}

Clusters run(const Points &points, const ParamSet &parameters, std::uint64_t seed, Monitor &monitor)
{
    DbscanOptions options;
    options.minPoints = static_cast<std::size_t>(parameters.whole("min_points"));
    if (options.minPoints == 0)
        options.minPoints = std::max<std::size_t>(5, 2 * points.dimensions);
    options.epsilon = parameters.real("epsilon");
    if (options.epsilon <= 0)
        options.epsilon = proposedEpsilon(points, options.minPoints, seed);
    Clusters clusters = finishedClusters(points, dbscan(points, options, monitor));
    clusters.epsilon = options.epsilon;
    clusters.minPoints = options.minPoints;
    return clusters;
}

} // namespace

const ClustererKind kDbscanClusterer {"dbscan", parameters, false, run};

} // namespace clientele
