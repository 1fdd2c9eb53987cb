#include <QtTest/QTest>

#include <numeric>

#include "analytics/predict/order_times.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;

namespace {

// Orders of one customer on days from Monday 2026-01-05 on, at the same time each day.
void addOrders(test::DatasetBuilder &shop, const std::string &customer, int days, const std::string &time)
{
    for (int day = 0; day < days; ++day) {
        const std::string id = customer + time + std::to_string(day);
        shop.order(id, customer, formatDay(dayFromCivil({2026, 1, 5}) + day) + time).line("tea", 1, 4);
    }
}

const Day kEnd = dayFromCivil({2026, 3, 16}); // a Monday, ten weeks later

} // namespace

class TestOrderTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWeekBeginsOnMonday()
    {
        const Time monday = startOf(dayFromCivil({2026, 1, 5}));
        QCOMPARE(hourOfWeek(monday), std::size_t {0});
        QCOMPARE(hourOfWeek(monday + 3'600), std::size_t {1});
        QCOMPARE(hourOfWeek(monday - 1), std::size_t {167});
        QCOMPARE(hourOfWeek(-1), std::size_t {3 * 24 - 1}); // 1970-01-01 was a Thursday
    }

    void sharesFollowTheOrders()
    {
        test::DatasetBuilder shop;
        addOrders(shop, "ann", 70, " 10:30");
        addOrders(shop, "bob", 70, " 20:15");
        const auto dataset = shop.build();
        const OrderTimes all = orderTimes(*dataset, nullptr, kEnd);
        QCOMPARE(all.known, OrderTimes::Known::Yes);
        QCOMPARE(all.times.size(), std::size_t {140});
        QCOMPARE(all.withoutTime, std::size_t {0});
        QVERIFY(std::abs(std::accumulate(all.share.begin(), all.share.end(), 0.0) - 1) < 1e-12);
        // 10 of 140 orders at Monday 10; behind them weekday × hour: (20.5 / 143.5) (70.5 / 152), as heavy as 168 orders
        const double cross = 20.5 / 143.5 * 70.5 / 152;
        QVERIFY(std::abs(all.share[10] - (10 + 168 * cross) / (140 + 168)) < 1e-12);
        // bob alone: 10 of 70 at Monday 20, the shop's share behind
        const CustomerSet bob {1};
        const OrderTimes his = orderTimes(*dataset, &bob, kEnd);
        QCOMPARE(his.times.size(), std::size_t {70});
        QVERIFY(std::abs(his.share[20] - (10 + 168 * all.share[20]) / (70 + 168)) < 1e-12);
        QVERIFY(his.share[10] < all.share[10]);
    }

    void aSpanHasTheSharesOfItsHours()
    {
        test::DatasetBuilder shop;
        addOrders(shop, "ann", 70, " 10:30");
        addOrders(shop, "bob", 70, " 20:15");
        const OrderTimes times = orderTimes(*shop.build(), nullptr, kEnd);
        const Time monday = startOf(kEnd);
        const double two = times.shareOf({monday + 9 * 3'600, monday + 11 * 3'600});
        QVERIFY(std::abs(two - times.share[9] - times.share[10]) < 1e-12);
        const double part = times.shareOf({monday + 10 * 3'600 + 900, monday + 10 * 3'600 + 1'800});
        QVERIFY(std::abs(part - times.share[10] / 4) < 1e-12);
        QVERIFY(std::abs(times.shareOf({monday, monday + 7 * kSecondsPerDay}) - 1) < 1e-12);
        QVERIFY(std::abs(times.shareOf({monday + 5, monday + 5 + 14 * kSecondsPerDay}) - 2) < 1e-12);
        QCOMPARE(times.shareOf({monday, monday}), 0.0);
        QCOMPARE(times.between({monday - kSecondsPerDay, monday}), std::size_t {2});
    }

    void whatHasNoTimeIsNotGivenOne()
    {
        test::DatasetBuilder days;
        addOrders(days, "ann", 70, "");
        QCOMPARE(orderTimes(*days.build(), nullptr, kEnd).known, OrderTimes::Known::NoTimes);
        test::DatasetBuilder midnights;
        addOrders(midnights, "ann", 70, " 00:00:00");
        QCOMPARE(orderTimes(*midnights.build(), nullptr, kEnd).known, OrderTimes::Known::NoTimes);
        test::DatasetBuilder noons; // put there by a program: nobody's orders all come at noon
        addOrders(noons, "ann", 70, " 12:00:00");
        addOrders(noons, "bob", 10, " 09:10:00");
        const OrderTimes placed = orderTimes(*noons.build(), nullptr, kEnd);
        QCOMPARE(placed.known, OrderTimes::Known::NoTimes);
        QCOMPARE(placed.withoutTime, std::size_t {70});
        test::DatasetBuilder few;
        addOrders(few, "ann", 10, " 10:30");
        QCOMPARE(orderTimes(*few.build(), nullptr, kEnd).known, OrderTimes::Known::TooFew);
        QCOMPARE(orderTimes(*test::DatasetBuilder().build(), nullptr, kEnd).known, OrderTimes::Known::NoOrders);
    }

    void peopleWithoutOrdersHaveNoTimes()
    {
        test::DatasetBuilder shop;
        addOrders(shop, "ann", 70, " 10:30");
        addOrders(shop, "bob", 70, " 11:30");
        shop.customer({.id = "eve"});
        const auto dataset = shop.build();
        const CustomerSet eve {dataset->customerById.find("eve")};
        QCOMPARE(orderTimes(*dataset, &eve, kEnd).known, OrderTimes::Known::NoOrders);
    }

    void onlySalesBeforeTheDayCount()
    {
        test::DatasetBuilder shop;
        addOrders(shop, "ann", 70, " 10:30");
        addOrders(shop, "bob", 70, " 11:30");
        shop.order("back", "ann", "2026-02-01 15:00").line("tea", -1, 4);
        shop.order("gift", "ann", "2026-02-01 16:00").line("tea", 1, 0);
        const OrderTimes times = orderTimes(*shop.build(), nullptr, kEnd - 7);
        QCOMPARE(times.times.size(), std::size_t {126});
        QCOMPARE(times.history.to, startOf(kEnd - 7));
    }
};

QTEST_GUILESS_MAIN(TestOrderTimes)
#include "test_order_times.moc"
