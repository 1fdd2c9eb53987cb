#include "analytics/store/verify.h"

#include <string>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/event_runs.h"
#include "analytics/store/member_parts.h"

namespace clientele {

namespace {

using Findings = std::vector<Store::Finding>;

// SQLite's own checks run inside one statement; this lets Cancel reach them.
class CancelHook
{
public:
    CancelHook(Database &database, Monitor &monitor)
        : m_database(database)
    {
        constexpr int instructions = 100'000; // a few milliseconds
        sqlite3_progress_handler(database.handle(), instructions, &CancelHook::isCancelled, &monitor);
    }
    ~CancelHook() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }
    CancelHook(const CancelHook &) = delete;
    CancelHook &operator=(const CancelHook &) = delete;

private:
    static int isCancelled(void *monitor) { return static_cast<Monitor *>(monitor)->isCancelled() ? 1 : 0; }

    Database &m_database;
};

void checkIntegrity(Database &database, Findings &findings)
{
    Statement check = database.prepare("PRAGMA integrity_check(20)");
    while (check.step()) {
        if (check.text(0) != "ok")
            findings.push_back({"integrity", std::string(check.text(0))});
    }
}

void checkReferences(Database &database, Findings &findings)
{
    constexpr std::size_t enough = 20;
    Statement check = database.prepare("PRAGMA foreign_key_check");
    while (findings.size() < enough && check.step())
        findings.push_back({"foreign_key", std::string(check.text(0)) + " → " + std::string(check.text(2))});
}

// What a column of numbers of another table's rows must be among.
std::vector<bool> numbersOf(Database &database, const char *table)
{
    const std::string name(table);
    std::vector<bool> known(static_cast<std::size_t>(database.integer("SELECT ifnull(max(number), 0) FROM " + name))
                            + 1);
    Statement query = database.prepare("SELECT number FROM " + name);
    while (query.step())
        known[static_cast<std::size_t>(query.integer(0))] = true;
    return known;
}

// Every order's customer and every line's order and product must be there, and nothing may be said that cannot be.
class ColumnChecker
{
public:
    ColumnChecker(Database &database, Monitor &monitor, Findings &findings)
        : m_database(database)
        , m_monitor(monitor)
        , m_findings(findings)
        , m_runs(listRuns(database))
        , m_customers(numbersOf(database, "customers"))
        , m_products(numbersOf(database, "products"))
        , m_orders(std::size_t {highestOrder(m_runs)} + 1)
    {
        m_customers[0] = true; // a guest
    }

    void run()
    {
        readOrders(m_database, m_runs, {{}, [this](std::size_t, OrderColumns &part) { checkOrders(part); }}, m_monitor);
        readLines(m_database, m_runs, {{}, [this](std::size_t, LineColumns &part) { checkLines(part); }}, m_monitor);
        tell(m_orphanOrders, "orders without their customer");
        tell(m_orphanLines, "order lines without their order");
        tell(m_unknownProducts, "order lines without their product");
        tell(m_strangeLines, "order lines of an unknown kind");
        checkReferencesOf("refunds");
    }

private:
    static bool isAmong(const std::vector<bool> &known, std::uint32_t number)
    {
        return number < known.size() && known[number];
    }

    void checkOrders(const OrderColumns &part)
    {
        for (std::size_t i = 0; i < part.size(); ++i) {
            m_orphanOrders += !isAmong(m_customers, part.customer[i]);
            if (part.number[i] < m_orders.size())
                m_orders[part.number[i]] = true;
        }
    }

    void checkLines(const LineColumns &part)
    {
        for (std::size_t i = 0; i < part.size(); ++i) {
            m_orphanLines += !isAmong(m_orders, part.order[i]);
            m_unknownProducts += !isAmong(m_products, part.product[i]);
            m_strangeLines += part.kind[i] > 3;
        }
    }

    // Refunds name orders by number, too; reviews and redemptions by what files call them.
    void checkReferencesOf(const char *table)
    {
        std::int64_t orphans = 0;
        Statement query
            = m_database.prepare("SELECT order_number FROM " + std::string(table) + " WHERE order_number IS NOT NULL");
        while (query.step())
            orphans += !isAmong(m_orders, static_cast<std::uint32_t>(query.integer(0)));
        tell(orphans, table + std::string(" without their order"));
    }

    void tell(std::int64_t count, const std::string &what)
    {
        if (count > 0)
            m_findings.push_back({"foreign_key", std::to_string(count) + " " + what});
    }

    Database &m_database;
    Monitor &m_monitor;
    Findings &m_findings;
    std::vector<ColumnRun> m_runs;
    std::vector<bool> m_customers;
    std::vector<bool> m_products;
    std::vector<bool> m_orders;
    std::int64_t m_orphanOrders = 0;
    std::int64_t m_orphanLines = 0;
    std::int64_t m_unknownProducts = 0;
    std::int64_t m_strangeLines = 0;
};

void checkColumnRuns(Database &database, Monitor &monitor, Findings &findings)
{
    try {
        ColumnChecker(database, monitor, findings).run();
    } catch (const Error &error) {
        if (error.code != ErrorCode::ShopDamaged)
            throw;
        findings.push_back({"segments_damaged", error.arguments.back()});
    }
}

void checkEventRuns(Database &database, Monitor &monitor)
{
    EventColumns events;
    for (const EventRun &run : eventRuns(database)) {
        events.resize(run.events);
        readEventRun(database, run, events, 0, monitor);
    }
}

// Every member has what was thought of them, as it was written.
void checkMembers(Database &database, Monitor &monitor)
{
    Statement campaigns = database.prepare("SELECT DISTINCT campaign FROM member_blobs");
    while (campaigns.step()) {
        for (const PackedMembers &part : readMemberParts(database, campaigns.integer(0))) {
            monitor.checkpoint();
            unpackMembers(part);
        }
    }
}

} // namespace

std::vector<Store::Finding> verifyShop(Database &database, Monitor &monitor)
{
    Findings findings;
    const CancelHook hook(database, monitor);
    monitor.stage(Stage::Checking);
    try {
        checkIntegrity(database, findings);
        monitor.progress(0.6);
        checkReferences(database, findings);
        monitor.progress(0.8);
        checkColumnRuns(database, monitor, findings);
        monitor.progress(0.9);
        checkEventRuns(database, monitor);
        checkMembers(database, monitor);
        monitor.progress(1.0);
    } catch (const Error &error) {
        if (error.code != ErrorCode::ShopDamaged)
            throw;
        findings.push_back({"integrity", error.arguments.back()});
    }
    return findings;
}

} // namespace clientele
