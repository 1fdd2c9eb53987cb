#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/points.h"

namespace clientele {

class Monitor;

struct DbscanOptions
{
    double epsilon = 0.5; // points this near are neighbours (squared distances are compared, ≤); > 0
    std::size_t minPoints = 5; // as many neighbours, the point itself among them, make a core point
};

// Groups of any shape wherever customers are dense, and nobody forced into one (DBSCAN, Ester et al. 1996).
//
// Core points that are neighbours are in one cluster. Clusters are numbered from 0 by their first core point. A point
// that is no core point but has core neighbours joins the one of their clusters with the smallest number; without any it
// is −1, noise. That is scikit-learn's labelling, number for number. Weights do not count.
//
// Up to four dimensions by a grid of cells of side ε/√d (Gunawan 2013), else by a k-d tree. Parallel; the same bytes on
// any number of threads. Errors: Cancelled.
std::vector<std::int32_t> dbscan(const Points &points, const DbscanOptions &options, Monitor &monitor);

// A radius for `minPoints`: the knee of the curve of the distances at which points have so many neighbours, of at most
// 5,000 points drawn by `seed`: where the sorted curve is farthest below the line between its ends (Satopää et al. 2011);
// the loneliest 2 % are outliers and not on the curve. Always above 0.
double proposedEpsilon(const Points &points, std::size_t minPoints, std::uint64_t seed);

} // namespace clientele
