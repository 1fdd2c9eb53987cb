#include "analytics/import/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "analytics/import/date_cursor.h"

namespace clientele {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// 1 … 12 for "Dec", "sept" or "December"; else 0.
int monthNamed(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> kMonths {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
    if (word.size() < 3)
        return 0;
    for (std::size_t month = 0; month < kMonths.size(); ++month) {
        bool fits = word.size() <= kMonths[month].size();
        for (std::size_t i = 0; fits && i < word.size(); ++i)
            fits = lower(word[i]) == kMonths[month][i];
        if (fits)
            return static_cast<int>(month) + 1;
    }
    return 0;
}

bool isWeekday(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> kDays {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    if (word.size() < 3)
        return false;
    const std::array<char, 3> start {lower(word[0]), lower(word[1]), lower(word[2])};
    for (const std::string_view day : kDays) {
        if (std::string_view(start.data(), 3) == day)
            return true;
    }
    return false;
}

int fullYear(int year, int digits)
{
    return digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

// 20101201 and 20101201082600.
std::optional<DateText> splitCompact(std::string_view text)
{
    DateText date;
    date.kind = DateText::Kind::YearFirst;
    Cursor cursor(text);
    int digits = 0;
    date.year = cursor.number(4, digits);
    date.first = cursor.number(2, digits);
    date.second = cursor.number(2, digits);
    if (!isPlausibleYear(date.year))
        return std::nullopt;
    if (text.size() == 14) {
        const int hour = cursor.number(2, digits);
        const int minute = cursor.number(2, digits);
        const int second = cursor.number(2, digits);
        if (hour > 23 || minute > 59 || second > 59)
            return std::nullopt;
        date.hasTime = true;
        date.secondOfDay = hour * 3600 + minute * 60 + second;
    }
    return date;
}

// "Dec 1, 2010" and, after the day has been read, "-Dec-10".
bool takeNamed(Cursor &cursor, DateText &date, bool hasDay)
{
    date.kind = DateText::Kind::Named;
    date.first = monthNamed(cursor.word());
    int digits = 0;
    if (!hasDay) {
        takeAny(cursor, {".", " ", "-"});
        cursor.skipSpaces();
        date.second = cursor.number(2, digits);
        if (digits == 0)
            return false;
        takeAny(cursor, {"st", "nd", "rd", "th"});
    }
    takeAny(cursor, {",", ".", "-", "/"});
    cursor.skipSpaces();
    date.year = cursor.number(4, digits);
    date.isShortYear = digits == 2;
    date.year = fullYear(date.year, digits);
    return date.first != 0 && (digits == 2 || digits == 4);
}

bool takeNumbers(Cursor &cursor, DateText &date)
{
    int digits = 0;
    const int number = cursor.number(4, digits);
    if (digits == 4) {
        date.kind = DateText::Kind::YearFirst;
        date.year = number;
        if (!takeAny(cursor, {"-", "/", ".", "年"}))
            return false;
        date.first = cursor.number(2, digits);
        if (digits == 0 || !takeAny(cursor, {"-", "/", ".", "月"}))
            return false;
        date.second = cursor.number(2, digits);
        cursor.take("日");
        return digits != 0;
    }
    takeAny(cursor, {"st", "nd", "rd", "th"});
    const bool hasMark = takeAny(cursor, {"/", "-", "."});
    cursor.skipSpaces();
    if (cursor.atLetter()) {
        date.second = number;
        return takeNamed(cursor, date, true);
    }
    date.first = number;
    date.second = cursor.number(2, digits);
    if (!hasMark || digits == 0 || !takeAny(cursor, {"/", "-", "."}))
        return false;
    date.year = cursor.number(4, digits);
    date.isShortYear = digits == 2;
    date.year = fullYear(date.year, digits);
    return digits == 2 || digits == 4;
}

// A spreadsheet's day count: 1 is 1900-01-01, and a 29 February 1900 that never was makes 25,569 the first day of 1970.
std::optional<Moment> readSerial(std::string_view text)
{
    if (text.size() < 5 || text.find_first_not_of("0123456789.") != std::string_view::npos
        || (text.size() > 5 && text[5] != '.'))
        return std::nullopt;
    const double days = std::strtod(std::string(text).c_str(), nullptr);
    if (days < 20'000 || days >= 80'000)
        return std::nullopt;
    const Time seconds = std::llround((days - 25'569) * static_cast<double>(kSecondsPerDay));
    return Moment {seconds, text.size() > 6 && seconds % kSecondsPerDay != 0};
}

// Seconds or milliseconds since 1970, perhaps with decimals.
std::optional<Moment> readUnix(std::string_view text, bool isMilliseconds)
{
    const std::string_view whole = text.substr(0, text.find('.'));
    std::int64_t number = 0;
    if (whole.empty() || whole.size() > 15
        || text.substr(std::min(text.size(), whole.size() + 1)).find_first_not_of("0123456789") != text.npos)
        return std::nullopt;
    for (const char c : whole) {
        if (!isDigit(c))
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    const Time seconds = isMilliseconds ? number / 1'000 : number;
    if (!isPlausibleYear(civilFromDay(dayOf(seconds)).year))
        return std::nullopt;
    return Moment {seconds, true, 0};
}

} // namespace

std::optional<DateText> splitDate(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('\''))
        text.remove_prefix(1);
    const bool isAllDigits = text.find_first_not_of("0123456789") == std::string_view::npos;
    if (isAllDigits)
        return text.size() == 8 || text.size() == 14 ? splitCompact(text) : std::nullopt;
    DateText date;
    Cursor cursor(text);
    if (cursor.atLetter()) {
        Cursor behind = cursor;
        if (isWeekday(behind.word())) {
            cursor = behind;
            takeAny(cursor, {",", "."});
            cursor.skipSpaces();
        }
    }
    const bool isDate = cursor.atLetter() ? takeNamed(cursor, date, false) : takeNumbers(cursor, date);
    if (!isDate)
        return std::nullopt;
    cursor.take(",");
    ClockText clock;
    if (!takeTime(cursor, clock))
        return std::nullopt;
    date.secondOfDay = clock.secondOfDay;
    date.hasTime = clock.hasTime;
    date.offset = clock.offset;
    return date;
}

std::optional<DateOrder> unixOrderOf(std::string_view text)
{
    if ((text.size() != 10 && text.size() != 13) || text.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    // Ten digits that begin with 1 to 3 are moments from 2001 to 2096.
    if (text.front() < '1' || text.front() > '3')
        return std::nullopt;
    return text.size() == 10 ? DateOrder::UnixSeconds : DateOrder::UnixMilliseconds;
}

std::optional<Moment> readMoment(std::string_view text, DateOrder order)
{
    if (order == DateOrder::UnixSeconds || order == DateOrder::UnixMilliseconds)
        return readUnix(trimmed(text), order == DateOrder::UnixMilliseconds);
    const auto date = splitDate(text);
    if (!date)
        return readSerial(trimmed(text));
    CivilDate day {date->year, date->first, date->second};
    if (date->kind == DateText::Kind::Numbers) {
        if (order == DateOrder::DayMonthYear)
            day = {date->year, date->second, date->first};
        else if (order == DateOrder::YearMonthDay && date->isShortYear)
            day = {fullYear(date->first, 2), date->second, date->year % 100};
        else if (order != DateOrder::MonthDayYear)
            return std::nullopt;
    }
    if (!isValid(day) || !isPlausibleYear(day.year))
        return std::nullopt;
    return Moment {startOf(dayFromCivil(day)) + date->secondOfDay, date->hasTime, date->offset};
}

} // namespace clientele
