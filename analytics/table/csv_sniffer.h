#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analytics/table/csv_dialect.h"

namespace clientele {

struct TableFormat;

// How a CSV text seems to be written, from its first lines.
struct CsvGuess
{
    CsvDialect dialect;
    bool hasHeader = true;
    std::uint64_t skipLines = 0; // titles above the header
};

// Cuts the first lines by every separator that stands in them (characters from comma to control characters, and groups
// such as "||"), each kind of quote and escape, and takes the dialect whose records agree best on a number of columns
// and whose cells look most like single values. The idea, not the measure, is that of van den Burg, Nazábal and Sutton,
// "Wrangling messy CSV files by detecting row and type patterns" (2019).
//
// Narrow lines above the first row that is filled like the table below it are titles. That row is a header unless
// a number or date stands there on top of others. `isWhole`: the text is all there is.
CsvGuess sniffCsv(std::string_view text, bool isWhole = true);

// The dialect of `format` with what only the text says: how lines end, and how many columns there are.
CsvDialect dialectOf(const TableFormat &format, std::string_view text, bool isWhole);

// '\n', or '\r' for a text whose lines end in nothing else.
char lineEndOf(std::string_view text);

// The separator of a spreadsheet's first line "sep=;", or nothing.
std::string declaredSeparator(std::string_view text);

} // namespace clientele
