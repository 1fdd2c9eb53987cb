#include "analytics/base/day.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace clientele {

namespace {

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return text.empty() ? std::nullopt : std::optional(value);
}

} // namespace

Day dayFromCivil(CivilDate date)
{
    const std::chrono::year_month_day ymd {std::chrono::year(date.year),
                                           std::chrono::month(static_cast<unsigned>(date.month)),
                                           std::chrono::day(static_cast<unsigned>(date.day))};
    return static_cast<Day>(std::chrono::sys_days(ymd).time_since_epoch().count());
}

CivilDate civilFromDay(Day day)
{
    const std::chrono::year_month_day ymd {std::chrono::sys_days(std::chrono::days(day))};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

bool isValid(CivilDate date)
{
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
        return false;
    return civilFromDay(dayFromCivil(date)) == date;
}

Day dayOf(Time time)
{
    const Time day = time / kSecondsPerDay;
    return static_cast<Day>(time % kSecondsPerDay < 0 ? day - 1 : day);
}

int weekday(Day day)
{
    const int sinceThursday = day % 7; // 1970-01-01 was a Thursday
    return (sinceThursday + 10) % 7;
}

std::string formatDay(Day day)
{
    const CivilDate date = civilFromDay(day);
    std::array<char, 32> buffer {};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string formatTime(Time time)
{
    const Day day = dayOf(time);
    const int second = static_cast<int>(time - startOf(day));
    std::array<char, 16> buffer {};
    const int length
        = std::snprintf(buffer.data(), buffer.size(), " %02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
    return formatDay(day).append(buffer.data(), static_cast<std::size_t>(length));
}

std::optional<Day> parseDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || !isValid({*year, *month, *day}))
        return std::nullopt;
    return dayFromCivil({*year, *month, *day});
}

std::optional<Time> parseTime(std::string_view text)
{
    const auto day = parseDay(text.substr(0, 10));
    if (!day)
        return std::nullopt;
    if (text.size() == 10)
        return startOf(*day);
    const bool withSeconds = text.size() == 19;
    if ((!withSeconds && text.size() != 16) || (text[10] != ' ' && text[10] != 'T') || text[13] != ':'
        || (withSeconds && text[16] != ':'))
        return std::nullopt;
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    const auto second = withSeconds ? digits(text.substr(17, 2)) : std::optional(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return startOf(*day) + *hour * 3600 + *minute * 60 + *second;
}

} // namespace clientele
