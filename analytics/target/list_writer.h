#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analytics/target/list_format.h"

namespace clientele {

struct WrittenFile
{
    std::filesystem::path path;
    std::size_t rows = 0;
    std::uint64_t bytes = 0;
    std::string sha256; // of the file's bytes, lowercase hex
};

// Writes beside the target and renames over it, so a full disk or Cancel never leaves half a list. Bytes depend on the
// table only. What is more than the format allows in one file (or the form can hold) goes to several, "list-1.csv",
// "list-2.csv" …, which appear together or not at all. Errors: FileNotWritable, FolderNotWritable, DiskFull; Cancelled.
std::vector<WrittenFile> writeTable(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                                    Monitor &monitor);

std::size_t rowsOf(const std::vector<WrittenFile> &files);

// "list.csv", 2 → "list-2.csv"
std::filesystem::path partPath(const std::filesystem::path &path, std::size_t number);

} // namespace clientele
