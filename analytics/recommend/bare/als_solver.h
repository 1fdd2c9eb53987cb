#pragma once

#include <span>
#include <vector>

#include "analytics/recommend/bare/als.h"
#include "analytics/recommend/bare/history_rows.h"

namespace clientele {

// Solves for one side's factors from the other side's, in the basis in which the other side's Gram matrix is diagonal:
// there every history's system is a diagonal matrix D plus its own few rows, and scaled by D^-½ it is (I + w ZᵀZ) v =
// b Zᵀ1.
//
// Exactly: short histories solve a system as long as they are (Woodbury), long ones a system of `factors`; both give
// the same to rounding. Or by conjugate gradients from where the factors stand, which for an entry costs 4 · factors
// operations a step instead of factors · history: chosen where a history has more than kShortest entries. Counted, not
// measured: up to there the exact solution needs no more operations than two steps.
class AlsSolver
{
public:
    static constexpr std::size_t kShortest = 8;

    // Working memory of one thread.
    struct Scratch
    {
        HistoryRows rows;
        std::vector<float> scale; // D^-½
        std::vector<float> solution;
        std::vector<float> system;
        std::vector<float> weights;
    };

    // Turns `other` into that basis, and `side` by the same rotation, if there is one yet.
    AlsSolver(Factors &other, Factors *side, const AlsSettings &settings);

    // out = the factors of somebody with these items, exactly; 0 for nothing.
    void solve(std::span<const std::uint32_t> items, std::span<float> out, Scratch &scratch) const;

    // Moves `out` from where it stands, as `settings` say.
    void improve(std::span<const std::uint32_t> items, std::span<float> out, Scratch &scratch) const;

private:
    void prepare(std::span<const std::uint32_t> items, Scratch &scratch) const;
    void solveExactly(Scratch &scratch) const;
    void solveShort(Scratch &scratch) const;
    void solveLong(Scratch &scratch) const;

    const Factors &m_other;
    AlsSettings m_settings;
    double m_offset; // α₀ · how many there are of the other side
    std::vector<double> m_gram; // α₀ × the eigenvalues
};

} // namespace clientele
