#include "analytics/predict/arm_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace clientele {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 28> kControl {
    "control",    "ctrl",       "holdout",  "hold out",     "no offer",  "no coupon", "no discount",
    "no mail",    "no e mail",  "no email", "no treatment", "untreated", "baseline",  "nothing",
    "no message", "no voucher", "no promo", "对照",         "空白",      "留白",      "不发",
    "无优惠",     "不优惠",     "kontroll", "témoin",       "contrôle",  "controllo", "sin oferta"};
constexpr std::array<std::string_view, 14> kFreeDelivery {
    "free delivery",      "free shipping", "free postage", "free carriage", "freeship",          "post free",
    "postage free",       "包邮",          "免邮",         "免运费",        "versandkostenfrei", "port gratuit",
    "livraison gratuite", "envío gratis"};
constexpr std::array<std::string_view, 6> kPercentUnits {"%", "percent", "per cent", "pct", "prozent", "pour cent"};
constexpr std::array<std::string_view, 20> kCurrencies {"gbp", "eur",   "usd",  "cny",    "rmb",  "jpy", "aud",
                                                        "cad", "chf",   "sek",  "£",      "€",    "$",   "¥",
                                                        "元",  "pound", "euro", "dollar", "块钱", "kr"};
constexpr std::array<std::string_view, 14> kDiscountWords {"off",    "save", "discount", "coupon", "voucher",
                                                           "depth",  "deal", "promo",    "rebate", "rabatt",
                                                           "remise", "折扣", "优惠",     "offer"};
constexpr std::array<std::pair<std::string_view, int>, 10> kNumerals {
    {{"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}}};

bool hasAny(std::string_view text, Words words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// Lower case, plain digits, one space for '_', '-' and spaces: "Free_Delivery" → "free delivery".
std::string normalised(std::string_view words)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kWide {{{"０", "0"},
                                                                                           {"１", "1"},
                                                                                           {"２", "2"},
                                                                                           {"３", "3"},
                                                                                           {"４", "4"},
                                                                                           {"５", "5"},
                                                                                           {"６", "6"},
                                                                                           {"７", "7"},
                                                                                           {"８", "8"},
                                                                                           {"９", "9"},
                                                                                           {"％", "%"},
                                                                                           {"．", "."},
                                                                                           {"￥", "¥"},
                                                                                           {"　", " "}}};
    std::string text(words);
    for (const auto &[wide, plain] : kWide) {
        for (std::size_t at = 0; (at = text.find(wide, at)) != std::string::npos; at += plain.size())
            text.replace(at, wide.size(), plain);
    }
    std::string result;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool isSpace = lower == '_' || lower == '-' || lower == ' ' || lower == '\t';
        if (!isSpace)
            result += lower;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

struct Number
{
    double value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// "12.5", "12,5": the next number at or after `from`.
std::optional<Number> nextNumber(std::string_view text, std::size_t from)
{
    const auto isDigit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::size_t begin = from;
    while (begin < text.size() && !isDigit(begin))
        ++begin;
    if (begin == text.size())
        return std::nullopt;
    std::size_t end = begin;
    while (isDigit(end))
        ++end;
    if (end < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(end + 1)) {
        ++end;
        while (isDigit(end))
            ++end;
    }
    std::string digits(text.substr(begin, end - begin));
    std::ranges::replace(digits, ',', '.');
    Number number {0, begin, end};
    std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    return number;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

ArmMeaning shareOf(double share, bool isCertain)
{
    ArmMeaning meaning;
    if (share > 0 && share < 1)
        meaning = {ArmMeaning::Kind::Share, share, {}, {}, isCertain};
    else if (share == 0 && isCertain)
        meaning = {ArmMeaning::Kind::Control, 0, {}, {}, true};
    return meaning;
}

// 九折 pays nine tenths, 八五折 and 85折 pay 85 in 100.
std::optional<ArmMeaning> inTenths(std::string_view text)
{
    if (text.find("半价") != std::string_view::npos)
        return shareOf(0.5, true);
    const std::size_t fold = text.find("折");
    if (fold == std::string_view::npos || text.substr(fold).starts_with("折扣"))
        return std::nullopt;
    std::string digits;
    std::size_t at = fold;
    const auto takeOne = [&] {
        const std::string_view before = text.substr(0, at);
        for (const auto &[numeral, digit] : kNumerals) {
            if (before.ends_with(numeral)) {
                digits.insert(0, std::to_string(digit));
                at -= numeral.size();
                return true;
            }
        }
        if (before.empty() || std::string_view("0123456789.").find(before.back()) == std::string_view::npos)
            return false;
        digits.insert(digits.begin(), before.back());
        --at;
        return true;
    };
    while (takeOne()) { }
    const auto number = nextNumber(digits, 0);
    if (!number || number->value <= 0)
        return std::nullopt;
    return shareOf(1 - number->value / (number->value < 10 ? 10 : 100), true);
}

// 满100减10, 立减10
std::optional<ArmMeaning> reduction(std::string_view text)
{
    const std::size_t less = text.find("减");
    if (less == std::string_view::npos)
        return std::nullopt;
    const auto off = nextNumber(text, less);
    if (!off || off->value <= 0)
        return std::nullopt;
    ArmMeaning meaning {ArmMeaning::Kind::Amount, 0, Money::fromDouble(off->value), {}, true};
    const std::size_t full = text.find("满");
    const auto minimum = full < less ? nextNumber(text, full) : std::nullopt;
    if (minimum && minimum->begin < less)
        meaning.minimum = Money::fromDouble(minimum->value);
    return meaning;
}

bool startsWithAny(std::string_view text, Words words)
{
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

bool endsWithAny(std::string_view text, Words words)
{
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return std::ranges::any_of(words, [&](std::string_view word) { return text.ends_with(word); });
}

// The first number that has a unit, of any.
std::optional<ArmMeaning> withUnit(std::string_view text)
{
    for (auto number = nextNumber(text, 0); number; number = nextNumber(text, number->end)) {
        const std::string_view after = trimmed(text.substr(number->end));
        const std::string_view before = text.substr(0, number->begin);
        if (startsWithAny(after, kPercentUnits) || endsWithAny(before, kPercentUnits))
            return shareOf(number->value / 100, true);
        if (number->value > 0 && (startsWithAny(after, kCurrencies) || endsWithAny(before, kCurrencies)))
            return ArmMeaning {ArmMeaning::Kind::Amount, 0, Money::fromDouble(number->value), {}, true};
    }
    return std::nullopt;
}

// A number alone or beside words that speak of discounts.
ArmMeaning guessed(std::string_view text)
{
    const auto number = nextNumber(text, 0);
    if (!number || nextNumber(text, number->end))
        return {};
    const bool isAlone = number->begin == 0 && number->end == text.size();
    const bool isShort = number->end == text.size() && number->begin == 1; // "d10", "p15"
    if (!isAlone && !isShort && !hasAny(text, kDiscountWords))
        return {};
    if (number->value > 0 && number->value < 1)
        return shareOf(number->value, false);
    return number->value >= (isAlone ? 5 : 1) && number->value <= 90 ? shareOf(number->value / 100, false)
                                                                     : ArmMeaning {};
}

} // namespace

ArmMeaning armMeaning(std::string_view words)
{
    const std::string text = normalised(words);
    if (text == "not sent")
        return {ArmMeaning::Kind::NotDrawn, 0, {}, {}, true};
    if (text == "none" || hasAny(text, kControl))
        return {ArmMeaning::Kind::Control, 0, {}, {}, true};
    if (const auto tenths = inTenths(text))
        return *tenths;
    if (const auto less = reduction(text))
        return *less;
    if (const auto number = withUnit(text))
        return *number;
    if (hasAny(text, kFreeDelivery))
        return {ArmMeaning::Kind::FreeDelivery, 0, {}, {}, true};
    return guessed(text);
}

} // namespace clientele
