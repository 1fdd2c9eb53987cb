#include "analytics/target/zip_writer.h"

#include <limits>

#include <zlib.h>

#include "analytics/base/error.h"
#include "analytics/target/output_file.h"

namespace clientele {

namespace {

constexpr std::uint16_t kVersion = 20; // 2.0: DEFLATE
constexpr std::uint16_t kFlags = 0x0808; // sizes follow the bytes; names are UTF-8
constexpr std::uint16_t kDeflated = 8;
constexpr std::uint16_t kNoTime = 0;
constexpr std::uint16_t kFirstDay = 0x0021; // 1980-01-01
constexpr int kLevel = 1; // a list's size matters less than its time; higher levels gain a tenth for twice the time

void put(std::string &to, std::uint64_t value, int bytes)
{
    for (; bytes > 0; --bytes, value >>= 8)
        to += static_cast<char>(value);
}

std::uint32_t limited(std::uint64_t value)
{
    if (value > std::numeric_limits<std::uint32_t>::max())
        throw Error(ErrorCode::Internal, {"an archive of 4 GiB"});
    return static_cast<std::uint32_t>(value);
}

} // namespace

PackedPiece packedPiece(std::string_view bytes, bool isLast)
{
    PackedPiece piece;
    piece.size = bytes.size();
    const auto *input = reinterpret_cast<const Bytef *>(bytes.data());
    piece.crc = static_cast<std::uint32_t>(crc32_z(0, input, bytes.size()));
    z_stream stream {};
    constexpr int kRaw = -15; // no zlib header
    if (deflateInit2(&stream, kLevel, Z_DEFLATED, kRaw, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Error(ErrorCode::Internal, {"deflateInit2"});
    constexpr std::size_t kFlushMarker = 16; // the empty block at the end and what leads to it
    piece.packed.resize(deflateBound(&stream, static_cast<uLong>(bytes.size())) + kFlushMarker);
    stream.next_in = const_cast<Bytef *>(input);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(piece.packed.data());
    stream.avail_out = static_cast<uInt>(piece.packed.size());
    const int result = deflate(&stream, isLast ? Z_FINISH : Z_SYNC_FLUSH);
    const bool isWhole = result == (isLast ? Z_STREAM_END : Z_OK) && stream.avail_in == 0;
    piece.packed.resize(piece.packed.size() - stream.avail_out);
    deflateEnd(&stream);
    if (!isWhole)
        throw Error(ErrorCode::Internal, {"deflate"});
    return piece;
}

void ZipWriter::add(std::string_view name, std::string_view bytes)
{
    begin(name);
    addPiece(packedPiece(bytes, true));
    end();
}

void ZipWriter::begin(std::string_view name)
{
    m_entries.push_back({std::string(name), 0, 0, 0, m_file.size()});
    std::string header = "PK\3\4";
    put(header, kVersion, 2);
    put(header, kFlags, 2);
    put(header, kDeflated, 2);
    put(header, kNoTime, 2);
    put(header, kFirstDay, 2);
    put(header, 0, 12); // checksum and sizes: in the descriptor behind the bytes
    put(header, name.size(), 2);
    put(header, 0, 2);
    header += name;
    m_file.append(header);
}

void ZipWriter::addPiece(const PackedPiece &piece)
{
    Entry &entry = m_entries.back();
    entry.crc = static_cast<std::uint32_t>(crc32_combine(entry.crc, piece.crc, static_cast<z_off_t>(piece.size)));
    entry.packed += piece.packed.size();
    entry.size += piece.size;
    m_file.append(piece.packed);
}

void ZipWriter::end()
{
    const Entry &entry = m_entries.back();
    std::string descriptor = "PK\7\10";
    put(descriptor, entry.crc, 4);
    put(descriptor, limited(entry.packed), 4);
    put(descriptor, limited(entry.size), 4);
    m_file.append(descriptor);
}

void ZipWriter::finish()
{
    const std::uint64_t begin = m_file.size();
    std::string directory;
    for (const Entry &entry : m_entries) {
        directory += "PK\1\2";
        put(directory, kVersion, 2);
        put(directory, kVersion, 2);
        put(directory, kFlags, 2);
        put(directory, kDeflated, 2);
        put(directory, kNoTime, 2);
        put(directory, kFirstDay, 2);
        put(directory, entry.crc, 4);
        put(directory, limited(entry.packed), 4);
        put(directory, limited(entry.size), 4);
        put(directory, entry.name.size(), 2);
        put(directory, 0, 12); // no extra field, comment, further disk or attributes
        put(directory, limited(entry.offset), 4);
        directory += entry.name;
    }
    std::string end = "PK\5\6";
    put(end, 0, 4); // one disk
    put(end, m_entries.size(), 2);
    put(end, m_entries.size(), 2);
    put(end, directory.size(), 4);
    put(end, limited(begin), 4);
    put(end, 0, 2);
    m_file.append(directory + end);
}

} // namespace clientele
