#include "analytics/import/values.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

// Invisible at a cell's ends: NBSP, full-width space, zero-width space, left-to-right mark, byte order mark.
constexpr std::array<std::string_view, 5> kInvisible {"\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xE2\x80\x8E",
                                                      "\xEF\xBB\xBF"};

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

template<std::size_t N> bool isOneOf(std::string_view text, const std::array<std::string_view, N> &words)
{
    return std::ranges::any_of(words, [text](std::string_view word) { return equalsIgnoringCase(text, word); });
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

// U+FF01 … U+FF5E are the full-width forms of '!' … '~'.
std::string narrowed(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
        const bool isFullWidth = byte(i) == 0xEF && (byte(i + 1) == 0xBC || byte(i + 1) == 0xBD);
        const unsigned code = 0xF000U | ((byte(i + 1) & 0x3FU) << 6) | (byte(i + 2) & 0x3FU);
        if (isFullWidth && code >= 0xFF01 && code <= 0xFF5E) {
            plain += static_cast<char>(code - 0xFEE0);
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    for (;;) {
        while (!text.empty() && isSpace(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && isSpace(text.back()))
            text.remove_suffix(1);
        if (text.empty() || (static_cast<signed char>(text.front()) >= 0 && static_cast<signed char>(text.back()) >= 0))
            return text;
        const std::size_t before = text.size();
        for (const std::string_view mark : kInvisible) {
            if (text.starts_with(mark))
                text.remove_prefix(mark.size());
            if (text.ends_with(mark))
                text.remove_suffix(mark.size());
        }
        if (text.size() == before)
            return text;
    }
}

bool isMissing(std::string_view text)
{
    static constexpr std::array<std::string_view, 16> kMarkers {"-",         "--",   "n/a", "na",  "#n/a", "null",
                                                                "(null)",    "none", "nan", "nil", "\\n",  "nat",
                                                                "undefined", "—",    "无",  "空"};
    if (text.empty())
        return true;
    const bool mayBe = text.size() <= 9 && (text.front() < '0' || text.front() > '9'); // most cells are numbers and ids
    return mayBe && isOneOf(text, kMarkers);
}

std::string_view cleanedId(std::string_view cell, std::string &memory)
{
    std::string_view text = trimmed(cell);
    if (!isAscii(text)) {
        memory = narrowed(text);
        text = trimmed(memory);
    }
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"'))
        text = trimmed(text.substr(2, text.size() - 3));
    if (text.starts_with('\''))
        text = trimmed(text.substr(1));
    return isMissing(text) ? std::string_view() : text;
}

std::string_view withoutPointZero(std::string_view id)
{
    if (id.size() < 3 || !id.ends_with(".0"))
        return id;
    const std::string_view whole = id.substr(0, id.size() - 2);
    return std::ranges::all_of(whole, isDigit) ? whole : id;
}

bool isDamagedId(std::string_view id)
{
    if (id.size() < 4 || !isDigit(id.front()))
        return false;
    const std::size_t e = id.find_first_of("eE");
    if (e == std::string_view::npos || e + 2 > id.size())
        return false;
    const std::string_view fraction = id.substr(1, e - 1);
    const bool hasPoint = fraction.size() > 1 && (fraction.front() == '.' || fraction.front() == ',');
    if (!fraction.empty() && (!hasPoint || !std::ranges::all_of(fraction.substr(1), isDigit)))
        return false;
    const bool hasPlus = id[e + 1] == '+';
    const std::string_view exponent = id.substr(e + (hasPlus ? 2 : 1));
    return (hasPlus || hasPoint) && !exponent.empty() && std::ranges::all_of(exponent, isDigit);
}

bool isMasked(std::string_view id)
{
    return id.starts_with("##") || id.starts_with("$$") || id.find("**") != std::string_view::npos
           || id.find("＊＊") != std::string_view::npos;
}

std::string normalisedEmail(std::string_view text)
{
    std::string memory;
    std::string email;
    for (const char c : cleanedId(text, memory)) {
        if (!isSpace(c))
            email += lower(c);
    }
    const std::size_t at = email.find('@');
    const bool isAddress = at != std::string::npos && at > 0 && at + 1 < email.size();
    return isAddress && !isMasked(email) ? email : std::string();
}

std::string normalisedPhone(std::string_view text)
{
    std::string memory;
    const std::string_view plain = cleanedId(text, memory);
    if (isMasked(plain) || isDamagedId(plain))
        return {};
    std::string phone;
    std::size_t digits = 0;
    for (const char c : withoutPointZero(plain)) {
        if (isDigit(c) || (c == '+' && phone.empty()))
            phone += c;
        digits += isDigit(c);
    }
    return digits >= 5 ? phone : std::string();
}

std::optional<bool> readYesNo(std::string_view text)
{
    static constexpr std::array<std::string_view, 12> kYes {"yes",      "y",  "true", "1",    "on",     "subscribed",
                                                            "opted in", "是", "同意", "接受", "已订阅", "有"};
    static constexpr std::array<std::string_view, 14> kNo {
        "no", "n",    "false",  "0",      "off",   "unsubscribed", "never subscribed", "opted out", "not subscribed",
        "否", "拒绝", "不同意", "未订阅", "已退订"};
    const std::string_view plain = trimmed(text);
    if (isOneOf(plain, kYes))
        return true;
    if (isOneOf(plain, kNo))
        return false;
    return std::nullopt;
}

} // namespace clientele
