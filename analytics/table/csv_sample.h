#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/csv_dialect.h"

namespace clientele {

// The first records of a CSV text as one dialect cuts them, to judge the dialect by and to find the header in.
struct CsvSample
{
    struct Cell
    {
        std::string text;
        bool isQuoted = false;
        bool hasStrayQuote = false;
    };
    struct Record
    {
        std::uint64_t line = 0; // where it starts, from 1
        std::vector<Cell> cells;

        std::size_t filled() const; // cells that are not blank
    };
    std::vector<Record> records; // without blank ones

    std::size_t width() const; // how many cells most records have; 0 without records
};

// A record that is cut at the text's end is left out unless it is the only one. `isWhole`: the text is the whole file.
CsvSample sampleOf(std::string_view text, bool isWhole, const CsvDialect &dialect);

// Whether a text is something that stands in one cell: a number, a date, words. Not when it holds what looks like the
// separators and quotes of another dialect.
bool isOneValue(std::string_view text);

// Digits with nothing but what belongs to numbers, dates and times between them.
bool isNumeric(std::string_view text);

} // namespace clientele
