#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// The `count` items with the highest scores above 0, best first; equal scores: the smaller item first. One pass.
void findTopItems(std::span<const float> scores, std::size_t count, std::vector<std::uint32_t> &top);

} // namespace clientele
