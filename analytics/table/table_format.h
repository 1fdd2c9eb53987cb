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
    std::vector<std::string>
        sheets; // a workbook's, in its order, or an archive's parts; format.sheet is the one that looks most like a table
};

// One kind of table file. A new kind is a new file with these three functions and one row in table_format.cpp.
struct TableKind
{
    std::string_view id; // TableFormat::id
    // From the file's first bytes (at least 4,096 where it has them). The first kind that says yes reads the file.
    bool (*recognises)(std::string_view head);
    SniffedTable (*sniff)(const std::filesystem::path &path);
    std::unique_ptr<RowSource> (*open)(const std::filesystem::path &path, const TableFormat &format);
};
const std::vector<TableKind> &tableKinds();

// Finds out how a file is written. Errors: FileNotFound, FileNotReadable, FileEmpty, NotATable.
SniffedTable sniffTable(const std::filesystem::path &path);

// Opens it as `format` says. Errors: those, UnknownFormat.
std::unique_ptr<RowSource> openTable(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
