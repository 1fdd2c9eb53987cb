#include <QtTest/QTest>

#include <csignal>
#include <fstream>
#include <set>
#include <sys/resource.h>

#include "analytics/base/monitor.h"
#include "analytics/store/passphrase_change.h"
#include "analytics/store/schema.h"
#include "tests/support/dump_shop.h"
#include "tests/support/expect_error.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

const Passphrase kFirst("correct horse battery staple");
const Passphrase kSecond("Zwölf Boxkämpfer jagen Viktor");

// What must not be readable anywhere: pieces of one customer, and SQLite's own mark.
const std::vector<std::string> kSecrets {"jane.doe@example.com", "+44 20 7946 0018", "Jane Doe", "P-SECRET",
                                         "SQLite format 3",      "CREATE TABLE"};

void addCustomer(Store &store)
{
    Transaction transaction(store.database());
    store.database().execute("INSERT INTO customers (number, id, name) VALUES (900001, 'jane', 'Jane Doe');"
                             "INSERT INTO customer_keys VALUES ('email', 'jane.doe@example.com', 900001, NULL);"
                             "INSERT INTO customer_keys VALUES ('phone', '+44 20 7946 0018', 900001, NULL)");
    transaction.commit();
}

std::string bytesOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::set<std::string> namesIn(const TempFolder &folder)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        names.insert(entry.path().filename().string());
    return names;
}

// The file and secret of the first that is found in any file of the folder; empty when none is.
std::string foundIn(const TempFolder &folder)
{
    for (const std::string &name : namesIn(folder)) {
        const std::string bytes = bytesOf(folder / name);
        for (const std::string &secret : kSecrets) {
            if (bytes.find(secret) != std::string::npos)
                return name + ": " + secret;
        }
    }
    return {};
}

std::string madeShop(const std::filesystem::path &path, const Passphrase &passphrase)
{
    Store store = Store::create(path, {.name = "Kept"}, passphrase);
    importLines(store, manyLines(2'000));
    addCustomer(store);
    return dumpShop(store);
}

} // namespace

class EncryptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReadable();
    void passphraseIsAskedForAndChecked();
    void wrongPassphraseTouchesNothingNotEvenALeftLog();
    void plainShopIgnoresAPassphrase();
    void passphraseIsGivenChangedAndTakenAway();
    void copiesStayEncrypted();
    void upgradeCopiesStayEncrypted();
    void openUpgradeCopiesAreNamed();
    void readersKeepTheFileFromBeingExchanged();
    void cancelledExchangeLeavesTheShop();
    void fullDiskLeavesTheShop();
    void onlyWritersChangeIt();
    void strengthIsJudged();
};

void EncryptionTest::nothingIsReadable()
{
    const TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {.name = "Jane Doe"}, kFirst);
    importLines(store, manyLines(2'000));
    addCustomer(store);
    QVERIFY(std::filesystem::file_size(folder / "shop.clientele-wal") > 0);
    QCOMPARE(foundIn(folder), std::string());
    store.database().execute("DELETE FROM customer_keys WHERE customer = 900001; PRAGMA wal_checkpoint(TRUNCATE)");
    QCOMPARE(foundIn(folder), std::string());
    QCOMPARE(store.database().integer("PRAGMA temp_store"), 2);
    QVERIFY(looksEncrypted(folder / "shop.clientele"));
}

void EncryptionTest::passphraseIsAskedForAndChecked()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string dump = madeShop(path, kFirst);
    for (const Store::Access access : {Store::Access::Read, Store::Access::Write}) {
        EXPECT_ERROR(Store::open(path, access), ErrorCode::ShopNeedsPassphrase, none);
        EXPECT_ERROR(Store::open(path, access, kSecond), ErrorCode::WrongPassphrase, wrong);
        QCOMPARE(wrong.arguments, std::vector<std::string> {path.string()}); // and nothing of what was typed
        Store store = Store::open(path, access, kFirst);
        QCOMPARE(dumpShop(store), dump);
        SilentMonitor monitor;
        QVERIFY(store.verify(monitor).empty());
        Store reader = store.anotherReader();
        QCOMPARE(reader.settings().name, std::string("Kept"));
    }
    QCOMPARE(namesIn(folder), std::set<std::string> {"shop.clientele"});
}

// After a crash the last commits are in the log alone. Whoever cannot read the shop must not fold or remove it.
void EncryptionTest::wrongPassphraseTouchesNothingNotEvenALeftLog()
{
    const TempFolder folder;
    std::string dump;
    {
        Store store = Store::create(folder / "open.clientele", {}, kFirst);
        store.database().execute("PRAGMA wal_autocheckpoint = 0");
        importLines(store, manyLines(2'000));
        dump = dumpShop(store);
        for (const char *suffix : {"", "-wal"}) // as they lie when the power fails
            std::filesystem::copy_file(folder / ("open.clientele" + std::string(suffix)),
                                       folder / ("shop.clientele" + std::string(suffix)));
    }
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string file = bytesOf(path);
    const std::string log = bytesOf(folder / "shop.clientele-wal");
    QVERIFY(log.size() > 100'000);
    for (int i = 0; i < 3; ++i) {
        EXPECT_ERROR(Store::open(path, Store::Access::Write, kSecond), ErrorCode::WrongPassphrase, wrong);
        EXPECT_ERROR(Store::open(path, Store::Access::Read, kSecond), ErrorCode::WrongPassphrase, wrongToo);
        EXPECT_ERROR(Store::open(path, Store::Access::Write), ErrorCode::ShopNeedsPassphrase, none);
        EXPECT_ERROR(Database(path, Database::Mode::ReadWrite), ErrorCode::NotAShop, other);
    }
    QVERIFY(bytesOf(path) == file);
    QVERIFY(bytesOf(folder / "shop.clientele-wal") == log);
    QCOMPARE(dumpShop(path, kFirst), dump);
}

void EncryptionTest::plainShopIgnoresAPassphrase()
{
    const TempFolder folder;
    const std::string dump = madeShop(folder / "shop.clientele", {});
    Store store = Store::open(folder / "shop.clientele", Store::Access::Write, kFirst);
    QVERIFY(store.passphrase().isEmpty());
    QCOMPARE(dumpShop(store), dump);
}

void EncryptionTest::passphraseIsGivenChangedAndTakenAway()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string dump = madeShop(path, {});
    QVERIFY(!foundIn(folder).empty());
    SilentMonitor monitor;
    std::vector<Passphrase> steps {kFirst, kSecond, {}, kSecond};
    Passphrase present;
    for (const Passphrase &next : steps) {
        {
            Store store = Store::open(path, Store::Access::Write, present);
            store.setPassphrase(next, monitor);
            QVERIFY(store.passphrase() == next);
            QCOMPARE(dumpShop(store), dump);
            QCOMPARE(foundIn(folder).empty(), !next.isEmpty()); // also in what was in the file before
            store.setValue("still", "writable"); // in the log again
            Statement mode = store.database().prepare("PRAGMA journal_mode");
            QVERIFY(mode.step() && mode.text(0) == "wal");
            QCOMPARE(store.anotherReader().value("still"), std::string("writable"));
            store.database().execute("DELETE FROM settings WHERE key = 'still'");
        }
        QCOMPARE(namesIn(folder), std::set<std::string> {"shop.clientele"});
        QCOMPARE(dumpShop(path, next), dump);
        if (!next.isEmpty()) {
            EXPECT_ERROR(Store::open(path, Store::Access::Read, Passphrase("neither")), ErrorCode::WrongPassphrase, no);
        }
        QVERIFY(Store::open(path, Store::Access::Write, next).verify(monitor).empty());
        present = next;
    }
}

void EncryptionTest::copiesStayEncrypted()
{
    const TempFolder folder;
    const std::string dump = madeShop(folder / "shop.clientele", kFirst);
    SilentMonitor monitor;
    Store::open(folder / "shop.clientele", Store::Access::Read, kFirst).saveCopy(folder / "copy.clientele", monitor);
    QCOMPARE(foundIn(folder), std::string());
    EXPECT_ERROR(Store::open(folder / "copy.clientele", Store::Access::Read), ErrorCode::ShopNeedsPassphrase, none);
    QCOMPARE(dumpShop(folder / "copy.clientele", kFirst), dump);
}

void EncryptionTest::upgradeCopiesStayEncrypted()
{
    const std::vector<SchemaVersion> tomorrow = [] {
        std::vector<SchemaVersion> versions(schemaVersions().begin(), schemaVersions().end());
        versions.push_back({static_cast<int>(versions.size()) + 1, "CREATE TABLE pets (name TEXT) STRICT"});
        return versions;
    }();
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string dump = madeShop(path, kFirst);
    {
        Database database(path, Database::Mode::ReadWrite, kFirst);
        upgradeSchema(database, path, tomorrow);
    }
    const std::filesystem::path copy = upgradeCopyPath(folder / "shop.clientele", tomorrow.back().number);
    const std::filesystem::path made
        = folder / ("shop before version " + std::to_string(tomorrow.back().number) + ".clientele");
    QVERIFY(std::filesystem::exists(made) && copy != made);
    QCOMPARE(foundIn(folder), std::string());
    QCOMPARE(dumpShop(made, kFirst), dump);
    QVERIFY(openUpgradeCopies(path).empty());
}

void EncryptionTest::openUpgradeCopiesAreNamed()
{
    const TempFolder folder;
    madeShop(folder / "shop.clientele", {});
    madeShop(folder / "shop before version 2.clientele", {});
    madeShop(folder / "shop before version 3.clientele", kFirst);
    madeShop(folder / "other before version 2.clientele", {});
    QCOMPARE(openUpgradeCopies(folder / "shop.clientele"),
             std::vector<std::filesystem::path> {folder / "shop before version 2.clientele"});
}

void EncryptionTest::readersKeepTheFileFromBeingExchanged()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string dump = madeShop(path, {});
    Store store = Store::open(path, Store::Access::Write);
    SilentMonitor monitor;
    {
        Store reader = store.anotherReader();
        EXPECT_ERROR(store.setPassphrase(kFirst, monitor), ErrorCode::ShopInUse, error);
        QCOMPARE(error.arguments, std::vector<std::string> {path.string()});
        QCOMPARE(dumpShop(reader), dump);
        store.setValue("beside", "a reader");
        QCOMPARE(reader.value("beside"), std::string("a reader"));
    }
    store.setPassphrase(kFirst, monitor);
    QCOMPARE(store.anotherReader().value("beside"), std::string("a reader"));
}

void EncryptionTest::cancelledExchangeLeavesTheShop()
{
    struct CancelsAtOnce final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    };
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string dump = madeShop(path, kFirst);
    {
        Store store = Store::open(path, Store::Access::Write, kFirst);
        CancelsAtOnce cancels;
        QVERIFY_EXCEPTION_THROWN(store.setPassphrase(kSecond, cancels), Cancelled);
        QCOMPARE(dumpShop(store), dump);
        QCOMPARE(dumpShop(path, kFirst), dump);
    }
    QCOMPARE(namesIn(folder), std::set<std::string> {"shop.clientele"});
}

void EncryptionTest::fullDiskLeavesTheShop()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::string dump = madeShop(path, {});
    Store store = Store::open(path, Store::Access::Write);
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before
    {
    };
    ::getrlimit(RLIMIT_FSIZE, &before);
    struct rlimit small = before;
    small.rlim_cur = std::filesystem::file_size(path) / 2;
    ::setrlimit(RLIMIT_FSIZE, &small);
    SilentMonitor monitor;
    EXPECT_ERROR(store.setPassphrase(kFirst, monitor), ErrorCode::DiskFull, error);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(error.arguments, std::vector<std::string> {path.string()});
    QCOMPARE(dumpShop(store), dump);
    QVERIFY(store.verify(monitor).empty());
    store.setPassphrase(kFirst, monitor); // once there is room again
    QCOMPARE(dumpShop(store), dump);
}

void EncryptionTest::onlyWritersChangeIt()
{
    const TempFolder folder;
    madeShop(folder / "shop.clientele", {});
    Store reader = Store::open(folder / "shop.clientele", Store::Access::Read);
    SilentMonitor monitor;
    EXPECT_ERROR(reader.setPassphrase(kFirst, monitor), ErrorCode::ShopReadOnly, error);
}

void EncryptionTest::strengthIsJudged()
{
    using enum PassphraseStrength;
    QCOMPARE(passphraseStrength(""), Empty);
    for (const char *weak : {"secret", "12345678", "aaaaaaaaaaaaaaaa", "abcdefghijkl"})
        QVERIFY2(passphraseStrength(weak) == Weak, weak);
    QCOMPARE(passphraseStrength("greenfield home"), Fair);
    for (const char *strong : {"correct horse battery staple", "我们的店铺名单请妥善保管"})
        QVERIFY2(passphraseStrength(strong) == Strong, strong);
}

QTEST_GUILESS_MAIN(EncryptionTest)
#include "test_encryption.moc"
