#pragma once

#include <cstdint>
#include <vector>

#include "analytics/recommend/bare/sparse_block.h"

namespace clientele {

class Monitor;

// The strongest right singular vectors of a sparse matrix: the tastes that explain most of who buys what.
struct SingularVectors
{
    std::size_t count = 0;
    std::vector<float> vectors; // matrix.columns × count, row-major; columns are orthonormal
    std::vector<float> values; // singular values, falling
};

// Randomised subspace iteration (Halko, Martinsson, Tropp 2011) with some vectors more than asked for. Fewer than
// `count` come back where the matrix has no more. The same for a seed on any number of threads. Cost: products of the
// matrix with count vectors, and columns · count² for keeping them orthogonal, per round. Cancelled through `monitor`.
SingularVectors strongestVectors(const SparseMatrix &matrix, const SparseMatrix &matrixTransposed, std::size_t count,
                                 std::uint64_t seed, Monitor &monitor);

} // namespace clientele
