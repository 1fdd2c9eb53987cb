#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/row_source.h"

namespace clientele {

// What a file says about how it is written.
struct SniffedTable
{
    TableFormat format;
    // Encodings that explain the file equally well, the proposed one first; one or none: it is certain.
    std::vector<std::string> encodings;
    std::string example; // a stretch of text that depends on the encoding
    // A workbook's, a database's tables, or an archive's parts, in its order; format.sheet is the one that looks most like a
    // table.
    std::vector<std::string> sheets;
};

// One kind of table file. A new kind is a new file with these three functions and one row in table_format.cpp.
struct TableKind
{
    std::string_view id; // TableFormat::id
    // From the file's first bytes (at least 4,096 where it has them). The first kind that says yes reads the file.
    bool (*recognises)(std::string_view head);
    SniffedTable (*sniff)(const std::filesystem::path &path);
    // The same about one sheet of it; none for files that have no sheets.
    SniffedTable (*sniffSheet)(const std::filesystem::path &path, const std::string &sheet);
    std::unique_ptr<RowSource> (*open)(const std::filesystem::path &path, const TableFormat &format);
};
const std::vector<TableKind> &tableKinds();

// Finds out how a file is written, or how one of its sheets is; no sheet: the one that looks most like a table.
// Errors: FileNotFound, FileNotReadable, FileEmpty, NotATable; NoSuchSheet, also for a file that has none.
SniffedTable sniffTable(const std::filesystem::path &path, const std::string &sheet = {});

// Opens it as `format` says. Errors: those, UnknownFormat.
std::unique_ptr<RowSource> openTable(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
