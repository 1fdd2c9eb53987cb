#include "analytics/import/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace clientele {

namespace {

// Longer ones first where one ends with another.
constexpr std::array<std::string_view, 32> kCurrencies {
    "US$", "HK$", "NT$", "AU$", "CA$", "A$",  "C$", "S$", "R$", "¥", "￥", "£", "$", "€",  "₹",   "元",
    "圆",  "円",  "kr.", "kr",  "zł",  "₽", "₩",  "₫",  "฿",  "₺", "₴",  "₱", "₪", "Kč", "Rs.", "Rs"};
constexpr std::array<std::string_view, 4> kUnits {"件", "个", "pcs", "pc"};
constexpr std::string_view kMinusSign = "\xE2\x88\x92";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isCurrencyCode(std::string_view text)
{
    return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Takes `word` off either end.
bool strip(std::string_view &text, std::string_view word)
{
    if (text.starts_with(word))
        text.remove_prefix(word.size());
    else if (text.ends_with(word))
        text.remove_suffix(word.size());
    else
        return false;
    text = trimmed(text);
    return true;
}

// The digits and separators of a number, and its sign.
struct Bare
{
    std::string_view digits;
    bool isNegative = false;
};

bool takeSign(Bare &bare)
{
    std::string_view &text = bare.digits;
    if (strip(text, "-") || strip(text, kMinusSign)) {
        bare.isNegative = !bare.isNegative;
        return true;
    }
    return text.starts_with('+') && strip(text, "+");
}

bool takeCurrency(std::string_view &text)
{
    for (const std::string_view currency : kCurrencies) {
        if (strip(text, currency))
            return true;
    }
    for (const std::string_view code : {text.substr(0, 3), text.substr(text.size() < 3 ? 0 : text.size() - 3)}) {
        if (isCurrencyCode(code))
            return strip(text, code);
    }
    return false;
}

// One sign, one currency and one pair of parentheses, in whatever order they stand around the digits.
Bare bareNumber(std::string_view text)
{
    Bare bare {trimmed(text)};
    if (bare.digits.size() > 2 && bare.digits.starts_with('(') && bare.digits.ends_with(')')) {
        bare.digits = trimmed(bare.digits.substr(1, bare.digits.size() - 2));
        bare.isNegative = true;
    }
    const auto isBare
        = [&bare] { return !bare.digits.empty() && isDigit(bare.digits.front()) && isDigit(bare.digits.back()); };
    bool hasSign = false;
    bool hasCurrency = false;
    while (!isBare() && !bare.digits.empty()) {
        if (!hasSign && takeSign(bare))
            hasSign = true;
        else if (!hasCurrency && takeCurrency(bare.digits))
            hasCurrency = true;
        else
            break;
    }
    return bare;
}

// The length of a mark that groups digits at the start of `text`: the other separator, a space or an apostrophe.
std::size_t groupMark(std::string_view text, char decimalPoint)
{
    if (text.front() == (decimalPoint == '.' ? ',' : '.') || text.front() == ' ' || text.front() == '\'')
        return 1;
    for (const std::string_view mark : {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x99", "，"}) {
        if (text.starts_with(mark))
            return std::string_view(mark).size();
    }
    return 0;
}

std::string narrowedDigits(std::string_view text)
{
    std::string memory;
    return std::string(cleanedId(text, memory));
}

// A decimal number as a whole number of 10^-decimals, rounded half away from zero.
class Scaler
{
public:
    explicit Scaler(int decimals) { m_decimals = decimals; }

    bool whole(char digit)
    {
        return !__builtin_mul_overflow(m_value, 10, &m_value)
               && !__builtin_add_overflow(m_value, digit - '0', &m_value);
    }
    bool fraction(char digit)
    {
        if (m_seen++ < m_decimals)
            return whole(digit);
        if (m_seen == m_decimals + 1 && digit >= '5')
            m_roundsUp = true;
        return true;
    }
    std::optional<std::int64_t> value(bool isNegative)
    {
        while (m_seen++ < m_decimals) {
            if (!whole('0'))
                return std::nullopt;
        }
        if (m_roundsUp && __builtin_add_overflow(m_value, 1, &m_value))
            return std::nullopt;
        return isNegative ? -m_value : m_value;
    }

private:
    int m_decimals = 0;
    int m_seen = 0;
    bool m_roundsUp = false;
    std::int64_t m_value = 0;
};

// 1.5E-05, as programs write very small and very large numbers.
std::optional<std::int64_t> readScientific(const Bare &bare, int decimals)
{
    const std::string text(bare.digits);
    char *end = nullptr;
    const double value = std::strtod(text.c_str(), &end) * std::pow(10, decimals);
    const bool isNumber = end == text.c_str() + text.size() && text.find_first_of("xXnN") == std::string::npos;
    if (!isNumber || std::abs(value) > 9e18)
        return std::nullopt;
    return std::llround(bare.isNegative ? -value : value);
}

std::optional<std::int64_t> readDigits(const Bare &bare, int decimals, char decimalPoint)
{
    std::string_view rest = bare.digits;
    Scaler scaler(decimals);
    int group = 0; // digits since the last grouping mark
    bool isGrouped = false;
    bool hasDigit = false;
    while (!rest.empty() && rest.front() != decimalPoint) {
        if (isDigit(rest.front())) {
            if (!scaler.whole(rest.front()))
                return std::nullopt;
            hasDigit = true;
            ++group;
            rest.remove_prefix(1);
            continue;
        }
        if (rest.front() == 'e' || rest.front() == 'E')
            return readScientific(bare, decimals);
        const std::size_t mark = groupMark(rest, decimalPoint);
        // Groups of three; Indian numbers have groups of two before the last.
        const bool fits = isGrouped ? group == 3 || group == 2 : group >= 1 && group <= 3;
        if (mark == 0 || !fits)
            return std::nullopt;
        isGrouped = true;
        group = 0;
        rest.remove_prefix(mark);
    }
    if (isGrouped && group != 3)
        return std::nullopt;
    if (!rest.empty())
        rest.remove_prefix(1); // the decimal point
    for (const char c : rest) {
        if (c == 'e' || c == 'E')
            return readScientific(bare, decimals);
        if (!isDigit(c) || !scaler.fraction(c))
            return std::nullopt;
        hasDigit = true;
    }
    return hasDigit ? scaler.value(bare.isNegative) : std::nullopt;
}

std::optional<std::int64_t> readNumber(std::string_view text, int decimals, char decimalPoint)
{
    const bool isAscii = std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
    if (isAscii)
        return readDigits(bareNumber(text), decimals, decimalPoint);
    const std::string plain = narrowedDigits(text);
    return readDigits(bareNumber(plain), decimals, decimalPoint);
}

} // namespace

NumberShape numberShape(std::string_view text)
{
    const std::string plain = narrowedDigits(text);
    const Bare bare = bareNumber(plain);
    const std::string_view digits = bare.digits;
    const bool asPoint = readDigits(bare, 0, '.').has_value();
    const bool asComma = readDigits(bare, 0, ',').has_value();
    if (!asPoint && !asComma)
        return NumberShape::None;
    const bool hasPoint = digits.find('.') != std::string_view::npos;
    const bool hasComma = digits.find(',') != std::string_view::npos;
    if (!hasPoint && !hasComma)
        return NumberShape::Whole;
    if (asPoint != asComma) {
        // Readable one way only. Without a decimal part it says how thousands are grouped, which is as good.
        return asPoint ? NumberShape::Point : NumberShape::Comma;
    }
    // One separator with three digits behind: a thousand, or a decimal. Nobody writes 0,328 or 012,500 for thousands.
    if (digits.front() == '0')
        return hasPoint ? NumberShape::Point : NumberShape::Comma;
    return hasPoint ? NumberShape::PointOrGroup : NumberShape::CommaOrGroup;
}

std::string currencyCode(std::string_view text)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kNames {{{"$", "USD"},
                                                                                            {"US$", "USD"},
                                                                                            {"£", "GBP"},
                                                                                            {"€", "EUR"},
                                                                                            {"RMB", "CNY"},
                                                                                            {"CNH", "CNY"},
                                                                                            {"人民币", "CNY"},
                                                                                            {"元", "CNY"},
                                                                                            {"美元", "USD"},
                                                                                            {"欧元", "EUR"},
                                                                                            {"英镑", "GBP"},
                                                                                            {"日元", "JPY"},
                                                                                            {"港币", "HKD"},
                                                                                            {"HK$", "HKD"},
                                                                                            {"NT$", "TWD"},
                                                                                            {"A$", "AUD"},
                                                                                            {"C$", "CAD"},
                                                                                            {"₹", "INR"}}};
    std::string code(trimmed(text));
    for (char &c : code)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    for (const auto &[name, meaning] : kNames) {
        if (code == name)
            return std::string(meaning);
    }
    return code;
}

std::optional<Money> readMoney(std::string_view text, char decimalPoint)
{
    const auto units = readNumber(text, 4, decimalPoint);
    return units ? std::optional(Money {*units}) : std::nullopt;
}

std::optional<Quantity> readQuantity(std::string_view text, char decimalPoint)
{
    std::string_view plain = trimmed(text);
    for (const std::string_view unit : kUnits) {
        if (plain.ends_with(unit)) {
            plain = trimmed(plain.substr(0, plain.size() - unit.size()));
            break;
        }
    }
    const auto thousandths = readNumber(plain, 3, decimalPoint);
    return thousandths ? std::optional(Quantity {*thousandths}) : std::nullopt;
}

} // namespace clientele
