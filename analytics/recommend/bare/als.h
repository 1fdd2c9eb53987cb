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
//     Σ_bought (w ŷ² − 2b ŷ + b) + α₀ Σ_all ŷ² + λ Σ_u (n_u + α₀ · items)^ν |x_u|² + the same for items
//
// With w = b = 1, as it begins, what is bought counts (1 − ŷ)²: Rendle et al. 2022, "Revisiting the Performance of
// iALS", their code's conventions exactly. With α₀ = 1, ν = 0, b = c and w = c − 1 it is Hu, Koren & Volinsky's
// Σ_bought c (1 − ŷ)² + Σ_others ŷ² with the confidence c.
struct AlsSettings
{
    std::size_t factors = 64;
    double unobservedWeight = 0.1; // α₀
    double regularisation = 0.003; // λ
    double frequencyExponent = 1; // ν
    double deviation = 0.1; // factors begin normal with deviation / √factors
    std::uint64_t seed = 1;
    double observedWeight = 1; // w ≥ 0
    double observedPull = 1; // b
    // How a sweep solves for each history: exactly (0), or by so many conjugate gradient steps from where it stands.
    int conjugateSteps = 2;
    // How far beyond its solution each history goes, in [1, 2): neighbouring sweeps undo part of each other's work,
    // and 1.5 needs about half as many (successive over-relaxation, Young 1954). Any of them lowers the loss.
    double relaxation = 1.5;
};

// One side's factors, a row each.
struct Factors
{
    std::size_t count = 0;
    std::size_t size = 0;
    std::vector<float> rows; // count × size

    std::span<const float> row(std::size_t at) const { return std::span(rows).subspan(at * size, size); }
};

struct AlsFactors
{
    Factors users;
    Factors items;
};

Factors randomFactors(std::size_t count, const AlsSettings &settings, std::string_view stream);

// One half sweep: all of a side, from where it stands. Turns both sides by the same rotation, which changes no product
// of theirs. Parallel, the same on any number of threads. Cost: entries · factors · (steps + 1), or entries · factors²
// where exact, and (users + items) · factors² for the rotation. Cancelled through `monitor`.
void solveSide(const Interactions &rows, Factors &other, Factors &side, const AlsSettings &settings, Monitor &monitor);

// So many sweeps over users and items, each pair of `pairs` once. The first sweep and the last are not over-relaxed:
// the one starts anywhere, and the other lands.
AlsFactors trainAls(const Interactions &pairs, const AlsSettings &settings, int epochs, Monitor &monitor);

double alsLoss(const Interactions &rows, const Factors &users, const Factors &items, const AlsSettings &settings);

} // namespace clientele
