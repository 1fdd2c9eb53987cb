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
constexpr std::size_t kBytesReaching = 64;

// Bit i: whether numbers[i] ≥ least, of 64: many small counts are looked through for few large ones. Once for any
// processor, once with AVX2 (vector_units.h): loops are written for either.
struct PlainReaching
{
    using Bytes = std::uint8_t __attribute__((vector_size(32)));
    using Words = std::uint64_t __attribute__((vector_size(32)));

    CLIENTELE_INLINE static std::uint64_t bits(const std::uint8_t *numbers, std::uint8_t least)
    {
        Bytes low;
        Bytes high;
        std::memcpy(&low, numbers, sizeof low);
        std::memcpy(&high, numbers + sizeof low, sizeof high);
        const auto first = reinterpret_cast<Words>(low >= least);
        const auto second = reinterpret_cast<Words>(high >= least);
        const Words any = first | second;
        if ((any[0] | any[1] | any[2] | any[3]) == 0)
            return 0;
        std::uint64_t bits = 0;
        for (std::size_t word = 0; word < 4; ++word) { // a bit of each of eight bytes, which a product brings together
            constexpr std::uint64_t kOfEach = 0x8040'2010'0804'0201;
            constexpr std::uint64_t kTogether = 0x0101'0101'0101'0101;
            bits |= (((first[word] & kOfEach) * kTogether) >> 56) << (8 * word);
            bits |= (((second[word] & kOfEach) * kTogether) >> 56) << (8 * word + 32);
        }
        return bits;
    }

    CLIENTELE_INLINE static std::uint64_t bits(const std::uint16_t *numbers, std::uint16_t least)
    {
        std::uint8_t isReached[kBytesReaching];
        for (std::size_t i = 0; i < kBytesReaching; ++i)
            isReached[i] = numbers[i] >= least ? 1 : 0;
        return bits(isReached, std::uint8_t {1});
    }
};

#if defined(__x86_64__) && defined(__GNUC__)
struct FastReaching
{
    CLIENTELE_AVX2 static inline std::uint64_t bits(const std::uint8_t *numbers, std::uint8_t least)
    {
        const __m256i mark = _mm256_set1_epi8(static_cast<char>(least));
        return half(numbers, mark) | (half(numbers + 32, mark) << 32);
    }

    CLIENTELE_AVX2 static inline std::uint64_t bits(const std::uint16_t *numbers, std::uint16_t least)
    {
        alignas(32) std::uint8_t isReached[kBytesReaching];
        for (std::size_t i = 0; i < kBytesReaching; ++i)
            isReached[i] = numbers[i] >= least ? 1 : 0;
        return bits(isReached, std::uint8_t {1});
    }

private:
    CLIENTELE_AVX2 static inline std::uint64_t half(const std::uint8_t *numbers, __m256i mark)
    {
        const __m256i own = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(numbers));
        const int above = _mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_max_epu8(own, mark), own));
        return static_cast<std::uint32_t>(above);
    }
};
#else
using FastReaching = PlainReaching;
#endif

} // namespace clientele
