#include "analytics/table/sqlite_reader.h"

#include <algorithm>
#include <utility>

#include <sqlite3.h>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/table/csv_writer.h"
#include "analytics/table/decoder.h"
#include "analytics/table/header_names.h"
#include "analytics/table/number_text.h"
#include "analytics/table/text_stream.h"

namespace clientele {

namespace {

constexpr std::string_view kSignature {"SQLite format 3\0", 16};
constexpr std::size_t kApplicationIdAt = 68; // in the file's header
constexpr std::string_view kShopId = "CLNT";
constexpr std::int64_t kCounted = 1'000'000; // rows, to find the largest table
constexpr int kLongestValue = 16 << 20;

// What a person's query may do: read.
int allowReading(void *, int action, const char *, const char *, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    default: return SQLITE_DENY;
    }
}

std::string quotedName(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        text += c;
        if (c == '"')
            text += c;
    }
    return text + '"';
}

// A path as part of an address: "?" and its like mean something there.
std::string addressOf(const std::filesystem::path &path, bool isImmutable)
{
    std::string address = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                             || std::string_view("/._-").find(c) != std::string_view::npos;
        if (isPlain)
            address += c;
        else
            address += "%" + toHex(std::span(reinterpret_cast<const std::uint8_t *>(&c), 1));
    }
    return address + (isImmutable ? "?mode=ro&immutable=1" : "?mode=ro");
}

bool hasContent(const std::filesystem::path &path)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    return !error && size > 0;
}

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
struct FinishStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

// A database open for reading, and proof at the end that nobody wrote into it meanwhile.
class ForeignDatabase
{
public:
    explicit ForeignDatabase(const std::filesystem::path &path)
        : m_path(path)
        , m_file(path)
    {
        // Pages that still wait beside the file belong to it; only where there are none may locks be left out.
        m_isImmutable = !hasContent(path.string() + "-wal") && !hasContent(path.string() + "-journal");
        sqlite3 *database = nullptr;
        const int result = sqlite3_open_v2(addressOf(path, m_isImmutable).c_str(), &database,
                                           SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
        m_database.reset(database);
        if (result != SQLITE_OK)
            fail(result);
        sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_limit(database, SQLITE_LIMIT_LENGTH, kLongestValue);
        sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
        sqlite3_set_authorizer(database, allowReading, nullptr);
    }

    const std::filesystem::path &path() const { return m_path; }
    void requireUnchanged() const
    {
        if (m_isImmutable) // otherwise it reads one state of the database, whatever others write
            m_file.requireUnchanged();
    }

    // A statement of ours.
    Statement prepare(const std::string &sql) const
    {
        sqlite3_stmt *statement = nullptr;
        const int result = sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &statement, nullptr);
        if (result != SQLITE_OK)
            fail(result);
        return Statement(statement);
    }

    // A person's: one statement that reads, and nothing behind it.
    Statement prepareQuery(const std::string &sql) const
    {
        sqlite3_stmt *statement = nullptr;
        const char *rest = nullptr;
        const int result = sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &statement, &rest);
        Statement query(statement);
        if (result != SQLITE_OK)
            refuse(result == SQLITE_AUTH ? "only SELECT is allowed" : sqlite3_errmsg(m_database.get()));
        if (!query || sqlite3_column_count(query.get()) == 0 || sqlite3_stmt_readonly(query.get()) == 0)
            refuse("only SELECT is allowed");
        if (std::string_view(rest).find_first_not_of(" \t\r\n;") != std::string_view::npos)
            refuse("only one statement is allowed");
        return query;
    }

    bool step(sqlite3_stmt *statement) const
    {
        const int result = sqlite3_step(statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE)
            fail(result);
        return result == SQLITE_ROW;
    }

    std::vector<std::string> tables() const
    {
        const Statement statement = prepare("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
                                            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid");
        std::vector<std::string> names;
        while (step(statement.get()))
            names.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(statement.get(), 0)));
        if (names.empty())
            throw Error(ErrorCode::FileEmpty, {m_path.string()});
        return names;
    }

    std::int64_t countOf(const std::string &table) const
    {
        const Statement statement = prepare("SELECT count(*) FROM (SELECT 1 FROM " + quotedName(table) + " LIMIT "
                                            + std::to_string(kCounted) + ")");
        return step(statement.get()) ? sqlite3_column_int64(statement.get(), 0) : 0;
    }

private:
    [[noreturn]] void refuse(const char *reason) const
    {
        throw Error(ErrorCode::QueryInvalid, {m_path.string(), reason});
    }
    [[noreturn]] void fail(int result) const
    {
        requireUnchanged();
        const int kind = result & 0xFF;
        if (kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB)
            throw Error(ErrorCode::FileDamaged, {m_path.string(), {}});
        throw Error(ErrorCode::FileNotReadable, {m_path.string(), sqlite3_errmsg(m_database.get())});
    }

    std::filesystem::path m_path;
    FileBytes m_file;
    bool m_isImmutable = false;
    std::unique_ptr<sqlite3, CloseDatabase> m_database;
};

void refuseShop(const std::filesystem::path &path)
{
    FileBytes file(path);
    std::string head(100, '\0');
    head.resize(file.read(head.data(), head.size()));
    if (head.size() > kApplicationIdAt && head.substr(kApplicationIdAt).starts_with(kShopId))
        throw Error(ErrorCode::ShopAsTable, {path.string()});
}

std::string largestOf(const ForeignDatabase &database, const std::vector<std::string> &tables)
{
    return *std::ranges::max_element(tables, {}, [&](const std::string &name) { return database.countOf(name); });
}

class SqliteReader final : public RowSource
{
public:
    SqliteReader(const std::filesystem::path &path, const TableFormat &format)
        : m_database(path)
        , m_statement(prepare(format))
    {
        for (int i = 0; i < sqlite3_column_count(m_statement.get()); ++i)
            m_names.emplace_back(sqlite3_column_name(m_statement.get(), i));
        const std::vector<std::string_view> names(m_names.begin(), m_names.end());
        m_header = headerNames(names, format.hasHeader);
        m_holdsNames = !format.hasHeader;
    }

    const std::vector<std::string> &header() const override { return m_header; }
    const std::vector<RowIssue> &issues() const override { return m_issues; }
    double fraction() const override
    {
        return m_count == 0 ? 0 : std::min(1.0, static_cast<double>(m_row) / static_cast<double>(m_count));
    }

    bool next(Row &row) override
    {
        m_cells.clear();
        if (std::exchange(m_holdsNames, false))
            m_cells.assign(m_names.begin(), m_names.end());
        else if (!readRow())
            return false;
        m_raw.clear();
        appendCsvRow(m_raw, m_cells);
        row.line = m_row;
        row.cells = m_cells;
        row.raw = std::string_view(m_raw).substr(0, m_raw.size() - 2); // without the line end
        return true;
    }

private:
    Statement prepare(const TableFormat &format)
    {
        if (!format.query.empty())
            return m_database.prepareQuery(format.query);
        const std::vector<std::string> tables = m_database.tables();
        const std::string table = format.sheet.empty() ? largestOf(m_database, tables) : format.sheet;
        if (std::ranges::find(tables, table) == tables.end())
            throw Error(ErrorCode::NoSuchSheet, {m_database.path().string(), table, joinedNames(tables)});
        m_count = m_database.countOf(table);
        return m_database.prepare("SELECT * FROM " + quotedName(table));
    }

    bool readRow()
    {
        if (m_isAtEnd || !m_database.step(m_statement.get())) {
            m_isAtEnd = true; // another step would start again
            m_database.requireUnchanged();
            return false;
        }
        ++m_row;
        m_values.resize(m_names.size());
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            m_values[i].clear();
            appendValue(static_cast<int>(i), m_values[i]);
            m_cells.emplace_back(m_values[i]);
        }
        return true;
    }

    void appendValue(int column, std::string &target)
    {
        sqlite3_stmt *statement = m_statement.get();
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_NULL: return;
        case SQLITE_INTEGER: target += std::to_string(sqlite3_column_int64(statement, column)); return;
        case SQLITE_FLOAT: appendShortest(sqlite3_column_double(statement, column), target); return;
        default: break;
        }
        const bool isText = sqlite3_column_type(statement, column) == SQLITE_TEXT;
        const auto *bytes = static_cast<const std::uint8_t *>(sqlite3_column_blob(statement, column));
        const std::span value(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
        if (!isText) {
            target += toHex(value);
            return;
        }
        m_replaced.clear(); // not every program writes UTF-8 where it says so
        m_decoder->decode({reinterpret_cast<const char *>(value.data()), value.size()}, true, target, m_replaced);
        if (!m_replaced.empty() && m_issues.size() < kMostIssues)
            m_issues.push_back({m_row, m_header[static_cast<std::size_t>(column)], RowIssue::Kind::InvalidEncoding,
                                excerptOf(target)});
    }

    static constexpr std::size_t kMostIssues = 1'000;

    ForeignDatabase m_database;
    std::int64_t m_count = 0; // of rows; 0: not known
    Statement m_statement;
    std::vector<std::string> m_names;
    std::vector<std::string> m_header;
    bool m_holdsNames = false; // the names are the first row and have not been given out
    bool m_isAtEnd = false;
    std::uint64_t m_row = 0;
    std::vector<std::string> m_values;
    std::vector<std::string_view> m_cells;
    std::string m_raw;
    std::unique_ptr<Decoder> m_decoder = makeDecoder("UTF-8");
    std::vector<std::size_t> m_replaced;
    std::vector<RowIssue> m_issues;
};

} // namespace

bool looksLikeSqlite(std::string_view head)
{
    return head.starts_with(kSignature);
}

SniffedTable sniffSqlite(const std::filesystem::path &path)
{
    refuseShop(path);
    const ForeignDatabase database(path);
    SniffedTable table;
    table.format.id = "sqlite";
    table.sheets = database.tables();
    table.format.sheet = largestOf(database, table.sheets);
    return table;
}

SniffedTable sniffSqliteTable(const std::filesystem::path &path, const std::string &table)
{
    SniffedTable sniffed = sniffSqlite(path);
    if (std::ranges::find(sniffed.sheets, table) == sniffed.sheets.end())
        throw Error(ErrorCode::NoSuchSheet, {path.string(), table, joinedNames(sniffed.sheets)});
    sniffed.format.sheet = table;
    return sniffed;
}

std::unique_ptr<RowSource> openSqlite(const std::filesystem::path &path, const TableFormat &format)
{
    refuseShop(path);
    return std::make_unique<SqliteReader>(path, format);
}

} // namespace clientele
