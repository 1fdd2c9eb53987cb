#pragma once

#include <QtCore/QString>

#include "analytics/base/day.h"
#include "analytics/base/money.h"

namespace clientele {

// Numbers as people read them, by the language's locale (not the machine's): "£8,911,407.90", "¥41.2万", "38.4 %",
// "10 Dec 2011". The one place that does it.
QString moneyText(Money amount, const QString &currency); // all decimals of the currency
QString moneyShort(Money amount, const QString &currency); // £214k, ¥41.2万: for tiles and axes
QString countText(qint64 count); // 41,206
QString percentText(double share, int decimals = 1); // 0.384 → "38.4 %" ("38.4%" in Chinese)
QString signedPercentText(double change, int decimals = 1); // "+3.1 %", "−4.2 %"
QString decimalText(double value, int decimals);
QString dayText(Day day);
QString timeText(Time time);
QString weekdayText(int weekday); // Monday = 0 … Sunday = 6
QString quantityText(Quantity quantity);
QString starsText(double stars); // "★★★★☆": rounded, of five

} // namespace clientele
