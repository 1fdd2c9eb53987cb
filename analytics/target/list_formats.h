#pragma once

#include "analytics/table/csv_writer.h"
#include "analytics/target/list_writer.h"

namespace clientele {

// The rows of the registry, each defined in its own file.
extern const ListFormat kCsvSpreadsheetFormat;
extern const ListFormat kCsvFormat;
extern const ListFormat kXlsxFormat;

// Both CSV formats: header, then rows.
void writeCsvList(const TargetList &list, const std::filesystem::path &path, CsvWriter::Options options,
                  Monitor &monitor);

// Every writer calls it per row: progress and Cancel, now and then.
void reportRow(std::size_t row, std::size_t rows, Monitor &monitor);

} // namespace clientele
