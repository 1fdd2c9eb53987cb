#include "analytics/base/far_dates.h"

#include <algorithm>
#include <limits>

namespace clientele {

Day latestPlausibleDay(std::vector<Day> days)
{
    constexpr Day kYear = 366;
    if (days.empty())
        return std::numeric_limits<Day>::max();
    const auto quartile = [&days](std::size_t quarter) {
        const auto at = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) * quarter / 4);
        std::ranges::nth_element(days, at);
        return *at;
    };
    const Day first = quartile(1);
    const Day third = quartile(3);
    return third + std::max(kYear, 3 * (third - first));
}

} // namespace clientele
