#include "analytics/recommend/sparse_sums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "analytics/base/values_above.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kWord = 8; // notes that are looked at together

using Vector = float __attribute__((vector_size(32)));

// values = ((sums − shift · shifts) · factor) · factors for a block, which is cleared.
template<bool kIsShifted>
CLIENTELE_INLINE void takeBody(float *sums, const float *factors, float factor, const float *shifts, float shift,
                               float *values)
{
#pragma GCC unroll 8
    for (std::size_t k = 0; k < kValuesAbove; k += kLanes) {
        Vector sum;
        Vector scale;
        std::memcpy(&sum, sums + k, sizeof sum);
        std::memcpy(&scale, factors + k, sizeof scale);
        if constexpr (kIsShifted) {
            Vector less;
            std::memcpy(&less, shifts + k, sizeof less);
            sum -= shift * less;
        }
        const Vector value = (sum * factor) * scale;
        std::memcpy(values + k, &value, sizeof value);
        std::memset(sums + k, 0, sizeof sum);
    }
}

using Take = void (*)(float *, const float *, float, const float *, float, float *);

CLIENTELE_AVX2 void takeFast(float *sums, const float *factors, float factor, const float *shifts, float shift,
                             float *values)
{
    if (shifts)
        takeBody<true>(sums, factors, factor, shifts, shift, values);
    else
        takeBody<false>(sums, factors, factor, shifts, shift, values);
}

void takePlain(float *sums, const float *factors, float factor, const float *shifts, float shift, float *values)
{
    if (shifts)
        takeBody<true>(sums, factors, factor, shifts, shift, values);
    else
        takeBody<false>(sums, factors, factor, shifts, shift, values);
}

} // namespace

SparseSums::SparseSums(std::size_t items)
    : m_items(items)
    , m_sum((items + kBlock - 1) / kBlock * kBlock, 0.f)
    , m_isTouched((m_sum.size() / kBlock + kWord - 1) / kWord * kWord, 0)
{
    static_assert(kBlock == kValuesAbove);
}

void SparseSums::takeStrongest(const SumWorth &worth, StrongestSums &strongest)
{
    strongest.begin();
    for (std::size_t word = 0; word < m_isTouched.size(); word += kWord) {
        std::uint64_t touched;
        std::memcpy(&touched, &m_isTouched[word], sizeof touched);
        std::memset(&m_isTouched[word], 0, sizeof touched);
        for (; touched != 0; touched &= touched - 1) {
            takeBlock(word + static_cast<std::size_t>(std::countr_zero(touched)) / 8, worth, strongest);
            strongest.shrinkIfFull();
        }
    }
    strongest.finish();
}

void SparseSums::takeBlock(std::size_t block, const SumWorth &worth, StrongestSums &found)
{
    static const Take take = hasAvx2() ? takeFast : takePlain;
    const std::size_t first = block * kBlock;
    const std::size_t size = std::min(kBlock, m_items - first);
    std::array<float, kBlock> lastFactors; // of a last block that is not whole
    std::array<float, kBlock> lastShifts;
    const float *factors = worth.factors.data() + first;
    const float *shifts = worth.shifts.empty() ? nullptr : worth.shifts.data() + first;
    if (size < kBlock) {
        lastFactors.fill(0);
        lastShifts.fill(0);
        std::copy_n(factors, size, lastFactors.begin());
        factors = lastFactors.data();
        if (shifts) {
            std::copy_n(shifts, size, lastShifts.begin());
            shifts = lastShifts.data();
        }
    }
    alignas(32) float values[kBlock];
    take(&m_sum[first], factors, worth.factor, shifts, worth.shift, values);
    std::uint64_t bits = valuesAbove(values, found.threshold());
    if (size < kBlock)
        bits &= (std::uint64_t {1} << size) - 1;
    if (bits == 0)
        return;
    for (std::size_t at = found.grow(static_cast<std::size_t>(std::popcount(bits))); bits != 0;
         bits &= bits - 1, ++at) {
        const auto lane = static_cast<std::size_t>(std::countr_zero(bits));
        found.item[at] = static_cast<std::uint32_t>(first + lane);
        found.value[at] = values[lane];
    }
}

} // namespace clientele
