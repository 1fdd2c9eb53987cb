#include <QtTest/QTest>

#include <cmath>

#include "analytics/plan/forecast.h"

using namespace clientele;

namespace {

AudienceMember memberOf(Arm arm, float profit, float error, NotSent why = NotSent::None)
{
    AudienceMember member;
    member.arm = arm;
    member.notSent = why;
    member.expected.profit = profit;
    member.expected.profitError = error;
    member.expected.cost = 1;
    member.expected.revenue = 10;
    return member;
}

AudienceResult audienceOf(std::size_t contacted)
{
    AudienceResult audience;
    for (std::size_t i = 0; i < contacted; ++i)
        audience.members.push_back(memberOf(Arm::Offer, 2, 1));
    return audience;
}

} // namespace

class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsWhoGetsAnOffer()
    {
        AudienceResult audience = audienceOf(3);
        audience.members.push_back(memberOf(Arm::Holdout, 2, 1));
        audience.members.push_back(memberOf(Arm::NotSent, -4, 1, NotSent::BuysAnyway));
        const Forecast forecast = forecastOf(audience, nullptr);
        QVERIFY(forecast.isKnown);
        QCOMPARE(forecast.contacted, std::size_t {3});
        QCOMPARE(forecast.heldOut, std::size_t {1});
        QCOMPARE(forecast.notSent, std::size_t {1});
        QCOMPARE(forecast.cost, 3.0);
        QCOMPARE(forecast.revenue, 30.0);
        QCOMPARE(forecast.profit, 6.0);
        QCOMPARE(forecast.rows.size(), std::size_t {2});
        QCOMPARE(forecast.rows[1].saved, 4.0);
        QCOMPARE(forecast.rows[1].cost, 0.0);
    }

    // Part of everybody's error is the same: it grows with the people, the rest with their root.
    void errorsThatAreSharedDoNotAverageOut()
    {
        const double one = forecastOf(audienceOf(1), nullptr).profitError;
        QVERIFY(std::abs(one - 1) < 1e-6);
        const double many = forecastOf(audienceOf(10'000), nullptr).profitError / 10'000;
        QVERIFY(many > 0.79 && many < 0.81);
    }

    void aSampleStandsForAll()
    {
        const Forecast all = forecastOf(audienceOf(1'000), nullptr);
        const Forecast sample = forecastOf(audienceOf(100), nullptr, 10);
        QCOMPARE(sample.contacted, all.contacted);
        QCOMPARE(sample.profit, all.profit);
        QVERIFY(std::abs(sample.profitError / all.profitError - 1) < 0.01);
    }
};

QTEST_GUILESS_MAIN(TestForecast)
#include "test_forecast.moc"
