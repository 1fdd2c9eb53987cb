#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/clusterer.h"

namespace clientele {

// How many clusters to make, judged in three ways on a sample of at most 2,000 points:
//
// silhouette: how much nearer points are to their own cluster than to the next one, −1 … 1 (Rousseeuw 1987);
// stability: how far the clusters come out again when points are drawn anew with replacement and clustered again: the
//   mean adjusted Rand index (Hubert & Arabie 1985) of ten redraws, 1 = the same every time;
// elbow: the number after which the inertia falls little more: the farthest from the line between the curve's ends
//   (Satopää et al. 2011).
struct ClusterCountChoice
{
    struct Candidate
    {
        int clusters = 0;
        double silhouette = 0;
        double stability = 0;
        double inertia = 0; // on the sample
    };
    enum class Reason
    {
        AllAgree, // all three name the same number
        TwoAgree, // two of them do
        BestSeparated, // each names another: the best silhouette among the stable ones
        TooFewPoints, // fewer than three distinct points: nothing to choose
    };

    std::vector<Candidate> candidates; // by number of clusters; empty if TooFewPoints
    int bySilhouette = 1;
    int byStability = 1; // the largest number whose stability is within 0.02 of the best one
    int byElbow = 1;
    int recommended = 1;
    Reason reason = Reason::TooFewPoints;
    std::size_t sampled = 0; // points judged
};

// Candidates are 2 … `most`, as far as there are distinct points. `kind` must take a count.
ClusterCountChoice chooseClusterCount(const ClustererKind &kind, const Points &points, const ParamSet &parameters,
                                      std::uint64_t seed, Monitor &monitor, int most = 10);

// The mean silhouette of all points that are in a cluster; 0 with fewer than two clusters. A point alone in its cluster
// has 0. O(n²): for samples. Parallel.
double silhouette(const Points &points, const std::vector<std::int32_t> &label);

// How alike two ways to group the same points are: 1 = the same, 0 = as by chance.
double adjustedRandIndex(const std::vector<std::int32_t> &a, const std::vector<std::int32_t> &b);

} // namespace clientele
