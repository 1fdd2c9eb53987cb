#include "analytics/import/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace clientele {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Nobody sold anything outside these years: such dates are typing mistakes or other programs' words for "never"
// (0001-01-01, 9999-12-31), and one of them would move every customer's recency.
bool isPlausible(int year)
{
    return year >= 1900 && year <= 2199;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Reads a text from left to right.
class Cursor
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.empty(); }
    bool atDigit() const { return !m_rest.empty() && isDigit(m_rest.front()); }
    bool atLetter() const { return !m_rest.empty() && isLetter(m_rest.front()); }

    bool take(std::string_view text)
    {
        if (!m_rest.starts_with(text))
            return false;
        m_rest.remove_prefix(text.size());
        return true;
    }
    void skipSpaces()
    {
        while (!m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t'))
            m_rest.remove_prefix(1);
    }
    // The digits here, at most `most` of them, and how many they are.
    int number(int most, int &digits)
    {
        int value = 0;
        for (digits = 0; digits < most && atDigit(); ++digits) {
            value = value * 10 + (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }
    std::string_view word()
    {
        std::size_t length = 0;
        while (length < m_rest.size() && isLetter(m_rest[length]))
            ++length;
        const std::string_view word = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return word;
    }

private:
    std::string_view m_rest;
};

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

bool takeAny(Cursor &cursor, std::initializer_list<std::string_view> texts)
{
    for (const std::string_view text : texts) {
        if (cursor.take(text))
            return true;
    }
    return false;
}

bool isZoneName(std::string_view word)
{
    static constexpr std::array<std::string_view, 24> kZones {
        "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",  "CET",  "CEST", "BST", "IST",
        "JST", "KST", "WET", "EET", "MSK", "HKT", "SGT", "AEST", "AEDT", "EEST", "UTC", "GMT"};
    return std::ranges::find(kZones, word) != kZones.end();
}

// Nothing, "Z", "UTC", "+0500", " +05:00", "GMT+8", "PST" and "(CET)", up to the end. Only numbers and UTC's own names
// tell an offset: CST is six hours west of Greenwich, or eight east of it.
bool takeZone(Cursor &cursor, std::optional<int> &offset)
{
    cursor.skipSpaces();
    if (takeAny(cursor, {"Z", "UTC", "GMT"}))
        offset = 0;
    const bool isEast = cursor.take("+");
    if (isEast || cursor.take("-")) {
        int digits = 0;
        int hours = cursor.number(4, digits);
        int minutes = 0;
        if (digits > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (digits == 0 || (cursor.take(":") && (minutes = cursor.number(2, digits), digits != 2))) {
            return false;
        }
        if (hours > 14 || minutes > 59)
            return false;
        offset = (isEast ? 1 : -1) * (hours * 3600 + minutes * 60);
    }
    cursor.skipSpaces();
    const bool isWrapped = cursor.take("(");
    if (cursor.atLetter() && !isZoneName(cursor.word()))
        return false;
    if (isWrapped)
        cursor.take(")");
    cursor.skipSpaces();
    return cursor.atEnd();
}

// "8:26", "08:26:00.000", "8时26分5秒", "10点" and the "8" of "8 PM".
bool takeClock(Cursor &cursor, int &hour, int &minute, int &second)
{
    int digits = 0;
    hour = cursor.number(2, digits);
    if (digits == 0)
        return false;
    if (takeAny(cursor, {"时", "点"})) {
        if (cursor.take("整") || !cursor.atDigit()) {
            minute = 0;
            return true;
        }
    } else if (!takeAny(cursor, {":", "："})) {
        cursor.skipSpaces();
        return cursor.atLetter();
    }
    minute = cursor.number(2, digits);
    if (digits != 2 && (digits == 0 || !cursor.take("分")))
        return false;
    if (takeAny(cursor, {":", "分", "："}) && cursor.atDigit()) {
        second = cursor.number(2, digits);
        cursor.take("秒");
        if (takeAny(cursor, {".", ","}))
            cursor.number(9, digits);
    }
    return true;
}

// That, "8:26 PM", "8 PM" or "下午8:26", and a zone, up to the end.
bool takeTime(Cursor &cursor, DateText &date)
{
    cursor.take("T");
    cursor.skipSpaces();
    if (cursor.atEnd())
        return true;
    bool isMorning = takeAny(cursor, {"上午", "早上", "凌晨"});
    bool isAfternoon = !isMorning && takeAny(cursor, {"下午", "晚上", "中午"});
    cursor.skipSpaces();
    int hour = 0;
    int minute = -1; // "8 PM" has none
    int second = 0;
    const bool isClock = takeClock(cursor, hour, minute, second);
    cursor.skipSpaces();
    isMorning = takeAny(cursor, {"AM", "am", "Am", "A.M.", "a.m.", "上午"}) || isMorning;
    isAfternoon = takeAny(cursor, {"PM", "pm", "Pm", "P.M.", "p.m.", "下午"}) || isAfternoon;
    const bool hasHalf = isMorning || isAfternoon;
    if (!isClock || (minute < 0 && !hasHalf))
        return false;
    minute = std::max(minute, 0);
    if (hasHalf && hour == 12)
        hour = 0;
    if (isAfternoon && hour < 12)
        hour += 12;
    if (hour > 23 || minute > 59 || second > 59 || !takeZone(cursor, date.offset))
        return false;
    date.hasTime = true;
    date.secondOfDay = hour * 3600 + minute * 60 + second;
    return true;
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
    if (!isPlausible(date.year))
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
    if (!isPlausible(civilFromDay(dayOf(seconds)).year))
        return std::nullopt;
    return Moment {seconds, true, 0};
}

} // namespace

std::optional<int> readZone(std::string_view text)
{
    Cursor cursor(text);
    std::optional<int> offset;
    return takeZone(cursor, offset) ? offset : std::nullopt;
}

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
    return takeTime(cursor, date) ? std::optional(date) : std::nullopt;
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
    if (!isValid(day) || !isPlausible(day.year))
        return std::nullopt;
    return Moment {startOf(dayFromCivil(day)) + date->secondOfDay, date->hasTime, date->offset};
}

} // namespace clientele
