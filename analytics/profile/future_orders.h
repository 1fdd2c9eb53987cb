#pragma once

#include <cstddef>

#include "analytics/dataset/dataset.h"

namespace clientele {

// Orders whose dates lie ahead, so that scores which look odd can be told from dates that are.
//
// Nothing after the analysis day counts, anywhere: not in scores, segments, cohorts, portraits or movement. Unless somebody
// sets it, the analysis day is the day after the last order, whatever its date says: one order of 2091 makes everybody
// else look lost. Such orders still count, because only the shop knows whether they are right; here they are told.
struct FutureOrders
{
    std::size_t after = 0; // orders after the analysis day
    std::size_t far = 0; // orders up to it that are far behind all others: after `plausible`
    Day plausible = 0; // latestPlausibleDay of all orders
    Day last = 0; // the latest of those `far`; 0 where there are none

    bool operator==(const FutureOrders &) const = default;
};

// Orders of any kind, guests' too. One pass over the days of the orders; the quartiles are those of 65,536 of them, evenly
// spread, where there are more.
FutureOrders futureOrders(const Dataset &dataset, Day analysisDay);

} // namespace clientele
