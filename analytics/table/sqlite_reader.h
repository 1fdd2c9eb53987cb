#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "analytics/table/table_format.h"

namespace clientele {

// Tables, views and queries of another program's SQLite database. It is opened for reading only and nothing but reading is
// allowed in it: it stays byte for byte as it is. The functions are the "sqlite" row of the format registry.

bool looksLikeSqlite(std::string_view head);

// Its tables and views; the sheet is the one with the most rows. Errors: FileNotReadable (somebody writes in it now),
// FileDamaged, FileEmpty when there is no table; ShopAsTable for a shop of ours.
SniffedTable sniffSqlite(const std::filesystem::path &path);
SniffedTable sniffSqliteTable(const std::filesystem::path &path, const std::string &table); // also NoSuchSheet

// The table `format.sheet`, or what `format.query` selects. Row::line counts rows from 1; Row::raw is the row as CSV. Numbers
// come as their shortest text, binary values as hexadecimal digits, and nothing (NULL) as an empty cell. Without a header,
// the columns' names are the first row. Errors: those, NoSuchSheet, QueryInvalid.
std::unique_ptr<RowSource> openSqlite(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
