#include "analytics/base/values_above.h"

#include <cstring>

#include "analytics/base/vector_units.h"

namespace clientele {

namespace {

constexpr std::size_t kLanes = 8;

using Vector = float __attribute__((vector_size(32)));
using Bits = std::int32_t __attribute__((vector_size(32)));
using Bytes = std::uint8_t __attribute__((vector_size(8)));

// An 8 × 8 matrix of bits, mirrored (Warren, Hacker's Delight).
std::uint64_t mirrored(std::uint64_t bits)
{
    std::uint64_t moved = (bits ^ (bits >> 7)) & 0x00AA00AA00AA00AAULL;
    bits ^= moved ^ (moved << 7);
    moved = (bits ^ (bits >> 14)) & 0x0000CCCC0000CCCCULL;
    bits ^= moved ^ (moved << 14);
    moved = (bits ^ (bits >> 28)) & 0x00000000F0F0F0F0ULL;
    return bits ^ moved ^ (moved << 28);
}

CLIENTELE_INLINE std::uint64_t aboveBody(const float *values, float threshold)
{
    Bits above = {};
#pragma GCC unroll 8
    for (std::size_t k = 0; k < kLanes; ++k) {
        Vector value;
        std::memcpy(&value, values + k * kLanes, sizeof value);
        above |= (value > threshold) & (1 << k);
    }
    const Bytes narrow = __builtin_convertvector(above, Bytes); // byte l has the bits of values l, 8 + l, 16 + l, …
    std::uint64_t bits;
    std::memcpy(&bits, &narrow, sizeof bits);
    return bits == 0 ? 0 : mirrored(bits);
}

CLIENTELE_AVX2 std::uint64_t aboveFast(const float *values, float threshold)
{
    return aboveBody(values, threshold);
}

std::uint64_t abovePlain(const float *values, float threshold)
{
    return aboveBody(values, threshold);
}

} // namespace

std::uint64_t valuesAbove(const float *values, float threshold)
{
    static const auto aboveOf = hasAvx2() ? aboveFast : abovePlain;
    return aboveOf(values, threshold);
}

} // namespace clientele
