#include "analytics/store/database.h"

#include <cerrno>
#include <utility>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/store/file_uri.h"
#include "analytics/store/sqlite_error.h"

namespace clientele {

namespace {

constexpr int kBusyMilliseconds = 5'000;

void check(sqlite3 *database, int result)
{
    if (result != SQLITE_OK)
        throwSqliteError(database, result);
}

int openFlags(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::ReadWrite: return SQLITE_OPEN_READWRITE;
    case Database::Mode::ReadOnly:
    case Database::Mode::Immutable: return SQLITE_OPEN_READONLY;
    }
    return SQLITE_OPEN_READONLY;
}

sqlite3 *openConnection(const std::string &path, Database::Mode mode)
{
    sqlite3 *database = nullptr;
    const std::string uri = fileUri(path) + (mode == Database::Mode::Immutable ? "?immutable=1" : "");
    const int result = sqlite3_open_v2(uri.c_str(), &database, openFlags(mode) | SQLITE_OPEN_URI, nullptr);
    if (result != SQLITE_OK) {
        try {
            throwSqliteError(database, result);
        } catch (...) {
            sqlite3_close(database);
            throw;
        }
    }
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, kBusyMilliseconds);
    return database;
}

} // namespace

// ---- Statement

Statement::Statement(sqlite3 *database, sqlite3_stmt *statement)
    : m_database(database)
    , m_statement(statement)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    check(m_database, sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    check(m_database, sqlite3_bind_double(m_statement, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    const char *bytes = text.data() ? text.data() : ""; // a null pointer would mean NULL
    check(m_database, sqlite3_bind_text64(m_statement, parameter, bytes, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindKept(int parameter, std::string_view text)
{
    const char *bytes = text.data() ? text.data() : "";
    check(m_database, sqlite3_bind_text64(m_statement, parameter, bytes, text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int parameter, std::span<const std::uint8_t> bytes)
{
    const void *data = bytes.empty() ? static_cast<const void *>("") : bytes.data();
    check(m_database, sqlite3_bind_blob64(m_statement, parameter, data, bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    check(m_database, sqlite3_bind_null(m_statement, parameter));
    return *this;
}

Statement &Statement::bindOrNull(int parameter, std::string_view text)
{
    return text.empty() ? bindNull(parameter) : bind(parameter, text);
}

bool Statement::step()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE) {
        try {
            throwSqliteError(m_database, result);
        } catch (...) {
            sqlite3_reset(m_statement); // a statement in the middle of a row would keep its transaction open
            throw;
        }
    }
    return false;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement); // its result repeats the last step()'s, which has been reported
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto *bytes = static_cast<const std::uint8_t *>(sqlite3_column_blob(m_statement, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

// ---- Database

Database::Database(sqlite3 *database)
    : m_database(database)
{
}

Database::Database(const std::filesystem::path &path, Mode mode, const Passphrase &passphrase)
    : Database(openConnection(path.string(), mode)) // from here on the destructor closes it, whatever is thrown
{
    m_passphrase = passphrase;
    if (!m_passphrase.isEmpty()) {
        // The cipher is asked for before the key and is not written in the file.
        execute("PRAGMA cipher = 'aegis'");
        const std::string_view key = m_passphrase.text();
        check(m_database, sqlite3_key(m_database, key.data(), static_cast<int>(key.size())));
    }
    execute("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY");
    unlock();
}

// Reads the header: is this a database, and is the key right? Until that is known, closing must not fold a log that a
// crash left behind into the file: who cannot read the pages must not move them.
void Database::unlock()
{
    check(m_database, sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr));
    try {
        integer("SELECT count(*) FROM sqlite_schema");
    } catch (const Error &error) {
        if (error.code == ErrorCode::NotAShop && !m_passphrase.isEmpty())
            throw Error(ErrorCode::WrongPassphrase, error.arguments);
        throw;
    }
    check(m_database, sqlite3_db_config(m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr));
}

Database Database::inMemory()
{
    Database database(openConnection(":memory:", Mode::Create));
    database.execute("PRAGMA foreign_keys = ON");
    return database;
}

Database::Database(Database &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_passphrase(std::move(other.m_passphrase))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_database, other.m_database);
    std::swap(m_passphrase, other.m_passphrase);
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    sqlite3_close_v2(std::exchange(m_database, nullptr));
    m_passphrase = {};
}

Statement Database::prepare(std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    check(m_database, sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
    return {m_database, statement};
}

void Database::execute(std::string_view sql)
{
    check(m_database, sqlite3_exec(m_database, std::string(sql).c_str(), nullptr, nullptr, nullptr));
}

std::int64_t Database::integer(std::string_view sql)
{
    Statement statement = prepare(sql);
    if (!statement.step())
        throw Error(ErrorCode::Internal, {"no row from: " + std::string(sql)});
    return statement.integer(0);
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_database);
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_database);
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_database, "main") == 1;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_database) == 0;
}

void Database::flush()
{
    errno = 0;
    if (const int result = sqlite3_db_cacheflush(m_database); result != SQLITE_OK)
        throwSqliteError(m_database, result, errno); // this one call tells the connection nothing of what went wrong
}

void Database::interrupt()
{
    sqlite3_interrupt(m_database);
}

} // namespace clientele
