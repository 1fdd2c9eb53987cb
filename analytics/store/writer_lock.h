#pragma once

#include <filesystem>
#include <string>

namespace clientele {

// The right to write to a shop, held by one Store at a time, across processes and within one.
//
// A small file beside the shop ("shop.clientele-lock") is locked with flock(2): the system lets go when the process ends,
// however it ends, so a crash never locks anybody out. The file says who holds it, for the words others see; it is removed
// on release.
class WriterLock
{
public:
    // Errors: ShopLocked (path, holder: "clientele, process 4711 on desk-3, since 2026-11-21 14:03:00");
    // FolderNotWritable; DiskFull.
    explicit WriterLock(const std::filesystem::path &shop);
    ~WriterLock();
    WriterLock(const WriterLock &) = delete;
    WriterLock &operator=(const WriterLock &) = delete;

private:
    std::filesystem::path m_path;
    int m_file = -1;
};

} // namespace clientele
