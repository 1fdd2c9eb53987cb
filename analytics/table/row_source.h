#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/table/row_issue.h"

namespace clientele {

// One row as the file has it: texts in UTF-8, quotes and encoding already resolved, nothing interpreted.
struct Row
{
    std::uint64_t line = 0; // where it starts in the file, from 1 (for a sheet: its row number)
    std::span<const std::string_view> cells; // valid until the next call of next()
    std::string_view raw; // the row's own text in UTF-8, for rejected_rows
};

// Another table whose rows tell more about this one's: an order file beside a file of order lines.
struct TableJoin
{
    std::string file; // beside the table's own file, or a whole path; empty = there is none
    std::string sheet;
    std::string key; // the column of this table that names the other's row
    std::string otherKey; // the column it names it by
    std::vector<std::string> columns; // what the other table brings

    bool operator==(const TableJoin &) const = default;
};

// How a file is written: found by sniffing, shown in the assistant, changeable, and kept in a recipe.
struct TableFormat
{
    std::string id = "csv"; // a row of the format registry
    std::string encoding = "UTF-8";
    std::string separator = ","; // one character, several that stand together, or kSpaces (csv_dialect.h)
    char quote = '"'; // '\0': none
    char escape = '\0'; // what stands before a quote inside quotes; '\0': such a quote is doubled
    std::uint64_t skipLines = 0; // titles above the table: that many lines of the file, or rows of a sheet
    bool hasHeader = true;
    // Of a workbook, a database's table, or part of a ZIP archive; empty = the one that looks most like a table.
    std::string sheet;
    std::string query; // databases only: what to select, instead of a table
    TableJoin join;

    bool operator==(const TableFormat &) const = default;
};

// Reads a table row by row, in order, once, in bounded memory.
//
// Errors: FileNotFound, FileNotReadable, FileEmpty, NotATable, FileChanged. Rows with too few or too many
// cells are not errors: they come out as they are, and issues() tells about them. One thread at a time.
class RowSource
{
public:
    virtual ~RowSource() = default;

    // The header's names, trimmed, or "Column 1" … where the file has none.
    virtual const std::vector<std::string> &header() const = 0;
    virtual bool next(Row &row) = 0;
    virtual double fraction() const = 0; // how much of the file has been read, 0 … 1
    virtual const std::vector<RowIssue> &issues() const = 0; // at most the first 1,000
    virtual std::uint64_t emptyRows() const { return 0; } // passed over so far, because no cell holds anything
};

} // namespace clientele
