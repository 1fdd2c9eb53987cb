#pragma once

#include "analytics/recommend/repeat_rhythm.h"
#include "app/cli/command.h"

namespace clientele::cli {

// {"buyers", "again", "share", "usual_days", "bought_again"}
Json rhythmJson(const RepeatRhythm &rhythm);

// Every category of the shop: whether and when its products are bought again, those that are first.
Outcome rhythmOutcome(const Dataset &dataset, Day asOf, Monitor &monitor);

} // namespace clientele::cli
