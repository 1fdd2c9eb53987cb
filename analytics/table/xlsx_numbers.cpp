#include "analytics/table/xlsx_numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

#include "analytics/base/day.h"
#include "analytics/table/number_text.h"
#include "analytics/table/xml_part.h"

namespace clientele {

namespace {

constexpr double kFirstDayBehind = 2'958'466; // 10000-01-01
constexpr std::int64_t kMilliseconds = 86'400'000;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// A format code's letters in lower case, without what only decorates: quoted and escaped text, fillers, colours,
// locales. "[h]" and its like stay, and only the first section counts.
std::string bareCode(std::string_view code)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t end = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            const char first = inside.empty() ? '\0' : lower(inside.front());
            const bool isElapsed
                = (first == 'h' || first == 'm' || first == 's')
                  && std::ranges::all_of(inside, [first](char letter) { return lower(letter) == first; });
            if (isElapsed)
                bare.append("[");
            i = end;
        } else {
            bare += lower(c);
        }
    }
    return bare;
}

bool isWholeDay(std::int64_t milliseconds)
{
    return milliseconds % kMilliseconds == 0;
}

void appendClock(std::int64_t milliseconds, bool isFine, std::string &target)
{
    std::array<char, 48> clock {};
    const std::int64_t seconds = milliseconds / 1'000;
    std::snprintf(clock.data(), clock.size(), "%02lld:%02d:%02d", static_cast<long long>(seconds / 3'600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    target.append(clock.data());
    if (isFine && milliseconds % 1'000 != 0) {
        std::snprintf(clock.data(), clock.size(), ".%03d", static_cast<int>(milliseconds % 1'000));
        target.append(clock.data());
    }
}

void appendDay(std::int64_t serial, bool isFrom1904, std::string &target)
{
    if (isFrom1904)
        target.append(formatDay(dayFromCivil({1904, 1, 1}) + static_cast<Day>(serial)));
    else if (serial == 60)
        target.append("1900-02-29");
    else
        target.append(formatDay(dayFromCivil({1899, 12, serial < 60 ? 31 : 30}) + static_cast<Day>(serial)));
}

// False when the number is no moment that anybody could mean.
bool appendMoment(double value, bool isFine, bool isFrom1904, std::string &target)
{
    if (!(value > 0 || (value == 0 && isFrom1904)) || value >= kFirstDayBehind)
        return false;
    const std::int64_t grain = isFine ? 1 : 1'000;
    const std::int64_t milliseconds = std::llround(value * static_cast<double>(kMilliseconds / grain)) * grain;
    if (milliseconds < kMilliseconds && value < 1 && value > 0) {
        appendClock(milliseconds, isFine, target);
        return true;
    }
    appendDay(milliseconds / kMilliseconds, isFrom1904, target);
    if (!isWholeDay(milliseconds)) {
        target += ' ';
        appendClock(milliseconds % kMilliseconds, isFine, target);
    }
    return true;
}

bool appendDuration(double value, std::string &target)
{
    if (!(std::abs(value) < kFirstDayBehind))
        return false;
    if (value < 0)
        target += '-';
    appendClock(std::llround(std::abs(value) * 86'400) * 1'000, false, target);
    return true;
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Digits as a person would write them: no sign but minus, no zeros in front.
bool isPlainInteger(std::string_view text)
{
    if (text == "0")
        return true;
    if (text.starts_with('-'))
        text.remove_prefix(1);
    return isDigits(text) && text.front() != '0';
}

} // namespace

NumberLook numberLook(std::string_view formatCode)
{
    const std::string code = bareCode(formatCode);
    if (code.starts_with("general") || code.starts_with("standard"))
        return NumberLook::Number;
    if (code.find('[') != std::string::npos)
        return NumberLook::Duration;
    const bool isDate = code.find_first_of("ymdhs") != std::string::npos;
    if (!isDate) {
        // The year of an era; in 0.00E+00 it is an exponent.
        const std::size_t era = code.find('e');
        const bool isExponent
            = era != std::string::npos && era + 1 < code.size() && (code[era + 1] == '+' || code[era + 1] == '-');
        return era != std::string::npos && !isExponent ? NumberLook::Moment : NumberLook::Number;
    }
    const std::size_t fraction = code.find("s.0");
    return fraction == std::string::npos ? NumberLook::Moment : NumberLook::FineMoment;
}

NumberLook builtInNumberLook(unsigned id)
{
    if (id == 46)
        return NumberLook::Duration;
    if (id == 47)
        return NumberLook::FineMoment;
    const bool isMoment = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || (id >= 50 && id <= 58)
                          || (id >= 71 && id <= 81);
    return isMoment ? NumberLook::Moment : NumberLook::Number;
}

class NumberLooks::Handler final : public XmlHandler
{
public:
    explicit Handler(std::vector<NumberLook> &looks)
        : m_looks(looks)
    {
    }

    void startElement(std::string_view name, const char **attributes) override
    {
        if (name == "numFmt") {
            const char *id = attributeOf(attributes, "numFmtId");
            const char *code = attributeOf(attributes, "formatCode");
            if (id && code)
                m_custom[static_cast<unsigned>(std::strtoul(id, nullptr, 10))] = numberLook(code);
        } else if (name == "cellXfs") {
            m_isInCells = true;
        } else if (name == "xf" && m_isInCells) {
            const char *text = attributeOf(attributes, "numFmtId");
            const auto id = static_cast<unsigned>(text ? std::strtoul(text, nullptr, 10) : 0);
            const auto custom = m_custom.find(id);
            m_looks.push_back(custom == m_custom.end() ? builtInNumberLook(id) : custom->second);
        }
    }

    void endElement(std::string_view name) override { m_isInCells &= name != "cellXfs"; }
    void text(std::string_view) override { }

private:
    std::vector<NumberLook> &m_looks;
    std::unordered_map<unsigned, NumberLook> m_custom;
    bool m_isInCells = false;
};

NumberLooks::NumberLooks(ZipPart styles)
{
    Handler handler(m_looks);
    XmlPart(std::move(styles), handler).run();
}

void appendNumber(std::string_view text, NumberLook look, bool isFrom1904, std::string &target)
{
    if (look == NumberLook::Number && isPlainInteger(text)) {
        target.append(text);
        return;
    }
    double value = 0;
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) {
        target.append(text);
        return;
    }
    const bool isFine = look == NumberLook::FineMoment;
    if ((look == NumberLook::Moment || isFine) && appendMoment(value, isFine, isFrom1904, target))
        return;
    if (look == NumberLook::Duration && appendDuration(value, target))
        return;
    appendShortest(value, target);
}

} // namespace clientele
