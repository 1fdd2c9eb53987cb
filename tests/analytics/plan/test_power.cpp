#include <QtTest/QTest>

#include <cmath>

#include "analytics/plan/power.h"

using namespace clientele;

class TestPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // R: power.prop.test(p1 = .20, p2 = .25, power = .8) gives n = 1093.739, power.prop.test(p1 = .5, p2 = .75, power = .9)
    // n = 76.65294; the calculator that takes the base rate's variance under the null gives 1030.
    void peoplePerArmAsElsewhere()
    {
        PowerOptions options;
        QVERIFY(std::abs(peoplePerArm(0.20, 0.25, options) - 1'093.739) < 0.001);
        options.nullVariance = PowerOptions::NullVariance::Base;
        QVERIFY(std::abs(peoplePerArm(0.20, 0.25, options) - 1'030.2) < 0.05);
        options = {.power = 0.9};
        QVERIFY(std::abs(peoplePerArm(0.5, 0.75, options) - 76.7) < 0.05);
        QVERIFY(std::isinf(peoplePerArm(0.3, 0.3)));
        QCOMPARE(peoplePerArm(0.25, 0.20), peoplePerArm(0.20, 0.25));
    }

    void eightHundredCustomers()
    {
        const PowerStatement statement = powerOf(800, 80, 0.05);
        QCOMPARE(statement.people, std::size_t {800});
        QCOMPARE(statement.holdout, 0.1);
        QCOMPARE(std::round(statement.smallestEffect * 1'000) / 10, 7.2);
    }

    void holdoutForAnEffect()
    {
        for (const std::size_t people : {500u, 10'000u, 1'000'000u}) {
            for (const double effect : {0.2, 0.05, 0.01, 0.002}) {
                const auto held = holdoutFor(0.05, effect, people);
                if (!held) {
                    QVERIFY(smallestEffect(0.05, people - people / 2, people / 2) > effect);
                    continue;
                }
                QVERIFY(*held * 2 <= people);
                QVERIFY(smallestEffect(0.05, people - *held, *held) <= effect);
                QVERIFY(*held == 1 || smallestEffect(0.05, people - *held + 1, *held - 1) > effect);
            }
        }
        QVERIFY(!holdoutFor(0.05, 0.0, 1'000));
        QVERIFY(!holdoutFor(0.05, 0.1, 1));
        QCOMPARE(holdoutFor(0.0, 0.1, 1'000), std::optional<std::size_t>(1)); // nobody buys: any buyer shows
    }

    void edges()
    {
        QVERIFY(std::isinf(smallestEffect(0.1, 100, 0)));
        QVERIFY(std::isinf(powerOf(0, 0, 0.1).smallestEffect));
        QCOMPARE(smallestEffect(1.0, 10, 10), 0.0);
    }

    // The distribution function of the standard library, backwards.
    void quantiles()
    {
        for (double x = -8; x <= 5; x += 0.01) {
            const double share = 0.5 * std::erfc(-x / std::sqrt(2.0));
            QVERIFY2(std::abs(normalQuantile(share) - x) < 1e-9 * std::max(1.0, std::exp(x * x / 2 - 12)),
                     qPrintable(QString::number(x)));
        }
        QCOMPARE(normalQuantile(0.5), 0.0);
        QVERIFY(std::abs(normalQuantile(0.975) - 1.959963984540054) < 1e-14);
        QVERIFY(std::isinf(normalQuantile(0)) && std::isinf(normalQuantile(1)));
        QVERIFY(std::isnan(normalQuantile(std::nan(""))));
    }
};

QTEST_GUILESS_MAIN(TestPower)
#include "test_power.moc"
