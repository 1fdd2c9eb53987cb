#include <QtTest/QTest>

#include <cmath>

#include "analytics/base/monitor.h"
#include "app/controllers/campaign_whatif.h"
#include "tests/support/sample_dataset.h"

using namespace clientele;

namespace {

Plan threeCoupons(const Dataset &dataset)
{
    Plan plan;
    plan.name = "Test";
    plan.offers.resize(3);
    for (std::size_t i = 0; i < plan.offers.size(); ++i) {
        plan.offers[i].percent = static_cast<int>(i + 1) * 500;
        plan.offers[i].validFrom = dataset.lastDay + 1;
        plan.offers[i].validTo = dataset.lastDay + 14;
    }
    plan.assignment = Plan::Assignment::Best;
    plan.budget.total = Money::fromWhole(300);
    return plan;
}

} // namespace

class TestWhatIf : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const CampaignDecision> m_decision;
    Plan m_plan;
    SilentMonitor m_monitor;

private Q_SLOTS:
    void initTestCase()
    {
        SampleOptions options;
        options.customers = 3'000;
        m_dataset = std::make_shared<const Dataset>(test::datasetOf(makeSampleShop(options, m_monitor)));
        m_plan = threeCoupons(*m_dataset);
        auto decision = std::make_shared<CampaignDecision>();
        decision->rfm = analyseRfm(*m_dataset);
        decision->segments = allSegments(*m_dataset, decision->rfm, {});
        decision->bounds = boundsOf(m_plan);
        decision->decided
            = decideAudience(m_dataset, decision->rfm, decision->segments, m_plan, decision->bounds, m_monitor);
        m_decision = decision;
    }

    // With everybody in the sample, trying the plan itself gives what was decided.
    void theSamePlanComesToTheSame()
    {
        const WhatIf base = whatIfOf(m_dataset, m_decision, m_plan, m_monitor);
        QCOMPARE(base.scale, 1.0);
        const Forecast decided = forecastContent(*m_decision, *m_dataset).forecast;
        const ForecastView::Content tried = tryPlan(base, m_plan, m_monitor);
        QVERIFY(!tried.isSample);
        QVERIFY(decided.isKnown && tried.forecast.isKnown);
        QVERIFY(decided.profit > 0);
        QVERIFY(std::abs(tried.forecast.profit - decided.profit) < 0.1 * decided.profit); // another draw of the holdout
        QVERIFY(tried.forecast.cost <= 300);
    }

    // What the draft's offers are worth is kept for the sliders that do not touch it, and says the same.
    void whatIsKeptIsWhatWouldBeWorkedOut()
    {
        const WhatIf base = whatIfOf(m_dataset, m_decision, m_plan, m_monitor);
        QCOMPARE(base.values.people.size(), base.sample.size());
        WhatIf anew = base;
        anew.values = {};
        std::vector<Plan> plans(5, m_plan);
        plans[0].budget.total = Money::fromWhole(100);
        plans[1].holdout = 0.4;
        plans[2].offers[1].percent = 1'200;
        plans[3].audience.topN = 500;
        plans[4].assumptions.margins[""] = 0.9;
        for (const Plan &plan : plans) {
            const ForecastView::Content kept = tryPlan(base, plan, m_monitor);
            const ForecastView::Content again = tryPlan(anew, plan, m_monitor);
            QCOMPARE(kept.forecast.profit, again.forecast.profit);
            QCOMPARE(kept.forecast.cost, again.forecast.cost);
            QCOMPARE(kept.forecast.contacted, again.forecast.contacted);
            QCOMPARE(kept.margins->known, again.margins->known);
        }
    }

    void aLargerBudgetNeverEarnsLess()
    {
        const WhatIf base = whatIfOf(m_dataset, m_decision, m_plan, m_monitor);
        double before = 0;
        for (const int budget : {0, 50, 100, 300, 1'000}) {
            Plan plan = m_plan;
            plan.budget.caution = 0;
            plan.budget.total = Money::fromWhole(budget);
            const Forecast forecast = tryPlan(base, plan, m_monitor).forecast;
            QVERIFY(forecast.cost <= budget + 1e-6);
            QVERIFY(forecast.profit >= before - 1e-6);
            before = forecast.profit;
        }
    }

    void holdingOutMoreReachesFewer()
    {
        const WhatIf base = whatIfOf(m_dataset, m_decision, m_plan, m_monitor);
        Plan half = m_plan;
        half.holdout = 0.5;
        const Forecast now = tryPlan(base, m_plan, m_monitor).forecast;
        const Forecast then = tryPlan(base, half, m_monitor).forecast;
        QVERIFY(then.heldOut > now.heldOut);
        Plan few = m_plan;
        few.audience.topN = 100;
        const Forecast best = tryPlan(base, few, m_monitor).forecast;
        QVERIFY(best.contacted + best.heldOut + best.notSent <= 100);
    }

    // A plan for the best few can be tried with more of them.
    void moreThanThePlansBestCanBeTried()
    {
        Plan few = m_plan;
        few.audience.topN = 100;
        auto decision = std::make_shared<CampaignDecision>(*m_decision);
        decision->decided
            = decideAudience(m_dataset, decision->rfm, decision->segments, few, decision->bounds, m_monitor);
        const WhatIf base = whatIfOf(m_dataset, decision, few, m_monitor);
        const auto peopleOf = [&](int topN) {
            Plan tried = few;
            tried.audience.topN = topN;
            const Forecast forecast = tryPlan(base, tried, m_monitor).forecast;
            return forecast.contacted + forecast.heldOut + forecast.notSent;
        };
        QCOMPARE(peopleOf(100), std::size_t(100));
        QCOMPARE(peopleOf(500), std::size_t(500));
        QCOMPARE(peopleOf(0), m_decision->decided.audience.members.size());
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "test_whatif.moc"
