#include "analytics/recommend/bare/als.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

using Eigen::Index;
using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Eigen::MatrixXd gramOf(const Factors &factors)
{
    constexpr std::size_t kPiece = 2048; // summed in order: the same bits on any number of threads
    const std::size_t size = factors.size;
    std::vector<std::vector<float>> pieces((factors.count + kPiece - 1) / kPiece);
    parallelFor(factors.count, kPiece, [&](std::size_t begin, std::size_t end) {
        std::vector<float> &piece = pieces[begin / kPiece];
        piece.assign(size * size, 0.f);
        const MatrixView rows {factors.rows.data() + begin * size, size, 1};
        addProduct(rows.transposed(), rows, 1, piece.data(), size, size, size, end - begin);
    });
    Eigen::MatrixXd gram = Eigen::MatrixXd::Zero(static_cast<Index>(size), static_cast<Index>(size));
    for (const std::vector<float> &piece : pieces) {
        gram += Eigen::Map<const Eigen::MatrixXf>(piece.data(), static_cast<Index>(size), static_cast<Index>(size))
                    .cast<double>();
    }
    return gram;
}

void turn(Factors &factors, const Eigen::MatrixXd &basis)
{
    const RowMajor right = basis.cast<float>();
    const std::size_t size = factors.size;
    std::vector<float> turned(factors.rows.size(), 0.f);
    addProductParallel({factors.rows.data(), size, 1}, {right.data(), size, 1}, 1, turned.data(), size, factors.count,
                       size, size);
    factors.rows = std::move(turned);
}

// L Lᵀ = A in place (lower triangle, row-major) and x = A⁻¹ x. Plain loops over rows: systems are small and many.
CLIENTELE_INLINE void solveInPlaceBody(float *a, std::size_t size, float *x)
{
    for (std::size_t j = 0; j < size; ++j) { // left-looking by rows: inner products of contiguous rows
        float *rowJ = a + j * size;
        for (std::size_t k = 0; k < j; ++k) {
            const float *rowK = a + k * size;
            float sum = rowJ[k];
            for (std::size_t p = 0; p < k; ++p)
                sum -= rowJ[p] * rowK[p];
            rowJ[k] = sum / rowK[k];
        }
        float diagonal = rowJ[j];
        for (std::size_t p = 0; p < j; ++p)
            diagonal -= rowJ[p] * rowJ[p];
        rowJ[j] = std::sqrt(std::max(diagonal, 1e-20f));
        float value = x[j];
        for (std::size_t p = 0; p < j; ++p)
            value -= rowJ[p] * x[p];
        x[j] = value / rowJ[j];
    }
    for (std::size_t j = size; j-- > 0;) {
        x[j] /= a[j * size + j];
        for (std::size_t p = 0; p < j; ++p)
            x[p] -= a[j * size + p] * x[j];
    }
}

// Eigen's blocked Cholesky where it pays.
void solveInPlace(float *a, std::size_t size, float *x)
{
    constexpr std::size_t kSmall = 24;
    if (size <= kSmall) {
        solveInPlaceBody(a, size, x);
        return;
    }
    const auto rows = static_cast<Index>(size);
    Eigen::Map<RowMajor> matrix(a, rows, rows);
    Eigen::Map<Eigen::VectorXf> vector(x, rows);
    Eigen::LLT<Eigen::Ref<RowMajor>, Eigen::Lower> solver(matrix);
    solver.solveInPlace(vector);
}

} // namespace

AlsSolver::AlsSolver(Factors &other, std::size_t others, const AlsSettings &settings)
    : m_other(other)
    , m_settings(settings)
    , m_offset(settings.unobservedWeight * static_cast<double>(others))
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gramOf(other));
    turn(other, solver.eigenvectors());
    for (const double value : solver.eigenvalues())
        m_gram.push_back(settings.unobservedWeight * std::max(0.0, value));
}

void AlsSolver::solve(std::span<const std::uint32_t> items, std::span<float> out) const
{
    std::ranges::fill(out, 0.f);
    if (items.empty())
        return;
    const double ridge = m_settings.regularisation
                         * std::pow(static_cast<double>(items.size()) + m_offset, m_settings.frequencyExponent);
    std::vector<float> inverse(m_gram.size());
    for (std::size_t k = 0; k < inverse.size(); ++k)
        inverse[k] = static_cast<float>(1 / (m_gram[k] + ridge));
    if (items.size() < m_other.size)
        solveShort(items, inverse, out);
    else
        solveLong(items, inverse, out);
}

// x = D⁻¹ Yᵀ (I + Y D⁻¹ Yᵀ)⁻¹ 1
void AlsSolver::solveShort(std::span<const std::uint32_t> items, std::span<const float> inverse,
                           std::span<float> out) const
{
    const std::size_t size = m_other.size;
    const std::size_t count = items.size();
    std::vector<float> own(count * size);
    std::vector<float> scaled(count * size);
    for (std::size_t i = 0; i < count; ++i) {
        const std::span<const float> row = m_other.row(items[i]);
        for (std::size_t k = 0; k < size; ++k) {
            own[i * size + k] = row[k];
            scaled[i * size + k] = row[k] * inverse[k];
        }
    }
    std::vector<float> system(count * count, 0.f);
    addProduct({scaled.data(), size, 1}, {own.data(), 1, size}, 1, system.data(), count, count, count, size);
    for (std::size_t i = 0; i < count; ++i)
        system[i * count + i] += 1;
    std::vector<float> weights(count, 1.f);
    solveInPlace(system.data(), count, weights.data());
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < size; ++k)
            out[k] += weights[i] * scaled[i * size + k];
    }
}

// x = (D + YᵀY)⁻¹ Yᵀ 1
void AlsSolver::solveLong(std::span<const std::uint32_t> items, std::span<const float> inverse,
                          std::span<float> out) const
{
    const std::size_t size = m_other.size;
    std::vector<float> own(items.size() * size);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::span<const float> row = m_other.row(items[i]);
        std::ranges::copy(row, own.begin() + static_cast<std::ptrdiff_t>(i * size));
        for (std::size_t k = 0; k < size; ++k)
            out[k] += row[k];
    }
    std::vector<float> system(size * size, 0.f);
    const MatrixView rows {own.data(), size, 1};
    addProduct(rows.transposed(), rows, 1, system.data(), size, size, size, items.size());
    for (std::size_t k = 0; k < size; ++k)
        system[k * size + k] += 1 / inverse[k];
    solveInPlace(system.data(), size, out.data());
}

Factors randomFactors(std::size_t count, const AlsSettings &settings, std::string_view stream)
{
    Factors factors {count, settings.factors, std::vector<float>(count * settings.factors)};
    Random random(settings.seed, stream);
    const double deviation = settings.deviation / std::sqrt(static_cast<double>(settings.factors));
    for (float &value : factors.rows)
        value = static_cast<float>(deviation * random.normal());
    return factors;
}

void solveSide(const Interactions &rows, Factors &other, Factors &side, const AlsSettings &settings, Monitor &monitor)
{
    const AlsSolver solver(other, other.count, settings);
    parallelFor(rows.users(), 64, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t at = begin; at < end; ++at)
            solver.solve(rows.itemsOf(at), std::span(side.rows).subspan(at * side.size, side.size));
    });
}

double alsLoss(const Interactions &rows, const Factors &users, const Factors &items, const AlsSettings &settings)
{
    const auto ridge = [&](const Factors &side, const auto &degree, std::size_t others) {
        double sum = 0;
        for (std::size_t at = 0; at < side.count; ++at) {
            double squares = 0;
            for (const float value : side.row(at))
                squares += static_cast<double>(value) * static_cast<double>(value);
            const double weight = degree(at) + settings.unobservedWeight * static_cast<double>(others);
            sum += squares * std::pow(weight, settings.frequencyExponent);
        }
        return settings.regularisation * sum;
    };
    double loss = settings.unobservedWeight * gramOf(users).cwiseProduct(gramOf(items)).sum();
    for (std::size_t user = 0; user < rows.users(); ++user) {
        for (const std::uint32_t item : rows.itemsOf(user)) {
            double product = 0;
            for (std::size_t k = 0; k < users.size; ++k)
                product += static_cast<double>(users.row(user)[k]) * static_cast<double>(items.row(item)[k]);
            loss += (1 - product) * (1 - product);
        }
    }
    const std::vector<std::uint32_t> buyers = countItems(rows);
    loss += ridge(
        users, [&](std::size_t user) { return static_cast<double>(rows.itemsOf(user).size()); }, items.count);
    return loss
           + ridge(
               items, [&](std::size_t item) { return static_cast<double>(buyers[item]); }, users.count);
}

} // namespace clientele
