#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/profile/customer_history.h"
#include "tests/support/file_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

using Kind = HistoryEntry::Kind;

std::shared_ptr<const Dataset> everythingAboutAnn()
{
    ShopOnDisk shop;
    shop.import("orders.csv", "order_id,order_time,customer_id,product_id,quantity,unit_price\n"
                              "1001,2024-01-01 10:00:00,ann,tea,2,4.50\n"
                              "1002,2024-01-05 10:00:00,ann,pot,1,20\n"
                              "1002,2024-01-05 10:00:00,ann,pot,-1,20\n"
                              "1003,2024-01-06 10:00:00,bob,pot,1,20\n");
    shop.import("log.csv", "event_time,event_type,product_id,user_id\n"
                           "2024-01-04 10:00:00,view,pot,ann\n"
                           "2024-01-04 11:00:00,view,pot,bob\n");
    shop.import("reviews.csv", "review_id,customer_id,product_id,rating,review,date\n"
                               "1,ann,tea,5,Good,2024-01-08\n2,bob,pot,1,Leaks,2024-01-09\n");
    shop.import("sent.csv", "campaign,customer_id,channel,sent_at,opened_at,clicked_at\n"
                            "Autumn,ann,email,2024-01-10 08:00:00,2024-01-10 09:00:00,\n"
                            "Autumn,bob,email,2024-01-10 08:00:00,,\n"
                            "Winter,ann,email,2024-01-12 08:00:00,,\n");
    SilentMonitor monitor;
    return loadDataset(shop.store(), monitor);
}

} // namespace

class CustomerHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingNewestFirst()
    {
        const auto dataset = everythingAboutAnn();
        const std::vector<HistoryEntry> history = historyOf(*dataset, dataset->customerById.find("ann"));
        std::vector<Kind> kinds;
        for (const HistoryEntry &entry : history)
            kinds.push_back(entry.kind);
        QVERIFY(std::ranges::is_sorted(history, std::greater {}, &HistoryEntry::time));
        QCOMPARE(kinds, (std::vector {Kind::Message, Kind::Message, Kind::Review, Kind::Refund, Kind::Order,
                                      Kind::Event, Kind::Order}));
        QCOMPARE(dataset->orders.id[history.back().row], std::string_view("1001"));
    }

    void oneOrderCanBeASaleAndARefund()
    {
        const auto dataset = everythingAboutAnn();
        for (const HistoryEntry &entry : historyOf(*dataset, dataset->customerById.find("ann"))) {
            if (entry.kind != Kind::Refund)
                continue;
            QCOMPARE(soldIn(*dataset, entry.row).toDouble(), 20.0);
            QCOMPARE(refundedIn(*dataset, entry.row).toDouble(), -20.0);
            QCOMPARE(piecesIn(*dataset, entry.row).toDouble(), 1.0);
        }
    }

    void whoeverDidNothingHasNone()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", "customer_id,name,email\ncid,Cid,cid@example.com\n");
        SilentMonitor monitor;
        const auto dataset = loadDataset(shop.store(), monitor);
        QVERIFY(historyOf(*dataset, 0).empty());
    }
};

QTEST_GUILESS_MAIN(CustomerHistoryTest)
#include "test_customer_history.moc"
