#include "analytics/table/table_format.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/table/csv_reader.h"
#include "analytics/table/file_signature.h"
#include "analytics/table/header_names.h"
#include "analytics/table/joined_source.h"
#include "analytics/table/json_reader.h"
#include "analytics/table/sqlite_reader.h"
#include "analytics/table/unpacked_bytes.h"
#include "analytics/table/xlsx_reader.h"

namespace clientele {

namespace {

bool isText(std::string_view head)
{
    return looksLike(head).empty();
}

std::string headOf(const std::filesystem::path &path)
{
    UnpackedBytes file(path);
    std::string head(4096, '\0');
    head.resize(file.read(head.data(), head.size()));
    return head;
}

[[noreturn]] void refuse(const std::filesystem::path &path, std::string_view head)
{
    throw Error(ErrorCode::NotATable, {path.string(), std::string(looksLike(head))});
}

} // namespace

const std::vector<TableKind> &tableKinds()
{
    static const std::vector<TableKind> kinds {
        {"xlsx", looksLikeWorkbook, sniffWorkbook, sniffWorkbookSheet, openWorkbook},
        {"sqlite", looksLikeSqlite, sniffSqlite, sniffSqliteTable, openSqlite},
        {"json", looksLikeJson, sniffJson, nullptr, openJson},
        {"csv", isText, sniffCsvFile, sniffCsvPart, openCsvFile},
    };
    return kinds;
}

SniffedTable sniffTable(const std::filesystem::path &path, const std::string &sheet)
{
    const std::string head = headOf(path);
    for (const TableKind &kind : tableKinds()) {
        if (!kind.recognises(head))
            continue;
        if (sheet.empty())
            return kind.sniff(path);
        if (!kind.sniffSheet)
            throw Error(ErrorCode::NoSuchSheet, {path.string(), sheet, joinedNames({})});
        return kind.sniffSheet(path, sheet);
    }
    refuse(path, head);
}

std::unique_ptr<RowSource> openTable(const std::filesystem::path &path, const TableFormat &format)
{
    const auto kind = std::find_if(tableKinds().begin(), tableKinds().end(),
                                   [&format](const TableKind &known) { return known.id == format.id; });
    if (kind == tableKinds().end())
        throw Error(ErrorCode::UnknownFormat, {format.id});
    const std::string head = headOf(path);
    if (!kind->recognises(head))
        refuse(path, head);
    auto source = kind->open(path, format);
    return format.join.file.empty() ? std::move(source) : joinedSource(std::move(source), path, format.join);
}

} // namespace clientele
