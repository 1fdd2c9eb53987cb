#include "analytics/store/order_tables.h"

#include <exception>
#include <string_view>
#include <vector>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/database.h"
#include "analytics/store/live_orders.h"

namespace clientele {

namespace {

// What both tables share: SQLite's tables and cursors begin with its own structs.
struct VirtualTable
{
    sqlite3_vtab base {};
    Database *database = nullptr;
};

int fail(sqlite3_vtab *table, const std::exception &failure)
{
    sqlite3_free(table->zErrMsg);
    const auto *error = dynamic_cast<const Error *>(&failure);
    const bool isDamage = error && error->code == ErrorCode::ShopDamaged;
    table->zErrMsg = sqlite3_mprintf("%s", isDamage ? error->arguments.back().c_str() : failure.what());
    return isDamage ? SQLITE_CORRUPT : SQLITE_ERROR;
}

void give(sqlite3_context *context, std::string_view text)
{
    if (text.empty())
        sqlite3_result_null(context);
    else
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// The orders that hold now, in the order of their numbers.
class OrdersCursor
{
public:
    static constexpr const char *kDeclaration = "CREATE TABLE x(number INTEGER, id TEXT, customer INTEGER, "
                                                "time INTEGER, has_time INTEGER, country TEXT, import INTEGER)";

    void start(Database &database)
    {
        SilentMonitor monitor;
        m_orders = {};
        m_row = 0;
        const std::vector<ColumnRun> runs = listRuns(database);
        readOrders(database, runs,
                   {{}, [this](std::size_t, OrderColumns &part) { m_orders.append(part, 0, part.size()); }}, monitor);
        m_live = LiveOrders(highestOrder(runs));
        m_live.see(m_orders, 0);
        next(true);
    }
    bool isAtEnd() const { return m_row > m_live.highest(); }
    void next(bool isFirst = false)
    {
        m_row += isFirst ? 0 : 1;
        while (!isAtEnd() && m_live.record(m_row) == LiveOrders::kNone)
            ++m_row;
    }
    std::int64_t rowId() const { return m_row; }
    void column(sqlite3_context *context, int column) const
    {
        const std::size_t i = m_live.record(m_row);
        switch (column) {
        case 0: return sqlite3_result_int64(context, m_row);
        case 1: return give(context, m_orders.id[i]);
        case 2:
            return m_orders.customer[i] == 0 ? sqlite3_result_null(context)
                                             : sqlite3_result_int64(context, m_orders.customer[i]);
        case 3: return sqlite3_result_int64(context, m_orders.time[i]);
        case 4: return sqlite3_result_int64(context, m_orders.hasTime[i]);
        case 5: return give(context, m_orders.countries[m_orders.country[i]]);
        default: return sqlite3_result_int64(context, m_orders.import[m_live.firstRecord(m_row)]);
        }
    }

private:
    OrderColumns m_orders;
    LiveOrders m_live {0};
    std::uint32_t m_row = 0;
};

// The lines that hold now, run by run, one part in memory at a time.
class LinesCursor
{
public:
    static constexpr const char *kDeclaration
        = "CREATE TABLE x(order_number INTEGER, product INTEGER, time INTEGER, quantity INTEGER, price INTEGER, "
          "amount INTEGER, kind INTEGER, platform_discount INTEGER, merchant_discount INTEGER, line_id TEXT, "
          "import INTEGER)";

    void start(Database &database)
    {
        SilentMonitor monitor;
        m_database = &database;
        m_runs = listRuns(database);
        m_live = LiveOrders(highestOrder(m_runs));
        readOrders(database, m_runs, {{}, [this](std::size_t begin, OrderColumns &part) { m_live.see(part, begin); }},
                   monitor);
        m_run = m_part = m_row = 0;
        m_rowId = 0;
        m_lines = {};
        settle();
    }
    bool isAtEnd() const { return m_run == m_runs.size(); }
    void next()
    {
        ++m_row;
        ++m_rowId;
        settle();
    }
    std::int64_t rowId() const { return m_rowId; }
    void column(sqlite3_context *context, int column) const
    {
        const auto optional
            = [this](const std::vector<std::int64_t> &values) { return values.empty() ? 0 : values[m_row]; };
        switch (column) {
        case 0: return sqlite3_result_int64(context, m_lines.order[m_row]);
        case 1: return sqlite3_result_int64(context, m_lines.product[m_row]);
        case 2: return sqlite3_result_int64(context, m_lines.time[m_row]);
        case 3: return sqlite3_result_int64(context, m_lines.quantity[m_row]);
        case 4: return sqlite3_result_int64(context, m_lines.price[m_row]);
        case 5: return sqlite3_result_int64(context, m_lines.amount[m_row]);
        case 6: return sqlite3_result_int64(context, m_lines.kind[m_row]);
        case 7: return sqlite3_result_int64(context, optional(m_lines.platformDiscount));
        case 8: return sqlite3_result_int64(context, optional(m_lines.merchantDiscount));
        case 9: return give(context, m_lines.id.empty() ? std::string_view() : m_lines.id[m_row]);
        default: return sqlite3_result_int64(context, m_lines.import[m_row]);
        }
    }

private:
    // Goes to the next line that holds, reading parts on the way.
    void settle()
    {
        while (!isAtEnd()) {
            for (; m_row < m_lines.size(); ++m_row) {
                if (!m_live.isReplaced(m_lines.order[m_row], m_lines.import[m_row]))
                    return;
            }
            m_row = 0;
            m_lines = {};
            if (m_part * kRecordsPerPart < m_runs[m_run].lines) {
                m_lines = readLinePart(*m_database, m_runs[m_run], m_part++);
            } else {
                ++m_run;
                m_part = 0;
            }
        }
    }

    Database *m_database = nullptr;
    std::vector<ColumnRun> m_runs;
    LiveOrders m_live {0};
    std::size_t m_run = 0;
    std::size_t m_part = 0; // to be read next
    LineColumns m_lines;
    std::size_t m_row = 0;
    std::int64_t m_rowId = 0;
};

template<typename Cursor> struct VirtualCursor
{
    sqlite3_vtab_cursor base {};
    Cursor cursor;
};

template<typename Cursor, typename Work> int guarded(sqlite3_vtab_cursor *base, const Work &work)
{
    try {
        work(reinterpret_cast<VirtualCursor<Cursor> *>(base)->cursor);
        return SQLITE_OK;
    } catch (const std::exception &failure) {
        return fail(base->pVtab, failure);
    }
}

template<typename Cursor>
int connect(sqlite3 *handle, void *database, int, const char *const *, sqlite3_vtab **table, char **)
{
    if (const int result = sqlite3_declare_vtab(handle, Cursor::kDeclaration); result != SQLITE_OK)
        return result;
    *table = &(new VirtualTable {{}, static_cast<Database *>(database)})->base;
    return SQLITE_OK;
}

template<typename Cursor> sqlite3_module makeModule()
{
    sqlite3_module module {};
    module.iVersion = 1;
    module.xConnect = connect<Cursor>;
    module.xDisconnect = [](sqlite3_vtab *table) {
        delete reinterpret_cast<VirtualTable *>(table);
        return SQLITE_OK;
    };
    module.xBestIndex = [](sqlite3_vtab *, sqlite3_index_info *info) {
        info->estimatedCost = 1e6;
        return SQLITE_OK;
    };
    module.xOpen = [](sqlite3_vtab *, sqlite3_vtab_cursor **cursor) {
        *cursor = &(new VirtualCursor<Cursor>)->base;
        return SQLITE_OK;
    };
    module.xClose = [](sqlite3_vtab_cursor *cursor) {
        delete reinterpret_cast<VirtualCursor<Cursor> *>(cursor);
        return SQLITE_OK;
    };
    module.xFilter = [](sqlite3_vtab_cursor *base, int, const char *, int, sqlite3_value **) {
        Database *database = reinterpret_cast<VirtualTable *>(base->pVtab)->database;
        return guarded<Cursor>(base, [database](Cursor &cursor) { cursor.start(*database); });
    };
    module.xNext
        = [](sqlite3_vtab_cursor *base) { return guarded<Cursor>(base, [](Cursor &cursor) { cursor.next(); }); };
    module.xEof = [](sqlite3_vtab_cursor *base) {
        return reinterpret_cast<VirtualCursor<Cursor> *>(base)->cursor.isAtEnd() ? 1 : 0;
    };
    module.xColumn = [](sqlite3_vtab_cursor *base, sqlite3_context *context, int column) {
        reinterpret_cast<VirtualCursor<Cursor> *>(base)->cursor.column(context, column);
        return SQLITE_OK;
    };
    module.xRowid = [](sqlite3_vtab_cursor *base, sqlite3_int64 *id) {
        *id = reinterpret_cast<VirtualCursor<Cursor> *>(base)->cursor.rowId();
        return SQLITE_OK;
    };
    return module;
}

template<typename Cursor> void registerModule(Database &database, const char *name)
{
    static const sqlite3_module module = makeModule<Cursor>();
    sqlite3_create_module(database.handle(), name, &module, &database);
}

} // namespace

void registerOrderTables(Database &database)
{
    registerModule<OrdersCursor>(database, "orders");
    registerModule<LinesCursor>(database, "order_lines");
}

} // namespace clientele
