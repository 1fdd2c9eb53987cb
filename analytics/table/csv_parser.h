#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/csv_record.h"

namespace clientele {

// Cuts one record after the other out of UTF-8 text that is already in memory. Cells are views into that text; only a
// cell with doubled quotes is written out, into memory of the parser.
//
// RFC 4180 at full speed; anything else (an unusual dialect, a quote where none should be) is left to CsvRecord, which
// see for what shops' files make of it. A quote inside an unquoted cell is a character like any other; spaces before an
// opening quote do not count, those behind a closing one belong to the cell.
class CsvParser
{
public:
    // Readable bytes that must follow `end`: the parser looks at 64 bytes at a time.
    static constexpr std::size_t kPadding = 64;

    explicit CsvParser(CsvDialect dialect);

    enum class Result
    {
        Record,
        NeedsMore, // the record does not end before `end`
    };
    // Parses the record that starts at `begin`. `isLast`: nothing follows `end`, which then ends the record too.
    Result parse(const char *begin, const char *end, bool isLast);

    // Of the record parsed last; valid until the next call of parse().
    const std::vector<std::string_view> &cells() const { return m_cells; }
    std::string_view raw() const { return m_raw; } // without the line end
    const char *next() const { return m_next; } // where the following record starts
    std::uint64_t lines() const { return m_lines; } // how many lines of the file it takes

    // A quote was open where the table's columns say that none can be: the record was read in another way.
    bool isMended() const { return m_isMended; }

private:
    Result parseFast(const char *begin, const char *end, bool isLast);
    Result parseCarefully(const char *begin, const char *end, bool isLast);
    const char *parseQuoted(const char *quote, const char *end, bool isLast);
    void addCell(const char *begin, const char *end)
    {
        m_cells.emplace_back(begin, static_cast<std::size_t>(end - begin));
    }
    const char *withoutReturn(const char *begin, const char *end) const;
    void finish(const char *begin, const char *end, const char *next);

    // What the fast way looks for, copied out of the dialect.
    struct Marks
    {
        char separator;
        char quote;
        char lineEnd;
    };
    static std::uint64_t marksAt(const char *text, const Marks &marks);

    std::size_t m_columns;
    bool m_isFast; // the dialect is one that the fast way knows
    Marks m_marks;
    CsvRecord m_record;
    std::vector<std::string_view> m_cells;
    std::string m_written; // cells with doubled quotes; never grows within a record
    std::string_view m_raw;
    const char *m_next = nullptr;
    std::uint64_t m_lines = 1;
    bool m_isOdd = false; // the record parsed last is none for the fast way
    bool m_isMended = false;
};

} // namespace clientele
