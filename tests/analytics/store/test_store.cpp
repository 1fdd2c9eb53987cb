#include <QtTest/QTest>

#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analytics/base/monitor.h"
#include "analytics/store/store.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using test::TempFolder;

namespace {

std::vector<std::string> filesIn(const TempFolder &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder.path()))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

void fill(Store &store, int megabytes)
{
    Transaction transaction(store.database());
    Statement insert
        = store.database().prepare("INSERT INTO models (number, method, parameters, data_version, trained_at, bytes) "
                                   "VALUES (NULL, 'm', '{}', 1, '', randomblob(1000000))");
    for (int i = 0; i < megabytes; ++i)
        insert.run();
    transaction.commit();
}

// Permissions do not stop the administrator, as whom tests run in containers: become somebody else for a while.
class Unprivileged
{
public:
    Unprivileged()
    {
        if (m_user == 0 && ::seteuid(65'534) != 0)
            qFatal("cannot become an unprivileged user");
    }
    ~Unprivileged()
    {
        if (::seteuid(m_user) != 0)
            qFatal("cannot become myself again");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    uid_t m_user = ::geteuid();
};

struct CancelsAtOnce final : Monitor
{
    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override { return true; }
};

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsComeBack();
    void oneFileRemains();
    void createNeverOverwrites();
    void secondWriterIsToldWhoHoldsIt();
    void writerInAnotherProcessIsSeen();
    void lockOfADeadProcessIsTakenOver();
    void readersReadBesideTheWriter();
    void readerCannotWrite();
    void folderThatCannotBeWritten();
    void fileThatCannotBeWritten();
    void whatIsNoShopIsRefused();
    void encryptedShopAsksForItsPassphrase();
    void fullDiskLosesNothing();
    void copyIsComplete();
    void copyNeverOverwritesAndNeverHalves();
    void damageIsFound();
    void brokenReferenceIsFound();
};

void StoreTest::settingsComeBack()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "Greenfield Home.clientele";
    std::int64_t version = 0;
    {
        Store store = Store::create(path, {.name = {}, .currency = "EUR", .monetaryIncludesTax = false});
        version = store.dataVersion();
        store.setValue("last_page", "segments");
        QCOMPARE(store.dataVersion(), version);
    }
    Store store = Store::open(path, Store::Access::Write);
    QCOMPARE(store.settings().name, std::string("Greenfield Home"));
    QCOMPARE(store.settings().currency, std::string("EUR"));
    QCOMPARE(store.settings().monetaryIncludesTax, false);
    QCOMPARE(store.settings().monetaryIncludesPostage, true);
    QCOMPARE(store.value("last_page"), std::string("segments"));
    QCOMPARE(store.value("nothing"), std::string());
    store.setSettings({.name = "Other"});
    QCOMPARE(store.settings().name, std::string("Other"));
    QVERIFY(store.dataVersion() > version);
}

void StoreTest::oneFileRemains()
{
    const TempFolder folder;
    {
        Store store = Store::create(folder / "shop.clientele", {});
        fill(store, 2);
        QVERIFY(filesIn(folder).size() > 1); // log and lock
        Store reader = Store::open(folder / "shop.clientele", Store::Access::Read);
    }
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
    { // the reader closes last
        auto writer = std::make_unique<Store>(Store::open(folder / "shop.clientele", Store::Access::Write));
        Store reader = Store::open(folder / "shop.clientele", Store::Access::Read);
        reader.settings();
        writer->setValue("a", "b");
        writer.reset();
    }
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
    QCOMPARE(Store::open(folder / "shop.clientele", Store::Access::Read).value("a"), std::string("b"));
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
}

void StoreTest::createNeverOverwrites()
{
    const TempFolder folder;
    std::ofstream(folder / "shop.clientele") << "precious";
    EXPECT_ERROR(Store::create(folder / "shop.clientele", {}), ErrorCode::FileExists, error);
    QCOMPARE(std::filesystem::file_size(folder / "shop.clientele"), 8u);
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
}

void StoreTest::secondWriterIsToldWhoHoldsIt()
{
    const TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    EXPECT_ERROR(Store::open(folder / "shop.clientele", Store::Access::Write), ErrorCode::ShopLocked, error);
    QCOMPARE(error.arguments[0], (folder / "shop.clientele").string());
    const QString holder = QString::fromStdString(error.arguments[1]);
    QVERIFY2(holder.contains(QStringLiteral("process %1 on ").arg(::getpid())), qPrintable(holder));
    QVERIFY2(holder.startsWith(QStringLiteral("analytics.store.store")), qPrintable(holder));
    QVERIFY2(holder.contains(QStringLiteral(", since 20")), qPrintable(holder));
    store.setValue("still", "mine");
}

void StoreTest::writerInAnotherProcessIsSeen()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    Store::create(path, {});
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        Store store = Store::open(path, Store::Access::Write);
        if (::write(ready[1], "x", 1) == 1)
            ::pause();
        ::_exit(1);
    }
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), 1);
    EXPECT_ERROR(Store::open(path, Store::Access::Write), ErrorCode::ShopLocked, error);
    QVERIFY(error.arguments[1].find("process " + std::to_string(child)) != std::string::npos);
    QCOMPARE(Store::open(path, Store::Access::Read).settings().name, std::string("shop"));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    Store store = Store::open(path, Store::Access::Write); // a dead holder holds nothing
    ::close(ready[0]);
    ::close(ready[1]);
}

void StoreTest::lockOfADeadProcessIsTakenOver()
{
    const TempFolder folder;
    Store::create(folder / "shop.clientele", {});
    std::ofstream(folder / "shop.clientele-lock") << "clientele, process 1 on elsewhere, since 2026-01-01 00:00:00";
    {
        Store store = Store::open(folder / "shop.clientele", Store::Access::Write);
    }
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
}

void StoreTest::readersReadBesideTheWriter()
{
    const TempFolder folder;
    Store writer = Store::create(folder / "shop.clientele", {});
    Store reader = Store::open(folder / "shop.clientele", Store::Access::Read);
    Transaction transaction(writer.database());
    writer.setValue("a", "b");
    QCOMPARE(reader.value("a"), std::string());
    transaction.commit();
    QCOMPARE(reader.value("a"), std::string("b"));
}

void StoreTest::readerCannotWrite()
{
    const TempFolder folder;
    Store::create(folder / "shop.clientele", {});
    Store reader = Store::open(folder / "shop.clientele", Store::Access::Read);
    EXPECT_ERROR(reader.setValue("a", "b"), ErrorCode::ShopReadOnly, error);
    QCOMPARE(error.arguments[0], (folder / "shop.clientele").string());
}

void StoreTest::folderThatCannotBeWritten()
{
    // Permissions do not stop the administrator, who runs tests in containers: below a plain file nobody can write.
    const TempFolder folder;
    std::ofstream(folder / "file") << "x";
    EXPECT_ERROR(Store::create(folder / "file/shop.clientele", {}), ErrorCode::FolderNotWritable, error);
    QCOMPARE(error.arguments[0], (folder / "file").string());
    EXPECT_ERROR(Store::create("/proc/shop.clientele", {}), ErrorCode::FolderNotWritable, procError);
    EXPECT_ERROR(Store::create(folder / "no such folder/shop.clientele", {}), ErrorCode::FolderNotWritable, missing);
    EXPECT_ERROR(Store::open(folder / "file/shop.clientele", Store::Access::Read), ErrorCode::FileNotFound, open);
}

void StoreTest::fileThatCannotBeWritten()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    Store::create(path, {.name = "Kept"});
    std::filesystem::permissions(path, std::filesystem::perms(0444));
    std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
    const Unprivileged nobody;
    EXPECT_ERROR(Store::open(path, Store::Access::Write), ErrorCode::ShopReadOnly, error);
    QCOMPARE(error.arguments[0], path.string());
    EXPECT_ERROR(Store::create(folder / "other.clientele", {}), ErrorCode::FolderNotWritable, noFolder);
    Store store = Store::open(path, Store::Access::Read);
    QCOMPARE(store.settings().name, std::string("Kept"));
    EXPECT_ERROR(store.setValue("a", "b"), ErrorCode::ShopReadOnly, noWrite);
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
}

void StoreTest::whatIsNoShopIsRefused()
{
    const TempFolder folder;
    EXPECT_ERROR(Store::open(folder / "nothing", Store::Access::Read), ErrorCode::FileNotFound, missing);
    std::ofstream(folder / "empty").flush();
    EXPECT_ERROR(Store::open(folder / "empty", Store::Access::Write), ErrorCode::NotAShop, empty);
    std::ofstream(folder / "orders.csv") << std::string(10'000, ',');
    EXPECT_ERROR(Store::open(folder / "orders.csv", Store::Access::Write), ErrorCode::NotAShop, table);
    EXPECT_ERROR(Store::open(folder.path(), Store::Access::Read), ErrorCode::NotAShop, directory);
    QCOMPARE(filesIn(folder), (std::vector<std::string> {"empty", "orders.csv"}));
}

void StoreTest::encryptedShopAsksForItsPassphrase()
{
    const TempFolder folder;
    Database(folder / "shop.clientele", Database::Mode::Create, Passphrase("secret"))
        .execute("CREATE TABLE t (x TEXT) STRICT");
    EXPECT_ERROR(Store::open(folder / "shop.clientele", Store::Access::Read), ErrorCode::ShopNeedsPassphrase, error);
}

void StoreTest::fullDiskLosesNothing()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    Store store = Store::create(path, {.name = "Kept"});
    // A limit on file size stands in for a full disk: the system refuses the write all the same.
    ::signal(SIGXFSZ, SIG_IGN);
    struct rlimit before
    {
    };
    ::getrlimit(RLIMIT_FSIZE, &before);
    struct rlimit small = before;
    small.rlim_cur = 3'000'000;
    ::setrlimit(RLIMIT_FSIZE, &small);
    EXPECT_ERROR(fill(store, 5), ErrorCode::DiskFull, error);
    EXPECT_ERROR(store.database().execute("INSERT INTO models (number, method, parameters, data_version, trained_at, "
                                          "bytes) VALUES (NULL, 'm', '{}', 1, '', randomblob(5000000))"),
                 ErrorCode::DiskFull, again);
    ::setrlimit(RLIMIT_FSIZE, &before);
    QCOMPARE(error.arguments[0], path.string());
    QCOMPARE(store.database().integer("SELECT count(*) FROM models"), 0);
    fill(store, 5);
    SilentMonitor monitor;
    QVERIFY(store.verify(monitor).empty());
    QCOMPARE(store.settings().name, std::string("Kept"));
}

void StoreTest::copyIsComplete()
{
    const TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {.name = "Original"});
    fill(store, 20);
    Store reader = Store::open(folder / "shop.clientele", Store::Access::Read);
    SilentMonitor monitor;
    reader.saveCopy(folder / "copy.clientele", monitor); // beside an open writer
    store.setSettings({.name = "Changed"});
    Store copy = Store::open(folder / "copy.clientele", Store::Access::Write);
    QCOMPARE(copy.settings().name, std::string("Original"));
    QCOMPARE(copy.database().integer("SELECT count(*) FROM models"), 20);
    QVERIFY(copy.verify(monitor).empty());
}

void StoreTest::copyNeverOverwritesAndNeverHalves()
{
    const TempFolder folder;
    {
        Store store = Store::create(folder / "shop.clientele", {});
        fill(store, 20);
        SilentMonitor monitor;
        EXPECT_ERROR(store.saveCopy(folder / "shop.clientele", monitor), ErrorCode::FileExists, exists);
        EXPECT_ERROR(store.saveCopy(folder / "none/copy.clientele", monitor), ErrorCode::FolderNotWritable, noFolder);
        CancelsAtOnce cancels;
        QVERIFY_EXCEPTION_THROWN(store.saveCopy(folder / "copy.clientele", cancels), Cancelled);

        ::signal(SIGXFSZ, SIG_IGN);
        struct rlimit before
        {
        };
        ::getrlimit(RLIMIT_FSIZE, &before);
        struct rlimit small = before;
        small.rlim_cur = 3'000'000;
        ::setrlimit(RLIMIT_FSIZE, &small);
        EXPECT_ERROR(store.saveCopy(folder / "copy.clientele", monitor), ErrorCode::DiskFull, full);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(full.arguments[0], (folder / "copy.clientele").string());
    }
    QCOMPARE(filesIn(folder), std::vector<std::string> {"shop.clientele"});
}

void StoreTest::damageIsFound()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    {
        Store store = Store::create(path, {});
        fill(store, 1);
    }
    {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(16'384 + 8); // the second page's header
        file << std::string(200, '\xff');
    }
    Store store = Store::open(path, Store::Access::Write);
    SilentMonitor monitor;
    const auto findings = store.verify(monitor);
    QVERIFY(!findings.empty());
    QCOMPARE(findings.front().id, std::string("integrity"));
}

void StoreTest::brokenReferenceIsFound()
{
    const TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    store.database().execute("PRAGMA foreign_keys = OFF; INSERT INTO refunds VALUES (1, 99, 0, 0, NULL, NULL)");
    SilentMonitor monitor;
    const auto findings = store.verify(monitor);
    QCOMPARE(findings.size(), 1u);
    QCOMPARE(findings.front().id, std::string("foreign_key"));
    QCOMPARE(findings.front().detail, std::string("1 refunds without their order"));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "test_store.moc"
