#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

class OutputFile;

// A stretch of bytes packed on its own, so that all cores can pack at once: pieces one after the other are one DEFLATE
// stream (RFC 1951), because each but the last ends on a byte's boundary with an empty stored block.
struct PackedPiece
{
    std::string packed;
    std::uint32_t crc = 0; // of the bytes before packing
    std::uint64_t size = 0; // of them
};
PackedPiece packedPiece(std::string_view bytes, bool isLast);

// Writes a ZIP archive (APPNOTE.TXT 6.3) from front to back, every entry dated 1980-01-01: the same contents are the same
// bytes. No entry and no archive may reach 4 GiB.
class ZipWriter
{
public:
    explicit ZipWriter(OutputFile &file)
        : m_file(file)
    {
    }

    void add(std::string_view name, std::string_view bytes); // a whole entry
    void begin(std::string_view name); // one that comes in pieces
    void addPiece(const PackedPiece &piece);
    void end(); // after its last piece
    void finish(); // the directory

private:
    struct Entry
    {
        std::string name;
        std::uint32_t crc = 0;
        std::uint64_t packed = 0;
        std::uint64_t size = 0;
        std::uint64_t offset = 0;
    };
    OutputFile &m_file;
    std::vector<Entry> m_entries;
};

} // namespace clientele
