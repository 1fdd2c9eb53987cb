#include "analytics/store/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/store/order_tables.h"
#include "analytics/store/passphrase_change.h"
#include "analytics/store/save_copy.h"
#include "analytics/store/schema.h"
#include "analytics/store/shop_key.h"
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
constexpr std::string_view kAssumedCurrency = "currency_is_assumed";

// A shop that is one file in a folder where nothing can be made beside it (a read-only medium) has no writer either.
Database openUnwritable(const std::filesystem::path &path, const Passphrase &passphrase)
{
    std::error_code ignored;
    const std::filesystem::path log = path.string() + "-wal";
    const bool hasLog = std::filesystem::exists(log, ignored) && std::filesystem::file_size(log, ignored) > 0;
    return Database(path, hasLog ? Database::Mode::ReadOnly : Database::Mode::Immutable, passphrase);
}

// A reader's connection could write, so that whoever closes last, a reader too, can fold the log into the file; it is
// told not to. Where the folder forbids that, the file is read as it lies.
Database openToRead(const std::filesystem::path &path, const Passphrase &passphrase)
{
    try {
        Database database(path, Database::Mode::ReadWrite, passphrase);
        database.execute("PRAGMA query_only = ON");
        return database;
    } catch (const Error &error) {
        if (error.code != ErrorCode::FileNotReadable && error.code != ErrorCode::ShopReadOnly)
            throw;
    }
    return openUnwritable(path, passphrase);
}

Database openToWrite(const std::filesystem::path &path, const Passphrase &passphrase)
{
    removeUnfinishedExchange(path);
    Database database(path, Database::Mode::ReadWrite, passphrase);
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

using FileIdentity = std::pair<dev_t, ino_t>;

FileIdentity identityOf(const std::filesystem::path &path)
{
    struct stat facts
    {
    };
    return ::stat(path.c_str(), &facts) == 0 ? FileIdentity(facts.st_dev, facts.st_ino) : FileIdentity();
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

Database createDatabase(const std::filesystem::path &path, const Passphrase &passphrase)
{
    try {
        Database database(path, Database::Mode::Create, passphrase);
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

Store Store::create(const std::filesystem::path &path, const ShopSettings &settings, const Passphrase &passphrase)
{
    requireNothingAt(path);
    auto lock = std::make_unique<WriterLock>(path);
    requireNothingAt(path); // nor did another program make it before we had the lock
    NewFile file(path);
    Store store(
        std::unique_ptr<Private>(new Private {path, Access::Write, std::move(lock), createDatabase(path, passphrase)}));
    ShopSettings complete = settings;
    if (complete.name.empty())
        complete.name = path.stem().string();
    store.setSettings(complete);
    shopKey(store);
    registerOrderTables(store.database());
    file.keep();
    return store;
}

Store Store::open(const std::filesystem::path &path, Access access, const Passphrase &passphrase)
{
    requireFile(path);
    const FileIdentity identity = identityOf(path);
    try {
        Store store = openAsItIs(path, access, passphrase);
        if (identityOf(path) == identity)
            return store;
    } catch (const Error &) {
        if (identityOf(path) == identity)
            throw;
    }
    // Its passphrase was changed meanwhile, so what we opened is no longer the shop.
    return openAsItIs(path, access, passphrase);
}

Store Store::openAsItIs(const std::filesystem::path &path, Access access, const Passphrase &passphrase)
{
    const bool isEncrypted = looksEncrypted(path);
    if (isEncrypted && passphrase.isEmpty())
        throw Error(ErrorCode::ShopNeedsPassphrase, {path.string()});
    const Passphrase &needed = isEncrypted ? passphrase : Passphrase();
    if (access == Access::Write && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0)
        throw Error(ErrorCode::ShopReadOnly, {path.string()});
    auto lock = access == Access::Write ? std::make_unique<WriterLock>(path) : nullptr;
    Store store(std::unique_ptr<Private>(
        new Private {path, access, std::move(lock),
                     access == Access::Write ? openToWrite(path, needed) : openToRead(path, needed)}));
    const int version = checkedSchemaVersion(store.database(), path, kSchemaVersion);
    if (access == Access::Read && version < kSchemaVersion) {
        store = openAsItIs(path, Access::Write, passphrase); // brings it up to date, as long as nobody else is writing
        store = openAsItIs(path, access, passphrase);
        return store;
    }
    if (access == Access::Write) {
        tune(store.database());
        upgradeSchema(store.database(), path);
    }
    registerOrderTables(store.database());
    return store;
}

Store Store::anotherReader() const
{
    return open(path(), Access::Read, passphrase());
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

const Passphrase &Store::passphrase() const
{
    return d->database.passphrase();
}

void Store::setPassphrase(const Passphrase &next, Monitor &monitor)
{
    if (d->access != Access::Write)
        throw Error(ErrorCode::ShopReadOnly, {d->path.string()});
    exchangeFile(d->database, next, monitor);
    tune(d->database);
}

ShopSettings Store::settings()
{
    ShopSettings settings;
    settings.name = value("name");
    settings.currency = value("currency");
    settings.isCurrencyAssumed = value(kAssumedCurrency) == "1";
    settings.monetaryIncludesTax = value("monetary_includes_tax") == "1";
    settings.monetaryIncludesPostage = value("monetary_includes_postage") == "1";
    return settings;
}

void Store::setSettings(const ShopSettings &settings)
{
    std::optional<Transaction> own;
    if (sqlite3_get_autocommit(database().handle()) != 0)
        own.emplace(database());
    setValue("name", settings.name);
    setValue("currency", settings.currency);
    setValue(kAssumedCurrency, settings.isCurrencyAssumed ? "1" : "0");
    setValue("monetary_includes_tax", settings.monetaryIncludesTax ? "1" : "0");
    setValue("monetary_includes_postage", settings.monetaryIncludesPostage ? "1" : "0");
    bumpDataVersion(); // a Dataset carries the shop's name and currency
    if (own)
        own->commit();
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
