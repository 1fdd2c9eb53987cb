#include <QtTest/QTest>

#include <algorithm>
#include <fstream>
#include <functional>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "analytics/store/store.h"
#include "tests/support/expect_error.h"
#include "tests/support/real_data.h"
#include "tests/support/shop_import.h"
#include "tests/support/temp_folder.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kOrders = "Order ID,Date,Customer ID,SKU,Description,Quantity,Price\n"
                                     "1,2021-01-02,7,A,Tea,2,2.50\n"
                                     "1,2021-01-02,7,POST,POSTAGE,1,3.00\n"
                                     "2,2021-02-30,7,A,Tea,2,2.50\n"
                                     ",,,,,,\n"
                                     "3,2021-01-04,,B,\"Cup, \"\"blue\"\"\",1,4.00\n"
                                     "C3,2021-01-05,8,B,Cup,-1,4.00\n";

class CancellingMonitor final : public Monitor
{
public:
    explicit CancellingMonitor(Stage at)
        : m_at(at)
    {
    }
    void stage(Stage stage) override { m_isCancelled = m_isCancelled || stage == m_at; }
    void progress(double) override { }
    bool isCancelled() const override { return m_isCancelled; }

private:
    Stage m_at;
    bool m_isCancelled = false;
};

class WatchingMonitor final : public Monitor
{
public:
    void stage(Stage) override { }
    void progress(double fraction) override { fractions.push_back(fraction); }
    bool isCancelled() const override { return false; }

    std::vector<double> fractions;
};

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private:
    TempFolder m_folder;
    int m_shops = 0;
    SilentMonitor m_monitor;

    Store newShop() { return Store::create(m_folder / ("shop" + std::to_string(++m_shops) + ".clientele"), {}); }
    std::filesystem::path file(const std::string &name, std::string_view text) const
    {
        std::ofstream(m_folder / name, std::ios::binary) << text;
        return m_folder / name;
    }
    ImportReport import(Store &store, const std::filesystem::path &path, bool isDryRun = false)
    {
        return importFile(store, path, recognise(path).recipe, {.isDryRun = isDryRun}, m_monitor);
    }

private Q_SLOTS:
    void smallFile()
    {
        Store store = newShop();
        const ImportReport report = import(store, file("orders.csv", kOrders));
        QCOMPARE(report.linesRead, 5);
        QCOMPARE(report.saleLines, 2);
        QCOMPARE(report.refundLines, 1);
        QCOMPARE(report.noCustomerLines, 1);
        QCOMPARE(report.rejected, 1);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::InvalidDate), 1);
        QCOMPARE(report.customers, 2);
        QCOMPARE(report.buyers, 1);
        QCOMPARE(report.orders, 1);
        QCOMPARE(formatDecimal(report.gross), std::string("8.00"));
        QCOMPARE(formatDecimal(report.refunds), std::string("-4.00"));
        QCOMPARE(formatDecimal(report.net), std::string("4.00"));
        QCOMPARE(formatDecimal(report.guestGross), std::string("4.00"));
        const std::vector<RowIssue> issues {{4, "Date", RowIssue::Kind::InvalidDate, "2021-02-30"}};
        QVERIFY(report.issues == issues);

        const auto dataset = loadDataset(store, m_monitor);
        QCOMPARE(dataset->products.size(), std::size_t(3));
        const ProductIndex postage = dataset->productById.find("POST");
        QCOMPARE(dataset->products.isMerchandise[postage], std::uint8_t(0));
        QCOMPARE(dataset->products.isMerchandise[dataset->productById.find("A")], std::uint8_t(1));
    }

    void rejectedRowsComeBackRepaired()
    {
        Store store = newShop();
        const ImportReport report = import(store, file("orders.csv", kOrders));
        QCOMPARE(exportRejectedRows(store, report.number, m_folder / "rejected.csv"), 1);
        std::ifstream rejected(m_folder / "rejected.csv");
        std::string text((std::istreambuf_iterator<char>(rejected)), {});
        const std::size_t wrong = text.find("2021-02-30");
        QVERIFY2(wrong != std::string::npos, text.c_str());
        text.replace(wrong, 10, "2021-02-28");
        const ImportReport repaired = import(store, file("repaired.csv", text));
        QCOMPARE(repaired.linesRead, 1);
        QCOMPARE(repaired.added, 1);
        QCOMPARE(repaired.rejected, 0);
    }

    void againChangesNothing()
    {
        Store store = newShop();
        const auto path = file("orders.csv", kOrders);
        import(store, path);
        const std::int64_t version = store.dataVersion();
        const ImportReport again = import(store, path);
        QCOMPARE(again.added, 0);
        QCOMPARE(again.alreadyThere, 4);
        QCOMPARE(store.dataVersion(), version);
    }

    void dryRunWritesNothing()
    {
        Store store = newShop();
        const std::string before = dumpOf(store);
        const ImportReport report = import(store, file("orders.csv", kOrders), true);
        QCOMPARE(report.number, 0);
        QCOMPARE(report.saleLines, 2);
        QCOMPARE(report.rejected, 1);
        QCOMPARE(dumpOf(store), before);
    }

    void whatStopsLeavesTheShopAsItWas_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, std::string_view text, ErrorCode code) {
            QTest::newRow(name) << QByteArray(text.data(), static_cast<qsizetype>(text.size()))
                                << static_cast<int>(code);
        };
        row("empty file", "", ErrorCode::FileEmpty);
        row("picture", "\x89PNG\r\n\x1a\n", ErrorCode::NotATable);
        row("header only", "Order ID,Date,Customer ID,SKU,Description,Quantity,Price\n", ErrorCode::NothingToImport);
        row("no date column", "Order ID,Customer ID,Price\n1,7,2.50\n", ErrorCode::ColumnMissing);
        row("open date order", "Order ID,Date,Customer ID,Price\n1,1/2/2011,7,2.50\n", ErrorCode::DateOrderAmbiguous);
    }
    void whatStopsLeavesTheShopAsItWas()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        Store store = newShop();
        const std::string before = dumpOf(store);
        const auto path = file("bad.csv", text.toStdString());
        EXPECT_ERROR(import(store, path), static_cast<ErrorCode>(code), error);
        QCOMPARE(error.arguments.front(), path.string());
        QCOMPARE(dumpOf(store), before);
        QCOMPARE(import(store, file("orders.csv", kOrders)).saleLines, 2);
    }

    void cancelLeavesTheShopAsItWas()
    {
        std::string text(kOrders);
        for (int i = 0; i < 5'000; ++i)
            text += "9" + std::to_string(i) + ",2021-01-05,8,B,Cup,1,4.00\n";
        const auto path = file("many.csv", text);
        const Recipe recipe = recognise(path).recipe;
        for (const Stage stage : {Stage::Reading, Stage::Writing}) {
            Store store = newShop();
            const std::string before = dumpOf(store);
            CancellingMonitor monitor(stage);
            QVERIFY_EXCEPTION_THROWN(importFile(store, path, recipe, {}, monitor), Cancelled);
            QCOMPARE(dumpOf(store), before);
        }
        Store store = newShop();
        WatchingMonitor monitor;
        importFile(store, path, recipe, {}, monitor);
        QVERIFY(monitor.fractions.size() > 3);
        QVERIFY(std::ranges::all_of(monitor.fractions, [](double fraction) { return fraction >= 0 && fraction <= 1; }));
    }

    void customersAndProducts()
    {
        Store store = newShop();
        import(store, file("orders.csv", kOrders));
        const ImportReport customers = import(
            store, file("customers.csv", "Customer ID,Name,Email,Accepts Email Marketing\n"
                                         "7,Jane Doe,jane@example.com,yes\n9,Joe,joe@example.com,no\n,,x@y.z,\n"));
        QCOMPARE(customers.linesRead, 3);
        QCOMPARE(customers.rejectedBy.at(RowIssue::Kind::MissingCustomer), 1);
        const ImportReport products = import(
            store, file("products.csv", "SKU,Title,Category,Price,Cost per item\nA,Green tea,Drinks,2.80,1.10\n"));
        QCOMPARE(products.linesRead, 1);
        const auto dataset = loadDataset(store, m_monitor);
        const CustomerIndex jane = dataset->customerById.find("7");
        QCOMPARE(dataset->customers.name[jane], "Jane Doe");
        QCOMPARE(dataset->customers.emailConsent[jane], Consent::Yes);
        QCOMPARE(dataset->customers.size(), std::size_t(3));
        const ProductIndex tea = dataset->productById.find("A");
        QCOMPARE(dataset->products.name[tea], "Green tea");
        QCOMPARE(formatDecimal(dataset->products.cost[tea]), std::string("1.10"));
    }

    void onlineRetail()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", path);
        Store store = newShop();
        const ImportReport report = import(store, path);
        QCOMPARE(report.linesRead, 541'909);
        QCOMPARE(report.customers, 4'372);
        QCOMPARE(report.saleLines, 397'884);
        QCOMPARE(report.buyers, 4'338);
        QCOMPARE(report.orders, 18'532);
        QCOMPARE(formatDecimal(report.gross), std::string("8911407.904"));
        QCOMPARE(report.refundLines, 8'905);
        QCOMPARE(formatDecimal(report.refunds), std::string("-611342.09"));
        QCOMPARE(report.giftLines, 40);
        QCOMPARE(report.noCustomerLines, 135'080);
        QCOMPARE(formatDecimal(report.guestGross), std::string("1755276.64"));
        QCOMPARE(report.duplicates, 5'268);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.added, 541'909);
        QVERIFY(report.issues.empty());
    }

    void ordersWithoutCustomers()
    {
        REQUIRE_REAL_DATA("orders_cn/tmall_order_report.csv", path);
        Store store = newShop();
        const ImportReport report = import(store, path);
        QCOMPARE(report.linesRead, 28'010);
        // 24,087 were paid; money went back on 5,646 of them, which are two lines each. The others were never paid.
        QCOMPARE(report.noCustomerLines, 24'087 + 5'646);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::OrderNotPlaced), 28'010 - 24'087);
        QCOMPARE(formatDecimal(report.guestGross + report.guestRefunds), std::string("1902487.15"));
        const auto dataset = loadDataset(store, m_monitor);
        QCOMPARE(std::ranges::count(dataset->lines.kind, LineKind::Sale), 24'087);
        QCOMPARE(std::ranges::count(dataset->lines.kind, LineKind::Refund), 5'646);
    }
};

QTEST_GUILESS_MAIN(TestImporter)
#include "test_importer.moc"
