#include "analytics/store/save_copy.h"

#include <system_error>
#include <unistd.h>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/store/database.h"
#include "analytics/store/read_transaction.h"
#include "analytics/store/sqlite_error.h"

namespace clientele {

namespace {

constexpr int kPagesPerStep = 512; // 8 MB: a Cancel is heard within a few hundredths of a second

// Removed again unless it was kept.
class PartialFile
{
public:
    explicit PartialFile(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    ~PartialFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
        std::filesystem::remove(m_path.string() + "-journal", ignored);
    }
    PartialFile(const PartialFile &) = delete;
    PartialFile &operator=(const PartialFile &) = delete;

    const std::filesystem::path &path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

void copyPages(Database &source, Database &target, Monitor &monitor)
{
    sqlite3_backup *backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
    if (!backup)
        throwSqliteError(target.handle(), sqlite3_extended_errcode(target.handle()));
    int result = SQLITE_OK;
    while (result == SQLITE_OK && !monitor.isCancelled()) {
        result = sqlite3_backup_step(backup, kPagesPerStep);
        const int pages = sqlite3_backup_pagecount(backup);
        if (pages > 0)
            monitor.progress(1.0 - static_cast<double>(sqlite3_backup_remaining(backup)) / pages);
    }
    const int finished = sqlite3_backup_finish(backup);
    monitor.checkpoint();
    if (finished != SQLITE_OK)
        throwSqliteError(target.handle(), finished);
    if (result != SQLITE_DONE)
        throwSqliteError(target.handle(), result);
}

std::filesystem::path folderOf(const std::filesystem::path &path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

} // namespace

void copyDatabase(Database &source, const std::filesystem::path &target, Monitor &monitor)
{
    if (std::filesystem::exists(target))
        throw Error(ErrorCode::FileExists, {target.string()});
    monitor.stage(Stage::Writing);
    const PartialFile partial(target.string() + ".part" + std::to_string(::getpid()));
    try {
        const ReadTransaction moment(source);
        Database copy(partial.path(), Database::Mode::Create, source.passphrase());
        copyPages(source, copy, monitor);
    } catch (const Error &error) {
        if (error.code == ErrorCode::DiskFull)
            throw Error(ErrorCode::DiskFull, {target.string()});
        if (error.code == ErrorCode::FileNotReadable || error.code == ErrorCode::ShopReadOnly)
            throw Error(ErrorCode::FolderNotWritable, {folderOf(target).string()});
        throw;
    }
    std::error_code failure;
    std::filesystem::rename(partial.path(), target, failure);
    if (failure)
        throw Error(ErrorCode::FileNotWritable, {target.string(), failure.message()});
}

} // namespace clientele
