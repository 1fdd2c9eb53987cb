#include "tests/support/window_backtest.h"

#include <cmath>

namespace clientele::test {

WindowBacktest backtestWindows(const Dataset &dataset, Day firstTest, Time length, Origin origin, int everyWeeks)
{
    const OrderTimes all = orderTimes(dataset, nullptr, dataset.lastDay + 1);
    OrderTimes known = orderTimes(dataset, nullptr, firstTest);
    WindowBacktest result;
    for (Day week = firstTest; week + 7 <= dataset.lastDay + 1; week += 7 * everyWeeks) {
        if (origin == Origin::Rolling)
            known = orderTimes(dataset, nullptr, week);
        for (Time from = startOf(week); from + length <= startOf(week + 7); from += length) {
            const TimeSpan window {from, from + length};
            const WindowForecast forecast = forecastWindow(known, window);
            const auto came = static_cast<double>(all.between(window)) * all.scale();
            const auto lastWeek
                = static_cast<double>(all.between({from - 7 * kSecondsPerDay, from + length - 7 * kSecondsPerDay}));
            ++result.windows;
            result.below += came < forecast.orders.low ? 1 : 0;
            result.above += came > forecast.orders.high ? 1 : 0;
            result.expected += forecast.orders.mean;
            result.came += came;
            result.error += std::abs(came - forecast.orders.mean);
            result.lastWeekError += std::abs(came - lastWeek);
            result.width += forecast.orders.high - forecast.orders.low;
        }
    }
    result.covered = result.windows - result.below - result.above;
    return result;
}

Day lastThird(const Dataset &dataset)
{
    const Day begin = dataset.firstDay + (dataset.lastDay + 1 - dataset.firstDay) * 2 / 3;
    return begin + (7 - weekday(begin)) % 7;
}

} // namespace clientele::test
