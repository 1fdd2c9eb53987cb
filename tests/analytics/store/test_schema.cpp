#include <QtTest/QTest>

#include <set>
#include <string>
#include <vector>

#include "analytics/store/personal_data.h"
#include "analytics/store/schema.h"
#include "analytics/store/store.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using test::TempFolder;

namespace {

constexpr int kNext = Store::kSchemaVersion + 1;

std::vector<SchemaVersion> withToday(std::initializer_list<SchemaVersion> more)
{
    std::vector<SchemaVersion> versions(schemaVersions().begin(), schemaVersions().end());
    versions.insert(versions.end(), more);
    return versions;
}

// The versions of a program of tomorrow.
const std::vector<SchemaVersion> kTomorrow = withToday({
    SchemaVersion {
        kNext,
        "ALTER TABLE customers ADD COLUMN shoe_size INTEGER; UPDATE settings SET value = 'two' WHERE key = 'name'"},
    SchemaVersion {kNext + 1, "CREATE TABLE pets (number INTEGER PRIMARY KEY) STRICT"},
});

// … and of one whose third step fails half way.
const std::vector<SchemaVersion> kBroken = withToday({
    kTomorrow[kNext - 1],
    SchemaVersion {kNext + 1, "CREATE TABLE pets (number INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)"},
});

std::set<std::string> columnsOf(Database &database, bool onlyText)
{
    std::set<std::string> names;
    Statement query
        = database.prepare("SELECT m.name || '.' || c.name, c.type FROM sqlite_schema m, pragma_table_info(m.name) c "
                           "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'");
    while (query.step()) {
        if (!onlyText || query.text(1) == "TEXT")
            names.insert(std::string(query.text(0)));
    }
    return names;
}

std::string spelled(const ColumnName &name)
{
    return std::string(name.table) + '.' + std::string(name.column);
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsStrict();
    void everyTextColumnIsKnownPersonalOrNot();
    void olderShopIsUpgradedAfterACopy();
    void failedUpgradeStopsAtTheLastGoodVersion();
    void newerShopIsRefused();
    void otherDatabaseIsRefused();
};

void SchemaTest::everyTableIsStrict()
{
    Database database = Database::inMemory();
    createSchema(database);
    QVERIFY(database.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'") > 30);
    QCOMPARE(database.integer("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                              "AND NOT strict AND name NOT LIKE 'sqlite_%'"),
             0);
    QCOMPARE(database.integer("PRAGMA user_version"), Store::kSchemaVersion);
}

void SchemaTest::everyTextColumnIsKnownPersonalOrNot()
{
    Database database = Database::inMemory();
    createSchema(database);
    std::set<std::string> unlisted = columnsOf(database, true);
    const std::set<std::string> existing = columnsOf(database, false);
    for (const auto list : {personalColumns(), harmlessTextColumns()}) {
        for (const ColumnName &name : list) {
            QVERIFY2(existing.contains(spelled(name)), spelled(name).c_str());
            unlisted.erase(spelled(name));
        }
    }
    QVERIFY2(unlisted.empty(), unlisted.empty() ? "" : unlisted.begin()->c_str());
    for (const ColumnName &name : personalColumns()) {
        QVERIFY2(std::ranges::none_of(harmlessTextColumns(),
                                      [&](const ColumnName &other) { return spelled(other) == spelled(name); }),
                 spelled(name).c_str());
    }
}

void SchemaTest::olderShopIsUpgradedAfterACopy()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    Store::create(path, {.name = "one"});
    {
        Database database(path, Database::Mode::ReadWrite);
        upgradeSchema(database, path, kTomorrow);
        QCOMPARE(database.integer("PRAGMA user_version"), kNext + 1);
        QCOMPARE(database.integer("SELECT count(*) FROM settings WHERE value = 'two'"), 1);
        upgradeSchema(database, path, kTomorrow); // nothing left to do, no second copy
    }
    const std::filesystem::path copy = folder / ("shop before version " + std::to_string(kNext) + ".clientele");
    QVERIFY(std::filesystem::exists(copy));
    QVERIFY(!std::filesystem::exists(folder / ("shop before version " + std::to_string(kNext) + " (2).clientele")));
    QCOMPARE(Store::open(copy, Store::Access::Write).settings().name, std::string("one"));
}

void SchemaTest::failedUpgradeStopsAtTheLastGoodVersion()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    Store::create(path, {.name = "one"});
    Database database(path, Database::Mode::ReadWrite);
    EXPECT_ERROR(upgradeSchema(database, path, kBroken), ErrorCode::Internal, error);
    QCOMPARE(database.integer("PRAGMA user_version"), kNext);
    QCOMPARE(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'pets'"), 0);
    upgradeSchema(database, path, kTomorrow);
    QCOMPARE(database.integer("PRAGMA user_version"), kNext + 1);
}

void SchemaTest::newerShopIsRefused()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    Store::create(path, {});
    {
        Database database(path, Database::Mode::ReadWrite);
        upgradeSchema(database, path, kTomorrow);
    }
    EXPECT_ERROR(Store::open(path, Store::Access::Write), ErrorCode::ShopTooNew, error);
    QCOMPARE(error.arguments, (std::vector<std::string> {path.string(), std::to_string(kNext + 1),
                                                         std::to_string(Store::kSchemaVersion)}));
    EXPECT_ERROR(Store::open(path, Store::Access::Read), ErrorCode::ShopTooNew, readError);
}

void SchemaTest::otherDatabaseIsRefused()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "other.db";
    Database(path, Database::Mode::Create).execute("CREATE TABLE t (x TEXT)");
    EXPECT_ERROR(Store::open(path, Store::Access::Write), ErrorCode::NotAShop, error);
    QCOMPARE(error.arguments[0], path.string());
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "test_schema.moc"
