#include "analytics/recommend/bare/gram.h"

#include <algorithm>
#include <vector>

#include "analytics/base/matrix_product.h"
#include "analytics/base/parallel.h"

namespace clientele {

Eigen::MatrixXd gramOf(const float *rows, std::size_t count, std::size_t size)
{
    constexpr std::size_t kPiece = 4096;
    constexpr std::size_t kBlock = 64; // of columns: what is left of the diagonal is mirrored
    std::vector<std::vector<float>> pieces((count + kPiece - 1) / kPiece);
    parallelFor(count, kPiece, [&](std::size_t begin, std::size_t end) {
        std::vector<float> &piece = pieces[begin / kPiece];
        piece.assign(size * size, 0.f);
        const MatrixView own {rows + begin * size, size, 1};
        for (std::size_t first = 0; first < size; first += kBlock)
            addProduct(own.from(0, first).transposed(), own.from(0, first), 1, &piece[first * size + first], size,
                       std::min(kBlock, size - first), size - first, end - begin);
    });
    const auto columns = static_cast<Eigen::Index>(size);
    Eigen::MatrixXd gram = Eigen::MatrixXd::Zero(columns, columns);
    for (const std::vector<float> &piece : pieces)
        gram += Eigen::Map<const Eigen::MatrixXf>(piece.data(), columns, columns).cast<double>();
    return gram.selfadjointView<Eigen::Lower>(); // row-major above the diagonal is column-major below it
}

} // namespace clientele
