#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analytics/cluster/cluster_count.h"
#include "analytics/cluster/clusterer.h"
#include "analytics/cluster/components.h"
#include "analytics/cluster/feature_matrix.h"
#include "analytics/segment/segment.h"

namespace clientele {

// In what a cluster differs most from the whole shop.
struct ClusterDriver
{
    std::size_t feature = 0; // position in FeatureMatrix::features
    bool isAbove = true; // more than the shop, or less
    double difference = 0; // of the means after scaling, in standard deviations of the shop; negative = below
    // What is typical, in the feature's unit: the mean, of logarithms (and back) where Feature::isLog.
    double clusterValue = 0;
    double shopValue = 0;

    bool isStrong() const { return difference >= 1 || difference <= -1; }
    bool isClear() const { return difference >= 0.25 || difference <= -0.25; } // worth a name beside larger ones
};

// One cluster, described. Its name is made of `named`: the drivers that tell it from the other clusters of the same
// clustering; clusters that even all features do not tell apart have another `twin`. widgets/shell/names_clusters.h has
// the words.
struct ClusterProfile
{
    std::int32_t label = 0; // or kNoise
    CustomerSet members;
    double share = 0; // of all clustered customers
    std::vector<ClusterDriver> drivers; // every feature that tells something, the strongest first
    std::vector<ClusterDriver> named; // the first one to three of them, more where another cluster shares those
    int twin = 0; // 1 = the largest of several with the same words, 2 = the next …; 0 = no other has them
};

struct ClusteringOptions
{
    std::string method; // empty = the registry's first
    std::optional<ParamSet> parameters; // of that method; its defaults otherwise
    // For methods that take a count: nothing = proposed by chooseClusterCount. Counts more than "clusters" in `parameters`.
    std::optional<int> clusters;
    FeatureOptions features;
    std::uint64_t seed = 1;
};

// Customers grouped by what they are like, each group with its reasons: everything a page or a command shows.
struct Clustering
{
    std::string method;
    ParamSet parameters; // as used
    FeatureMatrix matrix;
    Clusters clusters; // labels parallel to matrix.customer
    std::optional<ClusterCountChoice> choice; // where the number was proposed
    std::vector<ClusterProfile> profiles; // by label; people in no cluster last
    Components components; // parallel to matrix.customer
    std::optional<Dendrogram> dendrogram; // ward
};

// Pure: (dataset, rfm, options). A shop without buyers gives an empty clustering. Errors: NoSuchMethod, ParameterInvalid,
// Cancelled.
Clustering clusterCustomers(const Dataset &dataset, const RfmValues &rfm, const ClusteringOptions &options,
                            Monitor &monitor);

// Drivers and names for a grouping of the matrix's rows.
std::vector<ClusterProfile> profilesOf(const FeatureMatrix &matrix, const Clusters &clusters);

// RFM inside one cluster: its buyers compared with each other instead of with the whole shop. `values` holds the members
// alone; scores and groups are parallel to it. Errors: those of rescored.
RfmAnalysis rfmWithin(const RfmValues &values, const CustomerSet &members, const RfmSetup &setup = {});

} // namespace clientele
