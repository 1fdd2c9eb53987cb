#pragma once

#include <cstddef>
#include <vector>

#include "analytics/predict/order_times.h"

namespace clientele {

// A number that is expected, with the interval that it should lie in four times out of five.
struct CountForecast
{
    static constexpr double kCoverage = 0.8;

    double mean = 0;
    double low = 0;
    double high = 0;

    bool operator==(const CountForecast &) const = default;
};

// The interval of a count with this mean and variance: negative binomial, and Poisson where the variance is not larger than
// the mean. Large counts by the gamma distribution (Wilson & Hilferty 1931). Both at least 0.
CountForecast countForecast(double mean, double variance);

// How many orders some hours bring if nothing is done: those of a usual week, as many as the last weeks brought.
//
// The weekly level is a mean of the weeks before, the latest heaviest: each week is half as heavy as the one 1, 2, 4 or 8
// weeks later, whichever would have foretold the shop's own last half year best. The window has the share of that level
// that its hours have in a usual week. How far such a forecast goes wrong is taken from the same forecast made for
// every day of the last half year, as far ahead as this one: the window's own weekday weighs as much as the other six
// together. A window more than kFarWeeks after the history ends is judged as if it were that far.
struct WindowForecast
{
    static constexpr int kFarWeeks = 8;
    static constexpr int kJudgedDays = 26 * 7;

    TimeSpan window;
    double share = 0; // of the orders of a usual week
    CountForecast orders;
    double dispersion = 0; // variance of the count = mean + dispersion × mean²
    std::size_t judgedBy = 0; // past windows
    int weeksAhead = 0; // from the end of the history, whole weeks
};

// Only orders before the day on which the window begins are looked at. Nothing but the window where times are not known.
WindowForecast forecastWindow(const OrderTimes &times, TimeSpan window);

// The windows of this length in the seven days from `from` on that have the most of a usual week's orders, best first, none
// overlapping another: on full hours, or, from a day's length on, on full days. None for a week's length and more, or where
// times are not known.
std::vector<WindowForecast> bestWindows(const OrderTimes &times, Time length, Day from, std::size_t count);

} // namespace clientele
