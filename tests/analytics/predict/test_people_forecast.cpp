#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/predict/people_forecast.h"
#include "tests/support/sample_dataset.h"

using namespace clientele;

// What some of the customers will order.
class TestPeopleForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        SilentMonitor monitor;
        SampleOptions options;
        options.seed = 5;
        options.customers = 3'000;
        m_dataset = test::datasetOf(makeSampleShop(options, monitor));
        m_asOf = m_dataset.lastDay - 6;
        for (CustomerIndex customer = 0; customer < m_dataset.customers.size(); ++customer)
            m_everybody.push_back(customer);
    }

    void everybodyIsTheWhole()
    {
        SilentMonitor monitor;
        const PeopleForecast forecast(m_dataset, m_everybody, m_asOf, monitor);
        QCOMPARE(forecast.part(), 1.0);
        const TimeSpan day {startOf(m_asOf), startOf(m_asOf + 1)};
        const WindowForecast alone = forecastWindow(orderTimes(m_dataset, &m_everybody, m_asOf), day);
        QVERIFY(std::abs(forecast.window(day).orders.mean - alone.orders.mean) < 1e-9);
        QCOMPARE(forecast.window(day).orders.high, alone.orders.high);
    }

    void partsAddUp()
    {
        SilentMonitor monitor;
        CustomerSet odd, even;
        for (const CustomerIndex customer : m_everybody)
            (customer % 2 == 0 ? even : odd).push_back(customer);
        const PeopleForecast one(m_dataset, odd, m_asOf, monitor);
        const PeopleForecast other(m_dataset, even, m_asOf, monitor);
        QVERIFY(one.part() > 0.4 && one.part() < 0.6);
        QVERIFY(std::abs(one.part() + other.part() - 1) < 1e-9);
        QCOMPARE(one.best(7'200, m_asOf, 3).size(), std::size_t {3});
    }

    // Who has not bought for long has no orders in the last weeks by choice, and will have some all the same.
    void peopleChosenByTheirLastOrderGoOn()
    {
        SilentMonitor monitor;
        CustomerSet quiet;
        for (const CustomerIndex customer : m_everybody) {
            const OrderIndex begin = m_dataset.customers.orderBegin[customer];
            const OrderIndex end = m_dataset.customers.orderBegin[customer + 1];
            bool hasBefore = false, isLate = false;
            for (OrderIndex order = begin; order < end; ++order) {
                const Day day = dayOf(m_dataset.orders.time[order]);
                hasBefore = hasBefore || day < m_asOf - 90;
                isLate = isLate || (day >= m_asOf - 90 && day < m_asOf);
            }
            if (hasBefore && !isLate)
                quiet.push_back(customer);
        }
        const TimeSpan week {startOf(m_asOf), startOf(m_asOf + 7)};
        const PeopleForecast forecast(m_dataset, quiet, m_asOf, monitor);
        const double own = forecastWindow(forecast.times(), week).orders.mean;
        const double ours = forecast.window(week).orders.mean;
        const auto came = static_cast<double>(orderTimes(m_dataset, &quiet, m_asOf + 7).between(week));
        qInfo("%zu people, expected %.1f, by their own weeks %.1f, came %.0f", quiet.size(), ours, own, came);
        QVERIFY(ours > own);
        QVERIFY(std::abs(ours - came) < std::abs(own - came));
    }

    void nobodyOrdersNothing()
    {
        SilentMonitor monitor;
        const PeopleForecast forecast(m_dataset, {}, m_asOf, monitor);
        QCOMPARE(forecast.known(), OrderTimes::Known::NoOrders);
        QCOMPARE(forecast.window({startOf(m_asOf), startOf(m_asOf + 1)}).orders, CountForecast {});
        QVERIFY(forecast.best(7'200, m_asOf, 3).empty());
    }

private:
    Dataset m_dataset;
    Day m_asOf = 0;
    CustomerSet m_everybody;
};

QTEST_GUILESS_MAIN(TestPeopleForecast)
#include "test_people_forecast.moc"
