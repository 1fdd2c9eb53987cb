#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/cleaning_choice.h"
#include "analytics/import/field.h"
#include "analytics/table/row_source.h"

namespace clientele {

enum class DateOrder
{
    Unknown,
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
    UnixSeconds, // 1582252200: seconds since 1970, UTC
    UnixMilliseconds
};

// How to understand one kind of file, month after month: a versioned JSON file a person can read and keep.
struct Recipe
{
    static constexpr int kVersion = 1;

    std::string name;
    FileKind kind = FileKind::Orders;
    TableFormat format;

    struct Column
    {
        std::string header;
        Field field = Field::None;
        // Ids that a spreadsheet turned into numbers: "13085.0" is read as "13085". Proven by the column as a whole.
        bool dropsPointZero = false;

        bool operator==(const Column &) const = default;
    };
    // Matched by header name, never by position. A field stands once, but some may stand several times (see mayRepeat):
    // a first and a last name are joined by a space in the columns' order.
    std::vector<Column> columns;

    DateOrder dateOrder = DateOrder::Unknown;
    char decimalPoint = '.';
    Cleaning cleaning; // what to do about what is found in the file; everything else is kept
    // Every order in the file is there with all its lines, as platforms' exports have them: an order that the shop has
    // already is replaced when anything in it differs, instead of gaining the lines that are new.
    bool carriesWholeOrders = false;

    // Which platform's export it is ("shopify_orders"); empty for a file of no known platform. Its words for orders that
    // do not count hold (see known_exports.h).
    std::string exportId;
    // LineTotal is what was left after RefundAmount. Proven by the column as a whole.
    bool isTotalAfterRefund = false;
    // The customer's name stands for the customer where nothing better does: several people may share it.
    bool isNameKey = false;
    // E-mail address, then phone, stand for the customer before the customer id: exports of one platform need not agree
    // on an id, and all of them know these.
    bool isContactKey = false;
    char listSeparator = 0; // ';' where one row packs an order's products: "Tea;Cup" beside "2;1"
    // "+08:00" or "Europe/London": times with an offset are moved to this zone; empty: they stay as the file's own clock shows them.
    std::string timeZone;
    // What one unit of another currency is worth in the shop's. Rows in a currency without a rate are set aside.
    std::map<std::string, double> rates;
    // The lowest and highest number of stars; both 0: 1 to 5.
    double lowestStars = 0;
    double highestStars = 0;
    // "2024-01-31": the day on which RecencyDays were counted.
    std::string asOf;

    bool operator==(const Recipe &) const = default;
};

std::string_view dateOrderId(DateOrder order); // "unknown", "year_month_day", "month_day_year", "day_month_year" …
std::optional<DateOrder> findDateOrder(std::string_view id);

// Errors: RecipeInvalid (which key, what is wrong).
std::string recipeToJson(const Recipe &recipe);
Recipe recipeFromJson(std::string_view json, std::string_view path);

} // namespace clientele
