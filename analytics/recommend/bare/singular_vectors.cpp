#include "analytics/recommend/bare/singular_vectors.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Eigenvalues>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/gram.h"

namespace clientele {

namespace {

constexpr int kRounds = 5;

// Tall and thin, row-major; the width is a multiple of kBlockWidth.
struct Tall
{
    std::size_t rows = 0;
    std::size_t width = 0;
    std::vector<float> data;

    Tall(std::size_t height, std::size_t columns)
        : rows(height)
        , width(columns)
        , data(height * columns, 0.f)
    {
    }
    MatrixView view() const { return {data.data(), width, 1}; }
};

// out = matrix · in, one block of columns after the other.
void multiply(const SparseMatrix &matrix, const Tall &in, Tall &out)
{
    std::vector<float> blockIn(in.rows * kBlockWidth);
    std::vector<float> blockOut(out.rows * kBlockWidth);
    for (std::size_t column = 0; column < in.width; column += kBlockWidth) {
        for (std::size_t row = 0; row < in.rows; ++row)
            std::copy_n(&in.data[row * in.width + column], kBlockWidth, &blockIn[row * kBlockWidth]);
        parallelFor(out.rows, 1024, [&](std::size_t begin, std::size_t end) {
            multiplyBlock(matrix, blockIn, blockOut, begin, end);
            for (std::size_t row = begin; row < end; ++row)
                std::copy_n(&blockOut[row * kBlockWidth], kBlockWidth, &out.data[row * out.width + column]);
        });
    }
}

// tall = tall · right, keeping the first columns of `right`.
Tall times(const Tall &tall, const Eigen::MatrixXd &right)
{
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> factor = right.cast<float>();
    const auto columns = static_cast<std::size_t>(factor.cols());
    Tall result(tall.rows, columns);
    addProductParallel(tall.view(), {factor.data(), columns, 1}, 1, result.data.data(), columns, tall.rows, columns,
                       tall.width);
    return result;
}

// Columns made orthonormal; directions that the matrix does not have become 0 (they carry no weight afterwards).
Tall orthonormal(const Tall &tall)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gramOf(tall.data.data(), tall.rows, tall.width));
    const Eigen::VectorXd &values = solver.eigenvalues();
    const double least = 1e-7 * std::max(values.maxCoeff(), 1e-30);
    const Eigen::VectorXd scale
        = values.unaryExpr([&](double value) { return value > least ? 1 / std::sqrt(value) : 0.0; });
    return times(tall, solver.eigenvectors() * scale.asDiagonal());
}

Tall randomStart(std::size_t rows, std::size_t width, std::uint64_t seed)
{
    Tall tall(rows, width);
    Random random(seed, "singular vectors");
    const std::size_t used = std::min(rows, width); // more columns than rows would only be rounding
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < used; ++column)
            tall.data[row * width + column] = static_cast<float>(random.normal());
    }
    return tall;
}

} // namespace

SingularVectors strongestVectors(const SparseMatrix &matrix, const SparseMatrix &matrixTransposed, std::size_t count,
                                 std::uint64_t seed, Monitor &monitor)
{
    const std::size_t spare = std::max<std::size_t>(16, count / 16);
    const std::size_t width = (count + spare + kBlockWidth - 1) / kBlockWidth * kBlockWidth;
    Tall right = randomStart(matrix.columns, width, seed);
    Tall left(matrix.rows(), width);
    for (int round = 0; round < kRounds; ++round) {
        monitor.checkpoint();
        multiply(matrix, right, left);
        monitor.checkpoint();
        multiply(matrixTransposed, left, right);
        monitor.checkpoint();
        right = orthonormal(right);
        monitor.progress((round + 1.0) / (kRounds + 1));
    }
    multiply(matrix, right, left);
    monitor.checkpoint();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gramOf(left.data.data(), left.rows, left.width));
    const Eigen::VectorXd squares = solver.eigenvalues().reverse();
    SingularVectors result;
    while (result.count < std::min<std::size_t>(count, width)
           && squares[static_cast<Eigen::Index>(result.count)] > 1e-6 * squares[0] && squares[0] > 0)
        result.values.push_back(static_cast<float>(std::sqrt(squares[static_cast<Eigen::Index>(result.count++)])));
    const auto kept = static_cast<Eigen::Index>(result.count);
    result.vectors = times(right, solver.eigenvectors().rowwise().reverse().leftCols(kept)).data;
    return result;
}

} // namespace clientele
