#include <QtTest/QTest>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <utility>

#include <sys/resource.h>
#include <sys/stat.h>

#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/dump_shop.h"
#include "tests/support/expect_error.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

void writeOrders(const std::filesystem::path &path, std::size_t lines, std::uint64_t seed)
{
    std::ofstream file(path, std::ios::binary);
    file << "order_id,order_time,customer_id,product_id,quantity,unit_price\n";
    for (const TestLine &line : manyLines(lines, seed))
        file << line.order << ',' << line.time << ',' << line.customer << ',' << line.product << ',' << line.quantity
             << ',' << line.price << '\n';
}

// Does something once, when part of the file has been read.
class Meanwhile final : public Monitor
{
public:
    explicit Meanwhile(std::function<void()> act)
        : m_act(std::move(act))
    {
    }

    void stage(Stage) override { }
    void progress(double fraction) override
    {
        if (fraction > 0.1 && m_act)
            std::exchange(m_act, nullptr)();
    }
    bool isCancelled() const override { return false; }

private:
    std::function<void()> m_act; // progress() of reading: one thread at a time
};

// While it lives, no file of this process can grow past `bytes`: what a full disk looks like to a writer.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
        : m_oldHandler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit {bytes, m_old.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_oldHandler);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit m_old {};
    void (*m_oldHandler)(int);
};

} // namespace

// What the world does to a file and a disk while an import runs: it is said, and nothing is half written.
class FaultsTest : public QObject
{
    Q_OBJECT

private:
    TempFolder m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        writeOrders(m_folder / "small.csv", 500, 1);
        writeOrders(m_folder / "big.csv", 200'000, 2); // several pieces
    }

    void theFileChangesWhileItIsRead_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char *how : {"grows", "truncated", "rewritten", "emptied"})
            QTest::newRow(how) << QByteArray(how);
    }

    void theFileChangesWhileItIsRead()
    {
        QFETCH(QByteArray, how);
        const std::filesystem::path file = m_folder / "changing.csv";
        std::filesystem::copy_file(m_folder / "big.csv", file, std::filesystem::copy_options::overwrite_existing);
        const std::uintmax_t size = std::filesystem::file_size(file);
        const std::filesystem::path shop = m_folder / (how.toStdString() + ".clientele");
        Store store = Store::create(shop, {.name = "Shop"});
        SilentMonitor silent;
        importFile(store, m_folder / "small.csv", recognise(m_folder / "small.csv").recipe, {}, silent);
        const std::string before = dumpShop(store);
        const Recipe recipe = recognise(file).recipe;
        Meanwhile monitor([&] {
            if (how == "grows")
                std::ofstream(file, std::ios::binary | std::ios::app) << "N1,2026-01-01 10:00:00,C1,P1,1,1.00\n";
            else if (how == "rewritten")
                std::fstream(file, std::ios::binary | std::ios::in | std::ios::out) << "another_";
            else
                std::filesystem::resize_file(file, how == "emptied" ? 0 : size / 2);
        });
        EXPECT_ERROR(importFile(store, file, recipe, {}, monitor), ErrorCode::FileChanged, error);
        QCOMPARE(error.arguments.at(0), file.string());
        const std::string after = dumpShop(store);
        QVERIFY2(before == after, firstDifference(before, after).c_str());
        QVERIFY(store.verify(silent).empty());
    }

    // Who has a file open can read it to its end, even when its name is gone.
    void theFileIsRemovedWhileItIsRead()
    {
        const std::filesystem::path file = m_folder / "removed.csv";
        std::filesystem::copy_file(m_folder / "big.csv", file);
        Store store = Store::create(m_folder / "removed.clientele", {.name = "Shop"});
        const Recipe recipe = recognise(file).recipe;
        Meanwhile monitor([&] { std::filesystem::remove(file); });
        QCOMPARE(importFile(store, file, recipe, {}, monitor).added, 200'000);
        EXPECT_ERROR(importFile(store, file, recipe, {}, monitor), ErrorCode::FileNotFound, error);
        QCOMPARE(importsOf(store).size(), 1u);
    }

    // It would be read more than once; nobody waits for who writes into it.
    void aPipeIsRefusedInWords()
    {
        const std::filesystem::path pipe = m_folder / "pipe.csv";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        EXPECT_ERROR(recognise(pipe), ErrorCode::NotATable, error);
        QCOMPARE(error.arguments, (std::vector<std::string> {pipe.string(), "pipe or device"}));
    }

    void theDiskIsFull_data()
    {
        QTest::addColumn<bool>("isEncrypted");
        QTest::addColumn<int>("kilobytes");
        for (const int kilobytes : {300, 1'000, 2'500}) {
            QTest::addRow("plain, %d kB", kilobytes) << false << kilobytes;
            QTest::addRow("encrypted, %d kB", kilobytes) << true << kilobytes;
        }
    }

    void theDiskIsFull()
    {
        QFETCH(bool, isEncrypted);
        QFETCH(int, kilobytes);
        const Passphrase passphrase = isEncrypted ? Passphrase("correct horse battery staple") : Passphrase();
        const std::filesystem::path shop = m_folder / "full.clientele";
        std::filesystem::remove(shop);
        SilentMonitor monitor;
        const Recipe recipe = recognise(m_folder / "big.csv").recipe;
        std::string before;
        {
            Store store = Store::create(shop, {.name = "Shop"}, passphrase);
            importFile(store, m_folder / "small.csv", recognise(m_folder / "small.csv").recipe, {}, monitor);
            before = dumpShop(store);
        }
        {
            Store store = Store::open(shop, Store::Access::Write, passphrase);
            const SmallDisk disk(static_cast<rlim_t>(kilobytes) * 1'000);
            EXPECT_ERROR(importFile(store, m_folder / "big.csv", recipe, {}, monitor), ErrorCode::DiskFull, error);
            QCOMPARE(error.arguments.at(0), shop.string());
        }
        Store store = Store::open(shop, Store::Access::Write, passphrase);
        const std::string after = dumpShop(store);
        QVERIFY2(before == after, firstDifference(before, after).c_str());
        QVERIFY(store.verify(monitor).empty());
        QCOMPARE(importFile(store, m_folder / "big.csv", recipe, {}, monitor).added, 200'000);
    }

    void anotherProgramHoldsTheShop()
    {
        const std::filesystem::path shop = m_folder / "held.clientele";
        const Store holder = Store::create(shop, {.name = "Shop"});
        EXPECT_ERROR(Store::open(shop, Store::Access::Write), ErrorCode::ShopLocked, error);
        Store reader = Store::open(shop, Store::Access::Read);
        SilentMonitor monitor;
        const Recipe recipe = recognise(m_folder / "small.csv").recipe;
        EXPECT_ERROR(importFile(reader, m_folder / "small.csv", recipe, {}, monitor), ErrorCode::ShopReadOnly, refused);
    }
};

QTEST_GUILESS_MAIN(FaultsTest)
#include "test_faults.moc"
