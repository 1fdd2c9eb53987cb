#include "analytics/cluster/kmeans.h"
#include "analytics/cluster/methods.h"

namespace clientele {

namespace {

std::vector<Parameter> parameters()
{
    return {
        {"clusters", Parameter::Type::Whole, 1, 1'000, 5},
        {"restarts", Parameter::Type::Whole, 1, 1'000, 10},
        {"iterations", Parameter::Type::Whole, 1, 10'000, 300},
    };
}

Clusters run(const Points &points, const ParamSet &parameters, std::uint64_t seed, Monitor &monitor)
{
    KMeansOptions options;
    options.clusters = static_cast<std::size_t>(parameters.whole("clusters"));
    options.restarts = parameters.whole("restarts");
    options.iterations = parameters.whole("iterations");
    return finishedClusters(points, kMeans(points, options, seed, monitor).label);
}

} // namespace

const ClustererKind kKMeansClusterer {"k-means", parameters, true, run};

} // namespace clientele
