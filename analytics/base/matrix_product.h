#pragma once

#include <cstddef>

namespace clientele {

// A dense matrix of floats somewhere in memory: element (i, j) is data[i · rowStride + j · columnStride]. Swapping the
// strides transposes it.
struct MatrixView
{
    const float *data = nullptr;
    std::size_t rowStride = 0;
    std::size_t columnStride = 1;

    MatrixView transposed() const { return {data, columnStride, rowStride}; }
    MatrixView from(std::size_t row, std::size_t column) const
    {
        return {data + row * rowStride + column * columnStride, rowStride, columnStride};
    }
};

// c += scale · a · b with a: rows × inner, b: inner × columns, c: rows × columns, row-major, `stride` floats from row
// to row. c overlaps neither. One thread; packed panels and a 6 × 16 kernel (Goto & van de Geijn 2008).
void addProduct(const MatrixView &a, const MatrixView &b, float scale, float *c, std::size_t stride, std::size_t rows,
                std::size_t columns, std::size_t inner);

// The same on all threads, cut into tiles of rows: the same bits on any number of threads.
void addProductParallel(const MatrixView &a, const MatrixView &b, float scale, float *c, std::size_t stride,
                        std::size_t rows, std::size_t columns, std::size_t inner);

} // namespace clientele
