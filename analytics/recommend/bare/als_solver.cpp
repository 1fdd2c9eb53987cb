#include "analytics/recommend/bare/als_solver.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include "analytics/base/matrix_product.h"
#include "analytics/base/parallel.h"
#include "analytics/base/vector_units.h"
#include "analytics/recommend/bare/gram.h"

namespace clientele {

namespace {

using Eigen::Index;
using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

void turn(Factors &factors, const Eigen::MatrixXd &basis)
{
    constexpr std::size_t kPiece = 192;
    const RowMajor right = basis.cast<float>();
    const std::size_t size = factors.size;
    parallelFor(factors.count, kPiece, [&](std::size_t begin, std::size_t end) {
        float *rows = factors.rows.data() + begin * size;
        const std::vector<float> before(rows, rows + (end - begin) * size);
        std::fill_n(rows, before.size(), 0.f);
        addProduct({before.data(), size, 1}, {right.data(), size, 1}, 1, rows, size, end - begin, size, size);
    });
}

// L Lᵀ = A in place (lower triangle, row-major) and x = A⁻¹ x. Plain loops over rows: systems are small and many.
void solveSmall(float *a, std::size_t size, float *x)
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
        solveSmall(a, size, x);
        return;
    }
    const auto rows = static_cast<Index>(size);
    Eigen::Map<RowMajor> matrix(a, rows, rows);
    Eigen::Map<Eigen::VectorXf> vector(x, rows);
    Eigen::LLT<Eigen::Ref<RowMajor>, Eigen::Lower> solver(matrix);
    solver.solveInPlace(vector);
}

} // namespace

AlsSolver::AlsSolver(Factors &other, Factors *side, const AlsSettings &settings)
    : m_other(other)
    , m_settings(settings)
    , m_offset(settings.unobservedWeight * static_cast<double>(other.count))
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gramOf(other.rows.data(), other.count, other.size));
    turn(other, solver.eigenvectors());
    if (side)
        turn(*side, solver.eigenvectors());
    for (const double value : solver.eigenvalues())
        m_gram.push_back(settings.unobservedWeight * std::max(0.0, value));
}

void AlsSolver::prepare(std::span<const std::uint32_t> items, Scratch &scratch) const
{
    const double ridge = m_settings.regularisation
                         * std::pow(static_cast<double>(items.size()) + m_offset, m_settings.frequencyExponent);
    scratch.scale.resize(m_gram.size());
    for (std::size_t k = 0; k < m_gram.size(); ++k)
        scratch.scale[k] = static_cast<float>(1 / std::sqrt(std::max(m_gram[k] + ridge, 1e-30)));
    scratch.rows.gather(m_other.rows.data(), m_other.size, items, scratch.scale.data());
    scratch.solution.assign(scratch.rows.stride(), 0.f);
}

void AlsSolver::solve(std::span<const std::uint32_t> items, std::span<float> out, Scratch &scratch) const
{
    std::ranges::fill(out, 0.f);
    if (items.empty())
        return;
    prepare(items, scratch);
    solveExactly(scratch);
    for (std::size_t k = 0; k < out.size(); ++k)
        out[k] = scratch.solution[k] * scratch.scale[k];
}

void AlsSolver::improve(std::span<const std::uint32_t> items, std::span<float> out, Scratch &scratch) const
{
    if (items.empty()) {
        std::ranges::fill(out, 0.f);
        return;
    }
    prepare(items, scratch);
    if (m_settings.conjugateSteps == 0 || items.size() <= kShortest) {
        solveExactly(scratch);
    } else {
        for (std::size_t k = 0; k < out.size(); ++k)
            scratch.solution[k] = out[k] / scratch.scale[k];
        scratch.rows.conjugateSteps(static_cast<float>(m_settings.observedWeight),
                                    static_cast<float>(m_settings.observedPull), m_settings.conjugateSteps,
                                    scratch.solution.data());
    }
    const auto step = static_cast<float>(m_settings.relaxation);
    for (std::size_t k = 0; k < out.size(); ++k)
        out[k] += step * (scratch.solution[k] * scratch.scale[k] - out[k]);
}

void AlsSolver::solveExactly(Scratch &scratch) const
{
    if (m_settings.observedWeight == 0) // nobody's system differs: v = b Zᵀ1
        scratch.rows.addCombination(static_cast<float>(m_settings.observedPull), 0, scratch.solution.data(),
                                    scratch.solution.data());
    else if (scratch.rows.count() < m_other.size)
        solveShort(scratch);
    else
        solveLong(scratch);
}

// v = b Zᵀ (I + w ZZᵀ)⁻¹ 1
void AlsSolver::solveShort(Scratch &scratch) const
{
    const HistoryRows &rows = scratch.rows;
    const std::size_t count = rows.count();
    const std::size_t stride = rows.stride();
    const auto weight = static_cast<float>(m_settings.observedWeight);
    scratch.system.assign(count * count, 0.f);
    if (count <= 2 * kShortest) {
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j <= i; ++j)
                scratch.system[i * count + j] = weight * innerProduct(rows.row(i), rows.row(j), stride);
        }
    } else {
        const MatrixView view {rows.row(0), stride, 1};
        addProduct(view, view.transposed(), weight, scratch.system.data(), count, count, count, stride);
    }
    for (std::size_t i = 0; i < count; ++i)
        scratch.system[i * count + i] += 1;
    scratch.weights.assign(count, static_cast<float>(m_settings.observedPull));
    solveInPlace(scratch.system.data(), count, scratch.weights.data());
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < stride; ++k)
            scratch.solution[k] += scratch.weights[i] * rows.row(i)[k];
    }
}

// v = (I + w ZᵀZ)⁻¹ b Zᵀ1
void AlsSolver::solveLong(Scratch &scratch) const
{
    const HistoryRows &rows = scratch.rows;
    const std::size_t size = m_other.size;
    rows.addCombination(static_cast<float>(m_settings.observedPull), 0, scratch.solution.data(),
                        scratch.solution.data());
    scratch.system.assign(size * size, 0.f);
    const MatrixView view {rows.row(0), rows.stride(), 1};
    addProduct(view.transposed(), view, static_cast<float>(m_settings.observedWeight), scratch.system.data(), size,
               size, size, rows.count());
    for (std::size_t k = 0; k < size; ++k)
        scratch.system[k * size + k] += 1;
    solveInPlace(scratch.system.data(), size, scratch.solution.data());
}

} // namespace clientele
