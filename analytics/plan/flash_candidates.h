#pragma once

#include <vector>

#include "analytics/plan/flash_picks.h"

namespace clientele {

// Products that could go into a flash sale, before anybody is asked who wants them: with price, margin, stock and rate of
// sale; those with the most stock × margin × rate first, at most `count`. Notes say what was not there. For flash_picks.cpp.
struct FlashCandidates
{
    std::vector<FlashPick> picks;
    std::vector<FlashPickNote> notes;
    double bestSellerPerDay = 0; // what the best tenth of the products that sell do at least
};
FlashCandidates flashCandidates(const Dataset &dataset, Day asOf, const FlashPickOptions &options, std::size_t count);

// A price up to the next of three figures: 7.653 → 7.66, 123.4 → 124; never more than two decimals.
Money roundedUpPrice(Money price);

} // namespace clientele
