#pragma once

#include <string_view>

#include "analytics/table/csv_parser.h"

namespace clientele {

// How a CSV text seems to be written, from its first lines.
struct CsvGuess
{
    CsvDialect dialect;
    bool hasHeader = true;
};

// Tries each of `, ; \t |` and takes the one that cuts the lines into equally many cells, then the one that cuts most.
// The first line is a header unless a number or date stands there on top of others.
CsvGuess sniffCsv(std::string_view text);

// '\n', or '\r' for a text whose lines end in nothing else.
char lineEndOf(std::string_view text);

// The separator of a spreadsheet's first line "sep=;", or 0.
char declaredSeparator(std::string_view text);

} // namespace clientele
