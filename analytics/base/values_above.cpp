#include "analytics/base/values_above.h"

namespace clientele {

namespace {

CLIENTELE_AVX2 std::uint64_t aboveFast(const float *values, float threshold)
{
    return FastAbove::bits(values, threshold);
}

std::uint64_t abovePlain(const float *values, float threshold)
{
    return PlainAbove::bits(values, threshold);
}

} // namespace

std::uint64_t valuesAbove(const float *values, float threshold)
{
    static const auto aboveOf = hasAvx2() ? aboveFast : abovePlain;
    return aboveOf(values, threshold);
}

} // namespace clientele
