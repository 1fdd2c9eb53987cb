#include "analytics/table/csv_sniffer.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "analytics/table/csv_header.h"
#include "analytics/table/csv_sample.h"
#include "analytics/table/row_source.h"

namespace clientele {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kJudgedBytes = 1 << 16;

// What separators are worth before anything is known: some characters stand between words or inside times anyway.
constexpr double kUsual = 1;
constexpr double kUnusual = 0.7;
constexpr double kEverywhere = 0.38;

struct Separator
{
    std::string_view text;
    double weight;
};
constexpr std::array kSeparators {
    Separator {","sv, kUsual},
    Separator {";"sv, kUsual},
    Separator {"\t"sv, kUsual},
    Separator {"|"sv, kUsual},
    Separator {"\x01"sv, kUsual},
    Separator {"\x02"sv, kUsual},
    Separator {"\x07"sv, kUsual},
    Separator {"\x1C"sv, kUsual},
    Separator {"\x1D"sv, kUsual},
    Separator {"\x1E"sv, kUsual},
    Separator {"\x1F"sv, kUsual},
    Separator {"^"sv, kUnusual},
    Separator {"~"sv, kUnusual},
    Separator {"\xC2\xA7"sv, kUnusual}, // §
    Separator {"\xC2\xA6"sv, kUnusual}, // ¦
    Separator {"\xC2\xAC"sv, kUnusual}, // ¬
    Separator {"\xC3\xBE"sv, kUnusual}, // þ
    Separator {"\xEF\xBC\x8C"sv, kEverywhere}, // ，
    Separator {"\xEF\xBC\x9B"sv, kEverywhere}, // ；
    Separator {"#"sv, kEverywhere},
    Separator {"&"sv, kEverywhere},
    Separator {"*"sv, kEverywhere},
    Separator {"!"sv, kEverywhere},
    Separator {":"sv, kEverywhere},
    Separator {" "sv, kEverywhere},
    Separator {kSpaces, kEverywhere},
};

bool standsIn(std::string_view text, std::string_view separator)
{
    return text.find(separator == kSpaces ? "  "sv : separator) != std::string_view::npos;
}

// How well a dialect explains the text.
struct Fit
{
    CsvDialect dialect;
    double score = -1;
    double share = 0; // of the records that have as many cells as most
    double values = 0; // the share of cells that look like one value
    std::size_t columns = 0; // that hold words or numbers
    bool startsWithSpace = false; // some unquoted cell
};

// Letters or digits: a column of nothing but "~" is what is left over of a separator "|~|".
bool holdsWords(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & '\x80') != 0;
    });
}

// One column says little for itself; each further one says less.
double worthOf(std::size_t columns)
{
    return (static_cast<double>(columns) - 0.5) / (static_cast<double>(columns) + 0.5);
}

Fit fitOf(std::string_view text, bool isWhole, const CsvDialect &dialect, double weight)
{
    const CsvSample sample = sampleOf(text, isWhole, dialect);
    Fit fit {dialect};
    const std::size_t width = sample.width();
    if (width == 0)
        return fit;
    std::size_t cells = 0;
    std::size_t values = 0;
    std::size_t alike = 0;
    std::vector<bool> isFilled(width);
    for (const CsvSample::Record &record : sample.records) {
        alike += record.cells.size() == width;
        cells += record.cells.size();
        for (std::size_t i = 0; i < record.cells.size(); ++i) {
            const CsvSample::Cell &cell = record.cells[i];
            values += cell.isQuoted ? !cell.hasStrayQuote : isOneValue(cell.text);
            fit.startsWithSpace |= !cell.isQuoted && cell.text.starts_with(' ');
            if (i < width && holdsWords(cell.text))
                isFilled[i] = true;
        }
    }
    fit.columns = std::max<std::size_t>(1, static_cast<std::size_t>(std::ranges::count(isFilled, true)));
    fit.share = static_cast<double>(alike) / static_cast<double>(sample.records.size());
    fit.values = static_cast<double>(values) / static_cast<double>(cells);
    fit.score = worthOf(fit.columns) * fit.share * fit.values * (width > 1 ? weight : kUsual);
    return fit;
}

// Groups of two to four signs that stand in most lines: "||", "|~|", ", ".
std::vector<std::string> groupsIn(std::string_view text)
{
    constexpr std::string_view kSigns = "|~^:#$&*@!;,\t %=+<>";
    const auto lines
        = static_cast<std::size_t>(std::max(std::ranges::count(text, '\n'), std::ranges::count(text, '\r')));
    std::map<std::string_view, std::size_t> counts;
    for (std::size_t begin = 0; (begin = text.find_first_of(kSigns, begin)) != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_not_of(kSigns, begin), text.size());
        if (end - begin >= 2 && end - begin <= 4)
            ++counts[text.substr(begin, end - begin)];
        begin = end;
    }
    std::vector<std::string> groups;
    for (const auto &[group, count] : counts) {
        const bool isOneRepeated = group.find_first_not_of(group.front()) == std::string_view::npos;
        const bool isEmptyCells = isOneRepeated && ",;\t "sv.find(group.front()) != std::string_view::npos;
        if (count * 10 >= lines * 8 && !isEmptyCells)
            groups.emplace_back(group);
    }
    return groups;
}

// A group is the separator where it cuts the text into the same cells as one of its signs, without what was left over.
bool isRefined(const Fit &group, const Fit &sign)
{
    constexpr double kSlack = 1e-9;
    return group.columns >= sign.columns && group.share + kSlack >= sign.share && group.values + kSlack >= sign.values
           && !group.startsWithSpace;
}

std::vector<char> quotesIn(std::string_view text)
{
    std::vector<char> quotes {'"'};
    if (text.find('\'') != std::string_view::npos)
        quotes.push_back('\'');
    return quotes;
}

class Judge
{
public:
    Judge(std::string_view text, bool isWhole, char lineEnd)
        : m_text(text)
        , m_isWhole(isWhole)
        , m_lineEnd(lineEnd)
    {
    }

    Fit best(std::string_view declared)
    {
        for (const Separator &separator : kSeparators) {
            if (declared.empty() ? standsIn(m_text, separator.text) : separator.text == declared)
                take(separator.text, separator.weight);
        }
        if (m_best.score < 0)
            take(declared.empty() ? "," : declared, kUsual);
        if (declared.empty()) {
            for (const std::string &group : groupsIn(m_text))
                takeGroup(group);
        }
        return m_best;
    }

private:
    Fit fit(std::string_view separator, double weight, char quote, char escape) const
    {
        return fitOf(m_text, m_isWhole, {std::string(separator), quote, escape, m_lineEnd}, weight);
    }

    // Ties go to what came first: the more usual separator, the double quote, doubled quotes.
    void take(std::string_view separator, double weight)
    {
        for (const char quote : quotesIn(m_text)) {
            for (const char escape : {CsvDialect::kNoEscape, '\\'}) {
                if (escape != CsvDialect::kNoEscape
                    && m_text.find(std::string {escape, quote}) == std::string_view::npos)
                    continue;
                if (Fit found = fit(separator, weight, quote, escape); found.score > m_best.score + 1e-9)
                    m_best = std::move(found);
            }
        }
    }

    void takeGroup(const std::string &group)
    {
        const CsvDialect &dialect = m_best.dialect;
        if (group.find(dialect.separator) != std::string::npos) {
            Fit found = fit(group, kUsual, dialect.quote, dialect.escape);
            if (isRefined(found, m_best))
                m_best = std::move(found);
        } else {
            take(group, group.find_first_of("|~^") == std::string::npos ? kEverywhere : kUnusual);
        }
    }

    std::string_view m_text;
    bool m_isWhole;
    char m_lineEnd;
    Fit m_best;
};

// '\n' and lone '\r' may both end lines in a file that was put together from several: that is so when cutting at
// either makes the records more alike. Otherwise a lone '\r' is text.
char lineEndFor(std::string_view text, bool isWhole, CsvDialect dialect)
{
    dialect.lineEnd = lineEndOf(text);
    bool hasLoneReturn = false;
    for (std::size_t i = 0; i + 1 < text.size() && !hasLoneReturn; ++i)
        hasLoneReturn = text[i] == '\r' && text[i + 1] != '\n' && text[i + 1] != '\r';
    if (!hasLoneReturn || text.find('\n') == std::string_view::npos)
        return dialect.lineEnd;
    const double share = fitOf(text, isWhole, dialect, kUsual).share;
    const char usual = dialect.lineEnd;
    dialect.lineEnd = CsvDialect::kAnyLineEnd;
    return fitOf(text, isWhole, dialect, kUsual).share > share ? CsvDialect::kAnyLineEnd : usual;
}

std::string_view judgedPart(std::string_view text, bool &isWhole)
{
    isWhole &= text.size() <= kJudgedBytes;
    return text.substr(0, kJudgedBytes);
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

std::string declaredSeparator(std::string_view text)
{
    if (text.size() < 5 || !text.starts_with("sep=") || (text.size() > 5 && text[5] != '\r' && text[5] != '\n'))
        return {};
    return std::string(1, text[4]);
}

CsvGuess sniffCsv(std::string_view text, bool isWhole)
{
    text = judgedPart(text, isWhole);
    const std::string declared = declaredSeparator(text);
    const std::size_t lineEnd = text.find_first_of("\r\n");
    std::string_view table = text;
    if (!declared.empty())
        table.remove_prefix(std::min(lineEnd, text.size()));
    CsvGuess guess;
    guess.dialect = Judge(table, isWhole, lineEndOf(table)).best(declared).dialect;
    guess.dialect.lineEnd = lineEndFor(table, isWhole, guess.dialect);
    const CsvSample sample = sampleOf(table, isWhole, guess.dialect);
    if (sample.records.empty())
        return guess;
    const std::size_t start = tableStart(sample);
    guess.hasHeader = hasHeader(sample, start);
    guess.skipLines = start > 0 ? sample.records[start].line - 1 : 0;
    guess.dialect.columns = sample.width();
    return guess;
}

CsvDialect dialectOf(const TableFormat &format, std::string_view text, bool isWhole)
{
    text = judgedPart(text, isWhole);
    CsvDialect dialect {format.separator, format.quote, format.escape, '\n'};
    dialect.lineEnd = lineEndFor(text, isWhole, dialect);
    dialect.columns = sampleOf(text, isWhole, dialect).width();
    return dialect;
}

} // namespace clientele
