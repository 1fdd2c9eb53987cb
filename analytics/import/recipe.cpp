#include "analytics/import/recipe.h"

#include <nlohmann/json.hpp>

#include "analytics/import/cleaning.h"
#include "analytics/import/id_list.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;

const IdList<DateOrder> kDateOrderIds {
    {DateOrder::Unknown, "unknown"},
    {DateOrder::YearMonthDay, "year_month_day"},
    {DateOrder::MonthDayYear, "month_day_year"},
    {DateOrder::DayMonthYear, "day_month_year"},
    {DateOrder::UnixSeconds, "unix_seconds"},
    {DateOrder::UnixMilliseconds, "unix_milliseconds"},
};

Json cleaningJson(const Cleaning &cleaning)
{
    Json json = Json::object();
    for (const auto &[id, choice] : cleaning)
        json[id] = cleaningChoiceId(choice);
    return json;
}

} // namespace

std::string_view dateOrderId(DateOrder order)
{
    return idOf(kDateOrderIds, order);
}

std::optional<DateOrder> findDateOrder(std::string_view id)
{
    return valueOf(kDateOrderIds, id);
}

std::string recipeToJson(const Recipe &recipe)
{
    const auto textOf = [](char c) { return c == '\0' ? std::string() : std::string(1, c); };
    Json columns = Json::array();
    for (const Recipe::Column &column : recipe.columns) {
        Json entry {{"header", column.header}, {"field", fieldId(column.field)}};
        if (column.dropsPointZero)
            entry["drop_point_zero"] = true;
        columns.push_back(std::move(entry));
    }
    Json json {
        {"recipe", Recipe::kVersion},
        {"name", recipe.name},
        {"kind", fileKindId(recipe.kind)},
        {"table",
         {{"id", recipe.format.id},
          {"encoding", recipe.format.encoding},
          {"separator", recipe.format.separator},
          {"quote", textOf(recipe.format.quote)},
          {"escape", textOf(recipe.format.escape)},
          {"skip_lines", recipe.format.skipLines},
          {"header", recipe.format.hasHeader},
          {"sheet", recipe.format.sheet}}},
        {"columns", std::move(columns)},
        {"date_order", dateOrderId(recipe.dateOrder)},
        {"decimal_point", std::string(1, recipe.decimalPoint)},
        {"whole_orders", recipe.carriesWholeOrders},
        {"cleaning", cleaningJson(recipe.cleaning)},
    };
    if (!recipe.exportId.empty())
        json["export"] = recipe.exportId;
    if (recipe.isTotalAfterRefund)
        json["total_after_refund"] = true;
    if (recipe.isNameKey)
        json["name_is_key"] = true;
    if (recipe.isContactKey)
        json["contact_is_key"] = true;
    if (recipe.listSeparator != 0)
        json["list_separator"] = std::string(1, recipe.listSeparator);
    if (!recipe.timeZone.empty())
        json["time_zone"] = recipe.timeZone;
    if (!recipe.rates.empty())
        json["rates"] = recipe.rates;
    if (recipe.lowestStars < recipe.highestStars)
        json["stars"] = {recipe.lowestStars, recipe.highestStars};
    if (!recipe.asOf.empty())
        json["as_of"] = recipe.asOf;
    if (!recipe.format.query.empty())
        json["table"]["query"] = recipe.format.query;
    if (const TableJoin &join = recipe.format.join; !join.file.empty())
        json["table"]["join"] = {{"file", join.file},
                                 {"sheet", join.sheet},
                                 {"key", join.key},
                                 {"other_key", join.otherKey},
                                 {"columns", join.columns}};
    // A file's name, which a recipe may be called after, need not be UTF-8.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace clientele
