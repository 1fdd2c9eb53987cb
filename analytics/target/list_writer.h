#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "analytics/target/target_list.h"

namespace clientele {

// A row of the registry of destination formats: one file and one row per format.
struct ListFormat
{
    std::string_view id; // "csv-spreadsheet", "csv", "xlsx"
    std::string_view extension; // "csv"
    // Writes to exactly this path; callers use writeList, which makes it appear whole or not at all.
    void (*write)(const TargetList &list, const std::filesystem::path &path, Monitor &monitor);
};

std::span<const ListFormat> listFormats(); // the first is the default
const ListFormat &listFormat(std::string_view id); // Errors: UnknownFormat

struct WrittenFile
{
    std::size_t rows = 0;
    std::string sha256; // of the file's bytes, lowercase hex
};

// Writes beside the target and renames over it, so a full disk or Cancel never leaves half a list. Bytes depend on the
// list only (XLSX carries a fixed creation date). Errors: FileNotWritable, FolderNotWritable, DiskFull; Cancelled.
WrittenFile writeList(const TargetList &list, const ListFormat &format, const std::filesystem::path &path,
                      Monitor &monitor);

} // namespace clientele
