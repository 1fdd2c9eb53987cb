#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace clientele {

// Writes RFC 4180 CSV in UTF-8: comma, CRLF, quotes only where needed. Appears at `path` whole when close() returns and
// not at all otherwise (written beside it, renamed). Errors: FolderNotWritable, FileNotWritable, DiskFull.
class CsvWriter
{
public:
    struct Options
    {
        bool withBom = false; // spreadsheets need it to see UTF-8
        bool guardFormulas = false; // see guardedCell; only for people's eyes, never for machines
    };

    CsvWriter(const std::filesystem::path &path, Options options);
    ~CsvWriter();
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    void row(std::span<const std::string> cells);
    void row(std::span<const std::string_view> cells);
    void close();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

// A row as CsvWriter writes it: cells that need quotes in quotes, then CRLF.
void appendCsvRow(std::string &text, std::span<const std::string_view> cells);

// The cell as a spreadsheet may open it without running it: '=' '+' '-' '@' tab, CR and LF at its start get a leading
// apostrophe. A plain negative number (-12.5) stays a number. A phone (+44 20 …) gets its apostrophe: a spreadsheet
// would add it up. Source: OWASP, CSV Injection.
std::string guardedCell(std::string_view cell);
bool needsGuard(std::string_view cell); // whether it gets that apostrophe

} // namespace clientele
