#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtWidgets/QLabel>
#include <QtWidgets/QSlider>

#include "tests/widgets/page_checks.h"
#include "widgets/charts/budget_curve.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/try_it_form.h"
#include "widgets/pages/forecast_view.h"

using namespace clientele;

namespace {

Plan twoCoupons()
{
    Plan plan;
    plan.name = "Test";
    plan.offers.resize(2);
    plan.offers[1].percent = 2'000;
    plan.assignment = Plan::Assignment::Best;
    plan.budget.total = Money::fromWhole(800);
    return plan;
}

ForecastView::Content content()
{
    ForecastView::Content content;
    Forecast &forecast = content.forecast;
    forecast.isKnown = true;
    forecast.cost = 798;
    forecast.profit = 527;
    forecast.profitError = 70;
    forecast.gap = 0.003;
    forecast.marginal = 0.31;
    Forecast::Row first;
    first.offer = 1;
    first.people = 1'204;
    first.cost = 291;
    first.profit = 312;
    first.profitError = 32;
    Forecast::Row nobody;
    nobody.reason = NotSent::BuysAnyway;
    nobody.people = 3'377;
    nobody.saved = 405;
    forecast.rows = {first, nobody};
    for (int i = 0; i <= 10; ++i)
        forecast.curve.push_back({i * 100.0, i * (20.0 - i) * 6, i * 5.0});
    content.usualOrder = 40;
    content.mostPeople = 5'000;
    content.margins = MarginBasis {0.75, 0, 0, 0.25};
    return content;
}

} // namespace

class TestForecastView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoGetsWhatAndWhy()
    {
        ForecastView view;
        view.setCurrency(QStringLiteral("GBP"));
        view.setContent(twoCoupons(), content());
        const QList<QStringList> rows = view.table()->contents();
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows[1][0].startsWith(QStringLiteral("20")));
        QCOMPARE(rows[1][2], QStringLiteral("1,204"));
        QCOMPARE(rows[2][0], QStringLiteral("Do not send"));
        QCOMPARE(rows[2][1], QStringLiteral("Would buy anyway"));
        QVERIFY(rows[2][4].contains(QStringLiteral("405")));
        const QString basis = test::child<QLabel>(view, "forecastBasis")->text();
        QVERIFY(basis.contains(QStringLiteral("assumption")));
        QVERIFY2(basis.contains(
                     QStringLiteral("costs for 75\u00a0% of what these people buy, 40\u00a0% assumed for the rest")),
                 qPrintable(basis));
        auto *curve = test::child<BudgetCurve>(view, "forecastCurve");
        QCOMPARE(curve->tableContents().size(), 12);
        QVERIFY(curve->summaryText().contains(QStringLiteral("798")));
        QVERIFY(!curve->picture().isNull());
    }

    void nothingIsEstimatedYet()
    {
        ForecastView view;
        view.clear();
        QVERIFY(test::child<QLabel>(view, "forecastBasis")->text().startsWith(QStringLiteral("Nothing")));
        QCOMPARE(view.table()->contents().size(), 1);
    }

    void aSliderChangesOnlyItsOwnField()
    {
        ForecastView view;
        const Plan plan = twoCoupons();
        view.setContent(plan, content());
        QSignalSpy settled(view.tryIt(), &TryItForm::settled);
        auto *holdout = test::child<QSlider>(view, "tryHoldout");
        holdout->setValue(holdout->value() + 10); // as by keys: five points more
        QCOMPARE(settled.size(), 1);
        Plan expected = plan;
        expected.holdout = 0.15;
        QVERIFY(settled[0][0].value<Plan>() == expected);
    }

    void theDeepestDiscountComesDown()
    {
        ForecastView view;
        view.setContent(twoCoupons(), content());
        QSignalSpy settled(view.tryIt(), &TryItForm::settled);
        test::child<QSlider>(view, "tryDepth")->setValue(30); // 15 %
        const Plan plan = settled[0][0].value<Plan>();
        QCOMPARE(plan.offers[0].percent, 1'000);
        QCOMPARE(plan.offers[1].percent, 1'500);
    }
};

QTEST_MAIN(TestForecastView)
#include "test_forecast_view.moc"
