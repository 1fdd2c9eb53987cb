#include "analytics/import/currency_mark.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

struct Sign
{
    std::string_view text;
    std::string_view mark;
};

// Longer signs before those they begin or end with.
constexpr std::array kSigns {
    Sign {"US$", "USD"}, Sign {"HK$", "HKD"}, Sign {"NT$", "TWD"}, Sign {"A$", "AUD"}, Sign {"C$", "CAD"},
    Sign {"R$", "BRL"},  Sign {"€", "EUR"},   Sign {"£", "GBP"},   Sign {"₹", "INR"},  Sign {"₽", "RUB"},
    Sign {"₩", "KRW"},   Sign {"zł", "PLN"},  Sign {"元", "¥"},    Sign {"圆", "¥"},   Sign {"￥", "¥"},
    Sign {"¥", "¥"},     Sign {"$", "$"},     Sign {"kr", "kr"},
};

bool isPlain(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+' || c == ' ' || c == '(' || c == ')';
}

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

} // namespace

std::string_view currencyMark(std::string_view amount)
{
    const auto first = std::ranges::find_if_not(amount, isPlain);
    if (first == amount.end())
        return {};
    const std::string_view text = amount.substr(static_cast<std::size_t>(first - amount.begin()));
    for (const Sign &sign : kSigns) {
        if (text.starts_with(sign.text))
            return sign.mark;
    }
    const bool isCode = text.size() >= 3 && std::all_of(text.begin(), text.begin() + 3, isCapital)
                        && (text.size() == 3 || !isCapital(text[3]));
    return isCode ? text.substr(0, 3) : std::string_view();
}

bool canMean(std::string_view mark, std::string_view currency)
{
    if (mark == "¥")
        return currency == "CNY" || currency == "JPY" || currency == "RMB";
    if (mark == "kr")
        return currency == "SEK" || currency == "NOK" || currency == "DKK" || currency == "ISK";
    if (mark == "$") // the dollars and pesos
        return currency.ends_with('D') || currency == "MXN" || currency == "CLP" || currency == "COP"
               || currency == "ARS";
    return mark == currency || (mark == "RMB" && currency == "CNY");
}

} // namespace clientele
