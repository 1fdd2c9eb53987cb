#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "analytics/plan/flash_forecast.h"
#include "analytics/plan/flash_picks.h"

namespace clientele {

// What is said of a flash sale: why a product is in it, and who will come when.

QString flashPickReasonText(const FlashPick &pick); // "Stock for 210 days at the present rate."
// What is left of the flash price, and whether that rests on an assumed margin.
QString flashPickMarginText(const FlashPick &pick);
QString flashPickNoteText(FlashPickNote note); // what to know of all picks, and what to do about it

// "Thursday, 12 Nov 2026, 12:00 to 14:00"
QString timeSpanText(TimeSpan span);
// "About 42 (29 to 57)"; small numbers with a decimal.
QString countForecastText(const CountForecast &count);
// Why there are no numbers; empty where there are.
QString timesKnownText(OrderTimes::Known known);
// "3 times the usual buyers: assumed, because …"
QString flashMultipleText(const FlashMultiple &multiple);
// One window: the share of a usual week's orders, buyers and pieces.
QString flashWindowText(const FlashForecast::Window &window);
// One product in one window: "P7: sold out after about 40 minutes", "P7: about 120 of 500 left". `name`: as it is called,
// where that is not its id.
QString flashStockText(const FlashForecast::Item &item, const QString &name = {});
// How far ahead of the last order it looks, where that is too far to judge; otherwise empty.
QString flashAheadText(const FlashForecast &forecast);

} // namespace clientele
