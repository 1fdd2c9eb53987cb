#include "analytics/recommend/sparse_sums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <functional>

#include "analytics/base/values_above.h"
#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLanes = 8;
constexpr std::size_t kWord = 8; // notes that are looked at together

using Vector = float __attribute__((vector_size(32)));

// values = (sums · factor) · factors for a block, which is cleared.
CLIENTELE_INLINE void takeBody(float *sums, const float *factors, float factor, float *values)
{
#pragma GCC unroll 8
    for (std::size_t k = 0; k < kValuesAbove; k += kLanes) {
        Vector sum;
        Vector scale;
        std::memcpy(&sum, sums + k, sizeof sum);
        std::memcpy(&scale, factors + k, sizeof scale);
        const Vector value = (sum * factor) * scale;
        std::memcpy(values + k, &value, sizeof value);
        std::memset(sums + k, 0, sizeof sum);
    }
}

CLIENTELE_AVX2 void takeFast(float *sums, const float *factors, float factor, float *values)
{
    takeBody(sums, factors, factor, values);
}

void takePlain(float *sums, const float *factors, float factor, float *values)
{
    takeBody(sums, factors, factor, values);
}

// The count-th largest of more than `count` numbers above 0: their bits, read as whole numbers, have the same order, so
// a histogram finds the few that are near it.
float largest(std::span<const float> values, std::size_t count, std::vector<float> &nearby)
{
    constexpr int kBits = 10;
    constexpr std::size_t kBins = std::size_t {1} << kBits;
    const auto [low, high] = std::ranges::minmax(values);
    const auto least = std::bit_cast<std::uint32_t>(low);
    const auto range = std::bit_cast<std::uint32_t>(high) - least;
    const int shift = std::max<int>(0, static_cast<int>(std::bit_width(range)) - kBits);
    std::array<std::uint32_t, kBins> bins {};
    for (const float value : values)
        ++bins[(std::bit_cast<std::uint32_t>(value) - least) >> shift];
    std::size_t bin = kBins;
    std::size_t above = 0;
    while (above + bins[bin - 1] < count)
        above += bins[--bin];
    nearby.clear();
    for (const float value : values) {
        if ((std::bit_cast<std::uint32_t>(value) - least) >> shift == bin - 1)
            nearby.push_back(value);
    }
    const auto place = nearby.begin() + static_cast<std::ptrdiff_t>(count - above) - 1;
    std::ranges::nth_element(nearby, place, std::greater());
    return *place;
}

} // namespace

SparseSums::SparseSums(std::size_t items)
    : m_sum((items + kBlock - 1) / kBlock * kBlock, 0.f)
    , m_isTouched((m_sum.size() / kBlock + kWord - 1) / kWord * kWord, 0)
{
    static_assert(kBlock == kValuesAbove);
}

void SparseSums::takeStrongest(std::span<const float> factors, float factor, StrongestSums &strongest)
{
    strongest.item.clear();
    strongest.value.clear();
    m_threshold = 0;
    const std::size_t roomy = std::max<std::size_t>(1024, 2 * strongest.count); // seldom looked through
    std::array<float, kBlock> last {}; // factors of a last block that is not whole
    for (std::size_t word = 0; word < m_isTouched.size(); word += kWord) {
        std::uint64_t touched;
        std::memcpy(&touched, &m_isTouched[word], sizeof touched);
        std::memset(&m_isTouched[word], 0, sizeof touched);
        for (; touched != 0; touched &= touched - 1) {
            const std::size_t block = word + static_cast<std::size_t>(std::countr_zero(touched)) / 8;
            const std::size_t first = block * kBlock;
            const float *own = factors.data() + first;
            if (first + kBlock > factors.size()) {
                std::ranges::copy(factors.subspan(first), last.begin());
                own = last.data();
            }
            takeBlock(block, own, factor, strongest);
            if (strongest.item.size() > roomy)
                keepLargest(strongest);
        }
    }
    if (strongest.item.size() > strongest.count)
        keepLargest(strongest);
}

void SparseSums::takeBlock(std::size_t block, const float *factors, float factor, StrongestSums &found)
{
    static const auto take = hasAvx2() ? takeFast : takePlain;
    alignas(32) float values[kBlock];
    take(&m_sum[block * kBlock], factors, factor, values);
    std::uint64_t bits = valuesAbove(values, m_threshold);
    std::size_t size = found.item.size();
    found.item.resize(size + static_cast<std::size_t>(std::popcount(bits)));
    found.value.resize(found.item.size());
    for (; bits != 0; bits &= bits - 1, ++size) {
        const auto at = static_cast<std::size_t>(std::countr_zero(bits));
        found.item[size] = static_cast<std::uint32_t>(block * kBlock + at);
        found.value[size] = values[at];
    }
}

// Leaves the largest where they are; of those equal to the smallest that stays, the smaller items. What comes later is
// a larger item and has to be above that.
void SparseSums::keepLargest(StrongestSums &found)
{
    m_threshold = largest(found.value, found.count, m_order);
    std::size_t above = 0;
    for (const float value : found.value)
        above += value > m_threshold ? 1 : 0;
    std::size_t equal = found.count - above;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < found.item.size(); ++at) { // without a branch: which stay is anybody's guess
        const float value = found.value[at];
        const bool isLast = value == m_threshold && equal > 0;
        equal -= isLast ? 1 : 0;
        found.item[kept] = found.item[at];
        found.value[kept] = value;
        kept += static_cast<std::size_t>(value > m_threshold) | static_cast<std::size_t>(isLast);
    }
    found.item.resize(kept);
    found.value.resize(kept);
}

} // namespace clientele
