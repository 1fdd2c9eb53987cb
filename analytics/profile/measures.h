#pragma once

#include <cstdint>
#include <vector>

#include "analytics/profile/portrait.h"

namespace clientele {

// The measures of a portrait: of the buyers at `positions` of the values, beside all of them. For portrait.cpp only.
std::vector<Portrait::Measure> measuresOf(const Dataset &dataset, const RfmValues &rfm,
                                          const std::vector<std::uint32_t> &positions);

} // namespace clientele
