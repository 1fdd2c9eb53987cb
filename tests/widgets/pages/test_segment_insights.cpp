#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "tests/support/dataset_builder.h"
#include "widgets/charts/curve_chart.h"
#include "widgets/charts/cut_histogram.h"
#include "widgets/charts/flow_chart.h"
#include "widgets/charts/heat_grid.h"
#include "widgets/charts/step_bars.h"
#include "widgets/charts/treemap.h"
#include "widgets/charts/trend_chart.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/pages/segment_insights.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// The Segments page's views of cohorts, movement, behaviour and scoring, each given what analytics computes.
class TestSegmentInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachViewAsksOnceWhenLookedAt();
    void cohortsShowKnownPeriodsOnly();
    void aBandIsItsCustomers();
    void daysThatWereKeptAreALine();
    void behaviourIsSaidInWordsAndNumbers();
    void draggingACutTriesIt();
    void settingsAreChosenOnce();
    void emptyShop();

private:
    template<typename T> T *part(QWidget *of, const char *name) { return of->findChild<T *>(QLatin1String(name)); }
    RfmTrial trialOf(const RfmOptions &options) { return tryRfm(m_rfm->values, options, m_rfm->maps.front()); }

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
};

void TestSegmentInsights::initTestCase()
{
    DatasetBuilder shop;
    Random random(8);
    for (int order = 0; order < 900; ++order) {
        const Day day = *parseDay("2011-01-01") + static_cast<Day>(random.below(330));
        shop.order(std::to_string(order), "c" + std::to_string(random.below(200)), formatDay(day) + " 10:00");
        shop.line("p" + std::to_string(random.below(6)), 1, 1 + static_cast<double>(random.below(90)));
        shop.line("p" + std::to_string(random.below(6)), 1, 5);
    }
    m_dataset = shop.build();
    m_rfm = std::make_shared<const RfmAnalysis>(analyseRfm(*m_dataset));
}

void TestSegmentInsights::eachViewAsksOnceWhenLookedAt()
{
    QWidget page;
    SegmentInsights insights(&page);
    insights.setShop(m_dataset, m_rfm);
    QSignalSpy cohorts(insights.cohorts(), &CohortView::tableRequested);
    QSignalSpy moves(insights.movement(), &MovementView::movementRequested);
    QCOMPARE(cohorts.size() + moves.size(), 0);
    insights.show(SegmentInsights::Cohorts, 0);
    insights.show(SegmentInsights::Cohorts, 0);
    QCOMPARE(cohorts.size(), 1);
    insights.show(SegmentInsights::Moves, 0);
    insights.show(SegmentInsights::Moves, 1); // of other groups
    QCOMPARE(moves.size(), 2);
    QCOMPARE(insights.movement()->to(), m_rfm->values.asOf);
    insights.show(SegmentInsights::Cohorts, 1); // cohorts know no groups
    QCOMPARE(cohorts.size(), 1);
    insights.setShop(m_dataset, m_rfm);
    insights.show(SegmentInsights::Cohorts, 1);
    QCOMPARE(cohorts.size(), 2);
    insights.show(SegmentInsights::GroupsMap, 0);
    QCOMPARE(part<Treemap>(insights.widget(SegmentInsights::GroupsMap), "treemapPeople")->nodeCount(), 11);
    for (int view = 0; view < SegmentInsights::kViews; ++view)
        delete insights.widget(static_cast<SegmentInsights::View>(view));
}

void TestSegmentInsights::cohortsShowKnownPeriodsOnly()
{
    CohortView view;
    const CohortTable table = cohortTable(*m_dataset, CohortTable::Period::Month);
    view.setTable(table, QStringLiteral("GBP"));
    auto *heat = part<HeatGrid>(&view, "cohortHeat");
    std::size_t known = 0;
    for (const CohortTable::Cohort &cohort : table.cohorts)
        known += cohort.cells.size();
    QCOMPARE(static_cast<std::size_t>(heat->nodeCount()), known);
    QVERIFY(heat->tableContents().last().last().isEmpty()); // the newest cohort's last period is yet to come
    QCOMPARE(part<CurveChart>(&view, "cohortCurve")->nodeCount(), static_cast<int>(table.curve.size()));
    QSignalSpy pressed(&view, &CohortView::cellActivated);
    heat->pressNode(0); // the first cohort, its first period
    QCOMPARE(pressed.first().at(1).toInt(), 0);
    QCOMPARE(pressed.first().at(2).toInt(), 0);
    QVERIFY(!heat->accessibleDescription().isEmpty());
}

void TestSegmentInsights::aBandIsItsCustomers()
{
    MovementView view;
    const auto moved
        = std::make_shared<const Movement>(movement(*m_dataset, {}, 0, m_rfm->values.asOf - 100, m_rfm->values.asOf));
    view.setMovement(moved, 0);
    auto *flow = part<FlowChart>(&view, "movementFlow");
    flow->resize(700, 500);
    QVERIFY(flow->nodeCount() > 3);
    QSignalSpy picked(&view, &MovementView::customersPicked);
    QSignalSpy activated(flow, &FlowChart::flowActivated);
    flow->pressNode(0);
    const auto customers = picked.first().at(1).value<std::shared_ptr<const CustomerSet>>();
    const int from = activated.first().at(0).toInt();
    const int to = activated.first().at(1).toInt();
    QCOMPARE(customers->size(), moved->flow(static_cast<std::size_t>(from), static_cast<std::size_t>(to)).customers);
    for (int node = 1; node < flow->nodeCount(); ++node) // largest first, so that small bands lie on top
        QVERIFY(flow->tableContents()[node][2].size() >= flow->tableContents()[node + 1][2].size());
}

void TestSegmentInsights::daysThatWereKeptAreALine()
{
    MovementView view;
    QSignalSpy asked(&view, &MovementView::trendRequested);
    part<QAbstractButton>(&view, "movementShowTrend")->click();
    QCOMPARE(asked.size(), 1);
    auto *trend = part<TrendChart>(&view, "movementTrend");
    QVERIFY(part<QLabel>(&view, "movementTrendNote")->text().contains(QStringLiteral("No day has been kept")));
    const auto segments = std::make_shared<const std::vector<Segment>>(allSegments(*m_dataset, *m_rfm, {}));
    view.setSnapshots({{"eleven.champions", 100, 5, {}, {}, {}},
                       {"eleven.champions", 130, 7, {}, 3, 1},
                       {"eleven.lost", 130, 9, {}, {}, {}},
                       {"eleven.champions", 160, 8, {}, 2, 1},
                       {"saved.9", 130, 1, {}, {}, {}}}, // gone since
                      segments, 130);
    auto *choice = part<QComboBox>(&view, "movementSegment");
    QCOMPARE(choice->count(), 2);
    QCOMPARE(trend->nodeCount(), 2);
    QCOMPARE(trend->tableContents()[2].mid(1),
             (QStringList {QStringLiteral("7"), QStringLiteral("3"), QStringLiteral("1")}));
    QVERIFY(part<QLabel>(&view, "movementTrendNote")->text().contains(u'7'));
    QVERIFY(part<QLabel>(&view, "movementTrendNote")->text().contains(QStringLiteral("left out"))); // day 160
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    QCOMPARE(trend->nodeCount(), 1);
}

void TestSegmentInsights::behaviourIsSaidInWordsAndNumbers()
{
    BehaviourView view;
    SilentMonitor monitor;
    BehaviourFindings findings {behaviour(*m_dataset, nullptr, {}, monitor),
                                dayPatterns(*m_dataset, nullptr, {}, monitor), basketPairs(*m_dataset)};
    view.setFindings(m_dataset, findings);
    QCOMPARE(part<HeatGrid>(&view, "behaviourHours")->nodeCount(), 7 * 24);
    QCOMPARE(part<StepBars>(&view, "behaviourFunnel")->tableContents().size(), 2); // its header, and what was bought
    QCOMPARE(part<DataTable>(&view, "behaviourPairs")->model()->rowCount(),
             static_cast<int>(findings.pairs.pairs.size()));
    QVERIFY(!view.isOfSelection());
}

void TestSegmentInsights::draggingACutTriesIt()
{
    ScoringView view;
    view.resize(900, 600);
    QSignalSpy trials(&view, &ScoringView::trialRequested);
    QSignalSpy histograms(&view, &ScoringView::histogramsRequested);
    view.setAnalysis(m_rfm, 0, QStringLiteral("GBP"));
    QCOMPARE(trials.size(), 1);
    QCOMPARE(histograms.size(), 1);
    view.setHistograms(rfmHistograms(m_rfm->values, RfmOptions::Monetary::Net));
    view.setTrial(trialOf(view.options()));
    auto *cuts = part<CutHistogram>(&view, "scoringCutsR");
    QCOMPARE(cuts->nodeCount(), 4);
    cuts->resize(400, 110);
    const QPoint at = cuts->nodeRect(3).center();
    QTest::mousePress(cuts, Qt::LeftButton, {}, at);
    QTest::mouseMove(cuts, at - QPoint(12, 0));
    QTest::mouseRelease(cuts, Qt::LeftButton, {}, at - QPoint(12, 0));
    QVERIFY(trials.size() >= 2);
    QCOMPARE(histograms.size(), 1); // the values are the same
    QCOMPARE(view.options().method, RfmOptions::Method::Fixed);
    QVERIFY(view.options().recencyCuts[3] > m_rfm->scores.recencyCuts[3]); // further left is longer ago
    QVERIFY(view.options().recencyCuts[3] <= view.options().recencyCuts[2]); // never past its neighbour
    QCOMPARE(view.options().monetaryCuts, m_rfm->scores.monetaryCuts);
    view.setTrial(trialOf(view.options()));
    QCOMPARE(part<DataTable>(&view, "scoringGroups")->model()->rowCount(), 11);
}

void TestSegmentInsights::settingsAreChosenOnce()
{
    ScoringView view;
    view.setAnalysis(m_rfm, 0, QStringLiteral("GBP"));
    part<QSpinBox>(&view, "scoringBins")->setValue(7);
    QCOMPARE(view.options().bins, 7);
    QSignalSpy histograms(&view, &ScoringView::histogramsRequested);
    part<QSpinBox>(&view, "scoringWindow")->setValue(90);
    QCOMPARE(histograms.size(), 1); // other orders, other values
    QSignalSpy chosen(&view, &ScoringView::optionsChosen);
    QTest::mouseClick(part<QAbstractButton>(&view, "scoringApply"), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<RfmOptions>().window.length, 90);
    view.setTrial(trialOf({})); // an answer to what is no longer asked
    QVERIFY(part<CutHistogram>(&view, "scoringCutsR")->cuts().empty());
    QTest::mouseClick(part<QAbstractButton>(&view, "scoringDefaults"), Qt::LeftButton);
    QVERIFY(view.options() == RfmOptions {});
    view.setReadOnly(true);
    QVERIFY(!part<QAbstractButton>(&view, "scoringApply")->isEnabled());
}

void TestSegmentInsights::emptyShop()
{
    const auto nobody = DatasetBuilder().build();
    QWidget page;
    SegmentInsights insights(&page);
    insights.setShop(nobody, std::make_shared<const RfmAnalysis>(analyseRfm(*nobody)));
    QSignalSpy cohorts(insights.cohorts(), &CohortView::tableRequested);
    for (int view = 0; view < SegmentInsights::kViews; ++view)
        insights.show(static_cast<SegmentInsights::View>(view), 0);
    QCOMPARE(cohorts.size(), 0);
    insights.cohorts()->setTable(cohortTable(*nobody, CohortTable::Period::Month), QStringLiteral("GBP"));
    SilentMonitor monitor;
    insights.behaviour()->setFindings(nobody, {behaviour(*nobody, nullptr, {}, monitor), {}, {}});
    insights.scoring()->setTrial(tryRfm({}, {}, rfmMaps().front()));
    for (int view = 0; view < SegmentInsights::kViews; ++view) {
        QWidget *widget = insights.widget(static_cast<SegmentInsights::View>(view));
        widget->resize(600, 400);
        QVERIFY(!widget->grab().isNull());
        delete widget;
    }
}

QTEST_MAIN(TestSegmentInsights)
#include "test_segment_insights.moc"
