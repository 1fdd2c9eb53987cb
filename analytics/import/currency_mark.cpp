#include "analytics/import/currency_mark.h"

#include <algorithm>
#include <array>
#include <utility>

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

constexpr std::array<std::string_view, 26> kCodes {"USD", "EUR", "GBP", "CNY", "RMB", "JPY", "HKD", "TWD", "KRW",
                                                   "AUD", "CAD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK",
                                                   "INR", "BRL", "MXN", "SGD", "THB", "RUB", "TRY", "ZAR"};

bool isPlain(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '-' || c == '+' || c == ' ' || c == '(' || c == ')';
}

bool isLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
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

std::string currencyOfName(std::string_view name)
{
    for (const std::string_view yuan : {"(元)", "（元）", "人民币"}) {
        if (name.find(yuan) != std::string_view::npos)
            return "CNY";
    }
    for (const auto &[sign, code] : {std::pair {"€", "EUR"}, std::pair {"£", "GBP"}}) {
        if (name.find(sign) != std::string_view::npos)
            return code;
    }
    for (const std::string_view code : kCodes) {
        const std::size_t at = name.find(code);
        if (at == std::string_view::npos)
            continue;
        const std::size_t end = at + code.size();
        if ((at == 0 || !isLetter(name[at - 1])) && (end == name.size() || !isLetter(name[end])))
            return code == "RMB" ? "CNY" : std::string(code);
    }
    return {};
}

std::string_view withoutCurrency(std::string_view name)
{
    if (currencyOfName(name).empty())
        return name;
    const std::size_t cut = std::min({name.rfind('('), name.rfind('['), name.rfind("（"), name.rfind(' ')});
    return cut == std::string_view::npos || cut == 0 ? name : name.substr(0, cut);
}

bool isCurrencyCode(std::string_view code)
{
    return std::ranges::find(kCodes, code) != kCodes.end();
}

} // namespace clientele
