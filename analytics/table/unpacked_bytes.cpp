#include "analytics/table/unpacked_bytes.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <zlib.h>

#include "analytics/base/error.h"
#include "analytics/table/text_stream.h"
#include "analytics/table/zip_archive.h"

namespace clientele {

struct UnpackedBytes::Source
{
    virtual ~Source() = default;
    virtual std::size_t read(char *target, std::size_t size) = 0;
    virtual double fraction() const = 0;
};

namespace {

class PlainSource final : public UnpackedBytes::Source
{
public:
    explicit PlainSource(const std::filesystem::path &path)
        : m_file(path)
    {
    }
    std::size_t read(char *target, std::size_t size) override { return m_file.read(target, size); }
    double fraction() const override
    {
        return static_cast<double>(m_file.position()) / static_cast<double>(m_file.size());
    }

private:
    FileBytes m_file;
};

class ZipSource final : public UnpackedBytes::Source
{
public:
    explicit ZipSource(ZipPart part)
        : m_part(std::move(part))
    {
    }
    std::size_t read(char *target, std::size_t size) override { return m_part.read(target, size); }
    double fraction() const override { return m_part.fraction(); }

private:
    ZipPart m_part;
};

// One gzip stream or several after each other, as RFC 1952 allows.
class GzipSource final : public UnpackedBytes::Source
{
public:
    explicit GzipSource(const std::filesystem::path &path)
        : m_file(path)
    {
        constexpr int kGzipOnly = 16;
        if (inflateInit2(&m_stream, MAX_WBITS + kGzipOnly) != Z_OK)
            throw std::bad_alloc();
    }
    ~GzipSource() override { inflateEnd(&m_stream); }
    GzipSource(const GzipSource &) = delete;
    GzipSource &operator=(const GzipSource &) = delete;

    std::size_t read(char *target, std::size_t size) override
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(target);
        m_stream.avail_out = static_cast<uInt>(size);
        while (m_stream.avail_out > 0 && !m_isAtEnd) {
            if (m_stream.avail_in == 0 && !refill()) {
                if (m_isInStream)
                    throw Error(ErrorCode::FileDamaged, {m_file.path().string(), ""});
                m_isAtEnd = true;
            } else {
                unpack();
            }
        }
        const std::size_t count = size - m_stream.avail_out;
        m_unpacked += count;
        if (m_unpacked > kBombSize && m_unpacked / kBombRatio > m_file.position())
            throw Error(ErrorCode::FileBomb, {m_file.path().string(), ""});
        return count;
    }

    double fraction() const override
    {
        return static_cast<double>(m_file.position()) / static_cast<double>(m_file.size());
    }

private:
    static constexpr std::uint64_t kBombSize = std::uint64_t(1) << 30;
    static constexpr std::uint64_t kBombRatio = 500;

    bool refill()
    {
        const std::size_t count = m_file.read(m_packed.data(), m_packed.size());
        m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data());
        m_stream.avail_in = static_cast<uInt>(count);
        return count > 0;
    }

    void unpack()
    {
        // Some writers fill up the last block with zeros.
        if (!m_isInStream && *m_stream.next_in == 0) {
            ++m_stream.next_in;
            --m_stream.avail_in;
            return;
        }
        m_isInStream = true;
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            inflateReset(&m_stream);
            m_isInStream = false;
        } else if (result != Z_OK && result != Z_BUF_ERROR) {
            throw Error(ErrorCode::FileDamaged, {m_file.path().string(), ""});
        }
    }

    FileBytes m_file;
    std::array<char, 1 << 16> m_packed {};
    z_stream m_stream {};
    std::uint64_t m_unpacked = 0;
    bool m_isInStream = false;
    bool m_isAtEnd = false;
};

std::string headOf(const std::filesystem::path &path)
{
    FileBytes file(path);
    std::string head(4, '\0');
    head.resize(file.read(head.data(), head.size()));
    return head;
}

bool isZip(std::string_view head)
{
    return head.starts_with("PK\x03\x04");
}

// "orders.csv", "Orders.TXT"
bool isNamedLikeATable(const std::string &part)
{
    std::string extension = std::filesystem::path(part).extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    constexpr std::array<std::string_view, 7> kExtensions {".csv", ".tsv", ".tab", ".txt", ".psv", ".jsonl", ".ndjson"};
    return std::ranges::find(kExtensions, extension) != kExtensions.end();
}

std::vector<std::string> partsOf(const ZipArchive &archive)
{
    if (archive.contains("[Content_Types].xml") || archive.contains("mimetype"))
        return {}; // a workbook or document
    std::vector<std::string> parts;
    for (const std::string &name : archive.names()) {
        const std::string file = std::filesystem::path(name).filename().string();
        if (!file.empty() && file.front() != '.' && !name.starts_with("__MACOSX/"))
            parts.push_back(name);
    }
    std::stable_partition(parts.begin(), parts.end(), isNamedLikeATable);
    return parts;
}

std::unique_ptr<UnpackedBytes::Source> sourceOf(const std::filesystem::path &path, std::string_view part)
{
    const std::string head = headOf(path);
    if (head.starts_with("\x1F\x8B"))
        return std::make_unique<GzipSource>(path);
    if (!isZip(head))
        return std::make_unique<PlainSource>(path);
    const ZipArchive archive(path);
    const std::vector<std::string> parts = partsOf(archive);
    if (parts.empty())
        return std::make_unique<PlainSource>(path);
    return std::make_unique<ZipSource>(archive.open(part.empty() ? std::string_view(parts.front()) : part));
}

} // namespace

UnpackedBytes::UnpackedBytes(const std::filesystem::path &path, std::string_view part)
    : m_source(sourceOf(path, part))
{
}

UnpackedBytes::~UnpackedBytes() = default;

std::size_t UnpackedBytes::read(char *target, std::size_t size)
{
    return m_source->read(target, size);
}

double UnpackedBytes::fraction() const
{
    return m_source->fraction();
}

std::vector<std::string> tableParts(const std::filesystem::path &path)
{
    return isZip(headOf(path)) ? partsOf(ZipArchive(path)) : std::vector<std::string>();
}

} // namespace clientele
