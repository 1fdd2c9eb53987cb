#include "analytics/import/imported_rows.h"

#include <array>
#include <unordered_map>
#include <utility>

#include "analytics/base/monitor.h"
#include "analytics/dataset/dataset.h"
#include "analytics/store/event_runs.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::size_t kBetweenCheckpoints = 4'096;

// The outside ids of customers and products, which rows name by number.
class Ids
{
public:
    explicit Ids(Database &database)
        : m_customer(database.prepare("SELECT id FROM customers WHERE number = ?"))
        , m_product(database.prepare("SELECT id FROM products WHERE number = ?"))
    {
    }

    std::string customer(std::int64_t number) { return find(m_customer, number); }
    std::string product(std::int64_t number) { return find(m_product, number); }

private:
    static std::string find(Statement &statement, std::int64_t number)
    {
        statement.bind(1, number);
        std::string id = statement.step() ? std::string(statement.text(0)) : std::string();
        statement.reset();
        return id;
    }

    Statement m_customer;
    Statement m_product;
};

// A row of SQL in the columns that all the queries of kQueries have.
ImportedRow rowOf(const Statement &found, Ids &ids)
{
    ImportedRow row;
    row.customer = found.isNull(0) ? std::string() : ids.customer(found.integer(0));
    row.product = found.isNull(1) ? std::string() : ids.product(found.integer(1));
    row.order = found.text(2);
    row.text = found.text(3);
    row.campaign = found.text(4);
    if (!found.isNull(5))
        row.time = found.integer(5);
    row.hasTime = !found.isNull(6) && found.integer(6) != 0;
    if (!found.isNull(7))
        row.quantity = Quantity {found.integer(7)};
    if (!found.isNull(8))
        row.amount = Money {found.integer(8)};
    if (!found.isNull(9))
        row.stars = found.real(9);
    return row;
}

// customer, product, order, text, campaign, time, has_time, quantity, amount, stars
constexpr std::array<std::pair<ImportedKind, std::string_view>, 11> kQueries {{
    {ImportedKind::Customers, "SELECT number, NULL, NULL, trim(ifnull(name, '') || ' ' || ifnull(email, '')), NULL, "
                              "NULL, NULL, NULL, NULL, NULL FROM customers WHERE import = ?1 ORDER BY number LIMIT ?2"},
    {ImportedKind::Products, "SELECT NULL, number, NULL, name, NULL, NULL, NULL, NULL, list_price, NULL FROM products "
                             "WHERE import = ?1 ORDER BY number LIMIT ?2"},
    {ImportedKind::Reviews,
     "SELECT customer, product, order_id, trim(ifnull(title, '') || ' ' || ifnull(body, '')), NULL, time, has_time, "
     "NULL, NULL, CASE WHEN highest > lowest THEN 1 + 4 * (stars - lowest) / (highest - lowest) END FROM reviews "
     "WHERE import = ?1 ORDER BY number LIMIT ?2"},
    {ImportedKind::Messages, "SELECT m.customer, NULL, NULL, m.channel, ifnull(c.name, ifnull(o.name, o.id)), "
                             "m.sent_time, 1, NULL, NULL, NULL FROM messages m LEFT JOIN campaigns c ON c.number = "
                             "m.campaign LEFT JOIN outside_campaigns o ON o.number = m.outside_campaign "
                             "WHERE m.import = ?1 ORDER BY m.number LIMIT ?2"},
    {ImportedKind::Unsubscribes,
     "SELECT m.customer, NULL, NULL, m.channel, ifnull(c.name, ifnull(o.name, o.id)), m.unsubscribed_time, 1, NULL, "
     "NULL, NULL FROM messages m LEFT JOIN campaigns c ON c.number = m.campaign LEFT JOIN outside_campaigns o "
     "ON o.number = m.outside_campaign WHERE m.import = ?1 AND m.unsubscribed = 1 ORDER BY m.number LIMIT ?2"},
    {ImportedKind::Redemptions,
     "SELECT r.customer, NULL, r.order_id, r.code, ifnull(c.name, ifnull(o.name, o.id)), r.time, r.has_time, NULL, "
     "r.discount, NULL FROM redemptions r LEFT JOIN campaigns c ON c.number = r.campaign LEFT JOIN outside_campaigns o "
     "ON o.number = r.outside_campaign WHERE r.import = ?1 ORDER BY r.number LIMIT ?2"},
    {ImportedKind::Targetings,
     "SELECT t.customer, NULL, NULL, t.arm, ifnull(c.name, ifnull(o.name, o.id)), t.time, 0, NULL, NULL, NULL "
     "FROM targetings t LEFT JOIN campaigns c ON c.number = t.campaign LEFT JOIN outside_campaigns o "
     "ON o.number = t.outside_campaign WHERE t.import = ?1 ORDER BY t.number LIMIT ?2"},
    {ImportedKind::Campaigns, "SELECT NULL, NULL, NULL, type, ifnull(name, id), start_day * 86400, 0, NULL, NULL, NULL "
                              "FROM outside_campaigns WHERE import = ?1 ORDER BY number LIMIT ?2"},
    {ImportedKind::Coupons,
     "SELECT NULL, p.product, NULL, p.code, ifnull(c.name, ifnull(o.name, o.id)), NULL, NULL, NULL, NULL, NULL "
     "FROM coupons p LEFT JOIN campaigns c ON c.number = p.campaign LEFT JOIN outside_campaigns o "
     "ON o.number = p.outside_campaign WHERE p.import = ?1 ORDER BY p.number LIMIT ?2"},
    {ImportedKind::DoNotContact, "SELECT NULL, NULL, NULL, value, NULL, NULL, NULL, NULL, NULL, NULL "
                                 "FROM do_not_contact_keys WHERE import = ?1 ORDER BY kind, value LIMIT ?2"},
    {ImportedKind::Summaries, "SELECT customer, NULL, NULL, NULL, NULL, last_order_day * 86400, 0, orders * 1000, "
                              "spend, NULL FROM customer_summaries WHERE import = ?1 ORDER BY number LIMIT ?2"},
}};

std::vector<ImportedRow> plainRows(Database &database, std::int64_t import, std::string_view query, std::size_t most)
{
    Ids ids(database);
    Statement found = database.prepare(query);
    found.bind(1, import).bind(2, static_cast<std::int64_t>(most));
    std::vector<ImportedRow> rows;
    while (found.step())
        rows.push_back(rowOf(found, ids));
    return rows;
}

struct OrderNames
{
    std::string id;
    std::int64_t customer = 0; // 0 = nobody
};

using OrdersByNumber = std::unordered_map<std::int64_t, OrderNames>;

// Fills in what the orders are called. They have no index, so all of the shop's are read.
void nameOrders(Database &database, OrdersByNumber &orders, Monitor &monitor)
{
    Statement all = database.prepare("SELECT number, id, customer FROM orders");
    for (std::size_t i = 0; all.step(); ++i) {
        if (i % kBetweenCheckpoints == 0)
            monitor.checkpoint();
        if (const auto wanted = orders.find(all.integer(0)); wanted != orders.end())
            wanted->second = {std::string(all.text(1)), all.isNull(2) ? 0 : all.integer(2)};
    }
}

// By number: whether it is somebody's.
std::vector<bool> ownedOrders(Database &database, Monitor &monitor)
{
    std::vector<bool> isOwned;
    Statement all = database.prepare("SELECT number, customer FROM orders");
    for (std::size_t i = 0; all.step(); ++i) {
        if (i % kBetweenCheckpoints == 0)
            monitor.checkpoint();
        const auto number = static_cast<std::size_t>(all.integer(0));
        if (number >= isOwned.size())
            isOwned.resize(number + number / 2 + 1);
        isOwned[number] = !all.isNull(1);
    }
    return isOwned;
}

LineKind lineKindOf(ImportedKind kind)
{
    switch (kind) {
    case ImportedKind::Refunds: return LineKind::Refund;
    case ImportedKind::Gifts: return LineKind::Gift;
    case ImportedKind::StockMoves: return LineKind::StockMove;
    default: return LineKind::Sale;
    }
}

// Whose a line is stands with its order only, so whether it is somebody's is known before the lines are chosen.
std::vector<ImportedRow> orderLines(Database &database, std::int64_t import, ImportedKind kind, std::size_t most,
                                    Monitor &monitor)
{
    const bool isNobodys = kind == ImportedKind::NobodysLines;
    const std::vector<bool> isOwned = ownedOrders(database, monitor);
    Ids ids(database);
    std::vector<ImportedRow> rows;
    std::vector<std::int64_t> orderOf; // parallel
    OrdersByNumber orders;
    Statement lines = database.prepare("SELECT order_number, product, time, quantity, amount, kind FROM order_lines "
                                       "WHERE import = ?");
    lines.bind(1, import);
    for (std::size_t i = 0; rows.size() < most && lines.step(); ++i) {
        if (i % kBetweenCheckpoints == 0)
            monitor.checkpoint();
        const auto order = static_cast<std::size_t>(lines.integer(0));
        const bool isSomebodys = order < isOwned.size() && isOwned[order];
        const bool isOfKind = lines.integer(5) == static_cast<std::int64_t>(lineKindOf(kind));
        if (isSomebodys == isNobodys || (!isNobodys && !isOfKind))
            continue;
        ImportedRow &row = rows.emplace_back();
        row.product = ids.product(lines.integer(1));
        row.time = lines.integer(2);
        row.quantity = Quantity {lines.integer(3)};
        row.amount = Money {lines.integer(4)};
        orderOf.push_back(lines.integer(0));
        orders[orderOf.back()] = {};
    }
    nameOrders(database, orders, monitor);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].order = orders[orderOf[i]].id;
        rows[i].customer = ids.customer(orders[orderOf[i]].customer);
    }
    return rows;
}

std::vector<ImportedRow> eventRows(Database &database, std::int64_t import, std::string_view kind, std::size_t most,
                                   Monitor &monitor)
{
    std::unordered_map<std::uint32_t, std::string> kinds;
    Statement words = database.prepare("SELECT number, id FROM event_kinds");
    while (words.step())
        kinds[static_cast<std::uint32_t>(words.integer(0))] = words.text(1);
    Ids ids(database);
    std::vector<ImportedRow> rows;
    for (const EventRun &run : eventRuns(database)) {
        if (run.import != import)
            continue;
        EventColumns events;
        events.resize(run.events);
        readEventRun(database, run, events, 0, monitor);
        for (std::size_t i = 0; i < events.size() && rows.size() < most; ++i) {
            if (!kind.empty() && kinds[events.kind[i]] != kind)
                continue;
            ImportedRow &row = rows.emplace_back();
            row.customer = ids.customer(events.customer[i]);
            row.product = ids.product(events.product[i]);
            row.eventKind = kinds[events.kind[i]];
            row.time = events.time[i] >> 1;
            row.hasTime = (events.time[i] & 1) != 0;
            if (events.value[i] != 0)
                row.amount = Money {events.value[i]};
        }
    }
    return rows;
}

} // namespace

std::vector<ImportedRow> importedRows(Store &store, std::int64_t import, ImportedKind kind, std::string_view eventKind,
                                      std::size_t most, Monitor &monitor)
{
    monitor.stage(Stage::Loading);
    Database &database = store.database();
    switch (kind) {
    case ImportedKind::Sales:
    case ImportedKind::Refunds:
    case ImportedKind::Gifts:
    case ImportedKind::StockMoves:
    case ImportedKind::NobodysLines: return orderLines(database, import, kind, most, monitor);
    case ImportedKind::Events: return eventRows(database, import, eventKind, most, monitor);
    default: break;
    }
    for (const auto &[queried, query] : kQueries) {
        if (queried == kind)
            return plainRows(database, import, query, most);
    }
    return {};
}

} // namespace clientele
