#include <QtTest/QTest>

#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/store/passphrase_change.h"
#include "analytics/target/campaign_export.h"
#include "tests/support/dump_shop.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

const Passphrase kFirst("correct horse battery staple");
const Passphrase kSecond("open sesame and barley");

// What the clock says is no part of what was done.
const std::vector<std::string> kClock {"imports.imported_at", "members.sealed_at",    "imports.undone_at",
                                       "campaigns.sealed_at", "campaigns.changed_at", "exports.exported_at",
                                       "models.trained_at"};

// One thing that a shop goes through, in a process of its own that dies in the middle of it.
struct Ordeal
{
    Passphrase before;
    Passphrase after;
    std::function<void(const std::filesystem::path &shop)> prepare;
    std::function<void(const std::filesystem::path &shop)> act;
};

int killsFor(int usual)
{
    const char *wanted = std::getenv("CLIENTELE_KILLS");
    return wanted ? std::max(1, std::atoi(wanted)) : usual;
}

void writeOrders(const std::filesystem::path &path, std::size_t lines, std::uint64_t seed)
{
    std::ofstream file(path, std::ios::binary);
    file << "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Email\n";
    for (const TestLine &line : manyLines(lines, seed))
        file << line.order << ',' << line.product << ',' << line.productName << ',' << line.quantity << ',' << line.time
             << ',' << line.price << ',' << line.customer << ',' << line.country << ','
             << (line.customer.empty() ? "" : line.customer + "@example.com") << '\n';
}

void importInto(Store &store, const std::filesystem::path &file)
{
    SilentMonitor monitor;
    importFile(store, file, recognise(file).recipe, {}, monitor);
}

Plan couponPlan()
{
    Plan plan;
    plan.name = "Spring";
    plan.holdout = 0.2;
    plan.offers.front().validFrom = 16'000;
    plan.offers.front().validTo = 16'014;
    return plan;
}

void copyShop(const std::filesystem::path &from, const std::filesystem::path &to)
{
    for (const char *suffix : {"", "-wal", "-shm", "-lock"})
        std::filesystem::remove(to.string() + suffix);
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

double seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Starts it in a child and kills that after `delay`; true when the kill came before the end.
bool killedAfter(double delay, const std::function<void()> &act)
{
    const pid_t child = ::fork();
    if (child == 0) {
        try {
            act();
        } catch (const std::exception &error) {
            std::fprintf(stderr, "in the child: %s\n", error.what());
            ::_exit(3);
        }
        ::_exit(0);
    }
    ::usleep(static_cast<useconds_t>(delay * 1e6));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) || WEXITSTATUS(status) != 0;
}

} // namespace

// The power may fail at any moment: whatever was being done, the shop opens and is exactly as before or exactly as after,
// and the same can be done again. CLIENTELE_KILLS sets how many moments are tried for each (20 for imports, else 6).
class KillTest : public QObject
{
    Q_OBJECT

private:
    void survives(const Ordeal &ordeal, int kills);

    TempFolder m_folder;
    std::mt19937_64 m_random {std::random_device()()};

private Q_SLOTS:
    void initTestCase();
    void import_data();
    void import();
    void undo_data() { import_data(); }
    void undo();
    void seal_data() { import_data(); }
    void seal();
    void passphrase_data();
    void passphrase();
};

void KillTest::survives(const Ordeal &ordeal, int kills)
{
    const std::filesystem::path base = m_folder / "base.clientele";
    const std::filesystem::path shop = m_folder / "shop.clientele";
    std::filesystem::remove(base);
    ordeal.prepare(base);
    const std::string before = dumpShop(base, ordeal.before, kClock);
    copyShop(base, shop);
    const double begin = seconds();
    ordeal.act(shop);
    const double whole = seconds() - begin;
    const std::string after = dumpShop(shop, ordeal.after, kClock);
    QVERIFY(before != after || !(ordeal.before == ordeal.after));

    int deaths = 0;
    int asBefore = 0;
    for (int i = 0; i < kills; ++i) {
        copyShop(base, shop);
        const double delay = std::uniform_real_distribution<double>(0, 1.1 * whole)(m_random);
        deaths += killedAfter(delay, [&] { ordeal.act(shop); }) ? 1 : 0;
        const std::string when = "killed after " + std::to_string(delay * 1000) + " ms: ";
        bool isAfter = ordeal.before == ordeal.after ? false : looksEncrypted(shop) != looksEncrypted(base);
        if (!isAfter && looksEncrypted(shop) && !(ordeal.before == ordeal.after) && !ordeal.after.isEmpty()) {
            try {
                Store::open(shop, Store::Access::Read, ordeal.after);
                isAfter = true;
            } catch (const Error &error) {
                QVERIFY2(error.code == ErrorCode::WrongPassphrase, error.what());
            }
        }
        const Passphrase &present = isAfter ? ordeal.after : ordeal.before;
        SilentMonitor monitor;
        {
            Store store = Store::open(shop, Store::Access::Write, present);
            const std::vector<Store::Finding> findings = store.verify(monitor);
            QVERIFY2(findings.empty(), (when + (findings.empty() ? std::string() : findings.front().detail)).c_str());
        }
        const std::string found = dumpShop(shop, present, kClock);
        QVERIFY2(found == before || found == after, (when + firstDifference(found, before)).c_str());
        if (ordeal.before == ordeal.after)
            isAfter = found == after;
        if (!isAfter) {
            ++asBefore;
            ordeal.act(shop); // it can be done again
            const std::string again = dumpShop(shop, ordeal.after, kClock);
            QVERIFY2(again == after, (when + firstDifference(again, after)).c_str());
        }
        for (const auto &entry : std::filesystem::directory_iterator(m_folder.path()))
            QVERIFY2(!entry.path().filename().string().starts_with("."), entry.path().c_str()); // nothing is left over
    }
    QVERIFY(deaths > 0);
    qInfo("%d kills in %.0f ms: %d in the middle; %d left the shop as before, %d as after", kills, whole * 1000, deaths,
          asBefore, kills - asBefore);
}

void KillTest::initTestCase()
{
    writeOrders(m_folder / "first.csv", 2'000, 1);
    writeOrders(m_folder / "second.csv", 12'000, 2);
}

void KillTest::import_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void KillTest::import()
{
    QFETCH(bool, isEncrypted);
    const Passphrase passphrase = isEncrypted ? kFirst : Passphrase();
    survives({passphrase, passphrase,
              [&](const std::filesystem::path &shop) {
                  Store store = Store::create(shop, {.name = "Shop"}, passphrase);
                  importInto(store, m_folder / "first.csv");
              },
              [&](const std::filesystem::path &shop) {
                  Store store = Store::open(shop, Store::Access::Write, passphrase);
                  importInto(store, m_folder / "second.csv");
              }},
             killsFor(20));
}

void KillTest::undo()
{
    QFETCH(bool, isEncrypted);
    const Passphrase passphrase = isEncrypted ? kFirst : Passphrase();
    survives({passphrase, passphrase,
              [&](const std::filesystem::path &shop) {
                  Store store = Store::create(shop, {.name = "Shop"}, passphrase);
                  importInto(store, m_folder / "first.csv");
                  importInto(store, m_folder / "second.csv");
              },
              [&](const std::filesystem::path &shop) {
                  Store store = Store::open(shop, Store::Access::Write, passphrase);
                  SilentMonitor monitor;
                  undoImport(store, 2, monitor);
              }},
             killsFor(6));
}

void KillTest::seal()
{
    QFETCH(bool, isEncrypted);
    const Passphrase passphrase = isEncrypted ? kFirst : Passphrase();
    const std::filesystem::path list = m_folder / "list.csv";
    survives({passphrase, passphrase,
              [&](const std::filesystem::path &shop) {
                  Store store = Store::create(shop, {.name = "Shop"}, passphrase);
                  importInto(store, m_folder / "second.csv");
                  createCampaign(store, couponPlan());
              },
              [&](const std::filesystem::path &shop) {
                  std::filesystem::remove(list);
                  Store store = Store::open(shop, Store::Access::Write, passphrase);
                  SilentMonitor monitor;
                  ExportRequest request;
                  request.format = "csv";
                  request.path = list;
                  exportCampaign(store, loadDataset(store, monitor), loadCampaign(store, "Spring"), request, monitor);
              }},
             killsFor(6));
}

void KillTest::passphrase_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("set") << 0;
    QTest::newRow("changed") << 1;
    QTest::newRow("removed") << 2;
}

void KillTest::passphrase()
{
    QFETCH(int, change);
    const Passphrase before = change == 0 ? Passphrase() : kFirst;
    const Passphrase after = change == 2 ? Passphrase() : kSecond;
    survives({before, after,
              [&](const std::filesystem::path &shop) {
                  Store store = Store::create(shop, {.name = "Shop"}, before);
                  importInto(store, m_folder / "first.csv");
              },
              [&](const std::filesystem::path &shop) {
                  Store store = Store::open(shop, Store::Access::Write, before);
                  SilentMonitor monitor;
                  store.setPassphrase(after, monitor);
              }},
             killsFor(6));
}

QTEST_GUILESS_MAIN(KillTest)
#include "test_kill.moc"
