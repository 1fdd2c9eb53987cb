#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "analytics/table/table_format.h"

namespace clientele {

// JSON lines (one object per line) and JSON files that are one list of objects, read record by record. The three functions
// are the "json" row of the format registry.

bool looksLikeJson(std::string_view head);

// Errors: those of TextStream; NotATable for JSON that is no list of records.
SniffedTable sniffJson(const std::filesystem::path &path);

// The columns are those of the first 1,000 records (see JsonColumns), and a key that turns up later is told once by
// issues(). A record that is not an object, or not JSON, comes out as one cell, with an issue. Row::line is where the record
// starts; Row::raw is the row as CSV. Without a header, the columns' names are the first row.
// Errors: those; FileDamaged when a list is cut off.
std::unique_ptr<RowSource> openJson(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
