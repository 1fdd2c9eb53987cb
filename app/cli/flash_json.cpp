#include "app/cli/flash_json.h"

#include <cmath>

#include "app/cli/json_values.h"

namespace clientele::cli {

namespace {

Json rounded(double value)
{
    return std::round(value * 10'000) / 10'000;
}

// Null for what is marked by a number below 0.
Json knownJson(double value)
{
    return value < 0 ? Json() : rounded(value);
}

Json intervalJson(const CountForecast &count)
{
    return {rounded(count.low), rounded(count.high)};
}

Json windowJson(const WindowForecast &window)
{
    return {{"from", formatTime(window.window.from)},
            {"to", formatTime(window.window.to)},
            {"week_share", rounded(window.share)},
            {"orders", rounded(window.orders.mean)},
            {"orders_interval", intervalJson(window.orders)}};
}

Json jsonOf(const FlashForecast::Item &item)
{
    return {{"product", item.product},
            {"units", rounded(item.units.mean)},
            {"units_interval", intervalJson(item.units)},
            {"stock", item.stock < 0 ? Json() : Json(item.stock)},
            {"left", knownJson(item.left)},
            {"sold_out_after_minutes",
             item.soldOutAfter < 0 ? Json() : rounded(static_cast<double>(item.soldOutAfter) / 60)}};
}

Json jsonOf(const FlashForecast::Window &window)
{
    Json json = windowJson(window.usual);
    json["dispersion"] = rounded(window.usual.dispersion);
    json["judged_by"] = window.usual.judgedBy;
    json["weeks_ahead"] = window.usual.weeksAhead;
    json["buyers"] = rounded(window.buyers.mean);
    json["buyers_interval"] = intervalJson(window.buyers);
    json["units"] = rounded(window.units.mean);
    json["units_interval"] = intervalJson(window.units);
    json["items"] = Json::array();
    for (const FlashForecast::Item &item : window.items)
        json["items"].push_back(jsonOf(item));
    return json;
}

Json reasonJson(const FlashPick &pick)
{
    Json json {{"id", flashPickReasonId(pick.reason)}};
    switch (pick.reason) {
    case FlashPickReason::ClearsStock: json["days_of_stock"] = rounded(pick.daysOfStock); break;
    case FlashPickReason::DrawsPeople: json["per_day"] = rounded(pick.perDay); break;
    case FlashPickReason::NotSoldLately: json["days"] = FlashPicks::kDays; break;
    case FlashPickReason::Wanted: json["wanted_by"] = rounded(pick.wanting); break;
    }
    return json;
}

} // namespace

Json jsonOf(const FlashPick &pick, const Dataset &dataset)
{
    return {{"product", dataset.products.id[pick.product]},
            {"name", dataset.products.name[pick.product]},
            {"price", moneyJson(pick.price)},
            {"flash_price", moneyJson(pick.flashPrice)},
            {"margin", rounded(pick.margin)},
            {"margin_assumed", pick.isMarginAssumed},
            {"stock", pick.stock < 0 ? Json() : Json(pick.stock)},
            {"sale_stock", pick.saleStock < 0 ? Json() : Json(pick.saleStock)},
            {"wave_stock", pick.waveStock < 0 ? Json() : Json(pick.waveStock)},
            {"per_person", pick.perPerson},
            {"per_day", rounded(pick.perDay)},
            {"days_of_stock", knownJson(pick.daysOfStock)},
            {"wanted_by", rounded(pick.wanting)},
            {"worth", rounded(pick.worth)},
            {"reason", reasonJson(pick)}};
}

Json jsonOf(const FlashForecast &forecast)
{
    Json json {{"times_known", timesKnownId(forecast.known)},
               {"people", forecast.people},
               {"multiple",
                {{"value", rounded(forecast.multiple.value)},
                 {"source", flashMultipleId(forecast.multiple.source)},
                 {"past_windows", forecast.multiple.sales}}},
               {"product_share", rounded(forecast.productShare)},
               {"windows", Json::array()},
               {"best", Json::array()}};
    for (const FlashForecast::Window &window : forecast.windows)
        json["windows"].push_back(jsonOf(window));
    for (const WindowForecast &window : forecast.best)
        json["best"].push_back(windowJson(window));
    return json;
}

} // namespace clientele::cli
