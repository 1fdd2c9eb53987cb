#include <list>

#include "analytics/table/csv_writer.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/output_file.h"
#include "analytics/target/row_texts.h"
#include "analytics/target/zip_writer.h"

namespace clientele {

namespace {

using Cells = std::vector<std::string_view>;
using AppendRow = void (*)(std::string &text, Cells &cells);

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kZippedName = "list.txt";
constexpr std::uint64_t kZipEnd = 256; // bytes of the archive behind its one entry, at most

void appendCsv(std::string &text, Cells &cells)
{
    appendCsvRow(text, cells);
}

void appendGuarded(std::string &text, Cells &cells)
{
    std::list<std::string> guarded; // the cells keep views of them
    for (std::string_view &cell : cells)
        if (needsGuard(cell))
            cell = guarded.emplace_back(guardedCell(cell));
    appendCsvRow(text, cells);
}

void appendLine(std::string &text, Cells &cells)
{
    text += cells.front();
    text += '\n';
}

std::string headerOf(const ListTable &table, AppendRow append)
{
    std::string text;
    Cells cells(table.columns().begin(), table.columns().end());
    if (table.hasHeader())
        append(text, cells);
    return text;
}

std::string rowsText(const ListTable &table, std::size_t begin, std::size_t end, AppendRow append)
{
    std::string text;
    Cells cells;
    for (std::size_t row = begin; row < end; ++row) {
        table.cellsOf(row, cells);
        append(text, cells);
    }
    return text;
}

// Row by row up to the limit, at least `begin` when the file has no row yet; gives the row that no longer fits.
std::size_t writeWhatFits(const ListTable &table, std::size_t begin, std::size_t end, bool isFirst,
                          std::uint64_t mostBytes, OutputFile &file, AppendRow append)
{
    for (std::size_t row = begin; row < end; ++row) {
        const std::string text = rowsText(table, row, row + 1, append);
        if (file.size() + text.size() > mostBytes && !(isFirst && row == begin))
            return row;
        file.append(text);
    }
    return end;
}

std::size_t writeText(const ListTable &table, std::size_t begin, std::uint64_t mostBytes, OutputFile &file,
                      Monitor &monitor, AppendRow append)
{
    file.append(headerOf(table, append));
    std::size_t written = begin;
    forPieces(
        table, begin, monitor, [&](std::size_t from, std::size_t to) { return rowsText(table, from, to, append); },
        [&](const std::string &text, std::size_t from, std::size_t to) {
            if (mostBytes == 0 || file.size() + text.size() <= mostBytes) {
                file.append(text);
                written = to;
                return true;
            }
            written = writeWhatFits(table, from, to, from == begin, mostBytes, file, append);
            return false;
        });
    return written;
}

std::size_t writeCsv(const ListTable &table, std::size_t begin, std::uint64_t mostBytes, OutputFile &file,
                     Monitor &monitor)
{
    return writeText(table, begin, mostBytes, file, monitor, appendCsv);
}

std::size_t writeCsvSpreadsheet(const ListTable &table, std::size_t begin, std::uint64_t mostBytes, OutputFile &file,
                                Monitor &monitor)
{
    file.append(kByteOrderMark);
    return writeText(table, begin, mostBytes, file, monitor, appendGuarded);
}

std::size_t writeLines(const ListTable &table, std::size_t begin, std::uint64_t mostBytes, OutputFile &file,
                       Monitor &monitor)
{
    return writeText(table, begin, mostBytes, file, monitor, appendLine);
}

// The limit is on the archive, so rows go by whole pieces: how well they pack is known only then.
std::size_t writeZippedLines(const ListTable &table, std::size_t begin, std::uint64_t mostBytes, OutputFile &file,
                             Monitor &monitor)
{
    ZipWriter zip(file);
    zip.begin(kZippedName);
    zip.addPiece(packedPiece(headerOf(table, appendLine), false));
    std::size_t written = begin;
    forPieces(
        table, begin, monitor,
        [&](std::size_t from, std::size_t to) { return packedPiece(rowsText(table, from, to, appendLine), false); },
        [&](const PackedPiece &piece, std::size_t from, std::size_t to) {
            if (mostBytes != 0 && file.size() + piece.packed.size() + kZipEnd > mostBytes && from > begin)
                return false;
            zip.addPiece(piece);
            written = to;
            return true;
        });
    zip.addPiece(packedPiece({}, true));
    zip.end();
    zip.finish();
    return written;
}

} // namespace

const FileForm kCsvForm {writeCsv};
const FileForm kCsvSpreadsheetForm {writeCsvSpreadsheet};
const FileForm kLinesForm {writeLines};
const FileForm kZippedLinesForm {writeZippedLines};

} // namespace clientele
