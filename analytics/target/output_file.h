#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "analytics/base/crypto.h"

namespace clientele {

// A file that appears whole or not at all: it grows beside its place, under a name that nobody uses, and is renamed over
// it. Removed again unless it was published. Errors: those of outputTarget, FolderNotWritable, FileNotWritable, DiskFull,
// all of them about `target`.
class OutputFile
{
public:
    // Created at once, so that a folder nobody may write to is told before any work.
    explicit OutputFile(const std::filesystem::path &target);
    ~OutputFile();
    OutputFile(OutputFile &&other) noexcept;
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    const std::filesystem::path &target() const { return m_target; }

    void append(std::string_view bytes);
    std::uint64_t size() const { return m_size; } // bytes appended
    void close(); // nothing more comes; SHA-256 is known from here on
    const std::string &sha256() const { return m_sha256; } // lowercase hex

    // Where it stands now; under `target` when that is another file beside the first.
    void publish(const std::filesystem::path &target);

private:
    [[noreturn]] void fail(int reason) const;
    void flush();

    std::filesystem::path m_target;
    std::filesystem::path m_path;
    int m_file = -1;
    std::string m_buffer;
    std::uint64_t m_size = 0;
    Sha256Stream m_hash;
    std::string m_sha256;
};

} // namespace clientele
