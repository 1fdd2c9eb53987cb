#include "analytics/base/money.h"

#include <cmath>

namespace clientele {

namespace {

__extension__ typedef __int128 Wide;

std::int64_t divideRounded(Wide numerator, Wide denominator)
{
    const Wide half = denominator / 2;
    return static_cast<std::int64_t>(numerator >= 0 ? (numerator + half) / denominator
                                                    : -((-numerator + half) / denominator));
}

std::string format(std::int64_t value, int scaleDigits, int decimals)
{
    const bool negative = value < 0;
    const std::uint64_t magnitude
        = negative ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    std::string digits = std::to_string(magnitude);
    if (digits.size() <= static_cast<std::size_t>(scaleDigits))
        digits.insert(0, static_cast<std::size_t>(scaleDigits) + 1 - digits.size(), '0');
    const std::size_t point = digits.size() - static_cast<std::size_t>(scaleDigits);
    std::string fraction = digits.substr(point);
    while (fraction.size() > static_cast<std::size_t>(decimals) && fraction.back() == '0')
        fraction.pop_back();
    std::string text = negative ? "-" : "";
    text += digits.substr(0, point);
    if (!fraction.empty())
        text += "." + fraction;
    return text;
}

std::optional<std::int64_t> parse(std::string_view text, int scaleDigits)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+'))
        text.remove_prefix(1);
    Wide value = 0;
    int digits = 0;
    int decimals = -1;
    for (const char c : text) {
        if (c == '.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < '0' || c > '9' || decimals == scaleDigits)
            return std::nullopt;
        value = value * 10 + (c - '0');
        if (value > INT64_MAX)
            return std::nullopt;
        ++digits;
        if (decimals >= 0)
            ++decimals;
    }
    if (digits == 0)
        return std::nullopt;
    for (int i = decimals < 0 ? 0 : decimals; i < scaleDigits; ++i)
        value *= 10;
    if (value > INT64_MAX)
        return std::nullopt;
    return static_cast<std::int64_t>(negative ? -value : value);
}

} // namespace

Money Money::fromDouble(double amount)
{
    return {std::llround(amount * static_cast<double>(kScale))};
}

Money lineAmount(Quantity quantity, Money price)
{
    return {divideRounded(static_cast<Wide>(quantity.thousandths) * price.units, Quantity::kScale)};
}

Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator)
{
    return {divideRounded(static_cast<Wide>(amount.units) * numerator, denominator)};
}

Money converted(Money amount, double rate)
{
    return rate == 1 ? amount : Money {std::llround(static_cast<double>(amount.units) * rate)};
}

std::string formatDecimal(Money amount, int decimals)
{
    return format(amount.units, 4, decimals);
}

std::string formatDecimal(Quantity quantity)
{
    return format(quantity.thousandths, 3, 0);
}

std::optional<Money> parseMoney(std::string_view text)
{
    const auto units = parse(text, 4);
    return units ? std::optional(Money {*units}) : std::nullopt;
}

std::optional<Quantity> parseQuantity(std::string_view text)
{
    const auto thousandths = parse(text, 3);
    return thousandths ? std::optional(Quantity {*thousandths}) : std::nullopt;
}

} // namespace clientele
