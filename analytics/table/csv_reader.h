#pragma once

#include <filesystem>
#include <memory>

#include "analytics/table/table_format.h"

namespace clientele {

// Our own reader of comma, semicolon, tab and bar separated text: streaming, in bounded memory, because import speed is
// what the program exists for. The two functions are the "csv" row of the format registry.

// Encoding, separator, quote and header, from the file itself.
SniffedTable sniffCsvFile(const std::filesystem::path &path);

// A record may be 16 MiB long: a quoted cell that is still open after that, or at the end of the file, is UnclosedQuote
// with the line where it opens, so that the rest of a damaged file is never swallowed as one cell. Blank lines are
// skipped. Rows shorter or longer than the header come out as they are and are told by issues(); empty cells behind the
// last column are no issue.
std::unique_ptr<RowSource> openCsvFile(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
