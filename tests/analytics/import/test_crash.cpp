#include <QtTest/QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/import_writer.h"
#include "tests/support/expect_error.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

// Dies at the n-th time anybody asks whether to go on, as a process does when the power fails: nothing is cleaned up.
struct DiesAt final : Monitor
{
    explicit DiesAt(int moment)
        : left(moment)
    {
    }

    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override
    {
        if (left-- == 0)
            ::kill(::getpid(), SIGKILL);
        return false;
    }

    mutable int left;
};

struct CancelsAt final : Monitor
{
    explicit CancelsAt(int moment)
        : left(moment)
    {
    }

    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override { return left-- <= 0; }

    mutable int left;
};

void importWith(Store &store, const std::vector<TestLine> &lines, Monitor &monitor)
{
    ImportWriter writer(store, FileKind::Orders, "orders.csv", "{}", false);
    for (const TestLine &line : lines)
        addLine(writer, line);
    writer.finish(false, monitor);
}

// True when the child was killed, false when it got to the end.
bool diesWhileImporting(const std::filesystem::path &path, const std::vector<TestLine> &lines, int moment)
{
    const pid_t child = ::fork();
    if (child == 0) {
        DiesAt monitor(moment);
        Store store = Store::open(path, Store::Access::Write);
        importWith(store, lines, monitor);
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedImportLeavesTheShopAsItWas();
    void killedAtAnyTimeTheShopIsBeforeOrAfter();
    void cancelledImportLeavesTheShopAsItWas();
    void fullDiskLeavesTheShopAsItWas();
};

void CrashTest::killedImportLeavesTheShopAsItWas()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::vector<TestLine> lines = manyLines(200'000, 2);
    std::string before;
    {
        Store store = Store::create(path, {});
        importLines(store, manyLines(1'000, 1));
        before = dumpOf(store);
    }
    int deaths = 0;
    for (const int moment : {0, 1, 3, 8, 14, 20, 24, 27}) {
        if (!diesWhileImporting(path, lines, moment))
            continue;
        ++deaths;
        Store store = Store::open(path, Store::Access::Write); // nobody holds it
        QVERIFY2(dumpOf(store) == before, qPrintable(QStringLiteral("killed at %1").arg(moment)));
    }
    QVERIFY(deaths >= 4);
    Store store = Store::open(path, Store::Access::Write);
    SilentMonitor monitor;
    QVERIFY(store.verify(monitor).empty());
    importWith(store, lines, monitor);
    QVERIFY(store.verify(monitor).empty());
    QCOMPARE(loadDataset(store, monitor)->lines.size(), 201'000u);
}

void CrashTest::killedAtAnyTimeTheShopIsBeforeOrAfter()
{
    const TempFolder folder;
    const std::filesystem::path path = folder / "shop.clientele";
    const std::vector<TestLine> lines = manyLines(30'000, 2);
    std::string before;
    {
        Store store = Store::create(path, {});
        importLines(store, manyLines(1'000, 1));
        before = dumpOf(store);
    }
    std::string after;
    {
        std::filesystem::copy_file(path, folder / "after.clientele");
        Store store = Store::open(folder / "after.clientele", Store::Access::Write);
        SilentMonitor monitor;
        importWith(store, lines, monitor);
        after = dumpOf(store);
    }
    for (int trial = 0; trial < 8; ++trial) {
        const pid_t child = ::fork();
        if (child == 0) {
            SilentMonitor monitor;
            Store store = Store::open(path, Store::Access::Write);
            importWith(store, lines, monitor);
            ::_exit(0);
        }
        ::usleep(static_cast<useconds_t>(15'000 * (trial + 1)));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        Store store = Store::open(path, Store::Access::Write);
        SilentMonitor monitor;
        QVERIFY(store.verify(monitor).empty());
        const std::string found = dumpOf(store);
        QVERIFY(found == before || found == after);
        if (found == after)
            break;
    }
}

void CrashTest::cancelledImportLeavesTheShopAsItWas()
{
    const TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    importLines(store, manyLines(1'000, 1));
    const std::string before = dumpOf(store);
    const std::vector<TestLine> lines = manyLines(50'000, 2);
    for (int moment = 0; moment < 12; moment += 2) {
        CancelsAt monitor(moment);
        QVERIFY_EXCEPTION_THROWN(importWith(store, lines, monitor), Cancelled);
        QVERIFY(dumpOf(store) == before);
    }
    QCOMPARE(importsOf(store).size(), 1u);
}

void CrashTest::fullDiskLeavesTheShopAsItWas()
{
    const TempFolder folder;
    Store store = Store::create(folder / "shop.clientele", {});
    importLines(store, manyLines(1'000, 1));
    const std::string before = dumpOf(store);
    store.database().execute("PRAGMA max_page_count = 60"); // about one megabyte
    EXPECT_ERROR(importLines(store, manyLines(100'000, 2)), ErrorCode::DiskFull, error);
    QCOMPARE(error.arguments[0], (folder / "shop.clientele").string());
    store.database().execute("PRAGMA max_page_count = 1000000");
    QCOMPARE(dumpOf(store), before);
    SilentMonitor monitor;
    QVERIFY(store.verify(monitor).empty());
    QCOMPARE(importLines(store, manyLines(100'000, 2)).added, 100'000);
}

QTEST_GUILESS_MAIN(CrashTest)
#include "test_crash.moc"
