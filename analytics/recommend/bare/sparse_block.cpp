#include "analytics/recommend/bare/sparse_block.h"

#include <cmath>
#include <cstring>
#include <numeric>

#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::uint32_t kAhead = 4; // entries
using Vector = float __attribute__((vector_size(32)));

template<std::size_t kVectors>
CLIENTELE_INLINE void multiplyBody(const SparseMatrix &matrix, const float *in, float *out, std::size_t begin,
                                   std::size_t end)
{
    for (std::size_t row = begin; row < end; ++row) {
        Vector sums[kVectors] = {};
        for (std::uint32_t at = matrix.begin[row]; at < matrix.begin[row + 1]; ++at) {
            if (at + kAhead < matrix.column.size()) { // its rows are anywhere: the processor cannot guess them
#pragma GCC unroll 4
                for (std::size_t line = 0; line < kVectors / 2; ++line)
                    __builtin_prefetch(in + matrix.column[at + kAhead] * 8 * kVectors + 16 * line);
            }
            const float *from = in + matrix.column[at] * 8 * kVectors;
            const float value = matrix.value[at];
#pragma GCC unroll 8
            for (std::size_t i = 0; i < kVectors; ++i) {
                Vector vector;
                std::memcpy(&vector, from + 8 * i, sizeof vector);
                sums[i] += value * vector;
            }
        }
        std::memcpy(out + row * 8 * kVectors, sums, sizeof sums);
    }
}

CLIENTELE_AVX2 void multiplyFast(const SparseMatrix &matrix, const float *in, float *out, std::size_t begin,
                                 std::size_t end, std::size_t width)
{
    if (width == kNarrowWidth)
        multiplyBody<kNarrowWidth / 8>(matrix, in, out, begin, end);
    else
        multiplyBody<kBlockWidth / 8>(matrix, in, out, begin, end);
}

void multiplyPlain(const SparseMatrix &matrix, const float *in, float *out, std::size_t begin, std::size_t end,
                   std::size_t width)
{
    if (width == kNarrowWidth)
        multiplyBody<kNarrowWidth / 8>(matrix, in, out, begin, end);
    else
        multiplyBody<kBlockWidth / 8>(matrix, in, out, begin, end);
}

} // namespace

SparseMatrix transposed(const SparseMatrix &matrix)
{
    SparseMatrix result;
    result.columns = matrix.rows();
    result.begin.assign(matrix.columns + 1, 0);
    for (const std::uint32_t column : matrix.column)
        ++result.begin[column + 1];
    std::partial_sum(result.begin.begin(), result.begin.end(), result.begin.begin());
    std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
    result.column.resize(matrix.column.size());
    result.value.resize(matrix.column.size());
    for (std::size_t row = 0; row < matrix.rows(); ++row) {
        for (std::uint32_t at = matrix.begin[row]; at < matrix.begin[row + 1]; ++at) {
            const std::uint32_t to = next[matrix.column[at]]++;
            result.column[to] = static_cast<std::uint32_t>(row);
            result.value[to] = matrix.value[at];
        }
    }
    return result;
}

SparseMatrix normalisedPairs(const Interactions &pairs, double userExponent, double itemExponent)
{
    SparseMatrix matrix;
    matrix.columns = pairs.items;
    matrix.begin = pairs.begin;
    matrix.column = pairs.item;
    matrix.value.reserve(pairs.item.size());
    const std::vector<std::uint32_t> counts = countItems(pairs);
    std::vector<double> factors(pairs.items, 0);
    for (std::size_t item = 0; item < pairs.items; ++item)
        factors[item] = counts[item] > 0 ? std::pow(counts[item], -itemExponent) : 0;
    for (std::size_t user = 0; user < pairs.users(); ++user) {
        const std::span<const std::uint32_t> items = pairs.itemsOf(user);
        const double own = items.empty() ? 0 : std::pow(static_cast<double>(items.size()), -userExponent);
        for (const std::uint32_t item : items)
            matrix.value.push_back(static_cast<float>(own * factors[item]));
    }
    return matrix;
}

void multiplyBlock(const SparseMatrix &matrix, std::span<const float> in, std::span<float> out, std::size_t begin,
                   std::size_t end, std::size_t width)
{
    (hasAvx2() ? multiplyFast : multiplyPlain)(matrix, in.data(), out.data(), begin, end, width);
}

} // namespace clientele
