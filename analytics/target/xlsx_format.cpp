#include "analytics/target/list_formats.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <utility>

#include <xlsxwriter.h>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::size_t kMostRows = LXW_ROW_MAX - 1; // besides the header
constexpr double kWidest = 48; // characters

// 2000-01-01 12:00 UTC, whatever the clock says: the same list is the same bytes.
constexpr std::time_t kFixedCreation = 946'728'000;

[[noreturn]] void fail(const std::filesystem::path &path, int reason, const std::string &words)
{
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        throw Error(ErrorCode::DiskFull, {path.string()});
    throw Error(ErrorCode::FileNotWritable, {path.string(), words});
}

// Closes the workbook even when a row fails, so that the library's memory and temporary files go.
class Workbook
{
public:
    explicit Workbook(const std::filesystem::path &path)
        : m_path(path)
        , m_folder(std::filesystem::absolute(path).parent_path().string())
    {
        // Rows go to a temporary file in the target's own folder, never all into memory and never to a second disk.
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_workbook = workbook_new_opt(path.c_str(), &options);
        if (!m_workbook)
            throw Error(ErrorCode::FileNotWritable, {path.string(), std::strerror(ENOMEM)});
        lxw_doc_properties properties {};
        properties.created = kFixedCreation;
        workbook_set_properties(m_workbook, &properties);
    }

    ~Workbook()
    {
        if (m_workbook)
            workbook_close(m_workbook);
    }

    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;

    lxw_workbook *get() const { return m_workbook; }

    void close()
    {
        errno = 0;
        const lxw_error error = workbook_close(std::exchange(m_workbook, nullptr));
        if (error != LXW_NO_ERROR)
            fail(m_path, errno, lxw_strerror(error));
    }

private:
    std::filesystem::path m_path;
    std::string m_folder;
    lxw_workbook *m_workbook = nullptr;
};

void writeCell(lxw_worksheet *sheet, std::size_t row, std::size_t column, const std::string &text, lxw_format *format,
               const std::filesystem::path &path)
{
    if (text.empty())
        return;
    const lxw_error error = worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                                   text.c_str(), format);
    if (error != LXW_NO_ERROR)
        fail(path, 0, lxw_strerror(error));
}

std::size_t characters(const std::string &text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xc0) != 0x80; }));
}

void setWidths(lxw_worksheet *sheet, const TargetList &list, lxw_format *format)
{
    for (std::size_t column = 0; column < list.columns.size(); ++column) {
        std::size_t longest = characters(list.columns[column]);
        for (const auto &row : list.rows)
            longest = std::max(longest, characters(row[column]));
        const double width = std::min(kWidest, static_cast<double>(longest) + 2);
        const auto position = static_cast<lxw_col_t>(column);
        worksheet_set_column(sheet, position, position, width, format);
    }
}

// How long the sheet is according to the archive's directory; 0 when it is not there.
std::uint64_t packedSheetSize(const std::filesystem::path &path)
{
    static constexpr std::string_view kName = "xl/worksheets/sheet1.xml";
    static constexpr std::size_t kEntry = 46; // bytes of a directory entry before its name (APPNOTE.TXT 4.3.12)
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::streamoff>(file.tellg());
    std::string tail(static_cast<std::size_t>(std::clamp<std::streamoff>(size, 0, 1 << 16)), '\0');
    file.seekg(size - static_cast<std::streamoff>(tail.size()));
    file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    const std::size_t name = tail.rfind(kName);
    if (!file || name == std::string::npos || name < kEntry || tail.compare(name - kEntry, 4, "PK\1\2") != 0)
        return 0;
    std::uint64_t uncompressed = 0;
    for (std::size_t i = 4; i-- > 0;)
        uncompressed = uncompressed << 8 | static_cast<unsigned char>(tail[name - kEntry + 24 + i]);
    return uncompressed;
}

void write(const TargetList &list, const std::filesystem::path &path, Monitor &monitor)
{
    if (list.rows.size() > kMostRows)
        fail(path, 0, "a sheet holds at most 1,048,575 rows");
    Workbook workbook(path);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook.get(), "Target list");
    lxw_format *bold = workbook_add_format(workbook.get());
    format_set_bold(bold);
    lxw_format *text = workbook_add_format(workbook.get());
    format_set_num_format(text, "@"); // ids and phones stay text also when a person edits them
    setWidths(sheet, list, text);
    worksheet_freeze_panes(sheet, 1, 0);

    for (std::size_t column = 0; column < list.columns.size(); ++column)
        writeCell(sheet, 0, column, list.columns[column], bold, path);
    for (std::size_t row = 0; row < list.rows.size(); ++row) {
        reportRow(row, list.rows.size(), monitor);
        for (std::size_t column = 0; column < list.rows[row].size(); ++column)
            writeCell(sheet, row + 1, column, list.rows[row][column], text, path);
    }

    // The library does not look whether its temporary files could be written; so we do.
    errno = 0;
    if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile))
        fail(path, errno == 0 ? ENOSPC : errno, std::strerror(errno));
    const long rowBytes = std::ftell(sheet->optimize_tmpfile);
    workbook.close();
    if (packedSheetSize(path) < static_cast<std::uint64_t>(rowBytes))
        fail(path, ENOSPC, {});
}

} // namespace

const ListFormat kXlsxFormat {"xlsx", "xlsx", write};

} // namespace clientele
