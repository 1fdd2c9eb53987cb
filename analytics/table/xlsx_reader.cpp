#include "analytics/table/xlsx_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/table/csv_header.h"
#include "analytics/table/csv_sample.h"
#include "analytics/table/csv_writer.h"
#include "analytics/table/file_signature.h"
#include "analytics/table/header_names.h"
#include "analytics/table/text_stream.h"
#include "analytics/table/unpacked_bytes.h"
#include "analytics/table/xlsx_sheet.h"

namespace clientele {

namespace {

constexpr std::size_t kMostIssues = 1'000;
constexpr std::size_t kSampledRows = 200;
constexpr std::size_t kSampledSheets = 100;
constexpr std::string_view kOldOffice = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

class WorkbookReader final : public RowSource
{
public:
    WorkbookReader(Workbook workbook, const Workbook::Sheet &sheet, const TableFormat &format)
        : m_workbook(std::move(workbook))
        , m_sheet(m_workbook, sheet)
    {
        for (;;) {
            if (!m_sheet.next())
                throw Error(ErrorCode::FileEmpty, {m_workbook.path().string()});
            if (m_sheet.row() > format.skipLines)
                break;
            noteTitle();
        }
        m_header = headerNames(m_sheet.cells(), format.hasHeader);
        m_holdsRow = !format.hasHeader;
    }

    const std::vector<std::string> &header() const override { return m_header; }
    double fraction() const override { return m_sheet.fraction(); }
    const std::vector<RowIssue> &issues() const override { return m_issues; }

    bool next(Row &row) override
    {
        if (!std::exchange(m_holdsRow, false) && !m_sheet.next())
            return false;
        const auto cells = m_sheet.cells();
        m_cells.assign(cells.begin(), cells.end());
        m_cells.resize(std::max(m_cells.size(), m_header.size()));
        m_raw.clear();
        appendCsvRow(m_raw, m_cells);
        row.line = m_sheet.row();
        row.cells = m_cells;
        row.raw = std::string_view(m_raw).substr(0, m_raw.size() - 2); // without the line end
        if (cells.size() > m_header.size() && m_issues.size() < kMostIssues)
            m_issues.push_back({row.line, {}, RowIssue::Kind::TooManyCells, excerptOf(row.raw)});
        return true;
    }

private:
    // The row stands above the table.
    void noteTitle()
    {
        const auto cells = m_sheet.cells();
        const bool isEmpty = std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
        if (isEmpty || m_issues.size() == kMostIssues)
            return;
        m_cells.assign(cells.begin(), cells.end());
        m_raw.clear();
        appendCsvRow(m_raw, m_cells);
        m_issues.push_back(
            {m_sheet.row(), {}, RowIssue::Kind::AboveTable, excerptOf(m_raw.substr(0, m_raw.size() - 2))});
    }

    Workbook m_workbook;
    XlsxSheet m_sheet;
    std::vector<std::string> m_header;
    std::vector<std::string_view> m_cells;
    std::string m_raw;
    bool m_holdsRow = false; // the first row is not a header and has not been given out
    std::vector<RowIssue> m_issues;
};

// The first rows of a sheet, so that header and titles are found by the same rules as in text.
CsvSample sampleOf(Workbook &workbook, const Workbook::Sheet &sheet)
{
    XlsxSheet rows(workbook, sheet);
    CsvSample sample;
    std::size_t width = 0;
    while (sample.records.size() < kSampledRows && rows.next()) {
        CsvSample::Record &record = sample.records.emplace_back();
        record.line = rows.row();
        for (const std::string_view cell : rows.cells())
            record.cells.push_back({std::string(cell), false, false});
        width = std::max(width, record.cells.size());
    }
    for (CsvSample::Record &record : sample.records)
        record.cells.resize(width);
    return sample;
}

// How many of the rows fill most of the columns that the fullest of the first few does, 0 … 1: a table's do, a title page's
// and a form's do not.
double likenessToTable(const CsvSample &sample)
{
    if (sample.records.size() < 2)
        return 0;
    std::size_t width = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, sample.records.size()); ++i)
        width = std::max(width, sample.records[i].filled());
    if (width < 2)
        return 0.01;
    const auto full = std::ranges::count_if(
        sample.records, [width](const CsvSample::Record &record) { return record.filled() * 2 > width; });
    return static_cast<double>(full) / static_cast<double>(sample.records.size());
}

// The visible sheet with the most table in it; hidden ones only when nothing else holds anything.
const Workbook::Sheet &bestSheet(Workbook &workbook)
{
    for (const bool isHidden : {false, true}) {
        const Workbook::Sheet *best = nullptr;
        double bestScore = -1;
        std::size_t looked = 0;
        for (const Workbook::Sheet &sheet : workbook.sheets()) {
            if (sheet.isHidden != isHidden || ++looked > kSampledSheets)
                continue;
            const CsvSample sample = sampleOf(workbook, sheet);
            const double score = likenessToTable(sample) * static_cast<double>(workbook.openSheet(sheet).size());
            if (!sample.records.empty() && score > bestScore) {
                best = &sheet;
                bestScore = score;
            }
        }
        if (best)
            return *best;
    }
    throw Error(ErrorCode::FileEmpty, {workbook.path().string()});
}

const Workbook::Sheet &sheetOf(const Workbook &workbook, const std::string &name)
{
    const auto sheet = std::ranges::find(workbook.sheets(), name, &Workbook::Sheet::name);
    if (sheet != workbook.sheets().end())
        return *sheet;
    std::vector<std::string> names;
    for (const Workbook::Sheet &known : workbook.sheets())
        names.push_back(known.name);
    throw Error(ErrorCode::NoSuchSheet, {workbook.path().string(), name, joinedNames(names)});
}

// In the files of old Office programs, which are small file systems, whether there is a file of that name among the first.
bool holdsFile(const std::filesystem::path &path, std::string_view name)
{
    std::u16string wide(name.begin(), name.end());
    const std::string_view bytes(reinterpret_cast<const char *>(wide.data()), wide.size() * 2);
    FileBytes file(path);
    std::string window;
    std::string piece(1 << 16, '\0');
    while (const std::size_t count = file.read(piece.data(), piece.size())) {
        window.append(piece, 0, count);
        if (window.find(bytes) != std::string::npos)
            return true;
        window.erase(0, window.size() - std::min(window.size(), bytes.size()));
    }
    return false;
}

constexpr std::string_view kGzip = "\x1F\x8B";
constexpr std::size_t kLargestPacked = 1ULL << 30; // of a workbook that is packed once more

// A workbook inside a gzip or ZIP archive, unpacked into memory: its own parts can only be found from its end.
Workbook packedWorkbook(const std::filesystem::path &path)
{
    UnpackedBytes source(path);
    std::string bytes;
    std::string piece(1 << 20, '\0');
    while (const std::size_t count = source.read(piece.data(), piece.size())) {
        bytes.append(piece, 0, count);
        if (bytes.size() > kLargestPacked)
            throw Error(ErrorCode::FileBomb, {path.string(), ""});
    }
    if (bytes.starts_with(kOldOffice))
        throw Error(ErrorCode::OldWorkbook, {path.string()});
    return Workbook(ZipArchive::holding(std::move(bytes), path));
}

Workbook workbookOf(const std::filesystem::path &path)
{
    FileBytes file(path);
    std::array<char, 8> head {};
    if (file.read(head.data(), head.size()) == head.size()
        && std::string_view(head.data(), head.size()) == kOldOffice) {
        if (holdsFile(path, "EncryptedPackage"))
            throw Error(ErrorCode::FileEncrypted, {path.string()});
        if (holdsFile(path, "Workbook") || holdsFile(path, "Book"))
            throw Error(ErrorCode::OldWorkbook, {path.string()});
        throw Error(ErrorCode::NotATable, {path.string(), "old Microsoft Office document"});
    }
    if (std::string_view(head.data(), head.size()).starts_with(kGzip))
        return packedWorkbook(path);
    ZipArchive archive(path);
    return tableParts(path).empty() ? Workbook(std::move(archive)) : packedWorkbook(path);
}

} // namespace

bool looksLikeWorkbook(std::string_view head)
{
    return head.starts_with(kOldOffice) || looksLike(head) == "Excel workbook";
}

SniffedTable sniffWorkbook(const std::filesystem::path &path)
{
    return sniffWorkbookSheet(path, {});
}

SniffedTable sniffWorkbookSheet(const std::filesystem::path &path, const std::string &sheet)
{
    Workbook workbook = workbookOf(path);
    return sniffWorkbook(workbook, sheet);
}

SniffedTable sniffWorkbook(Workbook &workbook, const std::string &name)
{
    SniffedTable table;
    table.format.id = "xlsx";
    const Workbook::Sheet &sheet = name.empty() ? bestSheet(workbook) : sheetOf(workbook, name);
    table.format.sheet = sheet.name;
    const CsvSample sample = sampleOf(workbook, sheet);
    const std::size_t start = tableStart(sample);
    table.format.skipLines = start == 0 ? 0 : sample.records[start].line - 1;
    table.format.hasHeader = hasHeader(sample, start);
    for (const Workbook::Sheet &known : workbook.sheets())
        table.sheets.push_back(known.name);
    return table;
}

std::unique_ptr<RowSource> openWorkbook(const std::filesystem::path &path, const TableFormat &format)
{
    return openWorkbook(workbookOf(path), format);
}

std::unique_ptr<RowSource> openWorkbook(Workbook workbook, const TableFormat &format)
{
    const Workbook::Sheet sheet = format.sheet.empty() ? bestSheet(workbook) : sheetOf(workbook, format.sheet);
    return std::make_unique<WorkbookReader>(std::move(workbook), sheet, format);
}

} // namespace clientele
