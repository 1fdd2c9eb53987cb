#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analytics/import/values.h"

namespace clientele {

class RowSource;

// What the dates of one column, taken together, prove about the order of day, month and year.
class DateProof
{
public:
    void add(const DateText &date, std::string_view text);
    void merge(const DateProof &other);

    // The orders that every date of the column fits; none when they contradict each other.
    std::vector<DateOrder> possible() const;
    bool needsOrder() const { return m_needsOrder; } // some date is not understood without one
    bool isDecided() const { return !m_needsOrder || possible().size() < 2; }
    const std::string &example() const { return m_example; } // where there is one: a date whose day is not its month

private:
    bool m_needsOrder = false;
    bool m_hasShortYear = false;
    int m_first = 0; // the largest number seen at each place
    int m_second = 0;
    int m_third = 0;
    std::string m_example;
    bool m_exampleTells = false; // it reads differently under each order
};

// What stands in one column.
struct ColumnEvidence
{
    std::size_t filled = 0;
    std::size_t distinct = 0; // counted up to 1,000
    std::size_t longest = 0; // bytes
    std::size_t numbers = 0;
    std::size_t dates = 0;
    std::size_t emails = 0;
    std::size_t phones = 0; // seven digits or more
    std::size_t yesNos = 0;
    std::size_t unixSeconds = 0;
    std::size_t unixMilliseconds = 0;
    std::size_t eventWords = 0; // "view", "加购" …
    std::size_t browseWords = 0; // … without those for a purchase, which an order's status may be, too
    std::size_t masked = 0;
    std::size_t pointZeros = 0; // 13085.0
    std::size_t shapes[6] {}; // by NumberShape
    std::string groupExample; // a number like 1,234
    DateProof dateProof;
};

// The rows a file is judged by: its first 2,000 and every fiftieth behind, 5,000 in all. While the order of day and
// month is open, dates are read on to the end: a month of them can fit both ways.
struct Evidence
{
    std::vector<std::vector<std::string>> rows;
    std::vector<ColumnEvidence> columns;
    std::vector<std::string> lines; // the first rows' own text, cut short: at most 200
    std::size_t unevenRows = 0; // of `rows`: with fewer or more cells than the header
};
Evidence collectEvidence(RowSource &source);

} // namespace clientele
