#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele {

// A calendar day: days since 1970-01-01 on the shop's own calendar. No time zone: a shop's day is the shop's day.
using Day = std::int32_t;

// A moment on the shop's wall clock: seconds since 1970-01-01 00:00:00 as the clock on its wall shows it.
using Time = std::int64_t;

inline constexpr Time kSecondsPerDay = 86'400;

struct CivilDate
{
    int year = 1970;
    int month = 1; // 1 … 12
    int day = 1; // 1 … 31

    bool operator==(const CivilDate &) const = default;
};

// The proleptic Gregorian calendar both ways. `isValid` is false for 30 February.
Day dayFromCivil(CivilDate date);
CivilDate civilFromDay(Day day);
bool isValid(CivilDate date);

// The day a moment falls on; rounds down, also before 1970.
Day dayOf(Time time);
constexpr Time startOf(Day day)
{
    return static_cast<Time>(day) * kSecondsPerDay;
}

// Monday = 0 … Sunday = 6.
int weekday(Day day);

// "2011-12-10", "2011-12-10 08:26:00": ISO 8601, the machine form in files and JSON.
std::string formatDay(Day day);
std::string formatTime(Time time);
std::optional<Day> parseDay(std::string_view text);
std::optional<Time> parseTime(std::string_view text); // with or without a time of day; 'T' or a space between

} // namespace clientele
