#include "app/controllers/insights_controller.h"

#include "app/controllers/clusters_controller.h"
#include "app/undo/edit_stack.h"
#include "app/undo/rfm_edits.h"
#include "app/workspace.h"
#include "widgets/pages/segment_insights.h"
#include "widgets/pages/segments_page.h"

namespace clientele {

namespace {

// The values that options of another window or day would be about; those there are, when nothing of that changed.
std::shared_ptr<const RfmAnalysis> valuesFor(const Snapshot &snapshot, const RfmOptions &options)
{
    const RfmOptions &now = snapshot.rfm->options;
    if (options.window == now.window && options.asOf == now.asOf)
        return snapshot.rfm;
    auto analysis = std::make_shared<RfmAnalysis>();
    analysis->values = computeRfm(*snapshot.dataset, options);
    return analysis;
}

} // namespace

InsightsController::InsightsController(Workspace &workspace, EditStack &edits, SegmentsPage *page, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_page(page)
{
    const SegmentInsights *insights = page->insights();
    connect(insights->cohorts(), &CohortView::tableRequested, this, &InsightsController::findCohorts);
    connect(insights->cohorts(), &CohortView::cellActivated, this, &InsightsController::findCohortCustomers);
    connect(insights->movement(), &MovementView::movementRequested, this, &InsightsController::findMovement);
    connect(insights->movement(), &MovementView::trendRequested, this, &InsightsController::findTrend);
    connect(insights->behaviour(), &BehaviourView::findingsRequested, this, &InsightsController::findBehaviour);
    connect(insights->scoring(), &ScoringView::trialRequested, this, &InsightsController::tryScoring);
    connect(insights->scoring(), &ScoringView::histogramsRequested, this, &InsightsController::findHistograms);
    connect(insights->scoring(), &ScoringView::optionsChosen, this, [this, &edits](const RfmOptions &options) {
        edits.perform(std::make_shared<ChangeScoring>(m_workspace.snapshot().rfmSetup.options, options));
    });
    auto *clusters = new ClustersController(workspace, page, this);
    connect(clusters, &ClustersController::failed, this, &InsightsController::failed);
    for (JobSlot *job : {&m_cohorts, &m_cell, &m_movement, &m_trend, &m_behaviour, &m_trial, &m_histograms})
        connect(job, &JobSlot::failed, this, &InsightsController::failed);
}

void InsightsController::findCohorts(int period)
{
    m_cohorts.start<CohortTable>(
        [snapshot = m_workspace.snapshot(), period](Monitor &) {
            return cohortTable(*snapshot.dataset, static_cast<CohortTable::Period>(period), snapshot.rfm->values.asOf);
        },
        [this](const CohortTable &table) {
            const std::string &currency = m_workspace.snapshot().dataset->currency;
            m_page->insights()->cohorts()->setTable(table, QString::fromStdString(currency));
        });
}

void InsightsController::findCohortCustomers(const QString &name, int cohort, int after)
{
    using Found = std::shared_ptr<const CustomerSet>;
    m_cell.start<Found>(
        [snapshot = m_workspace.snapshot(), period = m_page->insights()->cohorts()->period(), cohort,
         after](Monitor &) -> Found {
            const CohortTable table = cohortTable(*snapshot.dataset, period, snapshot.rfm->values.asOf);
            return std::make_shared<const CustomerSet>(cohortCustomers(
                *snapshot.dataset, table, static_cast<std::size_t>(cohort), static_cast<std::size_t>(after)));
        },
        [this, name](const Found &customers) { m_page->selectCustomers(name, customers); });
}

void InsightsController::findMovement()
{
    using Found = std::shared_ptr<const Movement>;
    const MovementView *view = m_page->insights()->movement();
    const std::size_t map = m_page->insights()->map();
    m_movement.start<Found>(
        [snapshot = m_workspace.snapshot(), map, from = view->from(), to = view->to(),
         cuts = view->cuts()](Monitor &) -> Found {
            return std::make_shared<const Movement>(
                movement(*snapshot.dataset, snapshot.rfmSetup, map, from, to, cuts));
        },
        [this, map](const Found &movement) { m_page->insights()->movement()->setMovement(movement, map); });
}

void InsightsController::findTrend()
{
    m_trend.start<std::vector<SegmentSnapshot>>(
        [open = m_workspace.reader()](Monitor &) {
            Store reader = open();
            return loadSnapshots(reader);
        },
        [this](const std::vector<SegmentSnapshot> &snapshots) {
            const Snapshot &snapshot = m_workspace.snapshot();
            if (snapshot.rfm)
                m_page->insights()->movement()->setSnapshots(snapshots, snapshot.segments, snapshot.rfm->values.asOf);
        });
}

void InsightsController::refreshTrend()
{
    if (m_workspace.isOpen() && m_page->insights()->movement()->isVisible())
        findTrend();
}

void InsightsController::findBehaviour()
{
    const auto members = m_page->insights()->behaviour()->isOfSelection() ? m_page->selection() : nullptr;
    m_behaviour.start<BehaviourFindings>(
        [snapshot = m_workspace.snapshot(), members](Monitor &monitor) {
            const Day asOf = snapshot.rfm->values.asOf;
            DayPatternOptions patterns;
            patterns.asOf = asOf;
            BasketOptions pairs;
            pairs.asOf = asOf;
            BehaviourFindings findings;
            findings.behaviour = behaviour(*snapshot.dataset, members.get(), asOf, monitor);
            findings.patterns = dayPatterns(*snapshot.dataset, members.get(), patterns, monitor);
            findings.pairs = basketPairs(*snapshot.dataset, members.get(), pairs);
            return findings;
        },
        [this](const BehaviourFindings &findings) {
            m_page->insights()->behaviour()->setFindings(m_workspace.snapshot().dataset, findings);
        });
}

void InsightsController::tryScoring(const RfmOptions &options)
{
    m_trial.start<RfmTrial>(
        [snapshot = m_workspace.snapshot(), options, map = m_page->insights()->map()](Monitor &) {
            return tryRfm(valuesFor(snapshot, options)->values, options, snapshot.rfm->maps[map]);
        },
        [this](const RfmTrial &trial) { m_page->insights()->scoring()->setTrial(trial); });
}

void InsightsController::findHistograms(const RfmOptions &options)
{
    using Found = std::array<ValueHistogram, 3>;
    m_histograms.start<Found>(
        [snapshot = m_workspace.snapshot(), options](Monitor &) {
            return rfmHistograms(valuesFor(snapshot, options)->values, options.monetary);
        },
        [this](const Found &found) { m_page->insights()->scoring()->setHistograms(found); });
}

} // namespace clientele
