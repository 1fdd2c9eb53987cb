#pragma once

#include <filesystem>
#include <memory>

#include "analytics/table/table_format.h"

namespace clientele {

// Our own reader of comma, semicolon, tab and otherwise separated text: streaming, in bounded memory, because import speed is
// what the program exists for. The two functions are the "csv" row of the format registry.

// Encoding, separator, quote and header, from the file itself.
SniffedTable sniffCsvFile(const std::filesystem::path &path);
SniffedTable sniffCsvPart(const std::filesystem::path &path,
                          const std::string &part); // of an archive; also NoSuchSheet

// A record may be 16 MiB long. A quote that is still open after that, or at the end of the file, or that would swallow
// rows of the table, is a character like any other (CsvRecord; StrayQuote), so that the rest of a damaged file is never
// taken for one cell. Rows in which no cell holds anything are passed over and counted. Rows shorter or longer than the header come out as they are and are told by issues(); empty cells behind the
// last column are no issue.
std::unique_ptr<RowSource> openCsvFile(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
