#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/import/event_kind.h"
#include "tests/support/expect_error.h"
#include "tests/support/file_import.h"
#include "tests/support/shop_import.h"

using namespace clientele;
using namespace clientele::test;

namespace {

constexpr std::string_view kLog = "event_time,event_type,product_id,user_id,user_session,price\n"
                                  "2024-03-01 10:00:00,view,tea,ann,s1,4.50\n"
                                  "2024-03-01 10:01:00,view,tea,ann,s1,4.50\n"
                                  "2024-03-01 10:02:00,cart,tea,ann,s1,4.50\n"
                                  "2024-03-01 10:02:00,purchase,tea,ann,s1,4.50\n"
                                  "2024-03-02 09:00:00,view,pot,bob,s2,20\n"
                                  "2024-03-02 09:00:00,view,pot,bob,s2,20\n" // twice, as logs have it
                                  "2024-03-03 09:00:00,Share,pot,,s3,20\n";

std::shared_ptr<const Dataset> datasetOf(Store &store)
{
    SilentMonitor monitor;
    return loadDataset(store, monitor);
}

} // namespace

class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfBothLanguagesMeanTheSame()
    {
        for (const char *word : {"view", "PV", "pv", "浏览", "Page View", "page_view", "浏览商品"})
            QCOMPARE(eventKindOf(word), std::string("view"));
        for (const char *word : {"cart", "加购", "Add to Cart", "addToCart", "加入购物车"})
            QCOMPARE(eventKindOf(word), std::string("cart"));
        for (const char *word : {"fav", "收藏", "favorite", "Wishlist"})
            QCOMPARE(eventKindOf(word), std::string("favourite"));
        for (const char *word : {"buy", "购买", "purchase", "下单"})
            QCOMPARE(eventKindOf(word), std::string("purchase"));
        for (const char *word : {"click", "点击"})
            QCOMPARE(eventKindOf(word), std::string("click"));
        QCOMPARE(eventKindOf("Shared By Mail"), std::string("shared by mail"));
        QVERIFY(!isEventWord("share"));
    }

    void logComesInAndCanBeCounted()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import("log.csv", kLog);
        QCOMPARE(report.events, 7);
        QCOMPARE(report.added, 7);
        QCOMPARE(report.rejected, 0);
        QCOMPARE(report.customers, 2);
        QCOMPARE(report.byKind,
                 (std::map<std::string, std::int64_t> {{"cart", 1}, {"purchase", 1}, {"share", 1}, {"view", 4}}));

        const auto dataset = datasetOf(shop.store());
        const EventTable &events = dataset->events;
        QCOMPARE(events.size(), std::size_t(7));
        const CustomerIndex ann = dataset->customerById.find("ann");
        QCOMPARE(events.begin[ann + 1] - events.begin[ann], 4u);
        const std::size_t first = events.begin[ann];
        QCOMPARE(formatTime(events.time[first]), std::string("2024-03-01 10:00:00"));
        QCOMPARE(events.kinds[events.kind[first]], std::string_view("view"));
        QCOMPARE(events.product[first], dataset->productById.find("tea"));
        QCOMPARE(events.value[first], 45'000);
        QVERIFY(events.session[first] != 0);
        QCOMPARE(events.session[first], events.session[first + 3]);
        QCOMPARE(events.customer.back(), kNoIndex); // the visitor nobody knows comes last
        QCOMPARE(events.kinds[events.kind.back()], std::string_view("share"));
        QCOMPARE(dataset->orders.size(), std::size_t(0)); // a purchase in a log is no order
    }

    void againChangesNothingAndUndoIsExact()
    {
        ShopOnDisk shop;
        QCOMPARE(shop.whatAgainAndUndoChange(shop.write("log.csv", kLog)), std::string());
    }

    void overlappingLogAddsOnlyWhatIsNew()
    {
        ShopOnDisk shop;
        shop.import("march.csv", kLog);
        const std::string march = dumpOf(shop.store());
        const ImportReport report
            = shop.import("april.csv", "event_time,event_type,product_id,user_id,user_session,price\n"
                                       "2024-03-02 09:00:00,view,pot,bob,s2,20\n"
                                       "2024-03-02 09:00:00,view,pot,bob,s2,20\n"
                                       "2024-03-02 09:00:00,view,pot,bob,s2,20\n"
                                       "2024-04-02 09:00:00,view,cup,cid,s9,20\n");
        QCOMPARE(report.alreadyThere, 2);
        QCOMPARE(report.added, 2);
        QCOMPARE(datasetOf(shop.store())->events.size(), std::size_t(9));
        EXPECT_ERROR(shop.undo(1), ErrorCode::ImportOverlapped, error);
        shop.undo(2);
        QCOMPARE(dumpOf(shop.store()), march);
    }

    void logsWithoutHeaderAndWithSecondsSince1970()
    {
        ShopOnDisk shop;
        std::string text;
        for (int i = 0; i < 30; ++i)
            text += std::to_string(100 + i % 7) + "," + std::to_string(2'000'000 + i) + ",4756105,"
                    + (i % 5 == 0   ? "buy"
                       : i % 3 == 0 ? "fav"
                                    : "pv")
                    + "," + std::to_string(1'511'544'070 + i) + "\n";
        const std::filesystem::path file = shop.write("UserBehavior.csv", text);
        Recognition found = recognise(file);
        QCOMPARE(found.recipe.kind, FileKind::Events);
        QCOMPARE(found.recipe.columns[3].field, Field::EventKind);
        QCOMPARE(found.recipe.columns[4].field, Field::Time);
        found.recipe.columns[0].field = Field::CustomerId; // what only a person can know
        found.recipe.columns[1].field = Field::ProductId;
        SilentMonitor monitor;
        const ImportReport report = importFile(shop.store(), file, found.recipe, {}, monitor);
        QCOMPARE(report.events, 30);
        QCOMPARE(report.customers, 7);
        QCOMPARE(formatTime(datasetOf(shop.store())->events.time.front()).substr(0, 10), std::string("2017-11-24"));
    }

    void chineseLogIsRecognised()
    {
        ShopOnDisk shop;
        const auto file = shop.write(
            "行为.csv", "用户ID,商品ID,行为类型,时间\n7,11,浏览,2024-01-05 08:00\n7,11,加购,2024-01-05 08:01\n"
                        "7,11,收藏,2024-01-05 08:02\n8,12,购买,2024-01-05 08:03\n");
        QCOMPARE(recognise(file).recipe.kind, FileKind::Events);
        QCOMPARE(shop.import(file).byKind,
                 (std::map<std::string, std::int64_t> {{"cart", 1}, {"favourite", 1}, {"purchase", 1}, {"view", 1}}));
    }

    void rejectedRowsAreRepairedAndImported()
    {
        ShopOnDisk shop;
        const ImportReport report = shop.import("log.csv", "time,event,user_id,item_id\n"
                                                           "2024-01-05 08:00,view,7,11\n"
                                                           "2024-01-05 08:01,,7,11\n"
                                                           "soon,cart,7,11\n"
                                                           ",cart,7,11\n"
                                                           "2024-01-05 08:04,cart,7,11\n"
                                                           "2024-01-05 08:05,cart,7,12\n"
                                                           "2024-01-05 08:06,cart,7,13\n"
                                                           "2024-01-05 08:07,cart,7,14\n"
                                                           "2024-01-05 08:08,cart,7,15\n");
        QCOMPARE(report.events, 6);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::MissingKind), 1);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::InvalidDate), 1);
        QCOMPARE(report.rejectedBy.at(RowIssue::Kind::MissingDate), 1);
        std::string rows = shop.rejectedRows();
        QCOMPARE(rows, std::string("\xef\xbb\xbftime,event,user_id,item_id,line,reason\r\n"
                                   "2024-01-05 08:01,,7,11,3,missing_kind\r\n"
                                   "soon,cart,7,11,4,invalid_date\r\n"
                                   ",cart,7,11,5,missing_date\r\n"));
        rows.replace(rows.find("08:01,,"), 7, "08:01,view,");
        rows.replace(rows.find("soon"), 4, "2024-01-05 08:02");
        rows.replace(rows.find("\r\n,cart"), 7, "\r\n2024-01-05 08:03,cart");
        QCOMPARE(shop.import("repaired.csv", rows).added, 3);
        QCOMPARE(datasetOf(shop.store())->events.size(), std::size_t(9));
    }

    void customersAreFoundByTheirAddress()
    {
        ShopOnDisk shop;
        shop.import("customers.csv", "Customer ID,Email\n7,ann@shop.example\n8,bob@shop.example\n");
        const ImportReport report = shop.import("clicks.csv", "event,time,email,product\n"
                                                              "view,2024-01-05,ANN@shop.example ,tea\n"
                                                              "cart,2024-01-06,new@shop.example,tea\n");
        QCOMPARE(report.events, 2);
        const auto dataset = datasetOf(shop.store());
        QCOMPARE(dataset->customers.size(), std::size_t(3));
        QCOMPARE(dataset->events.customer[0], dataset->customerById.find("7"));
        QCOMPARE(dataset->customers.email[dataset->customerById.find("new@shop.example")],
                 std::string_view("new@shop.example"));
        QCOMPARE(dataset->events.hasTime[0], std::uint8_t(0));
    }

    void damagedEventsAreFoundAndNotRead()
    {
        ShopOnDisk shop;
        shop.import("log.csv", kLog);
        SilentMonitor monitor;
        QVERIFY(shop.store().verify(monitor).empty());
        shop.store().database().execute("UPDATE event_blobs SET bytes = zeroblob(length(bytes)) WHERE name = 'time'");
        QCOMPARE(shop.store().verify(monitor).size(), std::size_t(1));
        EXPECT_ERROR(datasetOf(shop.store()), ErrorCode::ShopDamaged, error);
    }
};

QTEST_GUILESS_MAIN(EventsTest)
#include "test_events.moc"
