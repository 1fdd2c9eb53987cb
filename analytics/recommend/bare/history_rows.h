#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// The rows of factors of one history, side by side in memory so that going through them again is cheap, each scaled
// and padded with zeros to whole vectors; further rows of zeros make their number a multiple of four. Working memory
// of one thread: it grows to the longest history it has held.
class HistoryRows
{
public:
    // Row i = the `size` floats of item i in `from`, times `scale` entry by entry.
    void gather(const float *from, std::size_t size, std::span<const std::uint32_t> items, const float *scale);

    std::size_t count() const { return m_count; } // without the rows of zeros
    std::size_t stride() const { return m_stride; } // floats from row to row: `size` rounded up to 8
    const float *row(std::size_t at) const { return m_rows.data() + at * m_stride; }

    // out += Σ_rows (constant + slope · ⟨row, point⟩) row: a product with Zᵀ(… + Z ·) in one pass. Both `stride` long.
    void addCombination(float constant, float slope, const float *point, float *out) const;

    // From x, `steps` of conjugate gradients towards the solution of (I + weight · ZᵀZ) x = pull · Zᵀ1, fewer where it
    // is reached (Hestenes & Stiefel 1952). x is `stride` long, its padding 0.
    void conjugateSteps(float weight, float pull, int steps, float *x);

private:
    std::size_t m_count = 0;
    std::size_t m_padded = 0;
    std::size_t m_stride = 0;
    std::vector<float> m_rows;
    std::vector<float> m_work; // residual, direction and its product
};

// ⟨a, b⟩ over `size` floats, a multiple of 8.
float innerProduct(const float *a, const float *b, std::size_t size);

} // namespace clientele
