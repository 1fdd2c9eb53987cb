#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "analytics/base/vector_units.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace clientele {

// How many numbers are compared at once.
constexpr std::size_t kValuesAbove = 64;

// Bit i says whether values[i] > threshold, of 64 values: many scores are looked through for few good ones. A NaN is
// above nothing.
std::uint64_t valuesAbove(const float *values, float threshold);

// The same for loops that are written for either kind of processor (vector_units.h).
struct PlainAbove
{
    CLIENTELE_INLINE static std::uint64_t bits(const float *values, float threshold)
    {
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < kValuesAbove; ++i)
            bits |= std::uint64_t {values[i] > threshold} << i;
        return bits;
    }
};

#if defined(__x86_64__) && defined(__GNUC__)
struct FastAbove
{
    CLIENTELE_AVX2 static inline std::uint64_t bits(const float *values, float threshold)
    {
        constexpr std::size_t kLanes = 8;
        const __m256 mark = _mm256_set1_ps(threshold);
        __m256 isAbove[kValuesAbove / kLanes];
        __m256 any = _mm256_setzero_ps();
#pragma GCC unroll 8
        for (std::size_t i = 0; i < kValuesAbove / kLanes; ++i) {
            isAbove[i] = _mm256_cmp_ps(_mm256_loadu_ps(values + i * kLanes), mark, _CMP_GT_OQ);
            any = _mm256_or_ps(any, isAbove[i]);
        }
        if (_mm256_movemask_ps(any) == 0) // mostly
            return 0;
        std::uint64_t bits = 0;
#pragma GCC unroll 8
        for (std::size_t i = 0; i < kValuesAbove / kLanes; ++i)
            bits |= std::uint64_t {static_cast<std::uint32_t>(_mm256_movemask_ps(isAbove[i]))} << i * kLanes;
        return bits;
    }
};
#else
using FastAbove = PlainAbove;
#endif

} // namespace clientele
