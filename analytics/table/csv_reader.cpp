#include "analytics/table/csv_reader.h"

#include <algorithm>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/table/csv_parser.h"
#include "analytics/table/csv_sniffer.h"
#include "analytics/table/encoding.h"
#include "analytics/table/header_names.h"
#include "analytics/table/text_stream.h"
#include "analytics/table/unpacked_bytes.h"

namespace clientele {

namespace {

constexpr std::size_t kLongestRecord = 16 << 20;
constexpr std::size_t kMostIssues = 1'000;

class CsvReader final : public RowSource
{
public:
    CsvReader(const std::filesystem::path &path, const TableFormat &format)
        : m_path(path)
        , m_stream(path, format.encoding, format.sheet)
        , m_parser(start(format))
    {
        if (!parse())
            throw Error(ErrorCode::FileEmpty, {path.string()});
        m_header = headerNames(m_parser.cells(), format.hasHeader);
        m_holdsRow = !format.hasHeader;
    }

    const std::vector<std::string> &header() const override { return m_header; }
    double fraction() const override { return m_stream.fraction(); }
    const std::vector<RowIssue> &issues() const override { return m_issues; }
    std::uint64_t emptyRows() const override { return m_emptyRows; }

    bool next(Row &row) override
    {
        if (!std::exchange(m_holdsRow, false) && !parse())
            return false;
        row.line = m_line;
        row.cells = m_parser.cells();
        row.raw = m_parser.raw();
        check(row);
        return true;
    }

private:
    CsvParser start(const TableFormat &format);
    bool parse();
    bool refill();
    void check(const Row &row);
    void note(RowIssue::Kind kind, std::uint64_t line, std::string_view raw);

    const char *end() const { return m_text.data() + m_end; }

    std::filesystem::path m_path;
    TextStream m_stream;
    std::string m_text; // what is read and not given out yet, then padding for the parser
    std::size_t m_begin = 0; // of the next record in m_text
    std::size_t m_end = 0; // of the text in m_text
    std::vector<std::size_t> m_replaced; // positions in m_text of U+FFFD put in by the decoder
    bool m_isLast = false;
    std::uint64_t m_line = 0; // of the record parsed last
    std::uint64_t m_nextLine = 1;
    std::uint64_t m_skipLines = 0;
    std::uint64_t m_emptyRows = 0;
    std::string m_separators; // what a row without content consists of
    CsvParser m_parser;
    bool m_holdsRow = false; // the record parsed last has not been given out
    std::vector<std::string> m_header;
    std::vector<RowIssue> m_issues;
};

CsvParser CsvReader::start(const TableFormat &format)
{
    refill();
    const std::string_view text(m_text.data(), m_end);
    const CsvDialect dialect = dialectOf(format, text, m_stream.isAtEnd());
    m_separators = dialect.separator == kSpaces ? " " : dialect.separator + ' ';
    if (!declaredSeparator(text).empty()) {
        const std::size_t newline = text.find_first_of("\r\n");
        m_begin = std::min(newline == std::string_view::npos ? m_end : newline + 1, m_end);
        m_begin += m_begin < m_end && text[m_begin - 1] == '\r' && text[m_begin] == '\n';
        ++m_nextLine;
    }
    m_skipLines = format.skipLines;
    return CsvParser(dialect);
}

// Moves the unread text to the front and appends the next piece of the file. False when nothing is left in it.
bool CsvReader::refill()
{
    m_text.resize(m_end);
    m_text.erase(0, m_begin);
    std::erase_if(m_replaced, [this](std::size_t position) { return position < m_begin; });
    for (std::size_t &position : m_replaced)
        position -= m_begin;
    m_begin = 0;
    const bool hasMore = m_stream.read(m_text, m_replaced);
    m_isLast = !hasMore;
    m_end = m_text.size();
    m_text.append(CsvParser::kPadding, '\0');
    return hasMore;
}

bool CsvReader::parse()
{
    for (;;) {
        const char *begin = m_text.data() + m_begin;
        if (begin == end()) {
            if (!refill())
                return false;
            continue;
        }
        const bool isTooLong = m_end - m_begin > kLongestRecord;
        // A quote that is open for so long is none: the parser takes what it has for all there is, and mends the line.
        if (m_parser.parse(begin, end(), m_isLast || isTooLong) == CsvParser::Result::NeedsMore) {
            refill();
            continue;
        }
        if (isTooLong && m_parser.next() == end() && !m_isLast)
            throw Error(ErrorCode::NotATable, {m_path.string(), "a line of more than 16 MB"});
        m_line = m_nextLine;
        m_nextLine += m_parser.lines();
        m_begin = static_cast<std::size_t>(m_parser.next() - m_text.data());
        const bool isEmpty = m_parser.raw().find_first_not_of(m_separators) == std::string_view::npos;
        if (m_line <= m_skipLines) {
            if (!isEmpty)
                note(RowIssue::Kind::AboveTable, m_line, m_parser.raw());
        } else if (isEmpty) {
            ++m_emptyRows;
        } else {
            return true;
        }
    }
}

void CsvReader::check(const Row &row)
{
    const std::size_t expected = m_header.size();
    if (row.cells.size() < expected)
        note(RowIssue::Kind::TooFewCells, row.line, row.raw);
    else if (row.cells.size() > expected
             && std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(expected), row.cells.end(),
                            [](std::string_view cell) { return !cell.empty(); }))
        note(RowIssue::Kind::TooManyCells, row.line, row.raw);
    if (m_parser.isMended())
        note(RowIssue::Kind::StrayQuote, row.line, row.raw);
    if (m_replaced.empty())
        return;
    const auto begin = static_cast<std::size_t>(row.raw.data() - m_text.data());
    const auto first = std::lower_bound(m_replaced.begin(), m_replaced.end(), begin);
    if (first != m_replaced.end() && *first < begin + row.raw.size())
        note(RowIssue::Kind::InvalidEncoding, row.line, row.raw);
}

void CsvReader::note(RowIssue::Kind kind, std::uint64_t line, std::string_view raw)
{
    if (m_issues.size() < kMostIssues)
        m_issues.push_back({line, {}, kind, excerptOf(raw)});
}

} // namespace

SniffedTable sniffCsvFile(const std::filesystem::path &path)
{
    return sniffCsvPart(path, {});
}

SniffedTable sniffCsvPart(const std::filesystem::path &path, const std::string &part)
{
    SniffedTable table;
    const std::vector<std::string> parts = tableParts(path);
    if (!part.empty() && std::ranges::find(parts, part) == parts.end())
        throw Error(ErrorCode::NoSuchSheet, {path.string(), part, joinedNames(parts)});
    if (parts.size() > 1)
        table.sheets = parts;
    if (!part.empty() || parts.size() > 1)
        table.format.sheet = part.empty() ? parts.front() : part;
    const EncodingGuess encoding = guessEncoding(path, table.format.sheet);
    table.format.encoding = encoding.candidates.front();
    table.encodings = encoding.candidates;
    table.example = encoding.example;

    TextStream stream(path, table.format.encoding, table.format.sheet);
    std::string text;
    std::vector<std::size_t> replaced;
    stream.read(text, replaced);
    if (text.find_first_not_of(" \t\r\n") == std::string::npos && stream.isAtEnd())
        throw Error(ErrorCode::FileEmpty, {path.string()});
    const CsvGuess guess = sniffCsv(text, stream.isAtEnd());
    table.format.separator = guess.dialect.separator;
    table.format.quote = guess.dialect.quote;
    table.format.escape = guess.dialect.escape;
    table.format.skipLines = guess.skipLines;
    table.format.hasHeader = guess.hasHeader;
    return table;
}

std::unique_ptr<RowSource> openCsvFile(const std::filesystem::path &path, const TableFormat &format)
{
    return std::make_unique<CsvReader>(path, format);
}

} // namespace clientele
