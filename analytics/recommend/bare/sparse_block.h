#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

// A sparse matrix with a value per entry, by rows: for products with narrow dense matrices.
struct SparseMatrix
{
    std::size_t columns = 0;
    std::vector<std::uint32_t> begin {0};
    std::vector<std::uint32_t> column;
    std::vector<float> value;

    std::size_t rows() const { return begin.size() - 1; }
};

SparseMatrix transposed(const SparseMatrix &matrix);

// The pairs of people and items, each worth d_u^−userExponent · d_i^−itemExponent.
SparseMatrix normalisedPairs(const Interactions &pairs, double userExponent, double itemExponent);

// How many columns dense blocks have: eight vectors of eight floats, which stay in registers while a row is summed; or
// one vector, for few columns.
constexpr std::size_t kBlockWidth = 64;
constexpr std::size_t kNarrowWidth = 8;

// out = matrix · in for rows begin … end − 1; in has a row of `width` floats per column of the matrix, out one per row;
// width is one of the two above. A column's sums are the same at both. One thread.
void multiplyBlock(const SparseMatrix &matrix, std::span<const float> in, std::span<float> out, std::size_t begin,
                   std::size_t end, std::size_t width = kBlockWidth);

} // namespace clientele
