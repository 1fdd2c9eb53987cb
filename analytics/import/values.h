#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analytics/base/day.h"
#include "analytics/base/money.h"
#include "analytics/import/recipe.h"

namespace clientele {

// What the cells of shops' files mean, however they were written. Nothing here guesses: what depends on the column as a
// whole (the order of day and month, the decimal separator) is given by the recipe.

// Without white space at both ends: also full-width and non-breaking spaces and the invisible marks of exports.
std::string_view trimmed(std::string_view text);

// "", "-", "N/A", "NULL", "#N/A", "无" …: nothing was entered. Expects trimmed text.
bool isMissing(std::string_view text);

// An id as it was before a spreadsheet or a platform wrapped it: without a leading tab or apostrophe, without ="…",
// full-width letters and digits as plain ones. Empty when missing. May point into `memory`.
std::string_view cleanedId(std::string_view cell, std::string &memory);

// "13085.0" → "13085"; anything else as it is.
std::string_view withoutPointZero(std::string_view id);

// 6.9E+12: a spreadsheet has eaten digits. Stricter than "digit, E, digits", because 1E5 may well be a product's code.
bool isDamagedId(std::string_view id);

// 138****1234, ##…, $$…: a mask or cipher text, which is nobody's identity.
bool isMasked(std::string_view id);

// What two spellings of the same address have in common: lower case, no spaces; digits with a leading plus. Empty when
// it is no address (no @; fewer than 5 digits) or masked.
std::string normalisedEmail(std::string_view text);
std::string normalisedPhone(std::string_view text);

// What one number says about its column's decimal separator.
enum class NumberShape
{
    None, // no number
    Whole, // 12 and 1 234
    Point, // 12.5, 1,234.5 and 1,234,567
    Comma, // 12,5, 1.234,5 and 1.234.567
    CommaOrGroup, // 1,234: a thousand or one and a bit
    PointOrGroup, // 1.234
};
NumberShape numberShape(std::string_view text);

// "1.234,56", "¥1,234", "(12.00)", "12.50-", "１２", "1 234 kr": digits with a currency's sign or code, grouping in
// threes by the other separator, spaces or apostrophes, and a sign in front, behind or as parentheses. More decimals
// than a Money or Quantity holds are rounded half away from zero. Nothing for any other text, or when it does not fit.
std::optional<Money> readMoney(std::string_view text, char decimalPoint);
std::optional<Quantity> readQuantity(std::string_view text, char decimalPoint);

// "+08:00", "-0530", "Z" and "UTC" in seconds east of Greenwich; nothing for any other text.
std::optional<int> readZone(std::string_view text);

// A date and perhaps a time of day, as the file's clock shows it. Where the text gives an offset ("+0500"), it is read
// and kept beside: a shop's clock is the shop's clock, unless its recipe names another zone.
struct Moment
{
    Time time = 0;
    bool hasTime = false;
    std::optional<int> offset = {}; // seconds east of Greenwich

    bool operator==(const Moment &) const = default;
};

// A date's three numbers as the text has them, before anybody says which is which.
struct DateText
{
    enum class Kind
    {
        YearFirst, // 2018/1/1, 2020年2月21日, 19970101: needs no order
        Named, // 1-Dec-2010, December 1, 2010: needs no order
        Numbers, // 12/1/2010: first, second, year
    };
    Kind kind = Kind::Numbers;
    int first = 0;
    int second = 0;
    int year = 0;
    bool isShortYear = false; // two digits; `year` is complete (00 … 69 are 2000 …)
    int secondOfDay = 0;
    bool hasTime = false;
    std::optional<int> offset = {};
};
std::optional<DateText> splitDate(std::string_view text);

// `order` decides for DateText::Kind::Numbers and for plain numbers, where it is UnixSeconds or UnixMilliseconds; Unknown
// gives nothing for those. Otherwise a plain number from 20,000 to 80,000 is a spreadsheet's day count (1954 … 2119).
// Nothing for 30 February.
std::optional<Moment> readMoment(std::string_view text, DateOrder order);

// Ten digits that can be seconds since 1970, or thirteen that can be milliseconds; nothing for any other text.
std::optional<DateOrder> unixOrderOf(std::string_view text);

// The ISO 4217 code that a cell of a currency column means: "usd" and "US$" → "USD", "人民币" and "RMB" → "CNY"; other texts
// as they are, in capitals.
std::string currencyCode(std::string_view text);

// yes, true, 1, subscribed, 是 …; no, false, 0, unsubscribed, 否 ….
std::optional<bool> readYesNo(std::string_view text);

} // namespace clientele
