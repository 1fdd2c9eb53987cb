#pragma once

#include <cstdint>
#include <vector>

#include "analytics/cluster/points.h"

namespace clientele {

class Monitor;

struct LloydOptions
{
    int iterations = 300; // at most
    double shift = 0; // stop once the centres' squared moves add up to no more than this; 0 = until nothing moves
    bool isParallel = true; // false: in one piece, on the caller's thread
};

struct LloydResult
{
    std::vector<std::int32_t> label; // the nearest of `centres`' predecessors; the smallest number where equally near
    std::vector<double> centres; // the members' weighted means; those of a cluster without members stay where they were
    double inertia = 0; // weighted squared distances to the own centre
    int iterations = 0;
};

// Lloyd's algorithm (1957/1982) from the given centres (clusters × dimensions): every point joins its nearest centre,
// every centre moves to its members' mean, until nothing changes.
//
// A cluster that loses all members takes the point farthest from its own centre (the first of equals), unless that is 0
// away. Sums are kept up to date by what moves, piece by piece in a fixed order, and taken anew now and then: the same
// bytes on any number of threads.
//
// lloyd() compares every point with every centre. boundedLloyd() does the same work lazily: a point is looked at again
// only when the moves of centres since then might have changed its nearest (Hamerly 2010, his two bounds folded into one
// number: how much nearer the own centre is than the next). Rounding is taken to the safe side, so both give the same
// labels and bytes on any data.
LloydResult lloyd(const Points &points, std::vector<double> centres, const LloydOptions &options, Monitor &monitor);
LloydResult boundedLloyd(const Points &points, std::vector<double> centres, const LloydOptions &options,
                         Monitor &monitor);

} // namespace clientele
