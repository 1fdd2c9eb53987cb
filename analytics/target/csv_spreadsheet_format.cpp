#include "analytics/target/list_formats.h"

namespace clientele {

namespace {

// For people: the byte order mark makes spreadsheets read UTF-8, and no cell can start a formula.
void write(const TargetList &list, const std::filesystem::path &path, Monitor &monitor)
{
    writeCsvList(list, path, {.withBom = true, .guardFormulas = true}, monitor);
}

} // namespace

const ListFormat kCsvSpreadsheetFormat {"csv-spreadsheet", "csv", write};

} // namespace clientele
