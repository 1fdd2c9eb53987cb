#include <QtTest/QTest>

#include <algorithm>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/dataset/loader.h"
#include "tests/support/expect_error.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

// All that a Dataset says, except in which order an order's lines come.
std::multiset<std::string> saidBy(const Dataset &dataset)
{
    std::multiset<std::string> said;
    const auto add = [&said](std::initializer_list<std::string_view> parts) {
        std::string joined;
        for (const std::string_view part : parts)
            joined.append(part) += '|';
        said.insert(std::move(joined));
    };
    for (std::uint32_t c = 0; c < dataset.customers.size(); ++c) {
        add({"customer", std::to_string(c), dataset.customers.id[c], dataset.customers.name[c],
             dataset.customers.email[c], dataset.places[dataset.customers.country[c]],
             std::to_string(dataset.customers.orderBegin[c])});
    }
    for (std::uint32_t p = 0; p < dataset.products.size(); ++p) {
        add({"product", std::to_string(p), dataset.products.id[p], dataset.products.name[p],
             std::to_string(dataset.products.price[p].units), std::to_string(dataset.products.isMerchandise[p])});
    }
    for (std::uint32_t o = 0; o < dataset.orders.size(); ++o) {
        add({"order", std::to_string(o), dataset.orders.id[o], std::to_string(dataset.orders.customer[o]),
             std::to_string(dataset.orders.time[o]), std::to_string(dataset.orders.hasTime[o]),
             dataset.places[dataset.orders.country[o]]});
    }
    for (std::size_t i = 0; i < dataset.lines.size(); ++i) {
        add({"line", std::to_string(dataset.lines.order[i]), std::to_string(dataset.lines.product[i]),
             std::to_string(dataset.lines.quantity[i].thousandths), std::to_string(dataset.lines.price[i].units),
             std::to_string(dataset.lines.amount[i].units), std::to_string(static_cast<int>(dataset.lines.kind[i]))});
    }
    return said;
}

} // namespace

class LoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyShopIsEmpty();
    void tablesAreSortedAndLinked();
    void pricesComeFromTheLatestSale();
    void orderOfLinesDoesNotMatter();
    void runsAreMergedWhateverTheyHold();
    void missingOrDamagedColumnsAreNeverTrusted();
    void numberOfThreadsDoesNotMatter();
    void lineWithoutItsProductIsDamage();
    void loadingCancels();

private:
    std::shared_ptr<const Dataset> load() { return loadDataset(*m_store, m_monitor); }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<Store> m_store;
    SilentMonitor m_monitor;
};

void LoaderTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<TempFolder>();
    m_store
        = std::make_unique<Store>(Store::create(*m_folder / "shop.clientele", {.name = "Corner", .currency = "EUR"}));
}

void LoaderTest::emptyShopIsEmpty()
{
    const auto dataset = load();
    QCOMPARE(dataset->shopName, std::string("Corner"));
    QCOMPARE(dataset->currency, std::string("EUR"));
    QCOMPARE(dataset->version, m_store->dataVersion());
    QCOMPARE(dataset->customers.size(), 0u);
    QCOMPARE(dataset->customers.orderBegin.size(), 1u);
    QCOMPARE(dataset->lines.size(), 0u);
    QCOMPARE(dataset->lastDay, 0);
}

void LoaderTest::tablesAreSortedAndLinked()
{
    importLines(*m_store, {{"12", "bob", "2012-01-05 10:00", "pot", 1, 20, "Pot", "Spain"},
                           {"g", "", "2011-12-24", "tea", 1, 5},
                           {"11", "bob", "2012-01-03 10:00", "tea", 2, 5, "Tea", "Spain"},
                           {"12", "bob", "2012-01-05 10:00", "tea", -1, 5},
                           {"13", "ann", "2012-01-07 10:00", "card", 1, 0, "Card", "France", "ann@example.com"}});
    const auto dataset = load();
    QCOMPARE(dataset->version, m_store->dataVersion());
    QCOMPARE(dataset->customers.id[0], std::string_view("ann"));
    QCOMPARE(dataset->customers.email[0], std::string_view("ann@example.com"));
    QCOMPARE(dataset->customers.id[1], std::string_view("bob"));
    QCOMPARE(dataset->places[dataset->customers.country[1]], std::string_view("Spain"));
    QCOMPARE(dataset->customers.memberSince[0], CustomerTable::kNoDay);
    QCOMPARE(dataset->customers.orderBegin, (std::vector<OrderIndex> {0, 1, 3}));
    QCOMPARE(dataset->orders.id[0], std::string_view("13"));
    QCOMPARE(dataset->orders.id[1], std::string_view("11"));
    QCOMPARE(dataset->orders.id[2], std::string_view("12"));
    QCOMPARE(dataset->orders.id[3], std::string_view("g"));
    QCOMPARE(dataset->orders.customer[3], kNoIndex);
    QCOMPARE(dataset->orders.hasTime, (std::vector<std::uint8_t> {1, 1, 1, 0}));
    QCOMPARE(dataset->orders.lineBegin, (std::vector<std::uint32_t> {0, 1, 2, 4, 5}));
    QCOMPARE(dataset->products.id[dataset->lines.product[2]], std::string_view("pot")); // as in the file
    QCOMPARE(dataset->lines.kind, (std::vector<LineKind> {LineKind::Gift, LineKind::Sale, LineKind::Sale,
                                                          LineKind::Refund, LineKind::Sale}));
    QCOMPARE(dataset->lines.amount[3], Money::fromWhole(-5));
    QCOMPARE(dataset->firstDay, *parseDay("2011-12-24"));
    QCOMPARE(dataset->lastDay, *parseDay("2012-01-07"));
    QCOMPARE(dataset->productById.find("pot"), dataset->lines.product[2]);
}

void LoaderTest::pricesComeFromTheLatestSale()
{
    importLines(*m_store, {{"2", "ann", "2012-02-01", "tea", 1, 6},
                           {"1", "ann", "2012-01-01", "tea", 1, 4},
                           {"3", "ann", "2012-03-01", "tea", -1, 3},
                           {"4", "ann", "2012-03-01", "gift", 1, 0}});
    const auto dataset = load();
    QCOMPARE(dataset->products.price[dataset->productById.find("tea")], Money::fromWhole(6));
    QCOMPARE(dataset->products.price[dataset->productById.find("gift")], Money {});
    QCOMPARE(dataset->products.cost[0], ProductTable::kNoMoney);
    QCOMPARE(dataset->products.stock[0], -1);
}

void LoaderTest::orderOfLinesDoesNotMatter()
{
    std::vector<TestLine> lines = manyLines(5'000);
    for (std::size_t i = 0; i < lines.size(); i += 7) {
        lines[i].productName += " II";
        lines[i].time = lines[i / 2].time;
        lines[i].country = "Italy";
    }
    importLines(*m_store, lines);
    const auto expected = saidBy(*load());
    for (const std::uint64_t seed : {1, 2}) {
        init();
        Random(seed).shuffle(std::span(lines));
        importLines(*m_store, lines);
        QVERIFY(saidBy(*load()) == expected);
    }
}

void LoaderTest::runsAreMergedWhateverTheyHold()
{
    std::vector<TestLine> lines = manyLines(5'000);
    importLines(*m_store, lines);
    const auto expected = saidBy(*load());
    init();
    Random(3).shuffle(std::span(lines)); // each import holds a part of many orders
    for (std::size_t begin = 0; begin < lines.size(); begin += 400)
        importLines(*m_store, {lines.begin() + static_cast<std::ptrdiff_t>(begin),
                               lines.begin() + static_cast<std::ptrdiff_t>(std::min(begin + 400, lines.size()))});
    QVERIFY(m_store->database().integer("SELECT count(*) FROM column_runs") > 1);
    QVERIFY(saidBy(*load()) == expected);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void LoaderTest::missingOrDamagedColumnsAreNeverTrusted()
{
    const std::filesystem::path path = *m_folder / "shop.clientele";
    importLines(*m_store, manyLines(1'000));
    const auto expected = saidBy(*load());
    for (const char *harm :
         {"DELETE FROM column_blobs WHERE name = 'line.price'", "DELETE FROM column_blobs WHERE name = 'order.id'",
          "DELETE FROM column_blobs; DELETE FROM column_runs",
          "UPDATE column_blobs SET bytes = zeroblob(length(bytes)) WHERE name = 'line.quantity'",
          "UPDATE column_blobs SET bytes = substr(bytes, 2) WHERE name = 'line.kind'",
          "UPDATE column_blobs SET bytes = substr(bytes, 1, 40) WHERE name = 'order.country_names'",
          "UPDATE column_runs SET lines = lines - 1", "UPDATE column_runs SET orders = orders + 1"}) {
        m_store->database().execute("BEGIN");
        m_store->database().execute(harm);
        const auto findings = m_store->verify(m_monitor);
        QVERIFY2(std::ranges::count(findings, "segments_damaged", &Store::Finding::id) == 1, harm);
        EXPECT_ERROR(load(), ErrorCode::ShopDamaged, error);
        QCOMPARE(error.arguments[0], path.string());
        m_store->database().execute("ROLLBACK");
    }
    QVERIFY(saidBy(*load()) == expected);
    QVERIFY(m_store->verify(m_monitor).empty());
}

void LoaderTest::numberOfThreadsDoesNotMatter()
{
    importLines(*m_store, manyLines(150'000));
    setThreadCount(1);
    const auto one = load();
    setThreadCount(3);
    const auto three = load();
    setThreadCount(0);
    QVERIFY(one->lines.order == three->lines.order);
    QVERIFY(one->lines.product == three->lines.product);
    QVERIFY(one->lines.amount == three->lines.amount);
    QVERIFY(one->orders.time == three->orders.time);
}

void LoaderTest::lineWithoutItsProductIsDamage()
{
    importLines(*m_store, manyLines(100));
    m_store->database().execute("PRAGMA foreign_keys = OFF; DELETE FROM products WHERE number = 1");
    EXPECT_ERROR(load(), ErrorCode::ShopDamaged, error);
    QCOMPARE(error.arguments[0], (*m_folder / "shop.clientele").string());
}

void LoaderTest::loadingCancels()
{
    struct Cancels final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } cancels;
    importLines(*m_store, manyLines(100));
    QVERIFY_EXCEPTION_THROWN(loadDataset(*m_store, cancels), Cancelled);
    QCOMPARE(load()->lines.size(), 100u);
}

QTEST_GUILESS_MAIN(LoaderTest)
#include "test_loader.moc"
