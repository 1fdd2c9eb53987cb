#pragma once

#include <cstddef>

#include <Eigen/Core>

namespace clientele {

// YᵀY of a tall row-major matrix of `count` rows and `size` columns. Parallel over pieces of fixed size that are summed
// in order: the same bits on any number of threads.
Eigen::MatrixXd gramOf(const float *rows, std::size_t count, std::size_t size);

} // namespace clientele
