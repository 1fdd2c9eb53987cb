#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// How the records of a CSV text are cut into cells.
struct CsvDialect
{
    char separator = ',';
    char quote = '"';
    char lineEnd = '\n'; // '\n' also takes "\r\n"; '\r' for files of the oldest Macs
};

// Cuts one record after the other out of UTF-8 text that is already in memory. Cells are views into that text; only a
// cell with doubled quotes is written out, into memory of the parser.
//
// RFC 4180, and what shops' files make of it: a quote inside an unquoted cell is a character like any other; text behind
// a closing quote belongs to the cell; spaces before an opening quote do not count.
class CsvParser
{
public:
    // Readable bytes that must follow `end`: the parser looks at 64 bytes at a time.
    static constexpr std::size_t kPadding = 64;

    explicit CsvParser(CsvDialect dialect)
        : m_dialect(dialect)
    {
    }

    enum class Result
    {
        Record,
        NeedsMore, // the record does not end before `end`
        UnclosedQuote, // `isLast`, and a quoted cell is still open
    };
    // Parses the record that starts at `begin`. `isLast`: nothing follows `end`, which then ends the record too.
    Result parse(const char *begin, const char *end, bool isLast);

    // Of the record parsed last; valid until the next call of parse().
    const std::vector<std::string_view> &cells() const { return m_cells; }
    std::string_view raw() const { return m_raw; } // without the line end
    const char *next() const { return m_next; } // where the following record starts
    std::uint64_t lines() const { return m_lines; } // how many lines of the file it takes

    // After NeedsMore or UnclosedQuote: whether a quoted cell is open, and how many lines below the record's start it is.
    bool isInQuotes() const { return m_isInQuotes; }
    std::uint64_t quoteLine() const { return m_quoteLine; }

private:
    const char *parseQuoted(const char *quote, const char *end, bool isLast);
    void addCell(const char *begin, const char *end)
    {
        m_cells.emplace_back(begin, static_cast<std::size_t>(end - begin));
    }
    const char *withoutReturn(const char *begin, const char *end) const;
    void finish(const char *begin, const char *end, const char *next);

    CsvDialect m_dialect;
    std::vector<std::string_view> m_cells;
    std::string m_written; // cells with doubled quotes; never grows within a record
    std::string_view m_raw;
    const char *m_next = nullptr;
    std::uint64_t m_lines = 1;
    std::uint64_t m_quoteLine = 0;
    bool m_isInQuotes = false;
};

} // namespace clientele
