#include "analytics/store/writer_lock.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "analytics/base/error.h"
#include "analytics/store/clock.h"

namespace clientele {

namespace {

std::string hostName()
{
    std::array<char, 256> name {};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

std::string programName()
{
    std::error_code ignored;
    const std::string name = std::filesystem::read_symlink("/proc/self/exe", ignored).filename().string();
    return name.empty() ? "clientele" : name;
}

std::string holderText()
{
    return programName() + ", process " + std::to_string(::getpid()) + " on " + hostName() + ", since " + localNow();
}

std::string readHolder(int file)
{
    std::array<char, 1024> text {};
    const ssize_t size = ::pread(file, text.data(), text.size(), 0);
    return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "another program";
}

[[noreturn]] void throwCannotLock(const std::filesystem::path &lock, int reason)
{
    if (reason == ENOSPC || reason == EDQUOT)
        throw Error(ErrorCode::DiskFull, {lock.string()});
    const std::filesystem::path folder = lock.has_parent_path() ? lock.parent_path() : std::filesystem::path(".");
    throw Error(ErrorCode::FolderNotWritable, {folder.string()});
}

// The previous holder removes the file when it lets go: a lock on a file that is no longer there is worth nothing.
bool isStillThere(int file, const std::filesystem::path &path)
{
    struct stat ours
    {
    };
    struct stat present
    {
    };
    return ::fstat(file, &ours) == 0 && ::stat(path.c_str(), &present) == 0 && ours.st_ino == present.st_ino
           && ours.st_dev == present.st_dev;
}

} // namespace

WriterLock::WriterLock(const std::filesystem::path &shop)
    : m_path(shop.string() + "-lock")
{
    for (;;) {
        const int file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (file < 0)
            throwCannotLock(m_path, errno);
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const std::string holder = readHolder(file);
            ::close(file);
            throw Error(ErrorCode::ShopLocked, {shop.string(), holder});
        }
        if (isStillThere(file, m_path)) {
            m_file = file;
            break;
        }
        ::close(file);
    }
    const std::string holder = holderText();
    // Who holds it is a courtesy: a disk too full for one line must not keep anybody from opening the shop.
    if (::ftruncate(m_file, 0) != 0 || ::pwrite(m_file, holder.data(), holder.size(), 0) < 0)
        errno = 0;
}

WriterLock::~WriterLock()
{
    ::unlink(m_path.c_str()); // before letting go, so that nobody can lock a file that is about to vanish unnoticed
    ::close(m_file);
}

} // namespace clientele
