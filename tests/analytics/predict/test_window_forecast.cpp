#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/predict/window_forecast.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/online_retail.h"
#include "tests/support/real_data.h"
#include "tests/support/sample_dataset.h"
#include "tests/support/window_backtest.h"

using namespace clientele;

namespace {

constexpr Time kHour = 3'600;
const Day kMonday = dayFromCivil({2026, 3, 16});

// Ten weeks before kMonday in which every day brings four orders at 10:05 … 10:35 and one at 20:00.
std::shared_ptr<const Dataset> steadyShop()
{
    test::DatasetBuilder shop;
    for (Day day = kMonday - 70; day < kMonday; ++day) {
        for (int order = 0; order < 4; ++order)
            shop.order(formatDay(day) + std::to_string(order), "ann",
                       formatDay(day) + " 10:" + std::to_string(order) + "5")
                .line("tea", 1, 4);
        shop.order(formatDay(day) + "late", "bob", formatDay(day) + " 20:00").line("tea", 1, 4);
    }
    return shop.build();
}

} // namespace

class TestWindowForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantilesAreThoseOfTheTables()
    {
        // Poisson of mean 10: P(X ≤ 5) = .067, P(X ≤ 6) = .130; P(X ≤ 13) = .864, P(X ≤ 14) = .917
        QCOMPARE(countForecast(10, 10), (CountForecast {10, 6, 14}));
        // negative binomial with mean 10 and variance 30 (size 5): P(X ≤ 3) = .088, ≤ 4 = .145; ≤ 16 = .879, ≤ 17 = .904
        QCOMPARE(countForecast(10, 30), (CountForecast {10, 4, 17}));
        QCOMPARE(countForecast(0, 0), (CountForecast {0, 0, 0}));
        QCOMPARE(countForecast(0.05, 0.05), (CountForecast {0.05, 0, 0}));
        // large ones: gamma with shape 400; the normal distribution gives 936 and 1,064 for comparison
        const CountForecast large = countForecast(1'000, 2'500);
        QVERIFY(std::abs(large.low - 936) < 2 && std::abs(large.high - 1'064.5) < 2);
        QVERIFY(countForecast(1e6, 1e12).low >= 0);
    }

    void aSteadyShopIsForecastSteadily()
    {
        const auto dataset = steadyShop();
        const OrderTimes times = orderTimes(*dataset, nullptr, kMonday);
        const TimeSpan window {startOf(kMonday) + 10 * kHour, startOf(kMonday) + 11 * kHour};
        const WindowForecast forecast = forecastWindow(times, window);
        QCOMPARE(forecast.share, times.share[10]);
        QVERIFY(std::abs(forecast.orders.mean - 35 * forecast.share) < 1e-9); // 35 orders in every week before
        QVERIFY(forecast.orders.mean > 3.5 && forecast.orders.mean < 4);
        QVERIFY(forecast.orders.low >= 1 && forecast.orders.high <= 7);
        QCOMPARE(forecast.weeksAhead, 0);
        QVERIFY(forecast.judgedBy > 30);
        // a month later the same numbers, only less sure of them
        const Time later = 28 * kSecondsPerDay;
        const WindowForecast far = forecastWindow(times, {window.from + later, window.to + later});
        QCOMPARE(far.weeksAhead, 4);
        QCOMPARE(far.orders.mean, forecast.orders.mean);
        const WindowForecast years = forecastWindow(times, {window.from + 100 * later, window.to + 100 * later});
        QCOMPARE(years.weeksAhead, 400);
        QCOMPARE(years.orders.mean, forecast.orders.mean);
    }

    void whatComesAfterTheWindowBeginsIsNotSeen()
    {
        const auto dataset = steadyShop();
        const OrderTimes whole = orderTimes(*dataset, nullptr, kMonday);
        OrderTimes cut = whole;
        std::erase_if(cut.times, [](Time time) { return time >= startOf(kMonday - 21); });
        const TimeSpan past {startOf(kMonday - 21) + 10 * kHour, startOf(kMonday - 21) + 12 * kHour};
        QCOMPARE(forecastWindow(whole, past).orders, forecastWindow(cut, past).orders);
    }

    void theBestWindowsAreThoseWithMostOrders()
    {
        const OrderTimes times = orderTimes(*steadyShop(), nullptr, kMonday);
        const std::vector<WindowForecast> best = bestWindows(times, 2 * kHour, kMonday, 3);
        QCOMPARE(best.size(), std::size_t {3});
        for (const WindowForecast &window : best) {
            const Time second = window.window.from - startOf(dayOf(window.window.from));
            QVERIFY(second == 9 * kHour || second == 10 * kHour);
            QCOMPARE(window.window.length(), 2 * kHour);
        }
        QVERIFY(dayOf(best[0].window.from) != dayOf(best[1].window.from));
        QVERIFY(bestWindows(times, 7 * kSecondsPerDay, kMonday, 3).empty());
        QCOMPARE(bestWindows(times, kSecondsPerDay, kMonday, 10).size(), std::size_t {7});
        OrderTimes unknown;
        unknown.known = OrderTimes::Known::NoTimes;
        QVERIFY(bestWindows(unknown, 2 * kHour, kMonday, 3).empty());
        QCOMPARE(forecastWindow(unknown, {0, kHour}).orders, CountForecast {});
    }

    void fourOutOfFiveOfTheSampleShopsWindowsAreCovered()
    {
        SilentMonitor monitor;
        SampleOptions options;
        options.seed = 11;
        const Dataset dataset = test::datasetOf(makeSampleShop(options, monitor));
        judge(dataset);
    }

    void fourOutOfFiveOfOnlineRetailsWindowsAreCovered()
    {
        REQUIRE_REAL_DATA("online_retail/data.csv", path);
        judge(*test::readOnlineRetail(path));
    }

private:
    // Whole counts cannot be cut at exactly four out of five: few orders are covered more often.
    static void judge(const Dataset &dataset)
    {
        for (const Time length : {4 * kHour, kSecondsPerDay}) {
            const test::WindowBacktest result
                = test::backtestWindows(dataset, test::lastThird(dataset), length, test::Origin::Rolling, 3);
            qInfo("%lld h: coverage %.3f of %zu, expected %.0f, came %.0f, error %.2f, of last week %.2f",
                  static_cast<long long>(length / kHour), result.coverage(), result.windows, result.expected,
                  result.came, result.error, result.lastWeekError);
            QVERIFY(result.windows >= 28);
            QVERIFY(result.coverage() >= 0.7);
            QVERIFY(result.error < 1.1 * result.lastWeekError);
        }
    }
};

QTEST_GUILESS_MAIN(TestWindowForecast)
#include "test_window_forecast.moc"
