#include <map>
#include <string_view>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/database.h"

namespace clientele {

// Orders and their lines leave the row tables for typed columns. The views of them that SQL sees have the same names
// (order_tables.h); a foreign key cannot refer to a view, so `order_number` of other tables is checked by verify alone.
// New tables must not say REFERENCES orders either.
extern const std::string_view kSchemaVersion3;
const std::string_view kSchemaVersion3 = R"sql(
DROP TABLE column_blobs;
DROP TABLE column_runs;
CREATE TABLE column_runs (
    number INTEGER PRIMARY KEY,
    first_import INTEGER NOT NULL REFERENCES imports(number),
    last_import INTEGER NOT NULL REFERENCES imports(number),
    orders INTEGER NOT NULL,            -- records
    lines INTEGER NOT NULL,
    last_order INTEGER NOT NULL,        -- highest orders.number in it
    blobs INTEGER NOT NULL DEFAULT 0    -- how many rows of column_blobs it has
) STRICT;
CREATE TABLE column_blobs (
    run INTEGER NOT NULL REFERENCES column_runs(number),
    part INTEGER NOT NULL,              -- 65,536 records each
    name TEXT NOT NULL,                 -- "order.time", "line.price"
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (run, part, name)
) STRICT;
ALTER TABLE imports ADD COLUMN order_records INTEGER NOT NULL DEFAULT 0; -- of its run, as order_lines are
)sql";

namespace {

struct OldImport
{
    OrderColumns orders;
    LineColumns lines;
};
using OldImports = std::map<std::int64_t, OldImport>;

// An order as it was after one of the imports that told about it.
void addRecord(OldImports &imports, std::int64_t import, std::int64_t number, std::string_view id,
               const Statement &values, int customerColumn)
{
    OrderColumns &orders = imports[import].orders;
    orders.number.push_back(static_cast<std::uint32_t>(number));
    orders.id.add(id);
    orders.customer.push_back(static_cast<std::uint32_t>(values.integer(customerColumn)));
    orders.time.push_back(values.integer(customerColumn + 1));
    orders.hasTime.push_back(values.integer(customerColumn + 2) != 0);
    orders.country.push_back(orders.countries.code(values.text(customerColumn + 3)));
    orders.replaces.push_back(0);
    orders.import.push_back(static_cast<std::uint32_t>(import));
}

// The row is what the last import left; a before-image is what the import before it had left.
void readOrderRows(Database &database, OldImports &imports)
{
    Statement rows = database.prepare("SELECT number, id, ifnull(import, (SELECT min(number) FROM imports)), "
                                      "ifnull(customer, 0), time, has_time, country FROM orders ORDER BY number");
    Statement images = database.prepare(
        "SELECT import, ifnull(json_extract(before, '$.customer'), 0), json_extract(before, '$.time'), "
        "json_extract(before, '$.has_time'), json_extract(before, '$.country') FROM import_changes "
        "WHERE table_name = 'orders' AND row_number = ? ORDER BY import");
    Statement changed = database.prepare("SELECT DISTINCT row_number FROM import_changes WHERE table_name = 'orders' "
                                         "ORDER BY row_number");
    bool hasChanged = changed.step();
    while (rows.step()) {
        const std::int64_t number = rows.integer(0);
        std::int64_t import = rows.integer(2);
        while (hasChanged && changed.integer(0) < number)
            hasChanged = changed.step();
        if (hasChanged && changed.integer(0) == number) {
            images.bind(1, number);
            while (images.step()) {
                addRecord(imports, import, number, rows.text(1), images, 1);
                import = images.integer(0);
            }
            images.reset();
        }
        addRecord(imports, import, number, rows.text(1), rows, 3);
    }
}

void readLineRows(Database &database, OldImports &imports)
{
    Statement rows = database.prepare("SELECT order_number, product, time, quantity, price, amount, kind, import "
                                      "FROM order_lines ORDER BY order_number, position");
    while (rows.step()) {
        LineColumns &lines = imports[rows.integer(7)].lines;
        lines.order.push_back(static_cast<std::uint32_t>(rows.integer(0)));
        lines.product.push_back(static_cast<std::uint32_t>(rows.integer(1)));
        lines.time.push_back(rows.integer(2));
        lines.quantity.push_back(rows.integer(3));
        lines.price.push_back(rows.integer(4));
        lines.amount.push_back(rows.integer(5));
        lines.kind.push_back(static_cast<std::uint8_t>(rows.integer(6)));
        lines.import.push_back(static_cast<std::uint32_t>(rows.integer(7)));
    }
}

template<typename Columns> auto sliceOf(const Columns &all)
{
    return [&all](std::size_t begin, std::size_t end) {
        Columns slice;
        slice.append(all, begin, end);
        return slice;
    };
}

void writeRuns(Database &database, const OldImports &imports)
{
    SilentMonitor monitor;
    Statement books = database.prepare("UPDATE imports SET order_records = ?, order_lines = ? WHERE number = ?");
    for (const auto &[import, old] : imports) {
        books.bind(1, static_cast<std::int64_t>(old.orders.size()))
            .bind(2, static_cast<std::int64_t>(old.lines.size()));
        books.bind(3, import).run();
        std::uint32_t last = 0;
        for (const std::uint32_t number : old.orders.number)
            last = std::max(last, number);
        writeRun(database, import, import,
                 {old.orders.size(), old.lines.size(), last, sliceOf(old.orders), sliceOf(old.lines)}, monitor);
    }
    compactRuns(database, monitor);
}

} // namespace

void moveOrdersToColumns(Database &database);
void moveOrdersToColumns(Database &database)
{
    OldImports imports;
    readOrderRows(database, imports);
    readLineRows(database, imports);
    // Imports that changed the same order are undone in turn; the before-images that said so go.
    database.execute(R"sql(
        INSERT OR IGNORE INTO import_overlaps (later, earlier)
            SELECT b.import, a.import FROM import_changes a JOIN import_changes b USING (table_name, row_number)
            WHERE a.table_name = 'orders' AND a.import < b.import;
        DELETE FROM import_changes WHERE table_name = 'orders';
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, ' REFERENCES orders(number)', '') WHERE type = 'table';
        PRAGMA writable_schema = RESET;
        DROP TABLE order_lines;
        DROP TABLE orders;
    )sql");
    writeRuns(database, imports);
}

} // namespace clientele
