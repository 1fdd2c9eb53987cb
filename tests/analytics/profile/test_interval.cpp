#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/random.h"
#include "analytics/profile/interval.h"

using namespace clientele;

class TestInterval : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wilson();
    void newcombe();
    void student();
    void means();
    void ratiosCoverWhatTheyPromise();
    void tooFew();

private:
    static bool isNear(double a, double b, double within) { return std::abs(a - b) <= within; }
};

void TestInterval::wilson()
{
    // Newcombe 1998, table I: 81 of 263, and 0 of 20.
    const Interval many = shareInterval(81, 263);
    QVERIFY(isNear(many.low, 0.2553, 5e-5) && isNear(many.high, 0.3662, 5e-5));
    const Interval none = shareInterval(0, 20);
    QCOMPARE(none.low, 0.0);
    QVERIFY(isNear(none.high, 0.1611, 5e-5));
    QVERIFY(shareInterval(0, 0) == (Interval {0, 1}));
    QCOMPARE(shareInterval(7, 7).high, 1.0);
}

void TestInterval::newcombe()
{
    // Newcombe 1998 (differences), table II, method 10: 56/70 − 48/80, and 9/10 − 3/10.
    const Interval first = differenceInterval(56, 70, 48, 80);
    QVERIFY(isNear(first.low, 0.0524, 5e-5) && isNear(first.high, 0.3339, 5e-5));
    const Interval second = differenceInterval(9, 10, 3, 10);
    QVERIFY(isNear(second.low, 0.1705, 5e-5) && isNear(second.high, 0.8090, 5e-5));
    QVERIFY(differenceInterval(1, 1, 0, 0) == (Interval {-1, 1}));
}

void TestInterval::student()
{
    QVERIFY(isNear(studentQuantile95(1), 12.7062, 1e-3));
    QVERIFY(isNear(studentQuantile95(2), 4.3027, 1e-3));
    QVERIFY(isNear(studentQuantile95(5), 2.5706, 1e-3));
    QVERIFY(isNear(studentQuantile95(30), 2.0423, 1e-3));
    QVERIFY(isNear(studentQuantile95(1'000'000), 1.9600, 1e-3));
}

void TestInterval::means()
{
    RatioSum sum;
    for (const double value : {1., 2., 3., 4.})
        sum.add(value);
    const Ratio mean = sum.result();
    QCOMPARE(mean.value, 2.5);
    const double half = 3.1824 * std::sqrt(5. / 3 / 4);
    QVERIFY(isNear(mean.interval->low, 2.5 - half, 1e-3) && isNear(mean.interval->high, 2.5 + half, 1e-3));
}

void TestInterval::ratiosCoverWhatTheyPromise()
{
    // Money per order of 60 people, many times: about 95 of 100 intervals hold the true ratio.
    Random random(4);
    int covered = 0;
    constexpr int kRuns = 2'000;
    for (int run = 0; run < kRuns; ++run) {
        RatioSum sum;
        for (int person = 0; person < 60; ++person) {
            const int orders = 1 + random.poisson(1.5);
            double money = 0;
            for (int order = 0; order < orders; ++order)
                money += 5 + 10 * random.uniform();
            sum.add(money, orders);
        }
        const Interval interval = *sum.result().interval;
        covered += interval.low <= 10 && 10 <= interval.high ? 1 : 0;
    }
    QVERIFY2(covered > kRuns * 0.93 && covered < kRuns * 0.97, qPrintable(QString::number(covered)));
}

void TestInterval::tooFew()
{
    RatioSum sum;
    QCOMPARE(sum.result().value, 0.0);
    QVERIFY(!sum.result().interval);
    sum.add(7, 2);
    sum.add(9, 0); // without orders there is no money per order
    QCOMPARE(sum.result().value, 3.5);
    QCOMPARE(sum.result().customers, std::size_t {1});
    QVERIFY(!sum.result().interval); // one customer says nothing about others
}

QTEST_GUILESS_MAIN(TestInterval)
#include "test_interval.moc"
