#include "analytics/store/sqlite_error.h"

#include <cerrno>
#include <string>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"

namespace clientele {

namespace {

// A full disk reaches SQLite in three ways: as its own code, or as a failed write whose reason the system knows.
bool isDiskFull(int result, int reason)
{
    if ((result & 0xff) == SQLITE_FULL)
        return true;
    if ((result & 0xff) != SQLITE_IOERR)
        return false;
    return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

ErrorCode codeOf(int result, int reason)
{
    if (isDiskFull(result, reason))
        return ErrorCode::DiskFull;
    switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::ShopLocked;
    case SQLITE_READONLY: return ErrorCode::ShopReadOnly;
    case SQLITE_CORRUPT: return ErrorCode::ShopDamaged;
    case SQLITE_NOTADB: return ErrorCode::NotAShop;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return ErrorCode::FileNotReadable;
    default: return ErrorCode::Internal;
    }
}

} // namespace

void throwSqliteError(sqlite3 *database, int result, std::optional<int> reason)
{
    if (!database)
        throw Error(ErrorCode::Internal, {"SQLite: out of memory"});
    if ((result & 0xff) == SQLITE_INTERRUPT)
        throw Cancelled();

    const char *name = sqlite3_db_filename(database, "main");
    const std::string path = name ? name : "";
    const std::string words = reason ? sqlite3_errstr(result) : sqlite3_errmsg(database);
    const ErrorCode code = codeOf(result, reason.value_or(sqlite3_system_errno(database)));
    switch (code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ShopReadOnly:
    case ErrorCode::NotAShop: throw Error(code, {path});
    case ErrorCode::Internal:
        throw Error(code, {"SQLite " + std::to_string(result) + ": " + words + " (" + path + ')'});
    default: throw Error(code, {path, words});
    }
}

} // namespace clientele
