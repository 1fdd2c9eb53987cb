#include "analytics/table/csv_sniffer.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace clientele {

namespace {

constexpr std::size_t kRecords = 200;

using Records = std::vector<std::vector<std::string>>;

// The first records of the text; one that is cut at the text's end is left out unless it is the only one.
Records recordsOf(const std::string &padded, std::size_t size, const CsvDialect &dialect)
{
    CsvParser parser(dialect);
    Records records;
    const char *begin = padded.data();
    const char *end = begin + size;
    while (begin < end && records.size() < kRecords) {
        if (parser.parse(begin, end, false) != CsvParser::Result::Record) {
            if (!records.empty() || parser.parse(begin, end, true) != CsvParser::Result::Record)
                break;
        }
        if (!parser.raw().empty())
            records.emplace_back(parser.cells().begin(), parser.cells().end());
        begin = parser.next();
    }
    return records;
}

// How well a separator explains the text: the share of lines with as many cells as the first, and how many those are.
struct Fit
{
    double share = 0;
    std::size_t cells = 0;

    bool operator<(const Fit &other) const
    {
        if ((cells > 1) != (other.cells > 1))
            return cells <= 1;
        // A few ragged lines do not beat many more columns.
        if (share + 0.1 < other.share || other.share + 0.1 < share)
            return share < other.share;
        return cells < other.cells;
    }
};

Fit fitOf(const Records &records)
{
    if (records.empty())
        return {};
    const std::size_t cells = records.front().size();
    const auto same
        = std::count_if(records.begin(), records.end(), [cells](const auto &record) { return record.size() == cells; });
    return {static_cast<double>(same) / static_cast<double>(records.size()), cells};
}

// Single quotes around most cells below the first line, where no double quote is used: rare, but written by SQL tools.
bool usesSingleQuotes(const Records &records)
{
    std::size_t quoted = 0;
    std::size_t filled = 0;
    for (std::size_t i = 1; i < records.size(); ++i) {
        for (const std::string &cell : records[i]) {
            if (cell.find('"') != std::string::npos)
                return false;
            filled += !cell.empty();
            quoted += cell.size() > 1 && cell.front() == '\'' && cell.back() == '\'';
        }
    }
    return quoted > 0 && quoted * 2 >= filled;
}

// Digits with nothing but what belongs to numbers, dates and times between them.
bool isNumeric(std::string_view cell)
{
    const bool hasDigit = cell.find_first_of("0123456789") != std::string_view::npos;
    return hasDigit && cell.find_first_not_of("0123456789+-.,:/ T%") == std::string_view::npos;
}

bool guessHeader(const Records &records)
{
    if (records.size() < 2)
        return true;
    int forHeader = 0;
    int against = 0;
    for (std::size_t column = 0; column < records.front().size(); ++column) {
        std::size_t filled = 0;
        std::size_t numeric = 0;
        for (std::size_t i = 1; i < records.size(); ++i) {
            if (column < records[i].size() && !records[i][column].empty()) {
                ++filled;
                numeric += isNumeric(records[i][column]);
            }
        }
        if (filled == 0 || numeric * 2 < filled || records.front()[column].empty())
            continue;
        ++(isNumeric(records.front()[column]) ? against : forHeader);
    }
    return against <= forHeader;
}

} // namespace

char lineEndOf(std::string_view text)
{
    std::size_t feeds = 0;
    std::size_t loneReturns = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        feeds += text[i] == '\n';
        loneReturns += text[i] == '\r' && i + 1 < text.size() && text[i + 1] != '\n';
    }
    return loneReturns > feeds ? '\r' : '\n';
}

char declaredSeparator(std::string_view text)
{
    if (text.size() < 5 || !text.starts_with("sep=") || (text.size() > 5 && text[5] != '\r' && text[5] != '\n'))
        return 0;
    return text[4];
}

CsvGuess sniffCsv(std::string_view text)
{
    std::string padded(text);
    padded.append(CsvParser::kPadding, '\0');
    CsvGuess guess;
    guess.dialect.lineEnd = lineEndOf(text);
    const char declared = declaredSeparator(text);
    Records best;
    Fit bestFit;
    for (const char separator : {',', ';', '\t', '|'}) {
        const CsvDialect dialect {declared != 0 ? declared : separator, '"', guess.dialect.lineEnd};
        Records records = recordsOf(padded, text.size(), dialect);
        if (declared != 0 && !records.empty())
            records.erase(records.begin());
        const Fit fit = fitOf(records);
        if (best.empty() || bestFit < fit) {
            guess.dialect = dialect;
            best = std::move(records);
            bestFit = fit;
        }
    }
    if (usesSingleQuotes(best)) {
        guess.dialect.quote = '\'';
        best = recordsOf(padded, text.size(), guess.dialect);
    }
    guess.hasHeader = guessHeader(best);
    return guess;
}

} // namespace clientele
