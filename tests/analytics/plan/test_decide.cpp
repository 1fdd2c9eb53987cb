#include <QtTest/QTest>

#include <algorithm>
#include <array>
#include <bit>

#include "analytics/base/monitor.h"
#include "analytics/plan/decide.h"
#include "tests/support/sample_dataset.h"

using namespace clientele;

namespace {

Plan planOf(const Dataset &dataset)
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
    plan.budget.total = Money::fromWhole(200);
    return plan;
}

std::array<std::uint32_t, sizeof(Expectation) / 4> bitsOf(const Expectation &expected)
{
    return std::bit_cast<std::array<std::uint32_t, sizeof(Expectation) / 4>>(expected);
}

bool isSame(const DecidedAudience &a, const DecidedAudience &b)
{
    return std::ranges::equal(a.values.expected, b.values.expected, {}, bitsOf, bitsOf)
           && a.values.people == b.values.people && a.values.margins.known == b.values.margins.known
           && a.values.margins.told == b.values.margins.told && a.values.margins.assumed == b.values.margins.assumed
           && a.values.isLearned == b.values.isLearned && a.values.pastPeople == b.values.pastPeople
           && a.assignment.allocation->choice == b.assignment.allocation->choice
           && a.assignment.allocation->gain == b.assignment.allocation->gain
           && std::ranges::equal(a.audience.members, b.audience.members, [](const auto &m, const auto &n) {
                  return m.customer == n.customer && m.arm == n.arm && m.offer == n.offer && m.notSent == n.notSent;
              });
}

} // namespace

// A plan that is changed is decided again: what the change does not touch is taken over, and nothing comes out other than
// it would have.
class TestDecide : public QObject
{
    Q_OBJECT

    std::shared_ptr<const Dataset> m_dataset;
    RfmAnalysis m_rfm;
    std::vector<Segment> m_segments;
    Plan m_plan;
    DecidedAudience m_before;
    SilentMonitor m_monitor;

    DecidedAudience decided(const Plan &plan, const DecidedAudience *before = nullptr)
    {
        return decideAudience(m_dataset, m_rfm, m_segments, plan, boundsOf(plan), m_monitor, before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        SampleOptions options;
        options.customers = 2'500;
        const auto dataset = std::make_shared<Dataset>(test::datasetOf(makeSampleShop(options, m_monitor)));
        finishDataset(*dataset); // its indices point to where it was made
        for (std::size_t product = 0; product < dataset->products.cost.size(); product += 2)
            dataset->products.cost[product] = ProductTable::kNoMoney; // so that margins matter
        m_dataset = dataset;
        m_rfm = analyseRfm(*m_dataset);
        m_segments = allSegments(*m_dataset, m_rfm, {});
        m_plan = planOf(*m_dataset);
        m_before = decided(m_plan);
        QVERIFY(m_before.model);
        QVERIFY(m_before.values.people.size() > 1'000);
    }

    void changedPlansComeToTheSameAsAnew_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("isModelKept");
        QTest::newRow("nothing") << 0 << true;
        QTest::newRow("budget") << 1 << true;
        QTest::newRow("holdout") << 2 << true;
        QTest::newRow("one depth") << 3 << true;
        QTest::newRow("all thresholds") << 4 << true;
        QTest::newRow("the best only") << 5 << true;
        QTest::newRow("an offer less, in another order") << 6 << true;
        QTest::newRow("an offer more, for members") << 7 << true;
        QTest::newRow("margins") << 8 << true;
        QTest::newRow("window") << 9 << false;
        QTest::newRow("effects") << 10 << false;
        QTest::newRow("seed") << 11 << false;
    }
    void changedPlansComeToTheSameAsAnew()
    {
        QFETCH(int, change);
        QFETCH(bool, isModelKept);
        Plan plan = m_plan;
        switch (change) {
        case 1: plan.budget.total = Money::fromWhole(700); break;
        case 2: plan.holdout = 0.3; break;
        case 3: plan.offers[1].percent = 1'200; break;
        case 4:
            for (Offer &offer : plan.offers)
                offer.minimumSpend = Money::fromWhole(30);
            break;
        case 5: plan.audience.topN = 700; break;
        case 6:
            plan.offers.pop_back();
            std::swap(plan.offers[0], plan.offers[1]);
            break;
        case 7:
            plan.offers.push_back(plan.offers[0]);
            plan.offers.back().members = {m_segments.front().id};
            break;
        case 8: plan.assumptions.margins[""] = 0.7; break;
        case 9: plan.assumptions.windowDays = 30; break;
        case 10: plan.assumptions.effects["10"] = 0.3; break;
        case 11: plan.seed = 8; break;
        default: break;
        }
        const DecidedAudience anew = decided(plan);
        const DecidedAudience again = decided(plan, &m_before);
        QVERIFY(isSame(again, anew));
        QCOMPARE(again.model == m_before.model, isModelKept);
        QCOMPARE(isSame(anew, m_before), change == 0);
    }

    // From fewer people nothing is known of the others.
    void morePeopleThanBefore()
    {
        Plan few = m_plan;
        few.audience.topN = 300;
        const DecidedAudience before = decided(few);
        QCOMPARE(before.values.people.size(), std::size_t {300});
        QVERIFY(isSame(decided(m_plan, &before), m_before));
    }

    // Offers for members are looked up anew: the segment may have changed meanwhile.
    void membersMayHaveChanged()
    {
        Plan plan = m_plan;
        plan.offers[2].members = {m_segments.front().id};
        const DecidedAudience before = decided(plan);
        Segment &segment = m_segments.front();
        const Segment kept = segment;
        segment.members.resize(segment.members.size() / 2);
        QVERIFY(!isSame(decided(plan), before));
        QVERIFY(isSame(decided(plan, &before), decided(plan)));
        segment = kept;
    }

    void anotherShopIsLearnedAnew()
    {
        const auto same = std::make_shared<Dataset>(*m_dataset);
        const DecidedAudience other
            = decideAudience(m_dataset, m_rfm, m_segments, m_plan, boundsOf(m_plan), m_monitor, nullptr);
        DecidedAudience elsewhere = other;
        elsewhere.source.dataset = same;
        QVERIFY(decided(m_plan, &elsewhere).model != elsewhere.model);
        elsewhere = other;
        elsewhere.source.rfm.bins = 4;
        QVERIFY(decided(m_plan, &elsewhere).model != elsewhere.model);
        QVERIFY(decided(m_plan, &other).model == other.model);
    }
};

QTEST_GUILESS_MAIN(TestDecide)
#include "test_decide.moc"
