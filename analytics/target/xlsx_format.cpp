#include <array>

#include "analytics/base/error.h"
#include "analytics/target/list_formats.h"
#include "analytics/target/output_file.h"
#include "analytics/target/row_texts.h"
#include "analytics/target/xlsx_text.h"
#include "analytics/target/zip_writer.h"

// A workbook (ECMA-376, transitional) of one sheet: bold header that stays in sight, columns as wide as their texts, every
// cell a text, so that ids and phones keep their zeros also when a person edits them. Written by hand because rows can then
// be made and packed on all cores.
namespace clientele {

namespace {

constexpr std::size_t kMostRows = 1'048'575; // of a sheet, besides the header
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kLongestCell = 32'767; // UTF-16 units
constexpr std::uint64_t kMostXml = 4'000'000'000; // of a sheet: readers without ZIP64 stop at 4 GiB
constexpr double kWidest = 48; // characters
constexpr std::size_t kRowsForWidth = 1'000; // the first ones tell how wide a column is

constexpr std::string_view kXmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view kSheetName = "xl/worksheets/sheet1.xml";

// Everything of the workbook that is not its one sheet.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kParts {{
    {"[Content_Types].xml",
     "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
     "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
     "<Override PartName=\"/xl/workbook.xml\""
     " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
     "<Override PartName=\"/xl/worksheets/sheet1.xml\""
     " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
     "<Override PartName=\"/xl/styles.xml\""
     " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"},
    {"_rels/.rels",
     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
     "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
     "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
    {"xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        "<sheets><sheet name=\"Target list\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
     "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
     "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
     "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
     "styles\" Target=\"styles.xml\"/></Relationships>"},
    // Style 1: bold; style 2: text (number format 49, "@").
    {"xl/styles.xml",
     "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
     "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
     "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
     "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
     "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
     "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
     "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
     "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
     "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
     "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
     "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"},
}};

// The beginnings of cells that differ in nothing but the row: "<c r=\"B" and what follows the row's number.
struct CellTags
{
    explicit CellTags(std::size_t columns, int style)
        : end("\" s=\"" + std::to_string(style) + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    {
        for (std::size_t i = 0; i < columns; ++i)
            begins.push_back("<c r=\"" + columnLetters(i));
    }

    std::vector<std::string> begins;
    std::string end;
};

void appendRow(std::string &xml, std::size_t number, std::span<const std::string_view> cells, const CellTags &tags)
{
    const std::string row = std::to_string(number);
    xml += "<row r=\"" + row + "\">";
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty())
            continue;
        if (cells[i].size() > kLongestCell && sheetLength(cells[i]) > kLongestCell)
            throw Error(ErrorCode::FileNotWritable, {{}, "a cell holds at most 32,767 characters"});
        xml += tags.begins[i];
        xml += row;
        xml += tags.end;
        appendSheetText(xml, cells[i]);
        xml += "</t></is></c>";
    }
    xml += "</row>";
}

double widthOf(const ListTable &table, std::size_t column)
{
    std::size_t longest = sheetLength(table.columns()[column]);
    for (std::size_t row = 0; row < std::min(kRowsForWidth, table.size()); ++row)
        longest = std::max(longest, sheetLength(table.cell(row, column)));
    return std::min(kWidest, static_cast<double>(longest) + 2);
}

std::string sheetHead(const ListTable &table)
{
    std::string xml(kXmlHead);
    xml += "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
           "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
           "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
           "<cols>";
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const std::string width = std::to_string(static_cast<int>(widthOf(table, i)));
        xml.append("<col min=\"").append(number).append("\" max=\"").append(number);
        xml.append("\" width=\"").append(width).append("\" style=\"2\" customWidth=\"1\"/>");
    }
    xml += "</cols><sheetData>";
    const std::vector<std::string_view> header(table.columns().begin(), table.columns().end());
    appendRow(xml, 1, header, CellTags(header.size(), 1));
    return xml;
}

std::string sheetRows(const ListTable &table, std::size_t first, std::size_t begin, std::size_t end,
                      const CellTags &tags)
{
    std::string xml;
    std::vector<std::string_view> cells;
    for (std::size_t row = begin; row < end; ++row) {
        table.cellsOf(row, cells);
        appendRow(xml, row - first + 2, cells, tags);
    }
    return xml;
}

std::size_t writeSheet(const ListTable &table, std::size_t begin, ZipWriter &zip, Monitor &monitor)
{
    const CellTags tags(table.columns().size(), 2);
    const std::size_t last = begin + std::min(kMostRows, table.size() - begin);
    std::string head = sheetHead(table);
    std::uint64_t size = head.size();
    zip.addPiece(packedPiece(head, false));
    std::size_t written = begin;
    forPieces(
        table, begin, monitor,
        [&](std::size_t from, std::size_t to) {
            return packedPiece(sheetRows(table, begin, from, std::min(to, last), tags), false);
        },
        [&](const PackedPiece &piece, std::size_t from, std::size_t to) {
            if (from >= last || size + piece.size > kMostXml)
                return false;
            zip.addPiece(piece);
            size += piece.size;
            written = std::min(to, last);
            return written < last;
        });
    zip.addPiece(packedPiece("</sheetData></worksheet>", true));
    return written;
}

std::size_t writeXlsx(const ListTable &table, std::size_t begin, std::uint64_t, OutputFile &file, Monitor &monitor)
{
    if (table.columns().size() > kMostColumns)
        throw Error(ErrorCode::FileNotWritable, {file.target().string(), "a sheet holds at most 16,384 columns"});
    ZipWriter zip(file);
    for (const auto &[name, xml] : kParts)
        zip.add(name, std::string(kXmlHead) + std::string(xml));
    zip.begin(kSheetName);
    std::size_t written = begin;
    try {
        written = writeSheet(table, begin, zip, monitor);
    } catch (const Error &error) {
        if (error.code == ErrorCode::FileNotWritable)
            throw Error(error.code, {file.target().string(), error.arguments.at(1)});
        throw;
    }
    zip.end();
    zip.finish();
    return written;
}

} // namespace

const FileForm kXlsxForm {writeXlsx};

const ListFormat kXlsxFormat {
    .id = "xlsx",
    .extension = "xlsx",
    .kind = ListFormat::Kind::Plain,
    .form = &kXlsxForm,
    .columns = plainColumns,
    .row = addPlainRow,
};

} // namespace clientele
