#include "analytics/store/clock.h"

#include <ctime>

#include "analytics/base/day.h"

namespace clientele {

std::string localNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm local {};
    ::localtime_r(&now, &local);
    const Day day = dayFromCivil({local.tm_year + 1900, local.tm_mon + 1, local.tm_mday});
    return formatTime(startOf(day) + local.tm_hour * 3600 + local.tm_min * 60 + local.tm_sec);
}

} // namespace clientele
