#include "analytics/table/text_stream.h"

#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analytics/base/error.h"
#include "analytics/table/decoder.h"
#include "analytics/table/unpacked_bytes.h"

namespace clientele {

namespace {

constexpr std::size_t kPiece = 1 << 18;

[[noreturn]] void failReading(const std::filesystem::path &path, int reason)
{
    if (reason == ENOENT || reason == ENOTDIR)
        throw Error(ErrorCode::FileNotFound, {path.string()});
    throw Error(ErrorCode::FileNotReadable, {path.string(), std::generic_category().message(reason)});
}

} // namespace

FileBytes::FileBytes(const std::filesystem::path &path)
    : m_path(path)
{
    // Without O_NONBLOCK a named pipe would wait here for somebody to write into it; files read as ever.
    m_file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat status
    {
    };
    if (m_file < 0 || ::fstat(m_file, &status) != 0)
        failReading(path, errno);
    if (!S_ISREG(status.st_mode)) {
        ::close(m_file);
        if (S_ISDIR(status.st_mode))
            failReading(path, EISDIR);
        throw Error(ErrorCode::NotATable, {path.string(), "pipe or device"}); // it would be read more than once
    }
    if (status.st_size == 0) {
        ::close(m_file);
        throw Error(ErrorCode::FileEmpty, {path.string()});
    }
    m_size = static_cast<std::uint64_t>(status.st_size);
    m_seconds = status.st_mtim.tv_sec;
    m_nanoseconds = status.st_mtim.tv_nsec;
}

FileBytes::~FileBytes()
{
    ::close(m_file);
}

std::size_t FileBytes::read(char *target, std::size_t size)
{
    std::size_t total = 0;
    while (total < size) {
        const ssize_t count = ::read(m_file, target + total, size - total);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            failReading(m_path, errno);
        if (count == 0)
            break;
        total += static_cast<std::size_t>(count);
    }
    m_position += total;
    if (total < size) {
        if (m_position != m_size)
            throw Error(ErrorCode::FileChanged, {m_path.string()});
        requireUnchanged();
    }
    return total;
}

void FileBytes::requireUnchanged() const
{
    struct stat status
    {
    };
    if (::fstat(m_file, &status) != 0 || static_cast<std::uint64_t>(status.st_size) != m_size
        || status.st_mtim.tv_sec != m_seconds || status.st_mtim.tv_nsec != m_nanoseconds)
        throw Error(ErrorCode::FileChanged, {m_path.string()});
}

struct TextStream::Private
{
    UnpackedBytes file;
    std::unique_ptr<Decoder> decoder;
    std::string bytes; // read, not decoded yet: at most a cut character before a piece
    bool isAtStart = true;
    bool isAtEnd = false;
};

TextStream::TextStream(const std::filesystem::path &path, std::string_view encoding, std::string_view part)
    : d(new Private {UnpackedBytes(path, part), makeDecoder(encoding), {}})
{
}

TextStream::~TextStream() = default;

bool TextStream::read(std::string &text, std::vector<std::size_t> &replaced)
{
    if (d->isAtEnd)
        return false;
    const std::size_t kept = d->bytes.size();
    d->bytes.resize(kept + kPiece);
    const std::size_t count = d->file.read(d->bytes.data() + kept, kPiece);
    d->bytes.resize(kept + count);
    d->isAtEnd = count < kPiece;

    const std::size_t start = text.size();
    d->bytes.erase(0, d->decoder->decode(d->bytes, d->isAtEnd, text, replaced));
    if (d->isAtStart && std::string_view(text).substr(start).starts_with("\xEF\xBB\xBF")) {
        text.erase(start, 3);
        for (std::size_t &position : replaced)
            position -= position > start ? 3 : 0;
    }
    d->isAtStart = false;
    return true;
}

double TextStream::fraction() const
{
    return d->file.fraction();
}

bool TextStream::isAtEnd() const
{
    return d->isAtEnd;
}

} // namespace clientele
