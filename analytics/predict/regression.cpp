#include "analytics/predict/regression.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

constexpr std::size_t kBlock = 512; // rows at a time
constexpr std::size_t kPiece = 16 * kBlock; // rows summed before they are added up exactly
constexpr double kLeastWeight = 1e-7;
constexpr double kFarthestRate = 25; // predictors of rates beyond say the same
constexpr double kHighestRate = 2.5;
constexpr double kRounding = 1e-6; // of sums in single precision
constexpr int kDeviationSteps = 25;

// Σ xᵀwx and Σ xᵀ(y − p) at the present coefficients.
struct Sums
{
    Matrix curvature;
    Vector gradient;
};

class Pass
{
public:
    Pass(const RegressionColumns &columns, const std::function<void(RegressionRows &)> &fill, Link link)
        : m_columns(columns.size())
        , m_fill(fill)
        , m_link(link)
    {
    }

    Sums run(std::size_t rows, const Vector &beta, Monitor &monitor) const
    {
        std::vector<Sums> pieces((rows + kPiece - 1) / kPiece);
        parallelFor(rows, kPiece, [&](std::size_t begin, std::size_t end) {
            monitor.checkpoint();
            pieces[begin / kPiece] = sumPiece(begin, end, beta);
        });
        Sums sums {Matrix::Zero(columns(), columns()), Vector::Zero(columns())};
        for (const Sums &piece : pieces) {
            sums.curvature += piece.curvature;
            sums.gradient += piece.gradient;
        }
        return sums;
    }

private:
    Eigen::Index columns() const { return static_cast<Eigen::Index>(m_columns); }

    Sums sumPiece(std::size_t begin, std::size_t end, const Vector &beta) const
    {
        std::vector<float> x(kBlock * m_columns), weighted(kBlock * m_columns), product(m_columns * m_columns, 0.0F);
        std::vector<double> y(kBlock), offset(kBlock), weight(kBlock);
        Sums sums {Matrix::Zero(columns(), columns()), Vector::Zero(columns())};
        for (std::size_t at = begin; at < end; at += kBlock) {
            const std::size_t count = std::min(kBlock, end - at);
            std::ranges::fill(x, 0.0F);
            std::ranges::fill(offset, 0.0);
            std::ranges::fill(weight, 1.0);
            RegressionRows rows {at, at + count, x.data(), y.data(), offset.data(), weight.data()};
            m_fill(rows);
            for (std::size_t row = 0; row < count; ++row)
                addRow(&x[row * m_columns], &weighted[row * m_columns], y[row], offset[row], weight[row], beta, sums);
            addProduct(MatrixView {x.data(), m_columns, 1}.transposed(), MatrixView {weighted.data(), m_columns, 1}, 1,
                       product.data(), m_columns, m_columns, m_columns, count);
        }
        for (std::size_t i = 0; i < m_columns; ++i) {
            for (std::size_t j = 0; j < m_columns; ++j)
                sums.curvature(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j))
                    = 0.5 * (double {product[i * m_columns + j]} + double {product[j * m_columns + i]});
        }
        return sums;
    }

    // The gradient is summed in double, so that the steps end at the exact optimum though the curvature is not exact.
    void addRow(const float *x, float *weighted, double y, double offset, double weight, const Vector &beta,
                Sums &sums) const
    {
        double eta = offset;
        for (std::size_t column = 0; column < m_columns; ++column)
            eta += double {x[column]} * beta[static_cast<Eigen::Index>(column)];
        const Pull pull = pullOf(eta, y);
        const double residual = weight * pull.gradient;
        const auto scale = static_cast<float>(weight * pull.curvature);
        for (std::size_t column = 0; column < m_columns; ++column) {
            weighted[column] = scale * x[column];
            sums.gradient[static_cast<Eigen::Index>(column)] += residual * double {x[column]};
        }
    }

    // Derivative of the log-likelihood by the predictor, and what its square is expected to be.
    struct Pull
    {
        double gradient = 0;
        double curvature = 1;
    };
    Pull pullOf(double eta, double y) const
    {
        switch (m_link) {
        case Link::Identity: return {y - eta, 1};
        case Link::Logistic: {
            const double mean = 1 / (1 + std::exp(-eta));
            return {y - mean, std::max(kLeastWeight, mean * (1 - mean))};
        }
        case Link::Rate: {
            const double events = std::exp(std::clamp(eta, -kFarthestRate, kHighestRate));
            const double mean = -std::expm1(-events);
            return {events * (y - mean) / mean, std::max(kLeastWeight, events * events * (1 - mean) / mean)};
        }
        }
        return {};
    }

    std::size_t m_columns;
    const std::function<void(RegressionRows &)> &m_fill;
    Link m_link;
};

// What the quadratic around the present coefficients says, with the groups' deviations as learned so far.
class Posterior
{
public:
    Posterior(const RegressionColumns &columns)
        : m_columns(columns)
        , m_mean(Eigen::Map<const Vector>(columns.mean.data(), static_cast<Eigen::Index>(columns.size())))
    {
        for (const RegressionColumns::Group &group : columns.groups)
            m_deviations.push_back(group.deviation);
    }

    const Vector &mean() const { return m_mean; }
    const std::vector<double> &deviations() const { return m_deviations; }
    const Matrix &covariance() const { return m_covariance; }

    // The best coefficients for likelihood ½(β − target)ᵀ curvature (β − target).
    Vector solve(const Matrix &curvature, const Vector &pull)
    {
        Vector beta = solveOnce(curvature, pull);
        const bool learns = std::ranges::any_of(m_columns.groups, &RegressionColumns::Group::isLearned);
        for (int step = 0; learns && step < kDeviationSteps; ++step) {
            const double change = learnDeviations(beta);
            beta = solveOnce(curvature, pull);
            if (change < 0.01)
                break;
        }
        return beta;
    }

private:
    Vector solveOnce(const Matrix &curvature, const Vector &pull)
    {
        const Eigen::Index size = m_mean.size();
        Matrix whole = curvature;
        Vector right = pull;
        for (Eigen::Index column = 0; column < size; ++column) {
            const double precision = 1 / (deviationOf(column) * deviationOf(column));
            whole(column, column) += precision;
            right[column] += precision * m_mean[column];
        }
        const Eigen::LLT<Matrix> factor(whole);
        m_covariance = factor.solve(Matrix::Identity(size, size));
        return factor.solve(right);
    }

    double deviationOf(Eigen::Index column) const
    {
        return m_deviations[m_columns.group[static_cast<std::size_t>(column)]];
    }

    // MacKay's fixed point: variance = Σ (β − mean)² / Σ (1 − posterior / prior variance), both sums with what is believed
    // beforehand. Returns the largest change.
    double learnDeviations(const Vector &beta)
    {
        std::vector<double> squares, known;
        for (const RegressionColumns::Group &group : m_columns.groups) {
            squares.push_back(group.belief * group.deviation * group.deviation);
            known.push_back(group.belief);
        }
        for (Eigen::Index column = 0; column < beta.size(); ++column) {
            const std::uint32_t group = m_columns.group[static_cast<std::size_t>(column)];
            const double away = beta[column] - m_mean[column];
            squares[group] += away * away;
            known[group] += 1 - m_covariance(column, column) / (m_deviations[group] * m_deviations[group]);
        }
        double change = 0;
        for (std::size_t group = 0; group < m_deviations.size(); ++group) {
            const RegressionColumns::Group &limits = m_columns.groups[group];
            if (!limits.isLearned)
                continue;
            const double wanted = std::sqrt(squares[group] / std::max(1e-9, known[group]));
            const double before = m_deviations[group];
            m_deviations[group] = std::clamp(wanted, limits.least, limits.most);
            change = std::max(change, std::abs(std::log(m_deviations[group] / before)));
        }
        return change;
    }

    const RegressionColumns &m_columns;
    Vector m_mean;
    std::vector<double> m_deviations;
    Matrix m_covariance;
};

} // namespace

std::uint32_t RegressionColumns::addGroup(const Group &added)
{
    groups.push_back(added);
    return static_cast<std::uint32_t>(groups.size() - 1);
}

std::size_t RegressionColumns::add(std::uint32_t inGroup, double priorMean)
{
    group.push_back(inGroup);
    mean.push_back(priorMean);
    return group.size() - 1;
}

Regression fitRegression(const RegressionColumns &columns, std::size_t rows,
                         const std::function<void(RegressionRows &)> &fill, const RegressionOptions &options,
                         Monitor &monitor)
{
    const Pass pass(columns, fill, options.link);
    Posterior posterior(columns);
    Vector beta = posterior.mean();
    for (int step = 0; step < options.steps; ++step) {
        Sums sums = pass.run(rows, beta, monitor);
        sums.curvature.diagonal() *= 1 + kRounding; // twin columns are never taken for opposites; moves no optimum
        Vector next = posterior.solve(sums.curvature, sums.curvature * beta + sums.gradient);
        Vector change = next - beta;
        const double largest = change.size() > 0 ? change.cwiseAbs().maxCoeff() : 0;
        constexpr double kLongest = 4; // of log-odds or logarithms a step; further the quadratic says nothing
        if (options.link != Link::Identity && largest > kLongest)
            change *= kLongest / largest;
        beta += change;
        if (largest < options.tolerance || options.link == Link::Identity)
            break;
    }
    Regression regression;
    regression.coefficients.assign(beta.data(), beta.data() + beta.size());
    regression.covariance.assign(posterior.covariance().data(),
                                 posterior.covariance().data() + posterior.covariance().size());
    regression.deviations = posterior.deviations();
    return regression;
}

} // namespace clientele
