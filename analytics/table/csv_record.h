#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/csv_dialect.h"

namespace clientele {

// One record of a CSV text, cut into cells with second thoughts: for every dialect, and for records that are not quite
// what their dialect says. CsvParser does the plain ones faster.
//
// A quote opens a cell at its start (behind spaces) and closes it before a separator or a line end; any other quote is a
// character. When that leaves a record with another number of cells than the table has columns, its first line is read
// in the other possible ways (a quote that closes nothing, a quote that opens nothing), likeliest first, until one has
// as many cells as there are columns. So an inch sign, a forgotten quote or a cut file spoils no more than its own line.
class CsvRecord
{
public:
    explicit CsvRecord(CsvDialect dialect)
        : m_dialect(std::move(dialect))
        , m_isLinedUp(m_dialect.separator == kSpaces)
    {
    }

    enum class State
    {
        Complete,
        NeedsMore, // does not end before `end`
    };
    // Reads the record that starts at `begin`. `isLast`: nothing follows `end`, which then ends the record too.
    State read(const char *begin, const char *end, bool isLast);

    struct Cell
    {
        const char *begin; // behind the opening quote
        const char *end; // at the closing quote
        const char *stop; // behind the spaces that may follow it
        bool isQuoted;
        bool hasStrayQuote; // a quote inside that should have been doubled or escaped
    };
    const std::vector<Cell> &cells() const { return m_reading.cells; }
    void write(const Cell &cell, std::string &text) const; // appends it without its doubled quotes and escapes

    const char *end() const { return m_reading.end; } // of the record's text
    const char *next() const { return m_reading.next; } // where the following record starts
    std::uint64_t lines() const { return m_reading.lines; }
    bool isMended() const { return m_isMended; } // read in another way than the plain one
    bool isInQuotes() const { return m_isInQuotes; } // after NeedsMore

private:
    struct Reading
    {
        std::vector<Cell> cells;
        const char *end = nullptr;
        const char *next = nullptr;
        std::uint64_t lines = 1;
        bool hasStrayQuotes = false;
    };
    enum class Outcome
    {
        Complete,
        NeedsMore,
        Unclosed,
    };

    Outcome readPlainly(const char *begin, const char *end, bool isLast);
    Outcome readQuoted(const char *quote, const char *end, bool isLast, Cell &cell) const;
    bool isFitting(const char *begin, const char *end) const { return fits(begin, end, 0); }
    bool fits(const char *begin, const char *end, std::size_t cells) const;
    bool tryCell(const Cell &cell, const char *end, std::size_t cells) const;
    bool followingLinesFit(const char *begin, const char *end, bool isLast) const;
    void readLiterally(const char *begin, const char *end);

    bool endsAt(const char *at, const char *end, bool isLast) const;
    std::size_t separatorAt(const char *at, const char *end) const;
    std::size_t lineEndAt(const char *at, const char *end, bool isLast) const;
    const char *findLineEnd(const char *begin, const char *end, bool isLast) const;
    const char *findPlainStop(const char *begin, const char *end, bool isLast) const;
    const char *openingQuote(const char *begin, const char *end) const;
    const char *behindSpaces(const char *at, const char *end) const;
    bool isEscaped(const char *at, const char *begin) const;
    std::uint64_t countLines(const char *begin, const char *end) const;

    CsvDialect m_dialect;
    bool m_isLinedUp; // with spaces
    Reading m_reading;
    bool m_isMended = false;
    bool m_isInQuotes = false;
    mutable std::vector<Cell> m_tried; // the cells that fits() has settled on so far
    mutable int m_budget = 0;
};

} // namespace clientele
