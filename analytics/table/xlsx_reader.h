#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "analytics/table/table_format.h"
#include "analytics/table/xlsx_workbook.h"

namespace clientele {

// Excel workbooks (.xlsx, .xlsm) of any size, unpacked and read row by row. The first four functions are the "xlsx" row
// of the format registry.

bool looksLikeWorkbook(std::string_view head); // also old and encrypted ones, to say so

// The sheets, and which of them is the table: the largest whose rows fill the columns of its first one.
// Errors: those of Workbook; FileEncrypted, OldWorkbook; FileEmpty when no sheet holds anything.
SniffedTable sniffWorkbook(const std::filesystem::path &path);
SniffedTable sniffWorkbookSheet(const std::filesystem::path &path, const std::string &sheet); // also NoSuchSheet

// Rows are padded to the header's width; cells behind it are told by issues(). Row::raw is the row as CSV.
// Errors: those, NoSuchSheet.
std::unique_ptr<RowSource> openWorkbook(const std::filesystem::path &path, const TableFormat &format);

// The same over a workbook that is open already; no sheet: the one that looks most like a table.
SniffedTable sniffWorkbook(Workbook &workbook, const std::string &sheet = {});
std::unique_ptr<RowSource> openWorkbook(Workbook workbook, const TableFormat &format);

} // namespace clientele
