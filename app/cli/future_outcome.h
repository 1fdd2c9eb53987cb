#pragma once

#include "analytics/dataset/dataset.h"
#include "app/cli/command.h"

namespace clientele::cli {

// Adds what is to be known about orders dated ahead: "future_orders" of the JSON with "after_analysis_day" and "far_ahead"
// (null, or how many, after which day, and the latest), a sentence about the former, a complaint about the latter.
void addFutureOrders(Outcome &outcome, const Dataset &dataset, Day analysisDay);

} // namespace clientele::cli
