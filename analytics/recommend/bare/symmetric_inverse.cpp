#include "analytics/recommend/bare/symmetric_inverse.h"

#include <algorithm>
#include <vector>

#include <Eigen/Cholesky>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kBlock = 256;
constexpr std::size_t kTile = 768; // of the lower triangle, for one thread

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// The matrix in place, of which only the lower triangle is kept up to date.
class Sweeps
{
public:
    Sweeps(std::span<float> matrix, std::size_t size)
        : m_matrix(matrix)
        , m_size(size)
        , m_panel(size * kBlock)
        , m_scaled(size * kBlock)
    {
    }

    // Exchanges block first … first + width − 1: A_kk → −A_kk⁻¹, A_ik → A_ik A_kk⁻¹, A_ij → A_ij − A_ik A_kk⁻¹ A_kj.
    void sweep(std::size_t first, std::size_t width)
    {
        takePanel(first, width);
        const RowMajor inverse = inverseOfBlock(first, width);
        std::ranges::fill(m_scaled, 0.f);
        addProductParallel({m_panel.data(), width, 1}, {inverse.data(), width, 1}, 1, m_scaled.data(), width, m_size,
                           width, width);
        subtractProducts(width);
        putPanel(first, width, inverse);
    }

    void finish() // A → −A, both triangles
    {
        parallelFor(m_size, 64, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row) {
                for (std::size_t column = 0; column <= row; ++column)
                    at(row, column) = -at(row, column);
            }
        });
        parallelFor(m_size, 64, [&](std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row) {
                for (std::size_t column = row + 1; column < m_size; ++column)
                    at(row, column) = at(column, row);
            }
        });
    }

private:
    float &at(std::size_t row, std::size_t column) { return m_matrix[row * m_size + column]; }

    // The block's columns, of which the part above the diagonal stands in its rows; 0 within the block itself.
    void takePanel(std::size_t first, std::size_t width)
    {
        for (std::size_t row = 0; row < m_size; ++row) {
            for (std::size_t i = 0; i < width; ++i) {
                const bool isInside = row >= first && row < first + width;
                m_panel[row * width + i] = isInside ? 0 : row < first ? at(first + i, row) : at(row, first + i);
            }
        }
    }

    RowMajor inverseOfBlock(std::size_t first, std::size_t width)
    {
        const auto size = static_cast<Eigen::Index>(width);
        Eigen::MatrixXd block(size, size);
        for (std::size_t row = 0; row < width; ++row) {
            for (std::size_t column = 0; column <= row; ++column) {
                const auto value = static_cast<double>(at(first + row, first + column));
                block(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(column)) = value;
                block(static_cast<Eigen::Index>(column), static_cast<Eigen::Index>(row)) = value;
            }
        }
        return block.llt().solve(Eigen::MatrixXd::Identity(size, size)).cast<float>();
    }

    // Lower triangle −= scaled · panelᵀ, tile by tile.
    void subtractProducts(std::size_t width)
    {
        const std::size_t tiles = (m_size + kTile - 1) / kTile;
        parallelFor(tiles * (tiles + 1) / 2, 1, [&](std::size_t begin, std::size_t) {
            std::size_t row = 0;
            while ((row + 1) * (row + 2) / 2 <= begin)
                ++row;
            const std::size_t top = row * kTile;
            const std::size_t left = (begin - row * (row + 1) / 2) * kTile;
            addProduct({m_scaled.data() + top * width, width, 1}, {m_panel.data() + left * width, 1, width}, -1,
                       &at(top, left), m_size, std::min(kTile, m_size - top), std::min(kTile, m_size - left), width);
        });
    }

    void putPanel(std::size_t first, std::size_t width, const RowMajor &inverse)
    {
        for (std::size_t row = 0; row < m_size; ++row) {
            for (std::size_t i = 0; i < width; ++i) {
                if (row < first)
                    at(first + i, row) = m_scaled[row * width + i];
                else if (row < first + width)
                    at(row, first + i) = -inverse(static_cast<Eigen::Index>(row - first), static_cast<Eigen::Index>(i));
                else
                    at(row, first + i) = m_scaled[row * width + i];
            }
        }
    }

    std::span<float> m_matrix;
    std::size_t m_size;
    std::vector<float> m_panel;
    std::vector<float> m_scaled;
};

} // namespace

void invertSymmetric(std::span<float> matrix, std::size_t size, Monitor &monitor)
{
    Sweeps sweeps(matrix, size);
    for (std::size_t first = 0; first < size; first += kBlock) {
        monitor.checkpoint();
        sweeps.sweep(first, std::min(kBlock, size - first));
        monitor.progress(static_cast<double>(first) / static_cast<double>(size));
    }
    sweeps.finish();
}

} // namespace clientele
