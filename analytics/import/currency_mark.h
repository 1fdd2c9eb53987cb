#pragma once

#include <string>
#include <string_view>

namespace clientele {

// The currency that an amount's own text names: "€12.50" → "EUR", "12.50 USD" → "USD". Signs that several currencies
// share come back as themselves ("$", "¥"), nothing for an amount without one. A view into `amount` or a constant.
std::string_view currencyMark(std::string_view amount);

// Whether such a mark can stand for the currency: "$" for USD, CAD and so on, "¥" for CNY and JPY.
bool canMean(std::string_view mark, std::string_view currency);

// The currency that a column's name tells, "Price (GBP)", "金额（元）"; ISO 4217, empty for most.
std::string currencyOfName(std::string_view name);
// "Price" of "Price (GBP)" and "Price GBP"; all of any other name.
std::string_view withoutCurrency(std::string_view name);

bool isCurrencyCode(std::string_view code); // of a currency that shops count in

} // namespace clientele
