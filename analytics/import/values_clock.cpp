#include "analytics/import/date_cursor.h"

#include <algorithm>
#include <array>

#include "analytics/import/values.h"

namespace clientele {

namespace {

bool isZoneName(std::string_view word)
{
    static constexpr std::array<std::string_view, 24> kZones {
        "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",  "CET",  "CEST", "BST", "IST",
        "JST", "KST", "WET", "EET", "MSK", "HKT", "SGT", "AEST", "AEDT", "EEST", "UTC", "GMT"};
    return std::ranges::find(kZones, word) != kZones.end();
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

} // namespace

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

bool takeTime(Cursor &cursor, ClockText &clock)
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
    if (hour > 23 || minute > 59 || second > 59 || !takeZone(cursor, clock.offset))
        return false;
    clock.hasTime = true;
    clock.secondOfDay = hour * 3600 + minute * 60 + second;
    return true;
}

std::optional<int> readZone(std::string_view text)
{
    Cursor cursor(text);
    std::optional<int> offset;
    return takeZone(cursor, offset) ? offset : std::nullopt;
}

} // namespace clientele
