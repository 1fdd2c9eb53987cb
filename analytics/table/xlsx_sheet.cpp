#include "analytics/table/xlsx_sheet.h"

#include <algorithm>
#include <charconv>

#include "analytics/base/error.h"
#include "analytics/table/xml_part.h"

namespace clientele {

namespace {

constexpr std::uint32_t kColumns = 16'384; // of a sheet: A … XFD
constexpr std::size_t kLongestRow = 16 << 20;
constexpr std::size_t kMostCells = 4 * kColumns; // in a row that names cells twice

std::uint64_t numberOf(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : UINT64_MAX;
}

// The column of "AB12", from 0; kColumns for a name no sheet has.
std::uint32_t columnOf(std::string_view reference)
{
    std::uint32_t column = 0;
    for (const char c : reference) {
        const char letter = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + static_cast<std::uint32_t>(letter - 'A' + 1);
        if (column > kColumns)
            return kColumns;
    }
    return column == 0 ? kColumns : column - 1;
}

std::string_view trimmedSpaces(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// "2010-12-01T08:26:00Z": a day alone when it is midnight.
void appendIsoDate(std::string_view text, std::string &target)
{
    if (text.ends_with('Z'))
        text.remove_suffix(1);
    const std::size_t start = target.size();
    target.append(text.ends_with("T00:00:00") ? text.substr(0, text.size() - 9) : text);
    std::replace(target.begin() + static_cast<std::ptrdiff_t>(start), target.end(), 'T', ' ');
}

enum class CellType
{
    Number,
    Shared,
    Text,
    Boolean,
    IsoDate,
    Verbatim // errors
};

CellType cellType(const char *type)
{
    if (!type)
        return CellType::Number;
    const std::string_view name = type;
    if (name == "s")
        return CellType::Shared;
    if (name == "str" || name == "inlineStr")
        return CellType::Text;
    if (name == "b")
        return CellType::Boolean;
    if (name == "d")
        return CellType::IsoDate;
    return name == "e" ? CellType::Verbatim : CellType::Number;
}

} // namespace

struct XlsxSheet::Private final : public XmlHandler
{
    Private(Workbook &workbook, const Workbook::Sheet &sheet)
        : strings(workbook.strings())
        , looks(workbook.looks())
        , isFrom1904(workbook.isFrom1904())
        , part(workbook.openSheet(sheet), *this)
    {
    }

    void startElement(std::string_view name, const char **attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override
    {
        if (isValue)
            value.append(piece);
        if (value.size() + texts.size() > kLongestRow)
            part.fail();
    }

    void startRow(const char **attributes);
    void startCell(const char **attributes);
    void endCell();
    bool endRow();

    // A cell's text lies in the shared strings, or at `begin` in `texts`.
    struct Cell
    {
        std::uint32_t column = 0;
        const char *shared = nullptr;
        std::size_t begin = 0;
        std::size_t length = 0;
    };

    const SharedStrings &strings;
    const NumberLooks &looks;
    bool isFrom1904;

    std::uint64_t row = 0;
    std::vector<Cell> found; // of the row being read
    std::string texts;
    std::vector<std::string_view> cells;

    CellType type = CellType::Number;
    std::size_t style = 0;
    std::uint32_t column = 0;
    std::uint32_t nextColumn = 0;
    std::string value; // of the cell being read
    bool isInData = false;
    bool isInCell = false;
    bool isInInline = false;
    int readingAids = 0;
    bool isValue = false; // text belongs to the cell's value

    XmlPart part; // last: it calls the handler above
};

void XlsxSheet::Private::startElement(std::string_view name, const char **attributes)
{
    isValue = false;
    if (!isInData) {
        isInData = name == "sheetData";
    } else if (name == "c") {
        startCell(attributes);
    } else if (name == "v") {
        isValue = isInCell;
    } else if (name == "row") {
        startRow(attributes);
    } else if (name == "is") {
        isInInline = isInCell;
    } else if (name == "rPh") {
        ++readingAids;
    } else if (name == "t") {
        isValue = isInInline && readingAids == 0;
    }
}

void XlsxSheet::Private::endElement(std::string_view name)
{
    isValue = false;
    if (!isInData)
        return;
    if (name == "c") {
        endCell();
    } else if (name == "row") {
        if (endRow())
            part.pause();
    } else if (name == "is") {
        isInInline = false;
    } else if (name == "rPh") {
        --readingAids;
    } else if (name == "sheetData") {
        part.skipRest();
    }
}

void XlsxSheet::Private::startRow(const char **attributes)
{
    const char *number = attributeOf(attributes, "r");
    const std::uint64_t named = number ? numberOf(number) : UINT64_MAX;
    row = named == UINT64_MAX ? row + 1 : named;
    nextColumn = 0;
    found.clear();
    texts.clear();
}

void XlsxSheet::Private::startCell(const char **attributes)
{
    const char *reference = nullptr;
    const char *typeName = nullptr;
    style = 0;
    for (; *attributes; attributes += 2) {
        const std::string_view name = attributes[0];
        if (name == "r")
            reference = attributes[1];
        else if (name == "s")
            style = static_cast<std::size_t>(numberOf(attributes[1]));
        else if (name == "t")
            typeName = attributes[1];
    }
    column = reference ? columnOf(reference) : nextColumn;
    if (column >= kColumns || found.size() >= kMostCells)
        part.fail();
    nextColumn = column + 1;
    type = cellType(typeName);
    value.clear();
    isInCell = true;
}

void XlsxSheet::Private::endCell()
{
    isInCell = false;
    Cell cell {column, nullptr, texts.size(), 0};
    const std::string_view bare = trimmedSpaces(value);
    if (type == CellType::Text) {
        appendUnescaped(value, texts);
    } else if (bare.empty()) {
        return;
    } else if (type == CellType::Shared) {
        const std::uint64_t index = numberOf(bare);
        if (index >= strings.size())
            part.fail();
        const std::string_view text = strings.at(static_cast<std::size_t>(index));
        cell.shared = text.data();
        cell.length = text.size();
    } else if (type == CellType::Number) {
        appendNumber(bare, looks.of(style), isFrom1904, texts);
    } else if (type == CellType::Boolean) {
        texts.append(bare == "1" || bare == "true" ? "TRUE" : bare == "0" || bare == "false" ? "FALSE" : bare);
    } else if (type == CellType::IsoDate) {
        appendIsoDate(bare, texts);
    } else {
        texts.append(bare);
    }
    if (!cell.shared)
        cell.length = texts.size() - cell.begin;
    if (cell.length > 0)
        found.push_back(cell);
}

// False for a row with nothing in it.
bool XlsxSheet::Private::endRow()
{
    cells.clear();
    for (const Cell &cell : found) {
        if (cell.column >= cells.size())
            cells.resize(cell.column + 1);
        const char *begin = cell.shared ? cell.shared : texts.data() + cell.begin;
        if (cells[cell.column].empty())
            cells[cell.column] = {begin, cell.length};
    }
    return !cells.empty();
}

XlsxSheet::XlsxSheet(Workbook &workbook, const Workbook::Sheet &sheet)
    : d(std::make_unique<Private>(workbook, sheet))
{
}

XlsxSheet::~XlsxSheet() = default;

bool XlsxSheet::next()
{
    return d->part.run();
}

std::uint64_t XlsxSheet::row() const
{
    return d->row;
}

std::span<const std::string_view> XlsxSheet::cells() const
{
    return d->cells;
}

double XlsxSheet::fraction() const
{
    return d->part.fraction();
}

} // namespace clientele
