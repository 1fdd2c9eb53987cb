#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/plan/flash_demand.h"
#include "analytics/plan/flash_forecast.h"
#include "tests/support/dataset_builder.h"

using namespace clientele;

namespace {

constexpr Time kHour = 3'600;
const Day kMonday = dayFromCivil({2026, 3, 16});

// Ten weeks before kMonday: every day ten orders between 10 and 11, of which "few" customers' hold the lamp twice.
test::DatasetBuilder lampShop()
{
    test::DatasetBuilder shop;
    for (int i = 0; i < 40; ++i)
        shop.customer({.id = "c" + std::to_string(i)});
    int number = 0;
    for (Day day = kMonday - 70; day < kMonday; ++day) {
        for (int order = 0; order < 10; ++order, ++number) {
            shop.order("o" + std::to_string(number), "c" + std::to_string(number % 40),
                       formatDay(day) + " 10:" + std::to_string(10 + order * 4));
            if (order < 2)
                shop.line("lamp", 3, 30);
            shop.line("tea", 1, 4);
        }
    }
    return shop;
}

Offer saleOf(Time from, Time to, std::int64_t stock, int perPerson)
{
    Offer offer;
    offer.kind = "flash-sale";
    offer.items = {{"lamp", Money::fromWhole(20), stock, perPerson}};
    offer.waves = {{from, to}};
    offer.validFrom = dayOf(from);
    offer.validTo = dayOf(to - 1);
    return offer;
}

CustomerSet everybody(const Dataset &dataset)
{
    CustomerSet people;
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer)
        people.push_back(customer);
    return people;
}

FlashForecast forecastOf(const Dataset &dataset, const CustomerSet &people, const Offer &offer,
                         const FlashMultiple &multiple = {})
{
    SilentMonitor monitor;
    const PeopleForecast usual(dataset, people, kMonday, monitor);
    return forecastFlashSale(dataset, people, usual, offer, multiple, kMonday);
}

} // namespace

class TestFlashForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demandIsPerOrder()
    {
        const auto dataset = lampShop().build();
        const CustomerSet people = everybody(*dataset);
        const Offer sale = saleOf(startOf(kMonday), startOf(kMonday) + kHour, -1, 2);
        const FlashDemand demand = flashDemand(*dataset, &people, sale, kMonday);
        QVERIFY(std::abs(demand.anyItem - 0.2) < 1e-12); // of them as of the shop
        QVERIFY(std::abs(demand.items[0].pieces - 0.4) < 1e-12); // three are two, because a person may have two
        QVERIFY(std::abs(demand.items[0].squares - 0.8) < 1e-12);
        const CustomerSet nobody;
        QVERIFY(std::abs(flashDemand(*dataset, &nobody, sale, kMonday).anyItem - 0.2) < 1e-12); // the shop's
        QCOMPARE(flashDemand(*dataset, &people, sale, kMonday - 400).anyItem, 0.0);
    }

    void buyersAreTheUsualOnesTimesTheMultiple()
    {
        const auto dataset = lampShop().build();
        const CustomerSet people = everybody(*dataset);
        const Time open = startOf(kMonday) + 10 * kHour;
        const FlashForecast forecast = forecastOf(*dataset, people, saleOf(open, open + kHour, -1, 0));
        QCOMPARE(forecast.known, OrderTimes::Known::Yes);
        QCOMPARE(forecast.people, std::size_t {40});
        QCOMPARE(forecast.windows.size(), std::size_t {1});
        const FlashForecast::Window &window = forecast.windows[0];
        QVERIFY(std::abs(window.usual.orders.mean - 70 * window.usual.share) < 1e-9);
        QVERIFY(window.usual.orders.mean > 8 && window.usual.orders.mean <= 10);
        QVERIFY(std::abs(window.buyers.mean - 3 * 0.2 * window.usual.orders.mean) < 1e-9);
        QVERIFY(std::abs(window.units.mean - 3 * window.buyers.mean) < 1e-9); // three lamps an order
        QVERIFY(window.units.low < window.units.mean && window.units.mean < window.units.high);
        QCOMPARE(window.items[0].stock, std::int64_t {-1});
        QCOMPARE(window.items[0].left, -1.0);
        QCOMPARE(forecast.best.size(), std::size_t {3});
        for (const WindowForecast &best : forecast.best)
            QCOMPARE(best.window.from - startOf(dayOf(best.window.from)), 10 * kHour);
    }

    void aSaleOfWeeksIsShownShortWindows()
    {
        const auto dataset = lampShop().build();
        Offer sale = saleOf(startOf(kMonday), startOf(kMonday + 14), -1, 0);
        const FlashForecast forecast = forecastOf(*dataset, everybody(*dataset), sale);
        QVERIFY(std::abs(forecast.windows[0].usual.share - 2) < 1e-9);
        QCOMPARE(forecast.best.size(), std::size_t {3});
        QCOMPARE(forecast.best[0].window.length(), 2 * kHour);
    }

    void noMoreBuyThanThereAre()
    {
        const auto dataset = lampShop().build();
        FlashMultiple multiple;
        multiple.value = 1'000;
        const Time open = startOf(kMonday) + 10 * kHour;
        const FlashForecast forecast
            = forecastOf(*dataset, everybody(*dataset), saleOf(open, open + kHour, -1, 0), multiple);
        QCOMPARE(forecast.windows[0].buyers, (CountForecast {40, 40, 40}));
    }

    void stockRunsOutWithinAWindowAndIsGoneInTheNext()
    {
        const auto dataset = lampShop().build();
        const Time open = startOf(kMonday) + 10 * kHour;
        Offer sale = saleOf(open, open + kHour, 9, 0);
        sale.waves.push_back({open + kSecondsPerDay, open + kSecondsPerDay + kHour});
        sale.validTo = kMonday + 1;
        const FlashForecast forecast = forecastOf(*dataset, everybody(*dataset), sale);
        const FlashForecast::Item &first = forecast.windows[0].items[0];
        QCOMPARE(first.stock, std::int64_t {9});
        QCOMPARE(first.left, 0.0);
        const double share = 9 / first.units.mean; // orders come evenly within an hour
        QVERIFY(std::abs(static_cast<double>(first.soldOutAfter) - share * kHour) <= 60);
        QCOMPARE(forecast.windows[1].items[0].stock, std::int64_t {0});
        QCOMPARE(forecast.windows[1].items[0].left, 0.0);
        sale.items[0].stock = 500;
        const FlashForecast lasts = forecastOf(*dataset, everybody(*dataset), sale);
        QCOMPARE(lasts.windows[0].items[0].soldOutAfter, Time {-1});
        QVERIFY(std::abs(lasts.windows[1].items[0].left - (500 - 2 * first.units.mean)) < 1);
    }

    void whereTimesAreNotKnownThereAreNoNumbers()
    {
        test::DatasetBuilder shop;
        for (int i = 0; i < 100; ++i)
            shop.order("o" + std::to_string(i), "ann", formatDay(kMonday - 1 - i)).line("lamp", 1, 30);
        const auto dataset = shop.build();
        const FlashForecast forecast
            = forecastOf(*dataset, {0}, saleOf(startOf(kMonday), startOf(kMonday) + kHour, 5, 0));
        QCOMPARE(forecast.known, OrderTimes::Known::NoTimes);
        QVERIFY(forecast.windows.empty() && forecast.best.empty());
    }

    void pastSalesSayHowManyTimesTheUsual()
    {
        test::DatasetBuilder shop = lampShop();
        const Time open = startOf(kMonday) + 10 * kHour;
        for (int i = 0; i < 30; ++i) // thirty lamps where about two are usual
            shop.order("f" + std::to_string(i), "c" + std::to_string(i), formatTime(open + 60 * i)).line("lamp", 1, 20);
        shop.order("end", "c0", formatDay(kMonday + 6) + " 18:00").line("tea", 1, 4);
        const auto dataset = shop.build();
        SilentMonitor monitor;
        const PastFlashSale past {saleOf(open, open + kHour, -1, 0), everybody(*dataset)};
        const FlashMultiple none = measuredMultiple(*dataset, {}, kMonday + 7, monitor);
        QCOMPARE(none.source, FlashMultiple::Source::Assumed);
        QCOMPARE(none.value, kFlashMultiple);
        const FlashMultiple multiple = measuredMultiple(*dataset, std::span(&past, 1), kMonday + 7, monitor);
        QCOMPARE(multiple.source, FlashMultiple::Source::Measured);
        QCOMPARE(multiple.sales, std::size_t {1});
        QCOMPARE(multiple.buyers, 30.0);
        QVERIFY(multiple.usual > 1.6 && multiple.usual <= 2);
        QVERIFY(std::abs(multiple.value - 36 / (multiple.usual + 2)) < 1e-12);
        QVERIFY(std::abs(multiple.relativeVariance - 1.0 / 36) < 1e-12);
        // not over yet by that day, or told of by no orders
        QCOMPARE(measuredMultiple(*dataset, std::span(&past, 1), kMonday, monitor).source,
                 FlashMultiple::Source::Assumed);
    }

    void withoutWavesAllDaysAreTheWindow()
    {
        Offer offer;
        offer.kind = "flash-sale";
        offer.validFrom = kMonday;
        offer.validTo = kMonday + 1;
        QCOMPARE(windowsOf(offer), (std::vector<TimeSpan> {{startOf(kMonday), startOf(kMonday + 2)}}));
        offer.waves = {{200, 300}, {100, 150}, {400, 400}};
        QCOMPARE(windowsOf(offer), (std::vector<TimeSpan> {{100, 150}, {200, 300}}));
        QVERIFY(isFlashSale(offer));
    }
};

QTEST_GUILESS_MAIN(TestFlashForecast)
#include "test_flash_forecast.moc"
