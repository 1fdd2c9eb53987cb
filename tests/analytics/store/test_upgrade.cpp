#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/store/schema.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

// A shop as the first version kept it: orders and lines as rows. Import 2 added a line to order 1 and moved it to an
// earlier hour; import 3 named its country.
constexpr const char *kOldShop = R"sql(
    INSERT INTO settings VALUES ('name', 'Old'), ('currency', 'GBP'), ('data_version', '3');
    INSERT INTO imports (number, kind, file_name, recipe, imported_at, order_lines) VALUES
        (1, 'orders', 'january.csv', '{}', '2012-02-01 10:00:00', 3),
        (2, 'orders', 'february.csv', '{}', '2012-03-01 10:00:00', 2),
        (3, 'orders', 'march.csv', '{}', '2012-04-01 10:00:00', 0);
    INSERT INTO import_overlaps VALUES (2, 1), (3, 1);
    INSERT INTO customers (number, id, import) VALUES (1, 'ann', 1), (2, 'bob', 2);
    INSERT INTO products (number, id, import) VALUES (1, 'tea', 1), (2, 'pot', 1);
    INSERT INTO orders VALUES (1, 'A', 1, 1000, 1, 'France', 1), (2, 'G', NULL, 500, 0, NULL, 1), (3, 'B', 2, 3000, 1, NULL, 2);
    INSERT INTO order_lines VALUES
        (1, 0, 1, 2000, 1000, 20000, 20000, 0, 1), (1, 1, 2, 2000, 2000, 50000, 100000, 0, 1),
        (1, 2, 1, 1000, 1000, 20000, 20000, 0, 2), (2, 0, 1, 500, 1000, 20000, 20000, 0, 1),
        (3, 0, 2, 3000, -1000, 50000, -50000, 1, 2);
    INSERT INTO import_changes VALUES
        (2, 'orders', 1, '{"customer":1,"time":2000,"has_time":1,"country":null}'),
        (3, 'orders', 1, '{"customer":1,"time":1000,"has_time":1,"country":null}');
    INSERT INTO refunds VALUES (1, 3, 3000, -100, NULL, 2);
)sql";

void makeOldShop(const std::filesystem::path &path)
{
    Database database(path, Database::Mode::Create);
    createSchema(database, schemaVersions().first(1));
    database.execute(kOldShop);
}

std::string rows(Store &store, std::string_view sql)
{
    std::string text;
    Statement query = store.database().prepare(sql);
    while (query.step())
        text.append(text.empty() ? "" : "; ").append(query.text(0));
    return text;
}

constexpr std::string_view kOrders
    = "SELECT id || ' ' || ifnull(customer, '-') || ' ' || time || ' ' || has_time || ' ' "
      "|| ifnull(country, '-') FROM orders ORDER BY id";
constexpr std::string_view kLines = "SELECT order_number || ' ' || product || ' ' || time || ' ' || quantity || ' ' || "
                                    "amount || ' ' || kind || ' ' || import FROM order_lines ORDER BY 1";

} // namespace

class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBecomeColumns_data();
    void rowsBecomeColumns();
    void oldImportsUndoOneByOne();
};

void UpgradeTest::rowsBecomeColumns_data()
{
    QTest::addColumn<bool>("toWrite");
    QTest::newRow("opened to write") << true;
    QTest::newRow("opened to read") << false;
}

void UpgradeTest::rowsBecomeColumns()
{
    QFETCH(bool, toWrite);
    const TempFolder folder;
    makeOldShop(folder / "old.clientele");
    Store store = Store::open(folder / "old.clientele", toWrite ? Store::Access::Write : Store::Access::Read);
    SilentMonitor monitor;
    QVERIFY(store.verify(monitor).empty());
    QCOMPARE(rows(store, kOrders), std::string("A 1 1000 1 France; B 2 3000 1 -; G - 500 0 -"));
    QCOMPARE(rows(store, kLines),
             std::string("1 1 1000 1000 20000 0 2; 1 1 2000 1000 20000 0 1; "
                         "1 2 2000 2000 100000 0 1; 2 1 500 1000 20000 0 1; 3 2 3000 -1000 -50000 1 2"));
    const auto shop = loadDataset(store, monitor);
    QCOMPARE(shop->orders.size(), 3u);
    QCOMPARE(shop->lines.size(), 5u);
    QCOMPARE(store.database().integer("SELECT count(*) FROM sqlite_schema WHERE sql LIKE '%REFERENCES orders%'"), 0);
    QCOMPARE(store.database().integer("SELECT order_number FROM refunds"), 3);
    QVERIFY(std::filesystem::exists(folder / "old before version 2.clientele"));
}

void UpgradeTest::oldImportsUndoOneByOne()
{
    const TempFolder folder;
    makeOldShop(folder / "old.clientele");
    Store store = Store::open(folder / "old.clientele", Store::Access::Write);
    store.database().execute("DELETE FROM refunds");
    SilentMonitor monitor;
    QVERIFY_EXCEPTION_THROWN(undoImport(store, 2, monitor), Error); // import 3 changed the same order later
    undoImport(store, 3, monitor);
    QVERIFY(rows(store, kOrders).starts_with("A 1 1000 1 -"));
    undoImport(store, 2, monitor);
    QCOMPARE(rows(store, kOrders), std::string("A 1 2000 1 -; G - 500 0 -"));
    QCOMPARE(store.database().integer("SELECT count(*) FROM order_lines"), 3);
    QVERIFY(store.verify(monitor).empty());
    undoImport(store, 1, monitor);
    QCOMPARE(rows(store, kOrders), std::string());
    QVERIFY(store.verify(monitor).empty());
}

QTEST_GUILESS_MAIN(UpgradeTest)
#include "test_upgrade.moc"
