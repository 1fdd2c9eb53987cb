#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/strongest_sums.h"

namespace clientele {

// The `count` items with the highest scores above 0, best first; equal scores: the smaller item first. One pass.
void findTopItems(std::span<const float> scores, std::size_t count, std::vector<std::uint32_t> &top);

// The same in the order of items, with their scores: of strongest.count.
void findStrongest(std::span<const float> scores, StrongestSums &strongest);

} // namespace clientele
