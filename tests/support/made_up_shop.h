#pragma once

#include <cstdint>
#include <memory>

#include "analytics/dataset/dataset.h"

namespace clientele::test {

// A shop of any size in memory, always the same: everybody has a taste for a fiftieth of the products, popular ones
// more, and eight orders of two lines or so within 700 days from kMadeUpFirstDay; the first `late` customers order once
// more on the day after.
inline constexpr Day kMadeUpFirstDay = 15'000;
inline constexpr Day kMadeUpLastDay = kMadeUpFirstDay + 701;
std::shared_ptr<const Dataset> madeUpShop(std::uint32_t customers, std::uint32_t products, std::uint32_t late);

} // namespace clientele::test
