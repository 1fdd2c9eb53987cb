#include <array>
#include <string>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/before_images.h"
#include "analytics/import/importer.h"
#include "analytics/import/stated_currency.h"
#include "analytics/store/clock.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/foreign_keys_off.h"
#include "analytics/store/overwritten_deletes.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

// Rows that carry their import's number, in an order in which none is deleted before what refers to it.
constexpr auto kTablesOfRows = std::to_array<std::string_view>(
    {"attribute_values", "attributes", "customer_summaries", "do_not_contact_keys", "coupons", "redemptions",
     "messages", "targetings", "outside_campaigns", "reviews", "event_blobs", "event_runs", "event_kinds",
     "product_costs", "customer_keys", "consents", "do_not_contact", "products", "customers"});

void requireImport(Database &database, std::int64_t number)
{
    Statement query = database.prepare("SELECT 1 FROM imports WHERE number = ? AND undone_at IS NULL");
    query.bind(1, number);
    if (!query.step())
        throw Error(ErrorCode::NoSuchImport, {std::to_string(number)});
}

// The newest import that uses rows of this one or changed the same rows later.
void requireNothingBuiltOn(Database &database, std::int64_t number)
{
    Statement query = database.prepare(R"sql(
        SELECT max(number) FROM imports WHERE undone_at IS NULL AND number > ?1 AND (
            number IN (SELECT later FROM import_overlaps WHERE earlier = ?1) OR
            number IN (SELECT b.import FROM import_changes a
                       JOIN import_changes b ON b.table_name = a.table_name AND b.row_number = a.row_number
                       WHERE a.import = ?1)))sql");
    query.bind(1, number);
    if (query.step() && !query.isNull(0))
        throw Error(ErrorCode::ImportOverlapped, {std::to_string(number), std::to_string(query.integer(0))});
}

// Campaigns keep whom they chose, and what a person said is kept by hand: the customer's id stays, what the import told
// about them goes.
void keepStubs(Database &database, std::int64_t number)
{
    database
        .prepare(R"sql(
        UPDATE customers SET name = NULL, email = NULL, phone = NULL, country = NULL, region = NULL, gender = NULL,
            birth_year = NULL, member_since_day = NULL, seen_time = NULL, is_stub = 1, import = NULL
        WHERE import = ?1 AND number IN (
            SELECT customer FROM members UNION SELECT customer FROM exclusions UNION SELECT customer FROM codes
            UNION SELECT customer FROM messages WHERE import IS NOT ?1
            UNION SELECT customer FROM redemptions WHERE import IS NOT ?1
            UNION SELECT customer FROM do_not_contact WHERE import IS NOT ?1
            UNION SELECT customer FROM consents WHERE import IS NOT ?1))sql")
        .bind(1, number)
        .run();
    database
        .prepare("UPDATE products SET import = NULL "
                 "WHERE import = ?1 AND number IN (SELECT product FROM offer_products)")
        .bind(1, number)
        .run();
}

// Who is no longer there is nobody's other entry either.
void removeMerges(Database &database, std::int64_t number)
{
    database
        .prepare("DELETE FROM merges WHERE kept IN (SELECT number FROM customers WHERE import = ?1) "
                 "OR merged IN (SELECT number FROM customers WHERE import = ?1)")
        .bind(1, number)
        .run();
    database
        .prepare("DELETE FROM merge_refusals WHERE first IN (SELECT number FROM customers WHERE import = ?1) "
                 "OR second IN (SELECT number FROM customers WHERE import = ?1)")
        .bind(1, number)
        .run();
}

void removeRows(Database &database, std::int64_t number, Monitor &monitor)
{
    double done = 0;
    for (const std::string_view table : kTablesOfRows) {
        monitor.checkpoint();
        database.prepare("DELETE FROM " + std::string(table) + " WHERE import = ?").bind(1, number).run();
        monitor.progress(++done / kTablesOfRows.size());
    }
}

bool hasChangedCustomers(Database &database, std::int64_t number)
{
    Statement query
        = database.prepare("SELECT 1 FROM import_changes WHERE import = ? AND table_name = 'customers' LIMIT 1");
    query.bind(1, number);
    return query.step();
}

// Rows that were put between others, or grew, have left copies in the gaps of pages that were split for them, which
// deleting does not reach: such trees are written anew. The others grow at their ends.
void rewriteSplitPages(Database &database, bool withCustomers)
{
    if (withCustomers)
        database.execute("CREATE TEMP TABLE kept_customers AS SELECT * FROM customers;"
                         "DELETE FROM customers;"
                         "INSERT INTO customers SELECT * FROM kept_customers ORDER BY number;"
                         "DROP TABLE kept_customers");
    for (const std::string_view tree : {"customers_id", "customer_keys", "attribute_values", "do_not_contact_keys"})
        database.execute("REINDEX " + std::string(tree));
}

void closeBooks(Database &database, std::int64_t number)
{
    for (const char *sql : {"DELETE FROM import_changes WHERE import = ?", "DELETE FROM rejected_rows WHERE import = ?",
                            "DELETE FROM import_overlaps WHERE later = ?"})
        database.prepare(sql).bind(1, number).run();
    database.prepare("UPDATE imports SET undone_at = ?, order_lines = 0, order_records = 0 WHERE number = ?")
        .bind(1, localNow())
        .bind(2, number)
        .run();
}

} // namespace

std::vector<ImportRecord> importsOf(Store &store)
{
    std::vector<ImportRecord> records;
    Statement query = store.database().prepare("SELECT number, file_name, kind, imported_at, added, rejected, "
                                               "undone_at IS NOT NULL FROM imports ORDER BY number DESC");
    while (query.step()) {
        records.push_back({query.integer(0), std::string(query.text(1)), std::string(query.text(2)),
                           std::string(query.text(3)), query.integer(4), query.integer(5), query.integer(6) != 0});
    }
    return records;
}

void undoImport(Store &store, std::int64_t number, Monitor &monitor)
{
    Database &database = store.database();
    monitor.stage(Stage::Writing);
    const ForeignKeysOff withoutForeignKeys(database);
    const OverwrittenDeletes overwritten(database);
    Transaction transaction(database);
    requireImport(database, number);
    requireNothingBuiltOn(database, number);
    const bool withCustomers = hasChangedCustomers(database, number);
    restoreBeforeImages(database, number);
    keepStubs(database, number);
    removeMerges(database, number);
    removeRows(database, number, monitor);
    rewriteSplitPages(database, withCustomers);
    closeBooks(database, number);
    removeImportFromRuns(database, number, monitor);
    giveCurrencyBack(store);
    store.bumpDataVersion();
    transaction.commit();
}

} // namespace clientele
