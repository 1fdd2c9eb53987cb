#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/segment/snapshots.h"
#include "tests/support/file_import.h"

using namespace clientele;

class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoJoinedAndLeft();
    void theSameDayAgainReplaces();
    void anUndoneImportTakesItsDayAlong();

private:
    static std::string orders(int from, int to, const char *day)
    {
        std::string text = "order_id,customer_id,order_date,product,quantity,price\n";
        for (int i = from; i < to; ++i)
            text += std::string(day) + std::to_string(i) + ",c" + std::to_string(i) + "," + day + ",tea,1,"
                    + std::to_string(i + 2) + ".50\n";
        return text;
    }
    // Keeps a saved segment of these customers beside the groups.
    static std::size_t keep(Store &store, const std::vector<std::string> &customers)
    {
        for (const SavedSegment &saved : loadSavedSegments(store))
            removeSegment(store, saved.number);
        saveSegment(store, {7, "Mine", customers, "selection"});
        SilentMonitor monitor;
        const auto dataset = loadDataset(store, monitor);
        const RfmAnalysis rfm = analyseRfm(*dataset);
        return takeSnapshots(store, *dataset, rfm, allSegments(*dataset, rfm, loadSavedSegments(store)));
    }
    static std::vector<SegmentSnapshot> mine(Store &store)
    {
        std::vector<SegmentSnapshot> found = loadSnapshots(store);
        std::erase_if(found, [](const SegmentSnapshot &one) { return one.segment != "saved.7"; });
        return found;
    }
};

void TestSnapshots::whoJoinedAndLeft()
{
    test::ShopOnDisk shop;
    shop.import("a.csv", orders(0, 300, "2011-12-01"));
    QCOMPARE(keep(shop.store(), {"c1", "c2", "c250"}), std::size_t {11 + 8 + 8 + 1});
    shop.import("b.csv", orders(0, 5, "2011-12-08"));
    keep(shop.store(), {"c2", "c250", "c3", "c4"});
    const std::vector<SegmentSnapshot> kept = mine(shop.store());
    QVERIFY(isSnapshotTaken(shop.store(), kept[1].asOf));
    QVERIFY(!isSnapshotTaken(shop.store(), kept[0].asOf)); // of fewer files than there are now
    QCOMPARE(kept.size(), std::size_t {2});
    QCOMPARE(kept[0].customers, std::size_t {3});
    QVERIFY(!kept[0].joined);
    QCOMPARE(*kept[1].joined, std::size_t {2});
    QCOMPARE(*kept[1].left, std::size_t {1});
    QCOMPARE(kept[1].net, Money::fromDouble(4.5 + 4.5 + 252.5 + 5.5 + 5.5 + 6.5 + 6.5));

    SilentMonitor monitor;
    const auto dataset = loadDataset(shop.store(), monitor);
    const auto members = snapshotMembers(shop.store(), *dataset, "saved.7", kept[0].asOf);
    QCOMPARE(members->size(), std::size_t {3});
    for (const CustomerIndex member : *members) {
        const std::string_view id = dataset->customers.id[member];
        QVERIFY(id == "c1" || id == "c2" || id == "c250");
    }
    QVERIFY(!snapshotMembers(shop.store(), *dataset, "saved.7", 1));
}

void TestSnapshots::theSameDayAgainReplaces()
{
    test::ShopOnDisk shop;
    shop.import("a.csv", orders(0, 10, "2011-12-01"));
    keep(shop.store(), {"c1", "c2"});
    keep(shop.store(), {"c3"});
    QCOMPARE(mine(shop.store()).size(), std::size_t {1});
    QCOMPARE(mine(shop.store())[0].customers, std::size_t {1});
}

void TestSnapshots::anUndoneImportTakesItsDayAlong()
{
    test::ShopOnDisk shop;
    shop.import("a.csv", orders(0, 10, "2011-12-01"));
    keep(shop.store(), {"c1"});
    shop.import("b.csv", orders(5, 20, "2011-12-08"));
    keep(shop.store(), {"c1", "c15"});
    QCOMPARE(mine(shop.store()).size(), std::size_t {2});
    shop.undo(2);
    QCOMPARE(mine(shop.store()).size(), std::size_t {1});
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "test_snapshots.moc"
