#pragma once

#include "app/cli/command.h"
#include "app/cli/shop.h"

namespace clientele::cli {

// What a segment's customers look like beside the shop, in words and as JSON; `top` traits in each list.
Outcome portraitOutcome(const SegmentedShop &shop, const Segment &segment, std::size_t top = 5);

} // namespace clientele::cli
