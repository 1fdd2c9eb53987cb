#pragma once

#include <cstddef>
#include <cstdint>

namespace clientele {

// Bit i says whether values[i] > threshold, of 64 values: many scores are looked through for few good ones. A NaN is
// above nothing.
std::uint64_t valuesAbove(const float *values, float threshold);

constexpr std::size_t kValuesAbove = 64;

} // namespace clientele
