#include "analytics/target/output_file.h"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include "analytics/base/error.h"
#include "analytics/table/output_target.h"

namespace clientele {

namespace {

constexpr std::size_t kFlushAt = 1 << 20;

// Best effort: some file systems cannot sync a folder, and a list can always be exported again.
void syncFolder(const std::filesystem::path &folder)
{
    const int file = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

} // namespace

OutputFile::OutputFile(const std::filesystem::path &target)
    : m_target(outputTarget(target))
{
    const auto key = systemRandomKey();
    m_path = m_target.string() + "." + toHex(std::span(key).first(4)) + ".part";
    m_file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (m_file < 0) {
        const int reason = errno;
        m_path.clear();
        fail(reason);
    }
}

OutputFile::OutputFile(OutputFile &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_path(std::exchange(other.m_path, {}))
    , m_file(std::exchange(other.m_file, -1))
    , m_buffer(std::move(other.m_buffer))
    , m_size(other.m_size)
    , m_hash(std::move(other.m_hash))
    , m_sha256(std::move(other.m_sha256))
{
}

OutputFile::~OutputFile()
{
    if (m_file >= 0)
        ::close(m_file);
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

void OutputFile::append(std::string_view bytes)
{
    m_size += bytes.size();
    m_buffer += bytes;
    if (m_buffer.size() >= kFlushAt)
        flush();
}

void OutputFile::flush()
{
    m_hash.add(m_buffer);
    std::string_view rest = m_buffer;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file, rest.data(), rest.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail(errno);
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_buffer.clear();
}

void OutputFile::close()
{
    flush();
    if (::fsync(m_file) != 0)
        fail(errno);
    if (::close(std::exchange(m_file, -1)) != 0)
        fail(errno);
    m_sha256 = toHex(m_hash.finish());
}

void OutputFile::publish(const std::filesystem::path &target)
{
    m_target = outputTarget(target);
    if (std::rename(m_path.c_str(), m_target.c_str()) != 0)
        fail(errno);
    m_path.clear();
    syncFolder(std::filesystem::absolute(m_target).parent_path());
}

void OutputFile::fail(int reason) const
{
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG)
        throw Error(ErrorCode::DiskFull, {m_target.string()});
    if (reason == EACCES || reason == EROFS || reason == EPERM || reason == ENOENT || reason == ENOTDIR)
        throw Error(ErrorCode::FolderNotWritable, {std::filesystem::absolute(m_target).parent_path().string()});
    throw Error(ErrorCode::FileNotWritable, {m_target.string(), std::generic_category().message(reason)});
}

} // namespace clientele
