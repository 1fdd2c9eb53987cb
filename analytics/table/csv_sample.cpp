#include "analytics/table/csv_sample.h"

#include <algorithm>
#include <map>

#include "analytics/table/csv_record.h"

namespace clientele {

namespace {

constexpr std::size_t kRecords = 300;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// "1.234,5", "1,234", "12,5": not "1,2,3", whose commas neither group in threes nor stand alone.
bool isGrouped(std::string_view text)
{
    std::size_t commas = 0;
    bool inThrees = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',')
            continue;
        ++commas;
        const std::string_view after = text.substr(i + 1);
        const auto digits
            = static_cast<std::size_t>(std::find_if_not(after.begin(), after.end(), isDigit) - after.begin());
        inThrees &= digits == 3;
        if (digits == 0)
            return false;
    }
    return commas < 2 || inThrees;
}

// "1.5 2.5 3.5": several numbers, one after the other.
bool isListOfNumbers(std::string_view text)
{
    std::size_t words = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        if (word.empty() || !std::all_of(word.begin(), word.end(), [](char c) {
                return isDigit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            }))
            return false;
        ++words;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words > 2;
}

// A comma or semicolon as people write it: with a space behind it, or at the end.
bool isPunctuation(std::string_view text, std::size_t at)
{
    return at > 0 && (at + 1 == text.size() || text[at + 1] == ' ');
}

} // namespace

std::size_t CsvSample::Record::filled() const
{
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const Cell &cell) { return !isBlank(cell.text); }));
}

std::size_t CsvSample::width() const
{
    std::map<std::size_t, std::size_t> counts;
    for (const Record &record : records)
        ++counts[record.cells.size()];
    std::size_t width = 0;
    for (const auto &[cells, count] : counts) {
        if (width == 0 || count >= counts[width])
            width = cells;
    }
    return width;
}

CsvSample sampleOf(std::string_view text, bool isWhole, const CsvDialect &dialect)
{
    CsvSample sample;
    CsvRecord reader(dialect);
    const char *begin = text.data();
    const char *const end = begin + text.size();
    std::uint64_t line = 1;
    while (begin < end && sample.records.size() < kRecords) {
        reader.read(begin, end, true);
        if (reader.next() == end && !isWhole && !sample.records.empty())
            break;
        CsvSample::Record record {line, {}};
        for (const CsvRecord::Cell &cell : reader.cells()) {
            CsvSample::Cell &copy = record.cells.emplace_back();
            reader.write(cell, copy.text);
            copy.isQuoted = cell.isQuoted;
            copy.hasStrayQuote = cell.hasStrayQuote;
        }
        if (record.filled() > 0)
            sample.records.push_back(std::move(record));
        line += reader.lines();
        begin = reader.next();
    }
    return sample;
}

bool isOneValue(std::string_view text)
{
    if (isBlank(text))
        return true;
    if (text.front() == '"' || (text.size() > 1 && text.front() == '\'' && text.back() == '\''))
        return false;
    const bool isNumber = isNumeric(text);
    if (isNumber && (!isGrouped(text) || isListOfNumbers(text)))
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '|' || c == '^' || c == '~' || (byte < ' ' && c != '\n' && c != '\r'))
            return false;
        if ((c == ',' && !isNumber && !isPunctuation(text, i)) || (c == ';' && !isPunctuation(text, i)))
            return false;
        if (c == '"' && i > 0 && text[i - 1] == ' ')
            return false;
    }
    return true;
}

bool isNumeric(std::string_view text)
{
    const bool hasDigit = text.find_first_of("0123456789") != std::string_view::npos;
    return hasDigit && text.find_first_not_of("0123456789+-.,:/ T%") == std::string_view::npos;
}

} // namespace clientele
