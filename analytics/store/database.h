#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analytics/base/passphrase.h"

struct sqlite3;
struct sqlite3_stmt;

namespace clientele {

// A thin RAII layer over the SQLite C API: what is prepared is finalised, what is begun is committed or rolled back,
// and every failure is an Error (DiskFull, ShopLocked, ShopReadOnly, ShopDamaged, WrongPassphrase, else Internal with
// SQLite's own words). Only analytics/store, import's writer and the campaign tables' code speak SQL.

// A prepared statement. Parameters are numbered from 1, result columns from 0, as in SQLite. Not shared between
// threads.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, std::string_view text); // copied
    Statement &bindKept(int parameter, std::string_view text); // not copied: must outlive step()
    Statement &bindBlob(int parameter, std::span<const std::uint8_t> bytes); // not copied: must outlive step()
    Statement &bindNull(int parameter);
    // An empty text is stored as NULL.
    Statement &bindOrNull(int parameter, std::string_view text);

    bool step(); // true while there is a row
    void run(); // step to the end and reset, for statements that return nothing
    void reset(); // ready to be bound and run again

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; // valid until the next step()
    std::span<const std::uint8_t> blob(int column) const; // likewise

private:
    friend class Database;
    Statement(sqlite3 *database, sqlite3_stmt *statement);

    sqlite3 *m_database;
    sqlite3_stmt *m_statement;
};

// One connection. Not shared between threads: every job opens its own Store.
class Database
{
public:
    // Immutable: nobody can be writing (a read-only folder or medium), so SQLite looks for no lock and makes no file.
    enum class Mode
    {
        Create,
        ReadWrite,
        ReadOnly,
        Immutable
    };

    // With a passphrase every page of the file and its log is encrypted and authenticated (AEGIS-256; the key from
    // Argon2id, 19 MiB, two rounds), and nothing temporary goes to the disk. A wrong one changes nothing.
    // Errors: NotAShop for a file that is no database (or needs a passphrase), and the ones above.
    Database(const std::filesystem::path &path, Mode mode, const Passphrase &passphrase = {});
    static Database inMemory(); // for tests

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    void close(); // now, rather than when it goes; afterwards nothing else may be called

    Statement prepare(std::string_view sql);
    void execute(std::string_view sql); // one or more statements without results
    std::int64_t integer(std::string_view sql); // the single value of a query

    std::int64_t lastInsertId() const;
    std::int64_t changes() const;
    bool isReadOnly() const;
    bool isInTransaction() const;
    const Passphrase &passphrase() const { return m_passphrase; } // empty: not encrypted
    // What an open transaction has changed goes to the disk now, so that a full one shows and committing takes no time.
    void flush();
    void interrupt(); // the one call that another thread may make
    sqlite3 *handle() const { return m_database; }

private:
    explicit Database(sqlite3 *database);
    void unlock();

    sqlite3 *m_database;
    Passphrase m_passphrase;
};

// All or nothing: what is not committed is rolled back when this goes out of scope.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_isOpen = true;
};

} // namespace clientele
