#include "analytics/base/matrix_product.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "analytics/base/parallel.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

// What one kernel call makes, in registers: 6 × 2 vectors of sums, 2 of b, 1 of a.
constexpr std::size_t kRows = 6;
constexpr std::size_t kColumns = 16;
// Panels: of a for the second-level cache, of b for as much of the third as one thread should have.
constexpr std::size_t kInner = 256;
constexpr std::size_t kPanelRows = 96;
constexpr std::size_t kPanelColumns = 512;

using Vector = float __attribute__((vector_size(32)));

// tile = Σ_p a[p · 6 + i] · b[p · 16 + j].
CLIENTELE_INLINE void tileBody(std::size_t inner, const float *a, const float *b, float *tile)
{
    Vector sums[kRows][2] = {};
    for (std::size_t p = 0; p < inner; ++p) {
        Vector left;
        Vector right;
        std::memcpy(&left, b + p * kColumns, sizeof left);
        std::memcpy(&right, b + p * kColumns + 8, sizeof right);
#pragma GCC unroll 6
        for (std::size_t i = 0; i < kRows; ++i) {
            sums[i][0] += a[p * kRows + i] * left;
            sums[i][1] += a[p * kRows + i] * right;
        }
    }
    std::memcpy(tile, sums, sizeof sums);
}

CLIENTELE_AVX2 void tileFast(std::size_t inner, const float *a, const float *b, float *tile)
{
    tileBody(inner, a, b, tile);
}

void tilePlain(std::size_t inner, const float *a, const float *b, float *tile)
{
    tileBody(inner, a, b, tile);
}

// Rows in strips of kRows, each strip column by column; what is missing in the last strip is 0.
void packRows(const MatrixView &a, std::size_t rows, std::size_t inner, float *packed)
{
    for (std::size_t strip = 0; strip < rows; strip += kRows) {
        for (std::size_t p = 0; p < inner; ++p) {
            for (std::size_t i = 0; i < kRows; ++i)
                *packed++ = strip + i < rows ? a.data[(strip + i) * a.rowStride + p * a.columnStride] : 0;
        }
    }
}

void packColumns(const MatrixView &b, std::size_t inner, std::size_t columns, float *packed)
{
    for (std::size_t strip = 0; strip < columns; strip += kColumns) {
        const std::size_t width = std::min(kColumns, columns - strip);
        for (std::size_t p = 0; p < inner; ++p, packed += kColumns) {
            const float *row = b.data + p * b.rowStride + strip * b.columnStride;
            for (std::size_t j = 0; j < width; ++j)
                packed[j] = row[j * b.columnStride];
            std::fill(packed + width, packed + kColumns, 0.f);
        }
    }
}

// One packed panel of a times one of b.
void addPanel(const float *a, const float *b, float scale, float *c, std::size_t stride, std::size_t rows,
              std::size_t columns, std::size_t inner)
{
    static const auto tileOf = hasAvx2() ? tileFast : tilePlain;
    alignas(32) float tile[kRows * kColumns];
    for (std::size_t column = 0; column < columns; column += kColumns) {
        const std::size_t width = std::min(kColumns, columns - column);
        for (std::size_t row = 0; row < rows; row += kRows) {
            tileOf(inner, a + row * inner, b + column * inner, tile);
            for (std::size_t i = 0; i < std::min(kRows, rows - row); ++i) {
                float *out = c + (row + i) * stride + column;
                for (std::size_t j = 0; j < width; ++j)
                    out[j] += scale * tile[i * kColumns + j];
            }
        }
    }
}

std::size_t roundedUp(std::size_t count, std::size_t step)
{
    return (count + step - 1) / step * step;
}

} // namespace

void addProduct(const MatrixView &a, const MatrixView &b, float scale, float *c, std::size_t stride, std::size_t rows,
                std::size_t columns, std::size_t inner)
{
    const std::size_t longest = std::min(inner, kInner);
    std::vector<float> packedA(roundedUp(std::min(rows, kPanelRows), kRows) * longest);
    std::vector<float> packedB(roundedUp(std::min(columns, kPanelColumns), kColumns) * longest);
    for (std::size_t p = 0; p < inner; p += kInner) {
        const std::size_t depth = std::min(kInner, inner - p);
        for (std::size_t column = 0; column < columns; column += kPanelColumns) {
            const std::size_t width = std::min(kPanelColumns, columns - column);
            packColumns(b.from(p, column), depth, width, packedB.data());
            for (std::size_t row = 0; row < rows; row += kPanelRows) {
                const std::size_t height = std::min(kPanelRows, rows - row);
                packRows(a.from(row, p), height, depth, packedA.data());
                addPanel(packedA.data(), packedB.data(), scale, c + row * stride + column, stride, height, width,
                         depth);
            }
        }
    }
}

void addProductParallel(const MatrixView &a, const MatrixView &b, float scale, float *c, std::size_t stride,
                        std::size_t rows, std::size_t columns, std::size_t inner)
{
    constexpr std::size_t kTileRows = 2 * kPanelRows;
    parallelFor(rows, kTileRows, [&](std::size_t begin, std::size_t end) {
        addProduct(a.from(begin, 0), b, scale, c + begin * stride, stride, end - begin, columns, inner);
    });
}

} // namespace clientele
