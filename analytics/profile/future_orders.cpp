#include "analytics/profile/future_orders.h"

#include <algorithm>

#include "analytics/base/far_dates.h"

namespace clientele {

namespace {

constexpr std::size_t kMostSampled = 65'536;

} // namespace

FutureOrders futureOrders(const Dataset &dataset, Day analysisDay)
{
    const std::vector<Time> &times = dataset.orders.time;
    FutureOrders future;
    std::vector<Day> sample;
    const std::size_t step = std::max<std::size_t>(1, times.size() / kMostSampled);
    for (std::size_t order = 0; order < times.size(); order += step)
        sample.push_back(dayOf(times[order]));
    future.plausible = latestPlausibleDay(std::move(sample));
    for (const Time time : times) {
        const Day day = dayOf(time);
        if (day > analysisDay) {
            ++future.after;
        } else if (day > future.plausible) {
            ++future.far;
            future.last = std::max(future.last, day);
        }
    }
    return future;
}

} // namespace clientele
