#include "analytics/store/passphrase_change.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/store/database.h"
#include "analytics/store/file_uri.h"
#include "analytics/store/schema.h"

namespace clientele {

namespace {

constexpr auto kPatience = std::chrono::seconds(5); // for readers, as long as SQLite itself waits
constexpr auto kBetweenTries = std::chrono::milliseconds(20);
constexpr int kOperationsPerLook = 20'000; // of SQLite's machine: some milliseconds

std::filesystem::path pathOf(Database &database)
{
    return sqlite3_db_filename(database.handle(), "main");
}

std::filesystem::path folderOf(const std::filesystem::path &path)
{
    return path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
}

// Names that nobody gives to a file of their own: what has them is removed without asking.
std::filesystem::path unfinishedPath(const std::filesystem::path &shop)
{
    return shop.parent_path() / ('.' + shop.filename().string() + ".unfinished-exchange");
}

std::filesystem::path replacedPath(const std::filesystem::path &shop)
{
    return shop.parent_path() / ('.' + shop.filename().string() + ".replaced");
}

// While it lives nobody else can read or write the shop, and its file is one file without a log.
class AloneWithFile
{
public:
    AloneWithFile(Database &database, const Monitor &monitor)
        : m_database(database)
    {
        try {
            waitForOthers(monitor);
        } catch (...) {
            backToNormal();
            throw;
        }
    }
    ~AloneWithFile() { backToNormal(); }
    AloneWithFile(const AloneWithFile &) = delete;
    AloneWithFile &operator=(const AloneWithFile &) = delete;

private:
    void waitForOthers(const Monitor &monitor)
    {
        const auto end = std::chrono::steady_clock::now() + kPatience;
        m_database.execute("PRAGMA locking_mode = EXCLUSIVE");
        while (!leaveLog()) {
            monitor.checkpoint();
            if (std::chrono::steady_clock::now() >= end)
                throw Error(ErrorCode::ShopInUse, {pathOf(m_database).string()});
            std::this_thread::sleep_for(kBetweenTries);
        }
    }
    // The log can only be left by the last connection; the lock is then kept.
    bool leaveLog()
    {
        try {
            Statement statement = m_database.prepare("PRAGMA journal_mode = DELETE");
            if (!statement.step() || statement.text(0) != "delete")
                return false;
            statement.reset();
            m_database.execute("BEGIN EXCLUSIVE; COMMIT");
            return true;
        } catch (const Error &error) {
            if (error.code != ErrorCode::ShopLocked)
                throw;
            return false;
        }
    }
    void backToNormal()
    {
        sqlite3_exec(m_database.handle(),
                     "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL; SELECT 1 FROM sqlite_schema", nullptr,
                     nullptr, nullptr);
    }

    Database &m_database;
};

// Lets a statement that runs for long be watched and stopped.
class WatchedStatement
{
public:
    WatchedStatement(Database &database, std::filesystem::path growing, std::uintmax_t expected, Monitor &monitor)
        : m_database(database)
        , m_growing(std::move(growing))
        , m_expected(std::max<std::uintmax_t>(expected, 1))
        , m_monitor(monitor)
    {
        sqlite3_progress_handler(m_database.handle(), kOperationsPerLook, &WatchedStatement::look, this);
    }
    ~WatchedStatement() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    WatchedStatement(const WatchedStatement &) = delete;
    WatchedStatement &operator=(const WatchedStatement &) = delete;

private:
    static int look(void *self)
    {
        auto &watched = *static_cast<WatchedStatement *>(self);
        std::error_code ignored;
        const std::uintmax_t size = std::filesystem::file_size(watched.m_growing, ignored);
        if (!ignored)
            watched.m_monitor.progress(
                std::min(1.0, static_cast<double>(size) / static_cast<double>(watched.m_expected)));
        return watched.m_monitor.isCancelled() ? 1 : 0;
    }

    Database &m_database;
    std::filesystem::path m_growing;
    std::uintmax_t m_expected;
    Monitor &m_monitor;
};

// "file:…-new?cipher=aegis&hexkey=…" for a new file; overwritten when it goes.
class NewFileUri
{
public:
    NewFileUri(const std::filesystem::path &file, const Passphrase &passphrase)
    {
        m_text = fileUri(file.string());
        m_text.reserve(m_text.size() + 64 + 2 * passphrase.text().size()); // so that growing leaves no copies behind
        if (passphrase.isEmpty()) {
            m_text += "?key=&reserve=0";
            return;
        }
        m_text += "?cipher=aegis&hexkey=";
        constexpr std::string_view digits = "0123456789abcdef";
        for (const char c : passphrase.text()) {
            m_text += digits[static_cast<unsigned char>(c) >> 4];
            m_text += digits[static_cast<unsigned char>(c) & 15];
        }
    }
    ~NewFileUri() { ::explicit_bzero(m_text.data(), m_text.size()); }
    NewFileUri(const NewFileUri &) = delete;
    NewFileUri &operator=(const NewFileUri &) = delete;

    std::string_view text() const { return m_text; }

private:
    std::string m_text;
};

// SQLite's own words could name the file with its key: they go no further than here.
[[noreturn]] void throwAboutNewFile(const Error &error, const std::filesystem::path &shop)
{
    switch (error.code) {
    case ErrorCode::DiskFull: throw Error(ErrorCode::DiskFull, {shop.string()});
    case ErrorCode::ShopDamaged: throw Error(ErrorCode::ShopDamaged, {shop.string(), "integrity"});
    default: throw Error(ErrorCode::FolderNotWritable, {folderOf(shop).string()});
    }
}

void writeAnew(Database &database, const std::filesystem::path &target, const Passphrase &passphrase, Monitor &monitor)
{
    const std::filesystem::path shop = pathOf(database);
    const NewFileUri uri(target, passphrase);
    const WatchedStatement watched(database, target, std::filesystem::file_size(shop), monitor);
    try {
        database.prepare("VACUUM INTO ?").bind(1, uri.text()).run();
    } catch (const Error &error) {
        throwAboutNewFile(error, shop);
    }
    monitor.checkpoint();
}

void requireSame(Database &before, const std::filesystem::path &target, const Passphrase &passphrase)
{
    Database after(target, Database::Mode::ReadOnly, passphrase);
    std::vector<std::string> facts {"PRAGMA application_id", "PRAGMA user_version",
                                    "SELECT count(*) FROM sqlite_schema"};
    Statement tables = before.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (tables.step())
        facts.push_back("SELECT count(*) FROM \"" + std::string(tables.text(0)) + '"');
    for (const std::string &fact : facts) {
        if (before.integer(fact) != after.integer(fact))
            throw Error(ErrorCode::Internal, {"the new file differs in " + fact});
    }
}

class Descriptor
{
public:
    Descriptor(const std::filesystem::path &path, int flags)
        : m_number(::open(path.c_str(), flags | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int number() const { return m_number; }
    bool toDisk() const { return m_number >= 0 && ::fsync(m_number) == 0; }

private:
    int m_number;
};

void requireOnDisk(const std::filesystem::path &path)
{
    if (!Descriptor(path, O_RDONLY).toDisk())
        throw Error(ErrorCode::FileNotWritable, {path.string(), std::generic_category().message(errno)});
}

// Overwrites and removes. Best effort: when it fails the shop is none the worse. What has another name, too (a backup
// made of hard links), is somebody else's.
void wipe(const std::filesystem::path &path)
{
    static constexpr std::array<char, 1 << 16> zeros {};
    std::error_code ignored;
    {
        const Descriptor file(path, O_WRONLY | O_NOFOLLOW);
        struct stat facts
        {
        };
        const bool isOurs = ::fstat(file.number(), &facts) == 0 && facts.st_nlink == 1;
        for (off_t at = 0; isOurs && at < facts.st_size;) {
            const auto size = static_cast<std::size_t>(std::min<off_t>(zeros.size(), facts.st_size - at));
            const ssize_t written = ::pwrite(file.number(), zeros.data(), size, at);
            if (written <= 0)
                break;
            at += written;
        }
        if (isOurs)
            file.toDisk();
    }
    std::filesystem::remove(path, ignored);
}

void takeItsPlace(const std::filesystem::path &target, const std::filesystem::path &shop)
{
    std::error_code failure;
    std::filesystem::permissions(target, std::filesystem::status(shop).permissions(), failure);
    std::filesystem::rename(target, shop, failure);
    if (failure)
        throw Error(ErrorCode::FileNotWritable, {shop.string(), failure.message()});
    Descriptor(folderOf(shop), O_RDONLY | O_DIRECTORY).toDisk();
}

} // namespace

void exchangeFile(Database &database, const Passphrase &next, Monitor &monitor)
{
    const std::filesystem::path shop = pathOf(database);
    const std::filesystem::path target = unfinishedPath(shop);
    const bool wasReadable = database.passphrase().isEmpty();
    monitor.stage(Stage::Writing);
    removeUnfinishedExchange(shop);
    const AloneWithFile alone(database, monitor);
    try {
        writeAnew(database, target, next, monitor);
        requireSame(database, target, next);
        requireOnDisk(target);
        std::error_code ignored; // a file system without hard links: then its bytes cannot be reached afterwards
        if (wasReadable)
            std::filesystem::create_hard_link(shop, replacedPath(shop), ignored);
        takeItsPlace(target, shop);
    } catch (...) {
        removeUnfinishedExchange(shop);
        throw;
    }
    Database exchanged(shop, Database::Mode::ReadWrite, next);
    std::swap(database, exchanged);
    exchanged.close();
    removeUnfinishedExchange(shop);
}

void removeUnfinishedExchange(const std::filesystem::path &shop)
{
    std::error_code ignored;
    for (const std::filesystem::path &left : {unfinishedPath(shop), replacedPath(shop)}) {
        if (std::filesystem::exists(left, ignored))
            wipe(left);
        std::filesystem::remove(left.string() + "-journal", ignored);
    }
}

std::vector<std::filesystem::path> openUpgradeCopies(const std::filesystem::path &shop)
{
    std::vector<std::filesystem::path> copies;
    const std::string beginning = shop.stem().string() + std::string(kBeforeVersion);
    std::error_code ignored;
    for (const auto &entry : std::filesystem::directory_iterator(folderOf(shop), ignored)) {
        const std::filesystem::path &path = entry.path();
        if (path.extension() == shop.extension() && path.filename().string().starts_with(beginning)
            && entry.is_regular_file(ignored) && !looksEncrypted(path))
            copies.push_back(path);
    }
    std::ranges::sort(copies);
    return copies;
}

bool looksEncrypted(const std::filesystem::path &file)
{
    std::array<char, 24> header {};
    std::ifstream stream(file, std::ios::binary);
    if (!stream.read(header.data(), header.size()))
        return false;
    if (std::string_view(header.data(), header.size()).starts_with("SQLite format 3"))
        return false;
    const auto byte = [&header](std::size_t i) { return static_cast<unsigned char>(header[i]); };
    const int pageSize = byte(16) * 256 + byte(17);
    const bool isPageSize = pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0);
    return isPageSize && (byte(18) == 1 || byte(18) == 2) && byte(21) == 64 && byte(22) == 32 && byte(23) == 32;
}

} // namespace clientele
