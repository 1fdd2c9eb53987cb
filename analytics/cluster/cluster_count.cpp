#include "analytics/cluster/cluster_count.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/cluster/nearest_centre.h"

namespace clientele {

namespace {

constexpr std::size_t kSample = 2'000; // silhouettes are then good to about 0.01
constexpr std::uint64_t kRedraws = 10;
constexpr int kQuickRestarts = 3; // of each redraw: what counts is their mean
constexpr double kAsStable = 0.02; // this much less stable is as stable

Points sampleOf(const Points &points, std::uint64_t seed)
{
    if (points.size() <= kSample)
        return points;
    std::vector<std::uint32_t> positions(points.size());
    for (std::uint32_t i = 0; i < positions.size(); ++i)
        positions[i] = i;
    Random random(seed, "number of clusters");
    random.shuffle(std::span(positions));
    positions.resize(kSample);
    std::ranges::sort(positions);
    return selected(points, positions);
}

// How many different points there are, at most `enough`.
std::size_t distinct(const Points &points, std::size_t enough)
{
    std::set<std::vector<double>> found;
    for (std::size_t i = 0; i < points.size() && found.size() < enough; ++i)
        found.insert(std::vector<double>(points[i], points[i] + points.dimensions));
    return found.size();
}

std::vector<std::int32_t> nearestLabels(const Points &points, const std::vector<double> &centres)
{
    const CentreTable table(centres, points.dimensions);
    std::vector<std::int32_t> label(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        label[i] = static_cast<std::int32_t>(nearestCentre(table, points[i]).first);
    return label;
}

// The points in 2, 3 … `last` clusters. A tree is grown once and cut at each number.
std::vector<Clusters> clusteringsOf(const ClustererKind &kind, const Points &points, const ParamSet &parameters,
                                    int last, std::uint64_t seed, Monitor &monitor)
{
    std::vector<Clusters> clusterings;
    for (int count = 2; count <= last; ++count) {
        if (count > 2 && clusterings.front().merges.size() + 1 == points.size()) {
            clusterings.push_back(finishedClusters(
                points, cutTree(clusterings.front().merges, points.size(), static_cast<std::size_t>(count))));
            continue;
        }
        ParamSet chosen = parameters;
        chosen.set("clusters", count);
        clusterings.push_back(cluster(kind, points, chosen, seed, monitor));
    }
    return clusterings;
}

// Per number of clusters: how far they come out again when the same points are drawn anew with replacement, clustered, and
// everybody is put to the nearest of those centres.
std::vector<double> stabilitiesOf(const ClustererKind &kind, const Points &points, const ParamSet &parameters,
                                  const std::vector<Clusters> &clusterings, std::uint64_t seed, Monitor &monitor)
{
    ParamSet quick = parameters;
    if (std::ranges::find(parameters.parameters(), "restarts", &Parameter::name) != parameters.parameters().end())
        quick.set("restarts", std::min(kQuickRestarts, parameters.whole("restarts")));
    const int last = static_cast<int>(clusterings.size()) + 1;
    std::vector<double> stabilities(clusterings.size(), 0);
    for (std::uint64_t redraw = 0; redraw < kRedraws; ++redraw) {
        monitor.checkpoint();
        monitor.progress(static_cast<double>(redraw) / static_cast<double>(kRedraws));
        Random random(mixBits(redraw, seed), "redraw");
        std::vector<std::uint32_t> positions(points.size());
        for (std::uint32_t &position : positions)
            position = static_cast<std::uint32_t>(random.below(points.size()));
        const std::vector<Clusters> again
            = clusteringsOf(kind, selected(points, positions), quick, last, mixBits(redraw, seed), monitor);
        for (std::size_t i = 0; i < clusterings.size(); ++i) {
            stabilities[i] += adjustedRandIndex(clusterings[i].label, nearestLabels(points, again[i].centres))
                              / static_cast<double>(kRedraws);
        }
    }
    return stabilities;
}

// Where the curve lies farthest below the line between its ends.
int elbowOf(const std::vector<ClusterCountChoice::Candidate> &candidates)
{
    const auto &first = candidates.front();
    const auto &last = candidates.back();
    int elbow = first.clusters;
    double most = 0;
    for (const auto &candidate : candidates) {
        const double along
            = static_cast<double>(candidate.clusters - first.clusters) / std::max(1, last.clusters - first.clusters);
        const double below = first.inertia + (last.inertia - first.inertia) * along - candidate.inertia;
        if (below > most) {
            most = below;
            elbow = candidate.clusters;
        }
    }
    return elbow;
}

void decide(ClusterCountChoice &choice)
{
    const auto &candidates = choice.candidates;
    choice.bySilhouette
        = std::ranges::max_element(candidates, {}, &ClusterCountChoice::Candidate::silhouette)->clusters;
    const double stablest
        = std::ranges::max_element(candidates, {}, &ClusterCountChoice::Candidate::stability)->stability;
    double best = -2;
    int separated = choice.bySilhouette;
    for (const auto &candidate : candidates) {
        if (candidate.stability < stablest - kAsStable)
            continue;
        choice.byStability = candidate.clusters;
        if (candidate.silhouette > best) {
            best = candidate.silhouette;
            separated = candidate.clusters;
        }
    }
    choice.byElbow = elbowOf(candidates);

    const bool isFirstPair = choice.bySilhouette == choice.byStability;
    const bool isSecondPair = choice.bySilhouette == choice.byElbow;
    if (isFirstPair && isSecondPair)
        choice.reason = ClusterCountChoice::Reason::AllAgree;
    else if (isFirstPair || isSecondPair || choice.byStability == choice.byElbow)
        choice.reason = ClusterCountChoice::Reason::TwoAgree;
    else
        choice.reason = ClusterCountChoice::Reason::BestSeparated;
    if (isFirstPair || isSecondPair)
        choice.recommended = choice.bySilhouette;
    else if (choice.byStability == choice.byElbow)
        choice.recommended = choice.byElbow;
    else
        choice.recommended = separated;
}

} // namespace

ClusterCountChoice chooseClusterCount(const ClustererKind &kind, const Points &points, const ParamSet &parameters,
                                      std::uint64_t seed, Monitor &monitor, int most)
{
    ClusterCountChoice choice;
    checkPoints(points);
    const Points sample = sampleOf(points, seed);
    choice.sampled = sample.size();
    const auto different = static_cast<int>(distinct(sample, static_cast<std::size_t>(most)));
    if (different < 3) {
        choice.bySilhouette = choice.byStability = choice.byElbow = choice.recommended = std::max(1, different);
        return choice;
    }
    // With the elbow's last candidate the curve has an end; k of k distinct points says nothing.
    const int last = std::min(most, different - (different < most ? 1 : 0));
    const std::vector<Clusters> clusterings = clusteringsOf(kind, sample, parameters, last, seed, monitor);
    const std::vector<double> stabilities = stabilitiesOf(kind, sample, parameters, clusterings, seed, monitor);
    for (std::size_t i = 0; i < clusterings.size(); ++i) {
        choice.candidates.push_back({static_cast<int>(i) + 2, silhouette(sample, clusterings[i].label), stabilities[i],
                                     clusterings[i].inertia});
    }
    decide(choice);
    return choice;
}

} // namespace clientele
