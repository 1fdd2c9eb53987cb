#pragma once

// Hot loops twice: once for any x86-64, once for processors with AVX2 and FMA, chosen when the program runs. The body
// is one always-inlined function; each copy is compiled for its own processor:
//
//     CLIENTELE_INLINE void addBody(…) { … }
//     CLIENTELE_AVX2 void addFast(…) { addBody(…); }
//     void add(…) { hasAvx2() ? addFast(…) : addBody(…); }
//
// Sums may differ in the last bits between the two; on one machine they never do.
#if defined(__x86_64__) && defined(__GNUC__)
#define CLIENTELE_AVX2 __attribute__((target("avx2,fma")))
#define CLIENTELE_INLINE __attribute__((always_inline)) inline
#else
#define CLIENTELE_AVX2
#define CLIENTELE_INLINE inline
#endif

namespace clientele {

inline bool hasAvx2()
{
#if defined(__x86_64__) && defined(__GNUC__)
    static const bool isThere = __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
    return isThere;
#else
    return false;
#endif
}

} // namespace clientele
