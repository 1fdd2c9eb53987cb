#include "analytics/cluster/components.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 8'192;

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

struct Sums
{
    Vector mean;
    Matrix covariance;
};

Sums sumsOf(const Points &points)
{
    const auto dimensions = static_cast<Eigen::Index>(points.dimensions);
    const auto row = [&](std::size_t i) { return Eigen::Map<const Vector>(points[i], dimensions); };
    Sums sums {Vector::Zero(dimensions), Matrix::Zero(dimensions, dimensions)};
    double weight = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        weight += points.weight(i);
        sums.mean += (row(i) - sums.mean) * (points.weight(i) / weight);
    }
    const std::size_t pieces = (points.size() + kGrain - 1) / kGrain;
    std::vector<Matrix> covariance(pieces, Matrix::Zero(dimensions, dimensions));
    parallelFor(points.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Vector centred = row(i) - sums.mean;
            covariance[begin / kGrain].noalias() += points.weight(i) * centred * centred.transpose();
        }
    });
    for (const Matrix &piece : covariance)
        sums.covariance += piece / weight;
    return sums;
}

} // namespace

Components principalComponents(const Points &points, std::size_t count)
{
    Components components;
    components.count = std::min(count, points.dimensions);
    if (points.size() == 0 || components.count == 0)
        return components;
    const Sums sums = sumsOf(points);
    const Eigen::SelfAdjointEigenSolver<Matrix> solver(sums.covariance);
    const double total = sums.covariance.trace();
    const auto dimensions = static_cast<Eigen::Index>(points.dimensions);
    Matrix axes(dimensions, static_cast<Eigen::Index>(components.count));
    for (std::size_t c = 0; c < components.count; ++c) {
        const Eigen::Index from = dimensions - 1 - static_cast<Eigen::Index>(c); // eigenvalues rise
        Vector axis = solver.eigenvectors().col(from);
        Eigen::Index largest = 0;
        axis.cwiseAbs().maxCoeff(&largest);
        if (axis[largest] < 0)
            axis = -axis;
        axes.col(static_cast<Eigen::Index>(c)) = axis;
        components.loadings.insert(components.loadings.end(), axis.begin(), axis.end());
        components.explained.push_back(total > 0 ? std::max(0., solver.eigenvalues()[from]) / total : 0);
    }
    components.positions.resize(points.size() * components.count);
    parallelFor(points.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Vector position = axes.transpose() * (Eigen::Map<const Vector>(points[i], dimensions) - sums.mean);
            std::copy(position.begin(), position.end(),
                      components.positions.begin() + static_cast<std::ptrdiff_t>(i * components.count));
        }
    });
    return components;
}

} // namespace clientele
