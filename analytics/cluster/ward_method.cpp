#include "analytics/cluster/kmeans.h"
#include "analytics/cluster/methods.h"

namespace clientele {

namespace {

std::vector<Parameter> parameters()
{
    return {
        {"clusters", Parameter::Type::Whole, 1, 1'000, 5},
        {"exact_up_to", Parameter::Type::Whole, 100, 100'000, 25'000}, // points; more are grouped first
        {"micro_clusters", Parameter::Type::Whole, 100, 20'000, 2'000}, // … into so many
    };
}

// A large shop: the tree of its micro-clusters' means, each as heavy as its members.
Clusters runOnMicroClusters(const Points &points, const ParamSet &parameters, std::uint64_t seed, Monitor &monitor)
{
    constexpr int kIterations = 20; // they need not be perfect, only small
    const auto count = static_cast<std::size_t>(parameters.whole("micro_clusters"));
    const Clusters micro = finishedClusters(points, kMeans(points, {count, 1, kIterations}, seed, monitor).label);
    Points means {points.dimensions, micro.centres, std::vector<double>(micro.count, 0)};
    for (std::size_t i = 0; i < points.size(); ++i)
        means.weights[static_cast<std::size_t>(micro.label[i])] += points.weight(i);
    std::vector<WardMerge> merges = wardMerges(means, monitor);
    const std::vector<std::int32_t> cut
        = cutTree(merges, micro.count, static_cast<std::size_t>(parameters.whole("clusters")));
    std::vector<std::int32_t> label(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        label[i] = cut[static_cast<std::size_t>(micro.label[i])];
    Clusters clusters = finishedClusters(points, std::move(label));
    clusters.merges = std::move(merges);
    clusters.microCluster = micro.label;
    return clusters;
}

Clusters run(const Points &points, const ParamSet &parameters, std::uint64_t seed, Monitor &monitor)
{
    if (points.size() > static_cast<std::size_t>(parameters.whole("exact_up_to")))
        return runOnMicroClusters(points, parameters, seed, monitor);
    std::vector<WardMerge> merges = wardMerges(points, monitor);
    Clusters clusters = finishedClusters(
        points, cutTree(merges, points.size(), static_cast<std::size_t>(parameters.whole("clusters"))));
    clusters.merges = std::move(merges);
    return clusters;
}

} // namespace

const ClustererKind kWardClusterer {"ward", parameters, true, run};

} // namespace clientele
