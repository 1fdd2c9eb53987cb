#pragma once

#include <vector>

#include "analytics/base/day.h"

namespace clientele {

// The latest day that can be believed among days of one kind, given in any order: later than their third quartile by a
// year and by three times the distance of the quartiles at most. What lies behind it is rather a slip of the pen, such as
// 2091 for 2019, than the latest thing that happened. The largest Day where there are none.
Day latestPlausibleDay(std::vector<Day> days);

} // namespace clientele
