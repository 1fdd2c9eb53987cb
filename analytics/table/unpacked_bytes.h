#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// A file's content as its readers want it: as it is, or unpacked while it is read where the file is a gzip or a ZIP
// archive of something else than a workbook. Memory does not grow with the content.
class UnpackedBytes
{
public:
    // `part`: which of a ZIP archive's parts; empty for the first of tableParts(). Errors: those of FileBytes;
    // FileDamaged for an archive that is cut off or broken, FileEncrypted, FileBomb.
    explicit UnpackedBytes(const std::filesystem::path &path, std::string_view part = {});
    ~UnpackedBytes();
    UnpackedBytes(const UnpackedBytes &) = delete;
    UnpackedBytes &operator=(const UnpackedBytes &) = delete;

    std::size_t read(char *target, std::size_t size); // fewer than `size` only at the end
    double fraction() const; // how much has been read, 0 … 1

    struct Source;

private:
    std::unique_ptr<Source> m_source;
};

// The parts of a ZIP archive that may be tables, those first whose names say so; nothing for any other file.
std::vector<std::string> tableParts(const std::filesystem::path &path);

} // namespace clientele
