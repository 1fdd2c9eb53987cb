#pragma once

#include <cstddef>

#include "analytics/predict/window_forecast.h"

namespace clientele::test {

// How forecasts of windows do against what came: every window of a length in some weeks, forecast from the orders before.
struct WindowBacktest
{
    std::size_t windows = 0;
    std::size_t covered = 0; // what came lies in the interval
    std::size_t below = 0, above = 0;
    double expected = 0, came = 0; // orders altogether
    double error = 0, lastWeekError = 0; // sums of absolute errors; of the same window a week ago taken as it is
    double width = 0; // sum of the intervals'

    double coverage() const { return static_cast<double>(covered) / static_cast<double>(windows); }
};

// Weeks from `firstTest` on, every `everyWeeks`-th. From week to week anew, or all from what was known at first.
enum class Origin
{
    Rolling,
    Fixed
};
WindowBacktest backtestWindows(const Dataset &dataset, Day firstTest, Time length, Origin origin, int everyWeeks = 1);

// The Monday after which the last third of the shop's days begins.
Day lastThird(const Dataset &dataset);

} // namespace clientele::test
