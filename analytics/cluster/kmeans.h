#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/lloyd.h"

namespace clientele {

class Random;

struct KMeansOptions
{
    std::size_t clusters = 8;
    int restarts = 10;
    int iterations = 300; // at most, in each
};

// k groups of customers, each as alike as possible: the least squared distance to the group's middle (k-means).
//
// The best of several runs from different starts. A start is greedy k-means++ (Arthur & Vassilvitskii 2007: each further
// centre is the best of 2 + ln k points drawn by their squared distance to the centres so far); with more than 32,768
// points it is drawn and run on a random sample of so many, and all points go on from there (Bradley & Fayyad 1998). Runs
// stop when the centres' squared moves add up to less than 1e-4 of the mean variance; the best one is then run until no
// point changes. Fewer than k distinct points: as many clusters as there are. The same bytes on any number of threads.
LloydResult kMeans(const Points &points, const KMeansOptions &options, std::uint64_t seed, Monitor &monitor);

// The start alone: at most `clusters` centres, all of them points and different from each other.
std::vector<double> kMeansPlusPlus(const Points &points, std::size_t clusters, Random &random);

} // namespace clientele
