#pragma once

#include <vector>

#include "analytics/cluster/points.h"

namespace clientele {

// Many features as a picture with two axes: the directions in which customers differ most (principal components).
struct Components
{
    std::size_t count = 0; // components: as many as asked for, at most one per feature
    std::vector<double> loadings; // count × features; each component has length 1 and its largest loading positive
    std::vector<double> explained; // share of the variance, 0 … 1, per component; 0 when there is no variance
    std::vector<double> positions; // points × count

    double position(std::size_t point, std::size_t component) const { return positions[point * count + component]; }
};

// Eigenvectors of the covariance matrix; weights count. Parallel, the same bytes on any number of threads.
Components principalComponents(const Points &points, std::size_t count = 2);

} // namespace clientele
