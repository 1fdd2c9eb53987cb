#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

class ZipPart;

// A ZIP file whose parts are unpacked piece by piece while they are read, so that nothing large waits in memory.
// Errors: FileNotFound, FileNotReadable, FileEmpty; FileDamaged when its table of contents cannot be read.
class ZipArchive
{
public:
    explicit ZipArchive(const std::filesystem::path &path);
    // The same over bytes in memory, which must outlive it; `name` stands in errors.
    ZipArchive(std::string_view bytes, const std::filesystem::path &name);
    // Over bytes that it keeps.
    static ZipArchive holding(std::string bytes, const std::filesystem::path &name);
    ~ZipArchive();
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;

    const std::filesystem::path &path() const;
    std::vector<std::string> names() const;
    bool contains(std::string_view name) const; // "/" and "\" are the same, as are "a" and "A": writers differ

    // Errors: FileDamaged (also when there is no such part), FileEncrypted.
    ZipPart open(std::string_view name) const;

private:
    friend class ZipPart;
    struct Private;
    std::shared_ptr<Private> d;
};

// One part of an archive, from its first byte to its last; keeps the archive open.
class ZipPart
{
public:
    ~ZipPart();
    ZipPart(ZipPart &&) noexcept;
    ZipPart &operator=(ZipPart &&) noexcept;

    // Fewer than `size` only at the end, where the part's checksum is compared. Errors: FileDamaged; FileChanged when the
    // archive's size or time are not what they were; FileBomb for a part that unpacks to gigabytes of next to nothing.
    std::size_t read(char *target, std::size_t size);
    double fraction() const;
    std::uint64_t size() const; // unpacked
    const std::string &name() const;
    const std::filesystem::path &archivePath() const;

private:
    friend class ZipArchive;
    struct Private;
    explicit ZipPart(std::unique_ptr<Private> part);
    std::unique_ptr<Private> d;
};

} // namespace clientele
