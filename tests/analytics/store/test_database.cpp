#include <QtTest/QTest>

#include <csignal>
#include <filesystem>
#include <fstream>

#include <sys/resource.h>

#include "analytics/store/database.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using test::TempFolder;

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBack();
    void emptyTextIsNotNull();
    void foreignKeysHold();
    void transactionRollsBack();
    void strictTablesRefuseTheWrongType();
    void movedFromObjectsAreHarmless();
    void fullDiskIsSaid();
    void fullDiskShowsBeforeTheCommit();
    void noDatabaseIsSaid();
    void missingFileIsSaid();
    void passphraseHidesEverything();
};

void DatabaseTest::everyTypeComesBack()
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (i INTEGER, r REAL, x TEXT, b BLOB) STRICT");
    const std::vector<std::uint8_t> bytes {0, 255, 7};
    database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)")
        .bind(1, INT64_MIN)
        .bind(2, 0.1)
        .bind(3, std::string_view("客户\0x", 8))
        .bindBlob(4, bytes)
        .run();
    Statement query = database.prepare("SELECT * FROM t");
    QVERIFY(query.step());
    QCOMPARE(query.integer(0), INT64_MIN);
    QCOMPARE(query.real(1), 0.1);
    QCOMPARE(query.text(2), std::string_view("客户\0x", 8));
    QVERIFY(std::ranges::equal(query.blob(3), bytes));
    QVERIFY(!query.step());
}

void DatabaseTest::emptyTextIsNotNull()
{
    Database database = Database::inMemory();
    Statement query = database.prepare("SELECT ?1, ?2, ?3");
    query.bind(1, std::string_view()).bindOrNull(2, "").bindBlob(3, {});
    QVERIFY(query.step());
    QVERIFY(!query.isNull(0));
    QVERIFY(query.isNull(1));
    QVERIFY(!query.isNull(2));
}

void DatabaseTest::foreignKeysHold()
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE a (number INTEGER PRIMARY KEY) STRICT;"
                     "CREATE TABLE b (a INTEGER NOT NULL REFERENCES a(number)) STRICT");
    EXPECT_ERROR(database.execute("INSERT INTO b VALUES (1)"), ErrorCode::Internal, error);
    QVERIFY(QString::fromStdString(error.arguments[0]).contains(QStringLiteral("FOREIGN KEY")));
}

void DatabaseTest::transactionRollsBack()
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (i INTEGER) STRICT");
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (1)");
    }
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 0);
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (2)");
        transaction.commit();
    }
    QCOMPARE(database.integer("SELECT i FROM t"), 2);
}

void DatabaseTest::strictTablesRefuseTheWrongType()
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (i INTEGER) STRICT");
    EXPECT_ERROR(database.execute("INSERT INTO t VALUES ('abc')"), ErrorCode::Internal, error);
}

void DatabaseTest::movedFromObjectsAreHarmless()
{
    Database first = Database::inMemory();
    Database second = std::move(first);
    Statement one = second.prepare("SELECT 1");
    Statement two = std::move(one);
    two = second.prepare("SELECT 2");
    QVERIFY(two.step());
    QCOMPARE(two.integer(0), 2);
}

void DatabaseTest::fullDiskIsSaid()
{
    const TempFolder folder;
    Database database(folder / "t.db", Database::Mode::Create);
    database.execute(
        "CREATE TABLE t (x BLOB) STRICT; INSERT INTO t VALUES (zeroblob(1000)); PRAGMA max_page_count = 20");
    EXPECT_ERROR(database.execute("INSERT INTO t VALUES (zeroblob(1000000))"), ErrorCode::DiskFull, error);
    QCOMPARE(error.arguments[0], (folder / "t.db").string());
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 1);
}

void DatabaseTest::fullDiskShowsBeforeTheCommit()
{
    const TempFolder folder;
    Database database(folder / "t.db", Database::Mode::Create);
    database.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x BLOB) STRICT");
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (zeroblob(400000))"); // in memory so far
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 100'000;
        ::setrlimit(RLIMIT_FSIZE, &small);
        EXPECT_ERROR(database.flush(), ErrorCode::DiskFull, error);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(error.arguments[0], (folder / "t.db").string());
    }
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 0);
    Transaction transaction(database);
    database.execute("INSERT INTO t VALUES (zeroblob(400000))");
    database.flush();
    QVERIFY(std::filesystem::file_size(folder / "t.db-wal") > 400'000);
    transaction.commit();
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 1);
}

void DatabaseTest::noDatabaseIsSaid()
{
    const TempFolder folder;
    std::ofstream(folder / "notes.txt") << std::string(5000, 'x');
    EXPECT_ERROR(Database(folder / "notes.txt", Database::Mode::ReadWrite), ErrorCode::NotAShop, error);
}

void DatabaseTest::missingFileIsSaid()
{
    const TempFolder folder;
    EXPECT_ERROR(Database(folder / "nothing", Database::Mode::ReadOnly), ErrorCode::FileNotReadable, error);
    QVERIFY(!std::filesystem::exists(folder / "nothing"));
}

void DatabaseTest::passphraseHidesEverything()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "secret.db";
    {
        Database database(path, Database::Mode::Create, Passphrase("correct horse"));
        database.execute("CREATE TABLE t (x TEXT) STRICT; INSERT INTO t VALUES ('jane@example.com')");
    }
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    QVERIFY(bytes.size() > 4096);
    QVERIFY(bytes.find("jane@example.com") == std::string::npos);

    EXPECT_ERROR(Database(path, Database::Mode::ReadOnly, Passphrase("battery staple")), ErrorCode::WrongPassphrase,
                 wrong);
    EXPECT_ERROR(Database(path, Database::Mode::ReadOnly), ErrorCode::NotAShop, none);
    Database database(path, Database::Mode::ReadOnly, Passphrase("correct horse"));
    QCOMPARE(database.integer("SELECT count(*) FROM t"), 1);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "test_database.moc"
