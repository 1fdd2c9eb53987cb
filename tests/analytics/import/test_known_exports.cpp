#include <QtTest/QTest>

#include <map>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/known_exports.h"
#include "tests/support/file_import.h"
#include "tests/support/real_data.h"
#include "tests/support/shop_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

std::filesystem::path fixture(const char *name)
{
    return std::filesystem::path(CLIENTELE_TEST_DATA) / "exports" / (std::string(name) + ".csv");
}

// "ann@example.com 1001: GT-L ×2 10.00, (postage) ×1 4.00", one order a line, sorted by order.
std::string ordersOf(Store &store)
{
    SilentMonitor monitor;
    const auto data = loadDataset(store, monitor);
    std::map<std::string, std::string> orders;
    for (std::size_t o = 0; o < data->orders.size(); ++o) {
        std::string text;
        for (std::uint32_t l = data->orders.lineBegin[o]; l < data->orders.lineBegin[o + 1]; ++l) {
            text += text.empty() ? "" : ", ";
            text += std::string(data->products.id[data->lines.product[l]]) + " ×"
                    + formatDecimal(data->lines.quantity[l]) + " " + formatDecimal(data->lines.amount[l]);
        }
        const CustomerIndex customer = data->orders.customer[o];
        const std::string who = customer == kNoIndex ? "guest" : std::string(data->customers.id[customer]);
        orders[std::string(data->orders.id[o])] = who + ": " + text;
    }
    std::string all;
    for (const auto &[id, text] : orders)
        all += id + " " + text + "\n";
    return all;
}

} // namespace

class TestKnownExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orders_data()
    {
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("shopify_orders") << QByteArray(
            "#1001 ann@example.com: GT-L ×2 10.00, CUP-B ×4 20.00, (postage) ×1 4.00, (tax) ×1 6.80\n"
            "#1002 ann@example.com: GT-L ×2 10.00, (order discount) ×1 -2.00, (refund) ×-1 -3.00\n"
            "#1003 bob@example.com: CUP-B ×1 5.00, (refund) ×-1 -5.00\n"
            "#1007 bob@example.com: CUP-B ×1 5.00, (adjustment) ×1 2.50\n");
        QTest::newRow("woocommerce_analytics")
            << QByteArray("501 Ann Lee: Green Tea, large ×2 13.3333, Blue Cup ×1 6.6667\n"
                          "502 Ann Lee: Blue Cup ×1 6.00\n");
        QTest::newRow("webtoffee_orders")
            << QByteArray("601 ann@example.com: GT-L ×2 9.00, 12 ×1 5.00, (postage) ×1 4.00\n"
                          "602 bob@example.com: 12 ×1 5.00, (refund) ×-1 -5.00\n");
        QTest::newRow("taobao_orders") << QByteArray("701 ann_l: 绿茶 ×1 30.00, 蓝杯 ×1 30.00\n"
                                                     "702 ann_l: 蓝杯 ×1 30.00, (refund) ×-1 -10.00\n");
        QTest::newRow("taobao_items") << QByteArray("701 guest: GT-L ×1 28.00, CUP-B ×1 32.00, CUP-B ×-1 -32.00\n"
                                                    "702 guest: CUP-B ×1 30.00\n");
        QTest::newRow("douyin_orders") << QByteArray(
            "6917000000000000801 guest: GT-L ×2 54.00\n"
            "6917000000000000802 guest: GT-L ×1 30.00, CUP-B ×2 30.00, GT-L ×-1 -30.00, CUP-B ×-2 -30.00\n");
        QTest::newRow("pinduoduo_orders") << QByteArray("260301-801 guest: 3501 ×2 55.00\n"
                                                        "260301-802 guest: 3502 ×1 15.00, 3502 ×-1 -15.00\n");
        QTest::newRow("uci_online_retail") << QByteArray("489434 13085: 85048 ×12 83.40\n"
                                                         "489450 guest: POST ×1 18.00\n"
                                                         "C489449 16321: 22087 ×-12 -35.40\n");
        QTest::newRow("bigcommerce_orders")
            << QByteArray("901 ann@example.com: (order) ×1 20.00, (refund) ×-1 -5.00\n");
        QTest::newRow("amazon_orders") << QByteArray("203-1 x1@marketplace.example: (order) ×1 12.50\n");
        QTest::newRow("etsy_orders") << QByteArray("1001 annlee: 31 ×2 27.00\n");
    }
    void orders()
    {
        QFETCH(QByteArray, expected);
        const std::filesystem::path file = fixture(QTest::currentDataTag());
        const Recognition found = recognise(file);
        QCOMPARE(found.recipe.exportId, std::string(QTest::currentDataTag()));
        for (const Recognition::Question &question : found.questions)
            QVERIFY2(!question.isBlocking, question.column.c_str());
        ShopOnDisk shop;
        const ImportReport report = shop.import(file);
        QCOMPARE(QByteArray::fromStdString(ordersOf(shop.store())), expected);
        QCOMPARE(report.paidOrders, static_cast<std::int64_t>(expected.count('\n') - expected.count("C489449 ")));
        // Again changes nothing.
        const ImportReport again = shop.import(file);
        QCOMPARE(again.added, std::int64_t(0));
        QCOMPARE(QByteArray::fromStdString(ordersOf(shop.store())), expected);
    }

    void whatIsSetAside()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import(fixture("shopify_orders"));
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::OrderNotPlaced), std::int64_t(3));
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::OtherCurrency), std::int64_t(1));
        QCOMPARE(report.adjustedOrders, std::int64_t(1));
        QCOMPARE(formatDecimal(report.adjustment), std::string("2.50"));
        QCOMPARE(formatDecimal(report.gross), std::string("61.30"));
        QCOMPARE(formatDecimal(report.refunds), std::string("-8.00"));
        QCOMPARE(report.customers, std::int64_t(2));
    }

    // Part of it went back: with the amount it is a refund; without one it counts in full, and the report says so.
    void partlyPaidBack()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import(
            "partly.csv", "order_id,order_time,customer_id,product_id,quantity,unit_price,refund_status,line_refund\n"
                          "1,2026-01-05,A,CUP,1,30,部分退款,10\n"
                          "2,2026-01-06,B,CUP,1,30,部分退款,\n"
                          "3,2026-01-07,C,CUP,1,30,退款成功,\n"
                          "4,2026-01-08,D,CUP,1,30,partially_refunded,\n"
                          "5,2026-01-09,E,CUP,1,30,,\n");
        QCOMPARE(report.unknownRefunds, std::int64_t(2));
        QCOMPARE(formatDecimal(report.gross), std::string("150.00"));
        QCOMPARE(formatDecimal(report.refunds), std::string("-40.00"));
        const auto unknown = std::ranges::find(report.issues, RowIssue::Kind::UnknownRefund, &RowIssue::kind);
        QVERIFY(unknown != report.issues.end());
        QCOMPARE(unknown->line, std::uint64_t(3));
    }

    void ratesConvert()
    {
        const std::filesystem::path file = fixture("shopify_orders");
        Recipe recipe = recognise(file).recipe;
        recipe.rates["USD"] = 0.8;
        ShopOnDisk shop;
        SilentMonitor monitor;
        const ImportReport report = importFile(shop.store(), file, recipe, {}, monitor);
        QVERIFY(!report.rejectedBy.contains(RowIssue::Kind::OtherCurrency));
        QVERIFY(ordersOf(shop.store()).find("#1006 bob@example.com: CUP-B ×1 4.00\n") != std::string::npos);
    }

    // Whose gift a discount is: only the shop's own part is a cost.
    void funding()
    {
        ShopOnDisk shop;
        shop.import(fixture("pinduoduo_orders"));
        SilentMonitor monitor;
        const auto data = loadDataset(shop.store(), monitor);
        if (data->lines.platformDiscount.empty())
            QSKIP("the shop file does not keep who bore a discount yet");
        Money platform;
        Money merchant;
        for (std::size_t l = 0; l < data->lines.size(); ++l) {
            platform += data->lines.platformDiscount[l];
            merchant += data->lines.merchantDiscount[l];
        }
        QCOMPARE(formatDecimal(platform), std::string("3.00"));
        QCOMPARE(formatDecimal(merchant), std::string("5.00"));
    }

    void customersAndProducts()
    {
        ShopOnDisk shop;
        shop.import(fixture("shopify_orders"));
        QCOMPARE(recognise(fixture("shopify_customers")).recipe.exportId, std::string("shopify_customers"));
        QCOMPARE(recognise(fixture("shopify_customers_old")).recipe.exportId, std::string("shopify_customers"));
        shop.import(fixture("shopify_customers")); // the same people as the orders' buyers
        shop.import(fixture("shopify_customers_old"));
        shop.import(fixture("shopify_products"));
        SilentMonitor monitor;
        const auto data = loadDataset(shop.store(), monitor);
        QCOMPARE(data->customers.size(), std::size_t(2));
        std::set<std::string> products;
        for (std::size_t p = 0; p < data->products.size(); ++p) {
            if (data->products.isMerchandise[p] == 0)
                continue;
            const Money cost = data->products.cost[p];
            products.insert(std::string(data->products.id[p]) + "|" + std::string(data->products.name[p]) + "|"
                            + formatDecimal(data->products.price[p]) + "|"
                            + (cost == ProductTable::kNoMoney ? std::string() : formatDecimal(cost)));
        }
        QCOMPARE(products,
                 (std::set<std::string> {"GT-L|Green Tea - Large|5.00|1.20", "GT-S|Green Tea - Small|3.00|0.80",
                                         "CUP-B|Blue Cup|5.00|", "Blue Cup|Blue Cup|5.00|"}));
    }

    // Other case, order, spaces and byte order mark; optional columns gone.
    void headersAsTheyCome()
    {
        const auto idOf = [](std::vector<std::string> header) {
            const KnownExport *known = findKnownExport(header);
            return known ? known->id : std::string();
        };
        QCOMPARE(idOf({"\xEF\xBB\xBF"
                       "lineitem PRICE",
                       " Created at ", "'Name", "Lineitem name", "\tLineitem quantity"}),
                 std::string("shopify_orders"));
        QCOMPARE(idOf({"订单创建时间 ", "\t订单编号", "买家实付金额"}), std::string("taobao_orders"));
        QCOMPARE(idOf({"masterid", "sampleid", "date", "cds", "sales"}), std::string("cdnow"));
        QCOMPARE(idOf({"customer_id", "date", "quantity", "amount", "shop", "item"}), std::string());
        QCOMPARE(idOf({"Name", "Price"}), std::string());
    }

    void statuses_data()
    {
        QTest::addColumn<QByteArray>("exportId");
        QTest::addColumn<int>("fate");
        const auto row = [](const char *status, const char *exportId, OrderFate fate) {
            QTest::newRow(status) << QByteArray(exportId) << static_cast<int>(fate);
        };
        row("买家已付款,等待卖家发货", "taobao_orders", OrderFate::Counts);
        row("卖家已发货，等待买家确认", "taobao_orders", OrderFate::Counts);
        row("等待买家付款", "taobao_orders", OrderFate::NotPlaced);
        row("退款中", "taobao_orders", OrderFate::Refunded);
        row("已发货，退款成功", "pinduoduo_orders", OrderFate::Refunded);
        row("已取消，退款成功", "pinduoduo_orders", OrderFate::Refunded);
        row("未退款", "", OrderFate::Counts);
        row("退款关闭", "", OrderFate::Counts);
        row("pending", "shopify_orders", OrderFate::Counts);
        row("wc-pending", "woocommerce_orders", OrderFate::NotPlaced);
        row("wc-completed", "woocommerce_orders", OrderFate::Counts);
        row("Cancelled", "", OrderFate::NotPlaced);
        row("Refunded", "", OrderFate::Refunded);
        row("Returned", "no_such_export", OrderFate::Refunded);
    }
    void statuses()
    {
        QFETCH(QByteArray, exportId);
        QFETCH(int, fate);
        QCOMPARE(static_cast<int>(fateOfOrder(QTest::currentDataTag(), exportId.toStdString())), fate);
    }

    // 28,010 orders, of which 24,087 were paid, and what was left of the money: no customer, and nothing is lost.
    void tmall()
    {
        REQUIRE_REAL_DATA("orders_cn/tmall_order_report.csv", path);
        const Recognition found = recognise(path);
        QCOMPARE(found.recipe.exportId, std::string("taobao_orders"));
        QVERIFY(found.recipe.isTotalAfterRefund);
        ShopOnDisk shop;
        const ImportReport report = shop.import(path);
        QCOMPARE(report.linesRead, std::int64_t(28'010));
        QCOMPARE(report.paidOrders, std::int64_t(24'087));
        QCOMPARE(formatDecimal(report.paidTotal), std::string("1902487.15"));
        QCOMPARE(report.rejected, std::int64_t(3'923));
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::OrderNotPlaced), std::int64_t(3'923));
        QCOMPARE(formatDecimal(report.guestGross), std::string("2474823.07"));
        QCOMPARE(formatDecimal(report.guestRefunds), std::string("-572335.92"));
        QCOMPARE(report.customers, std::int64_t(0));
    }

    void shopifyProducts()
    {
        REQUIRE_REAL_DATA("shopify/home-and-garden.csv", path);
        QCOMPARE(recognise(path).recipe.exportId, std::string("shopify_products"));
        ShopOnDisk shop;
        QVERIFY(shop.import(path).added > 0);
        QCOMPARE(shop.import(path).rejected, std::int64_t(0));
    }
};

QTEST_GUILESS_MAIN(TestKnownExports)
#include "test_known_exports.moc"
