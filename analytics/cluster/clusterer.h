#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/base/param_set.h"
#include "analytics/cluster/points.h"
#include "analytics/cluster/ward.h"

namespace clientele {

class Monitor;

inline constexpr std::int32_t kNoise = -1; // belongs to no cluster: unlike everybody else

// Who belongs together, as a method of the registry found it.
//
// Clusters are numbered from 0, the heaviest first, equal ones by their first member. There may be fewer than asked for:
// points that are equal are never torn apart, so k clusters need k distinct points.
struct Clusters
{
    std::size_t count = 0;
    std::vector<std::int32_t> label; // one per point: 0 … count − 1, or kNoise
    std::vector<double> centres; // count × dimensions: the members' weighted means
    double inertia = 0; // weighted squared distances of the members to their cluster's centre, summed
    double epsilon = 0; // dbscan: the radius used, given or proposed; 0 for other methods
    std::size_t minPoints = 0; // dbscan, hdbscan: likewise
    std::size_t minClusterSize = 0; // hdbscan: likewise
    std::vector<WardMerge> merges; // ward: all merges of the points, or of their micro-clusters
    std::vector<std::int32_t> microCluster; // ward on a large shop: which leaf of `merges` each point is in; else empty
};

// A row of the family's registry. Adding a method = one new file and one row in clusterer_registry.cpp.
struct ClustererKind
{
    std::string_view id; // "k-means", "ward", "dbscan", "hdbscan"
    std::vector<Parameter> (*parameters)();
    // The number of clusters is a parameter, "clusters", rather than a result.
    bool takesCount;
    // What `cluster` below calls: at least one point, all of them checked.
    Clusters (*run)(const Points &points, const ParamSet &parameters, std::uint64_t seed, Monitor &monitor);
};

std::span<const ClustererKind> clustererKinds(); // the first is the default
const ClustererKind &clustererKind(std::string_view id); // Errors: NoSuchMethod

// Finds clusters. The same points, parameters and seed give the same bytes on any number of threads. No points give no
// clusters; points that are all equal give one. Errors: those of checkPoints, Cancelled.
Clusters cluster(const ClustererKind &kind, const Points &points, const ParamSet &parameters, std::uint64_t seed,
                 Monitor &monitor);

// Numbers the clusters as Clusters states, whatever they were numbered as, and fills count, centres and inertia.
// Labels below 0 are noise.
Clusters finishedClusters(const Points &points, std::vector<std::int32_t> label);

} // namespace clientele
