#include <QtTest/QTest>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>

#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/dump_shop.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

// Every way in which this program changes a file goes through here, so that a process can die before the n-th of them.
namespace {

std::atomic<long> s_changes = 0;
std::atomic<long> s_diesAt = -1;

void change()
{
    if (s_changes.fetch_add(1) == s_diesAt)
        ::kill(::getpid(), SIGKILL);
}

} // namespace

extern "C" {
ssize_t write(int file, const void *bytes, size_t size)
{
    change();
    return ::syscall(SYS_write, file, bytes, size);
}
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    change();
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}
ssize_t pwrite64(int file, const void *bytes, size_t size, off_t at)
{
    change();
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}
int fsync(int file)
{
    change();
    return static_cast<int>(::syscall(SYS_fsync, file));
}
int fdatasync(int file)
{
    change();
    return static_cast<int>(::syscall(SYS_fdatasync, file));
}
int ftruncate(int file, off_t size) noexcept
{
    change();
    return static_cast<int>(::syscall(SYS_ftruncate, file, size));
}
int unlink(const char *path) noexcept
{
    change();
    return static_cast<int>(::syscall(SYS_unlink, path));
}
}

using namespace clientele;
using namespace clientele::test;

namespace {

const std::vector<std::string> kClock {"imports.imported_at"};

void writeOrders(const std::filesystem::path &path, std::size_t lines, std::uint64_t seed)
{
    std::ofstream file(path, std::ios::binary);
    file << "order_id,order_time,customer_id,product_id,quantity,unit_price\n";
    for (const TestLine &line : manyLines(lines, seed))
        file << line.order << ',' << line.time << ',' << line.customer << ',' << line.product << ',' << line.quantity
             << ',' << line.price << '\n';
}

void importInto(const std::filesystem::path &shop, const std::filesystem::path &file, const Passphrase &passphrase)
{
    Store store = Store::open(shop, Store::Access::Write, passphrase);
    SilentMonitor monitor;
    importFile(store, file, recognise(file).recipe, {}, monitor);
} // closes, which brings the log into the file and removes it

void copyShop(const std::filesystem::path &from, const std::filesystem::path &to)
{
    for (const char *suffix : {"", "-wal", "-shm", "-lock"})
        std::filesystem::remove(to.string() + suffix);
    std::filesystem::copy_file(from, to);
}

} // namespace

// A process dies before each of many evenly spaced changes of its files, from an import's first one over its commit to the
// last one of closing: the shop opens and is exactly as before or exactly as after. CLIENTELE_KILLS: how many (16).
class KillAtWritesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void import_data()
    {
        QTest::addColumn<bool>("isEncrypted");
        QTest::newRow("plain") << false;
        QTest::newRow("encrypted") << true;
    }

    void import()
    {
        QFETCH(bool, isEncrypted);
        const Passphrase passphrase = isEncrypted ? Passphrase("correct horse battery staple") : Passphrase();
        const TempFolder folder;
        const std::filesystem::path base = folder / "base.clientele";
        const std::filesystem::path shop = folder / "shop.clientele";
        const std::filesystem::path file = folder / "second.csv";
        writeOrders(folder / "first.csv", 2'000, 1);
        writeOrders(file, 40'000, 2);
        Store::create(base, {.name = "Shop"}, passphrase);
        importInto(base, folder / "first.csv", passphrase);
        const std::string before = dumpShop(base, passphrase, kClock);
        copyShop(base, shop);
        const long begin = s_changes;
        importInto(shop, file, passphrase);
        const long changes = s_changes - begin;
        const std::string after = dumpShop(shop, passphrase, kClock);
        QVERIFY(before != after);

        const char *wanted = std::getenv("CLIENTELE_KILLS");
        const long kills = wanted ? std::max(2, std::atoi(wanted)) : 16;
        int asBefore = 0;
        for (long i = 0; i < kills; ++i) {
            copyShop(base, shop);
            const long moment = i * (changes - 1) / (kills - 1);
            const pid_t child = ::fork();
            if (child == 0) {
                s_diesAt = s_changes + moment;
                importInto(shop, file, passphrase);
                ::_exit(0);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            const std::string when
                = "before change " + std::to_string(moment) + " of " + std::to_string(changes) + ": ";
            QVERIFY2(WIFSIGNALED(status) || WEXITSTATUS(status) == 0, when.c_str());
            {
                Store store = Store::open(shop, Store::Access::Write, passphrase);
                SilentMonitor monitor;
                QVERIFY2(store.verify(monitor).empty(), when.c_str());
            }
            const std::string found = dumpShop(shop, passphrase, kClock);
            QVERIFY2(found == before || found == after, (when + firstDifference(found, before)).c_str());
            asBefore += found == before;
        }
        qInfo("%ld kills at %ld changes: %d left the shop as before, %ld as after", kills, changes, asBefore,
              kills - asBefore);
        QVERIFY(asBefore > 0);
        QVERIFY(asBefore < kills); // the last changes come after the commit
    }
};

QTEST_GUILESS_MAIN(KillAtWritesTest)
#include "test_kill_at_writes.moc"
