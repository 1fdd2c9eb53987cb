#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

namespace clientele::test {

// Bytes that can be opened like a file and never touch a disk.
class MemoryFile
{
public:
    MemoryFile(const std::uint8_t *bytes, std::size_t size)
        : m_file(::memfd_create("fuzz", MFD_CLOEXEC))
    {
        while (size > 0) {
            const ssize_t count = ::write(m_file, bytes, size);
            if (count <= 0)
                break;
            bytes += count;
            size -= static_cast<std::size_t>(count);
        }
    }
    ~MemoryFile() { ::close(m_file); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};

} // namespace clientele::test
