#include "analytics/import/value_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <unordered_map>

#include "analytics/base/day.h"
#include "analytics/import/values.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsTogether = 2'000; // behind them, evidence is a sample
constexpr std::ptrdiff_t kMostDigits = 8;
constexpr std::size_t kLongestPrefix = 6;

bool isWordy(std::string_view text)
{
    bool hasLetter = false;
    bool hasSpace = false;
    for (const char c : text) {
        if (static_cast<unsigned char>(c) >= 0xE3)
            return true; // Chinese, Japanese, Korean
        hasSpace = hasSpace || (c == ' ' && hasLetter);
        hasLetter = hasLetter || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return hasSpace;
}

// A day of the last decades and at least three more digits, behind a few letters at most.
bool isDatedNumber(std::string_view text)
{
    const std::size_t start = std::min(text.find_first_of("0123456789"), text.size());
    const std::string_view digits = text.substr(start);
    const auto more = std::ranges::count_if(digits, [](char c) { return c >= '0' && c <= '9'; });
    if (start > kLongestPrefix || digits.size() < 8 || more < 11)
        return false;
    const std::string day {digits[0], digits[1], digits[2], digits[3], '-',
                           digits[4], digits[5], '-',       digits[6], digits[7]};
    return (day.starts_with("19") || day.starts_with("20")) && parseDay(day).has_value();
}

bool hasDecimals(double number)
{
    return std::abs(number - std::round(number)) > 1e-9;
}

ValueColumn valueColumn(const Evidence &evidence, std::size_t at, char decimalPoint)
{
    ValueColumn column;
    const std::size_t rows = std::min(kRowsTogether, evidence.rows.size());
    std::unordered_map<std::string_view, std::uint32_t> codes;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::string_view text = trimmed(evidence.rows[i][at]);
        const bool isEmpty = isMissing(text);
        const auto code = isEmpty ? ValueColumn::kEmpty
                                  : codes.emplace(text, static_cast<std::uint32_t>(codes.size())).first->second;
        column.runs += !isEmpty && (column.codes.empty() || column.codes.back() != code);
        column.codes.push_back(code);
        const auto number = isEmpty ? std::nullopt : readMoney(text, decimalPoint);
        column.numbers.push_back(number ? number->toDouble() : std::numeric_limits<double>::quiet_NaN());
        if (isEmpty)
            continue;
        ++column.filled;
        bytes += text.size();
        column.wordy += isWordy(text);
        column.dated += isDatedNumber(text);
        column.numeric += number.has_value();
        column.whole += number && !hasDecimals(number->toDouble());
        const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
        column.longDigits
            += digits > kMostDigits || (text.size() > 1 && text.front() == '0' && text[1] != '.' && text[1] != ',');
    }
    column.distinct = codes.size();
    column.averageLength = column.filled == 0 ? 0 : static_cast<double>(bytes) / static_cast<double>(column.filled);
    return column;
}

} // namespace

std::vector<ValueColumn> valueColumns(const Evidence &evidence, char decimalPoint)
{
    std::vector<ValueColumn> columns;
    for (std::size_t i = 0; i < evidence.columns.size(); ++i)
        columns.push_back(valueColumn(evidence, i, decimalPoint));
    return columns;
}

Dependency dependency(const ValueColumn &a, const ValueColumn &b)
{
    std::vector<std::uint32_t> first(a.distinct, ValueColumn::kEmpty);
    std::size_t repeats = 0;
    std::size_t agreeing = 0;
    for (std::size_t i = 0; i < a.codes.size(); ++i) {
        if (a.codes[i] == ValueColumn::kEmpty || b.codes[i] == ValueColumn::kEmpty)
            continue;
        std::uint32_t &before = first[a.codes[i]];
        if (before == ValueColumn::kEmpty) {
            before = b.codes[i];
        } else {
            ++repeats;
            agreeing += before == b.codes[i];
        }
    }
    return {repeats == 0 ? 1.0 : static_cast<double>(agreeing) / static_cast<double>(repeats), repeats};
}

} // namespace clientele
