#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/import/imported_rows.h"
#include "tests/support/file_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::size_t kMost = 1'000;

std::vector<ImportedRow> rowsOf(ShopOnDisk &shop, std::int64_t import, ImportedKind kind,
                                std::string_view eventKind = {}, std::size_t most = kMost)
{
    SilentMonitor monitor;
    return importedRows(shop.store(), import, kind, eventKind, most, monitor);
}

constexpr std::string_view kOrders = "order_id,order_time,customer_id,product_id,quantity,unit_price\n"
                                     "1001,2024-01-01 10:00:00,ann,tea,2,4.50\n"
                                     "1001,2024-01-01 10:00:00,ann,pot,1,20\n"
                                     "1002,2024-01-02 11:00:00,,tea,1,4.50\n"
                                     "1003,2024-01-03 12:00:00,ann,pot,-1,20\n"
                                     "1004,2024-01-04 12:00:00,bob,tea,1,0\n";

} // namespace

class ImportedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNumberOfOrdersHasItsRows()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import("orders.csv", kOrders);
        const std::pair<ImportedKind, std::int64_t> numbers[] {{ImportedKind::Sales, report.saleLines},
                                                               {ImportedKind::Refunds, report.refundLines},
                                                               {ImportedKind::Gifts, report.giftLines},
                                                               {ImportedKind::StockMoves, report.stockLines},
                                                               {ImportedKind::NobodysLines, report.noCustomerLines},
                                                               {ImportedKind::Customers, report.customers}};
        for (const auto &[kind, count] : numbers)
            QCOMPARE(static_cast<std::int64_t>(rowsOf(shop, report.number, kind).size()), count);
        const ImportedRow refund = rowsOf(shop, report.number, ImportedKind::Refunds).front();
        QCOMPARE(refund.order, std::string("1003"));
        QCOMPARE(refund.customer, std::string("ann"));
        QCOMPARE(refund.product, std::string("pot"));
        QCOMPARE(refund.amount->toDouble(), -20.0);
        QCOMPARE(refund.quantity->toDouble(), -1.0);
        QCOMPARE(formatTime(*refund.time), std::string("2024-01-03 12:00:00"));
        const ImportedRow nobodys = rowsOf(shop, report.number, ImportedKind::NobodysLines).front();
        QCOMPARE(nobodys.order, std::string("1002"));
        QVERIFY(nobodys.customer.empty());
        QCOMPARE(rowsOf(shop, report.number, ImportedKind::Sales, {}, 1).size(), std::size_t(1));
    }

    void whatWasThereBeforeIsNotTheNextImports()
    {
        ShopOnDisk shop;
        shop.import("orders.csv", kOrders);
        const ImportReport again = shop.import("again.csv", kOrders);
        QCOMPARE(again.saleLines, 2);
        QVERIFY(rowsOf(shop, again.number, ImportedKind::Sales).empty());
    }

    void eventsAreFoundByTheirKind()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import("log.csv", "event_time,event_type,product_id,user_id\n"
                                                           "2024-03-01 10:00:00,view,tea,ann\n"
                                                           "2024-03-01 10:02:00,cart,tea,ann\n");
        QCOMPARE(rowsOf(shop, report.number, ImportedKind::Events).size(), std::size_t(2));
        const std::vector<ImportedRow> carts = rowsOf(shop, report.number, ImportedKind::Events, "cart");
        QCOMPARE(carts.size(), std::size_t(1));
        QCOMPARE(carts[0].eventKind, std::string("cart"));
        QCOMPARE(carts[0].customer, std::string("ann"));
        QVERIFY(carts[0].hasTime);
    }

    void reviewsAreOnFiveStars()
    {
        ShopOnDisk shop;
        const ImportReport report
            = shop.import("reviews.csv", "review_id,customer_id,product_id,rating,title,review,date\n"
                                         "1,ann,tea,10,Lovely,So good,2024-02-01\n"
                                         "2,bob,pot,1,,Leaks,2024-02-03\n");
        const std::vector<ImportedRow> rows = rowsOf(shop, report.number, ImportedKind::Reviews);
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(*rows[0].stars, 5.0);
        QCOMPARE(*rows[1].stars, 1.0);
        QCOMPARE(rows[0].text, std::string("Lovely So good"));
    }

    void listsOfPeopleHaveTheirAddresses()
    {
        ShopOnDisk shop;
        const ImportReport report
            = shop.import("unsubscribed.csv", "do_not_contact_email\nann@example.com\nbob@example.com\n");
        QCOMPARE(static_cast<std::int64_t>(rowsOf(shop, report.number, ImportedKind::DoNotContact).size()),
                 report.doNotContact);
        QCOMPARE(report.doNotContact, 2);
    }
};

QTEST_GUILESS_MAIN(ImportedRowsTest)
#include "test_imported_rows.moc"
