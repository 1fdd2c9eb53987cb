#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

class Monitor;

// What alternating least squares minimises, with ŷ the product of a user's and an item's factors:
//
//     Σ_bought (1 − ŷ)² + α₀ Σ_all ŷ² + λ Σ_u (n_u + α₀ · items)^ν |x_u|² + the same for items
//
// (Rendle et al. 2022, "Revisiting the Performance of iALS"; their code's conventions exactly.)
struct AlsSettings
{
    std::size_t factors = 64;
    double unobservedWeight = 0.1; // α₀
    double regularisation = 0.003; // λ
    double frequencyExponent = 1; // ν
    double deviation = 0.1; // factors begin normal with deviation / √factors
    std::uint64_t seed = 1;
};

// One side's factors, a row each.
struct Factors
{
    std::size_t count = 0;
    std::size_t size = 0;
    std::vector<float> rows; // count × size

    std::span<const float> row(std::size_t at) const { return std::span(rows).subspan(at * size, size); }
};

// Solves one side exactly from the other, in the basis in which the other side's Gram matrix is diagonal: then all
// histories have a diagonal matrix plus their own few rows. Short histories solve a system as long as they are
// (Woodbury), long ones a system of `size`; both give the same to rounding.
class AlsSolver
{
public:
    // Turns `other` into that basis; products of users' and items' factors do not change as both sides are in it from
    // the next solution on.
    AlsSolver(Factors &other, std::size_t others, const AlsSettings &settings);

    // out = the factors of somebody with these items.
    void solve(std::span<const std::uint32_t> items, std::span<float> out) const;

private:
    void solveShort(std::span<const std::uint32_t> items, std::span<const float> inverse, std::span<float> out) const;
    void solveLong(std::span<const std::uint32_t> items, std::span<const float> inverse, std::span<float> out) const;

    const Factors &m_other;
    AlsSettings m_settings;
    double m_offset; // α₀ · how many there are of the other side
    std::vector<double> m_gram; // α₀ × the eigenvalues
};

Factors randomFactors(std::size_t count, const AlsSettings &settings, std::string_view stream);

// One half sweep: all of a side. Parallel, the same on any number of threads. Cancelled through `monitor`.
void solveSide(const Interactions &rows, Factors &other, Factors &side, const AlsSettings &settings, Monitor &monitor);

double alsLoss(const Interactions &rows, const Factors &users, const Factors &items, const AlsSettings &settings);

} // namespace clientele
