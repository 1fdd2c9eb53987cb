#include "analytics/cluster/clustering.h"

#include <algorithm>
#include <utility>

#include "analytics/base/monitor.h"

namespace clientele {

Clustering clusterCustomers(const Dataset &dataset, const RfmValues &rfm, const ClusteringOptions &options,
                            Monitor &monitor)
{
    const ClustererKind &kind = options.method.empty() ? clustererKinds().front() : clustererKind(options.method);
    Clustering clustering;
    clustering.method = kind.id;
    clustering.parameters = options.parameters.value_or(ParamSet(kind.parameters()));
    monitor.stage(Stage::Scoring);
    clustering.matrix = featureMatrix(dataset, rfm, options.features);
    if (clustering.matrix.customer.empty() || clustering.matrix.features.empty())
        return clustering;
    const Points &points = clustering.matrix.points;
    monitor.stage(Stage::Training);
    if (kind.takesCount) {
        if (!options.clusters)
            clustering.choice = chooseClusterCount(kind, points, clustering.parameters, options.seed, monitor);
        clustering.parameters.set("clusters",
                                  options.clusters.value_or(clustering.choice ? clustering.choice->recommended : 1));
    }
    clustering.clusters = cluster(kind, points, clustering.parameters, options.seed, monitor);
    clustering.profiles = profilesOf(clustering.matrix, clustering.clusters);
    clustering.components = principalComponents(points);
    if (!clustering.clusters.merges.empty()) {
        const Clusters &clusters = clustering.clusters;
        std::vector<std::int32_t> leaves = clusters.label;
        if (!clusters.microCluster.empty()) {
            leaves.assign(clusters.merges.size() + 1, 0);
            for (std::size_t i = 0; i < clusters.label.size(); ++i)
                leaves[static_cast<std::size_t>(clusters.microCluster[i])] = clusters.label[i];
        }
        clustering.dendrogram = dendrogram(clusters.merges, leaves);
    }
    return clustering;
}

RfmAnalysis rfmWithin(const RfmValues &values, const CustomerSet &members, const RfmSetup &setup)
{
    RfmValues own;
    own.asOf = values.asOf;
    own.positionOf.assign(values.positionOf.size(), kNoIndex);
    for (const CustomerIndex customer : members) {
        const std::uint32_t position = customer < values.positionOf.size() ? values.positionOf[customer] : kNoIndex;
        if (position == kNoIndex)
            continue;
        own.positionOf[customer] = static_cast<std::uint32_t>(own.customer.size());
        own.customer.push_back(customer);
        own.recencyDays.push_back(values.recencyDays[position]);
        own.frequency.push_back(values.frequency[position]);
        own.gross.push_back(values.gross[position]);
        own.monetary.push_back(values.monetary[position]);
    }
    return rescored(std::move(own), setup);
}

} // namespace clientele
