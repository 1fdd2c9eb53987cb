#include "analytics/store/store.h"

#include <array>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/store/save_copy.h"
#include "analytics/store/schema.h"
#include "analytics/store/verify.h"
#include "analytics/store/writer_lock.h"

namespace clientele {

struct Store::Private
{
    std::filesystem::path path;
    Access access;
    std::unique_ptr<WriterLock> lock; // null for readers
    Database database; // closed before the lock is let go
};

namespace {

constexpr std::string_view kDataVersion = "data_version";

// SQLite3MC leaves eight bytes of an encrypted file's header readable: the page size, the file format and three fixed
// fractions. No text file or picture has them there.
bool looksEncrypted(const std::filesystem::path &path)
{
    std::array<char, 24> header {};
    std::ifstream file(path, std::ios::binary);
    if (!file.read(header.data(), header.size()))
        return false;
    if (std::string_view(header.data(), header.size()).starts_with("SQLite format 3"))
        return false;
    const auto byte = [&header](std::size_t i) { return static_cast<unsigned char>(header[i]); };
    const int pageSize = byte(16) * 256 + byte(17);
    const bool isPageSize = pageSize == 1 || (pageSize >= 512 && (pageSize & (pageSize - 1)) == 0);
    return isPageSize && (byte(18) == 1 || byte(18) == 2) && byte(21) == 64 && byte(22) == 32 && byte(23) == 32;
}

// A shop that is one file in a folder where nothing can be made beside it (a read-only medium) has no writer either.
Database openUnwritable(const std::filesystem::path &path)
{
    std::error_code ignored;
    const std::filesystem::path log = path.string() + "-wal";
    const bool hasLog = std::filesystem::exists(log, ignored) && std::filesystem::file_size(log, ignored) > 0;
    return Database(path, hasLog ? Database::Mode::ReadOnly : Database::Mode::Immutable);
}

// A reader's connection could write, so that whoever closes last, a reader too, can fold the log into the file; it is
// told not to. Where the folder forbids that, the file is read as it lies.
Database openToRead(const std::filesystem::path &path)
{
    try {
        Database database(path, Database::Mode::ReadWrite);
        database.execute("PRAGMA query_only = ON");
        return database;
    } catch (const Error &error) {
        if (error.code != ErrorCode::FileNotReadable && error.code != ErrorCode::ShopReadOnly)
            throw;
    }
    return openUnwritable(path);
}

Database openToWrite(const std::filesystem::path &path)
{
    Database database(path, Database::Mode::ReadWrite);
    if (database.isReadOnly())
        throw Error(ErrorCode::ShopReadOnly, {path.string()});
    return database;
}

void tune(Database &database)
{
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
}

void requireFile(const std::filesystem::path &path)
{
    std::error_code failure;
    const std::filesystem::file_status status = std::filesystem::status(path, failure);
    if (status.type() == std::filesystem::file_type::not_found || failure == std::errc::not_a_directory)
        throw Error(ErrorCode::FileNotFound, {path.string()});
    if (failure)
        throw Error(ErrorCode::FileNotReadable, {path.string(), failure.message()});
    if (status.type() != std::filesystem::file_type::regular)
        throw Error(ErrorCode::NotAShop, {path.string()});
}

// Until the shop is complete a failure leaves nothing behind.
class NewFile
{
public:
    explicit NewFile(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }
    ~NewFile()
    {
        std::error_code ignored;
        for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
            if (!m_isKept)
                std::filesystem::remove(m_path.string() + suffix, ignored);
        }
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;

    void keep() { m_isKept = true; }

private:
    std::filesystem::path m_path;
    bool m_isKept = false;
};

void requireNothingAt(const std::filesystem::path &path)
{
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        throw Error(ErrorCode::FileExists, {path.string()});
}

Database createDatabase(const std::filesystem::path &path)
{
    try {
        Database database(path, Database::Mode::Create);
        database.execute(
            "PRAGMA page_size = 16384"); // column segments are large; small pages cost them half their speed
        tune(database);
        createSchema(database);
        return database;
    } catch (const Error &error) {
        if (error.code == ErrorCode::FileNotReadable || error.code == ErrorCode::ShopReadOnly)
            throw Error(ErrorCode::FileNotWritable, {path.string(), error.arguments.back()});
        throw;
    }
}

} // namespace

Store::Store(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}

Store::Store(Store &&) noexcept = default;
Store &Store::operator=(Store &&) noexcept = default;

Store::~Store()
{
    // With readers about, the last of them folds the log in when it closes.
    if (d && d->access == Access::Write)
        sqlite3_wal_checkpoint_v2(d->database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Store Store::create(const std::filesystem::path &path, const ShopSettings &settings)
{
    requireNothingAt(path);
    auto lock = std::make_unique<WriterLock>(path);
    requireNothingAt(path); // nor did another program make it before we had the lock
    NewFile file(path);
    Store store(std::make_unique<Private>(path, Access::Write, std::move(lock), createDatabase(path)));
    ShopSettings complete = settings;
    if (complete.name.empty())
        complete.name = path.stem().string();
    store.setSettings(complete);
    file.keep();
    return store;
}

Store Store::open(const std::filesystem::path &path, Access access)
{
    requireFile(path);
    if (access == Access::Write && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
        throw Error(ErrorCode::ShopReadOnly, {path.string()});
    auto lock = access == Access::Write ? std::make_unique<WriterLock>(path) : nullptr;
    try {
        Store store(std::make_unique<Private>(path, access, std::move(lock),
                                              access == Access::Write ? openToWrite(path) : openToRead(path)));
        checkedSchemaVersion(store.database(), path, kSchemaVersion);
        if (access == Access::Write) {
            tune(store.database());
            upgradeSchema(store.database(), path);
        }
        return store;
    } catch (const Error &error) {
        if (error.code == ErrorCode::NotAShop && looksEncrypted(path))
            throw Error(ErrorCode::ShopNeedsPassphrase, {path.string()});
        throw;
    }
}

const std::filesystem::path &Store::path() const
{
    return d->path;
}

Store::Access Store::access() const
{
    return d->access;
}

Database &Store::database()
{
    return d->database;
}

ShopSettings Store::settings()
{
    ShopSettings settings;
    settings.name = value("name");
    settings.currency = value("currency");
    settings.monetaryIncludesTax = value("monetary_includes_tax") == "1";
    settings.monetaryIncludesPostage = value("monetary_includes_postage") == "1";
    return settings;
}

void Store::setSettings(const ShopSettings &settings)
{
    Transaction transaction(database());
    setValue("name", settings.name);
    setValue("currency", settings.currency);
    setValue("monetary_includes_tax", settings.monetaryIncludesTax ? "1" : "0");
    setValue("monetary_includes_postage", settings.monetaryIncludesPostage ? "1" : "0");
    bumpDataVersion(); // a Dataset carries the shop's name and currency
    transaction.commit();
}

std::string Store::value(std::string_view key)
{
    Statement query = database().prepare("SELECT value FROM settings WHERE key = ?");
    query.bind(1, key);
    return query.step() ? std::string(query.text(0)) : std::string();
}

void Store::setValue(std::string_view key, std::string_view value)
{
    database()
        .prepare("INSERT INTO settings VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2")
        .bind(1, key)
        .bind(2, value)
        .run();
}

std::int64_t Store::dataVersion()
{
    Statement query = database().prepare("SELECT CAST(value AS INTEGER) FROM settings WHERE key = ?");
    query.bind(1, kDataVersion);
    return query.step() ? query.integer(0) : 0;
}

void Store::bumpDataVersion()
{
    setValue(kDataVersion, std::to_string(dataVersion() + 1));
}

void Store::saveCopy(const std::filesystem::path &target, Monitor &monitor)
{
    copyDatabase(database(), target, monitor);
}

std::vector<Store::Finding> Store::verify(Monitor &monitor)
{
    return verifyShop(database(), monitor);
}

} // namespace clientele
