#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analytics/target/list_format.h"
#include "analytics/target/output_file.h"

namespace clientele {

struct WrittenFile
{
    std::filesystem::path path;
    std::size_t rows = 0;
    std::uint64_t bytes = 0;
    std::string sha256; // of the file's bytes, lowercase hex
};

// A list's files while other things must succeed with them: complete, but beside their places until publish() renames
// them over what is there, and gone again unless keep() is called, but for files that were there before: what those are
// now is a complete list as well. Errors: FileNotWritable, FolderNotWritable, DiskFull; Cancelled.
class ListFiles
{
public:
    // Writes them. What is more than the format allows in one file (or the form can hold) goes to several,
    // "list-1.csv", "list-2.csv" …
    ListFiles(const ListTable &table, const ListFormat &format, const std::filesystem::path &path, Monitor &monitor);
    ~ListFiles();
    ListFiles(const ListFiles &) = delete;
    ListFiles &operator=(const ListFiles &) = delete;

    const std::vector<WrittenFile> &files() const { return m_files; } // as they will be
    void publish();
    void keep() { m_added.clear(); }

private:
    std::vector<OutputFile> m_output;
    std::vector<WrittenFile> m_files;
    std::vector<std::filesystem::path> m_added; // by publish(), where nothing was
};

// All of that at once, so a full disk or Cancel never leaves half a list. Bytes depend on the table only.
std::vector<WrittenFile> writeTable(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                                    Monitor &monitor);

std::size_t rowsOf(const std::vector<WrittenFile> &files);

// "list.csv", 2 → "list-2.csv"
std::filesystem::path partPath(const std::filesystem::path &path, std::size_t number);

} // namespace clientele
