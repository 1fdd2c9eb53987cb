#include <QtTest/QTest>

#include <limits>

#include "analytics/base/far_dates.h"
#include "analytics/profile/cohorts.h"
#include "analytics/profile/future_orders.h"
#include "analytics/segment/movement.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// Orders dated ahead: which of them count, and that they are told.
class TestFutureOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void farIsBehindAllOthers();
    void nothingAfterTheAnalysisDayCounts();
    void oneSlipIsToldAndMovesTheDay();
    void aShopThatRestsIsNoSlip();
    void emptyAndOne();

private:
    // An order a week of ann and ben in turn, from 2019-01-01 for `weeks`.
    static DatasetBuilder weekly(int weeks)
    {
        DatasetBuilder shop;
        for (int week = 0; week < weeks; ++week) {
            const Day day = *parseDay("2019-01-01") + week * 7;
            shop.order(std::to_string(week), week % 2 == 0 ? "ann" : "ben", formatDay(day)).line("tea", 1, 10);
        }
        return shop;
    }
};

void TestFutureOrders::farIsBehindAllOthers()
{
    QCOMPARE(latestPlausibleDay({}), std::numeric_limits<Day>::max());
    QCOMPARE(latestPlausibleDay({100}), 466);
    QCOMPARE(latestPlausibleDay({100, 100, 30'000}), 466); // the third quartile is among the first two
    // Quartiles 1000 and 3000: three times their distance is more than a year.
    QCOMPARE(latestPlausibleDay({4'000, 1'000, 0, 3'000, 2'000}), 9'000);
}

void TestFutureOrders::nothingAfterTheAnalysisDayCounts()
{
    const auto dataset = weekly(52).build();
    const Day asOf = *parseDay("2019-06-30"); // after 26 of them
    QCOMPARE(futureOrders(*dataset, asOf).after, std::size_t {26});
    QCOMPARE(futureOrders(*dataset, asOf).far, std::size_t {0});

    const RfmAnalysis rfm = analyseRfm(*dataset, asOf);
    QCOMPARE(rfm.values.frequency, (std::vector<std::int32_t> {13, 13}));
    QVERIFY(rfm.values.recencyDays[0] > 0 && rfm.values.recencyDays[1] > 0);

    const CohortTable cohorts = cohortTable(*dataset, CohortTable::Period::Month, asOf);
    QCOMPARE(cohorts.lastDay, asOf);
    QCOMPARE(cohorts.cohorts.front().cells.size(), std::size_t {6}); // January to June

    const Movement moved = movement(*dataset, {}, 0, *parseDay("2019-03-31"), asOf);
    QCOMPARE(moved.to, asOf);
    std::size_t people = 0;
    for (std::size_t from = 0; from <= moved.map.groups.size(); ++from) {
        for (std::size_t to = 0; to <= moved.map.groups.size(); ++to)
            people += moved.flow(from, to).customers;
    }
    QCOMPARE(people, std::size_t {2});
}

void TestFutureOrders::oneSlipIsToldAndMovesTheDay()
{
    DatasetBuilder shop = weekly(52);
    shop.order("slip", "ann", "2091-05-05").line("tea", 1, 10);
    const auto dataset = shop.build();
    const Day byItself = defaultAnalysisDay(*dataset);
    QCOMPARE(formatDay(byItself), std::string("2091-05-06"));
    const FutureOrders told = futureOrders(*dataset, byItself);
    QCOMPARE(told.after, std::size_t {0});
    QCOMPARE(told.far, std::size_t {1});
    QCOMPARE(formatDay(told.last), std::string("2091-05-05"));
    QVERIFY(told.plausible > *parseDay("2020-01-01") && told.plausible < *parseDay("2023-01-01"));

    const RfmValues values = computeRfm(*dataset, *parseDay("2020-01-01")); // what the person is told to do
    QCOMPARE(values.frequency, (std::vector<std::int32_t> {26, 26}));
    const FutureOrders mended = futureOrders(*dataset, *parseDay("2020-01-01"));
    QCOMPARE(mended.after, std::size_t {1});
    QCOMPARE(mended.far, std::size_t {0});
}

void TestFutureOrders::aShopThatRestsIsNoSlip()
{
    DatasetBuilder shop = weekly(104);
    shop.order("again", "ann", "2021-06-01").line("tea", 1, 10); // half a year after the last
    const auto dataset = shop.build();
    QCOMPARE(futureOrders(*dataset, defaultAnalysisDay(*dataset)).far, std::size_t {0});
}

void TestFutureOrders::emptyAndOne()
{
    const auto nobody = DatasetBuilder().build();
    QCOMPARE(futureOrders(*nobody, 0), (FutureOrders {0, 0, std::numeric_limits<Day>::max(), 0}));
    const auto one = weekly(1).build();
    QCOMPARE(futureOrders(*one, defaultAnalysisDay(*one)).far, std::size_t {0});
    QCOMPARE(futureOrders(*one, one->lastDay - 1).after, std::size_t {1});
}

QTEST_GUILESS_MAIN(TestFutureOrders)
#include "test_future_orders.moc"
