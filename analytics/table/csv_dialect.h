#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace clientele {

// The separator of tables whose columns are lined up with spaces: any number of them stands for one, and those at
// either end of a line stand for none.
inline constexpr std::string_view kSpaces = "spaces";

// How the records of a CSV text are cut into cells.
struct CsvDialect
{
    static constexpr char kNoQuote = '\0';
    static constexpr char kNoEscape = '\0';
    static constexpr char kAnyLineEnd = '\0';

    std::string separator = ","; // one character, or several that stand together: "||"; or kSpaces
    char quote = '"';
    char escape = kNoEscape; // stands before a quote inside a quoted cell; without one, such a quote is doubled
    char lineEnd = '\n'; // '\n' also takes "\r\n"; '\r' for the oldest Macs; kAnyLineEnd where a file mixes them all
    std::size_t columns = 0; // how many cells most records have, which helps to mend damaged ones; 0: not known

    bool operator==(const CsvDialect &) const = default;
};

} // namespace clientele
