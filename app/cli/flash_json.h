#pragma once

#include "analytics/plan/flash_forecast.h"
#include "analytics/plan/flash_picks.h"
#include "app/cli/command.h"

namespace clientele::cli {

// A flash sale's picks and its forecast; what is not known is null. Numbers are rounded to four decimals.
Json jsonOf(const FlashPick &pick, const Dataset &dataset);
Json jsonOf(const FlashForecast &forecast);

} // namespace clientele::cli
