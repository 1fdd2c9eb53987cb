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
    connect(insights->scoring(), &ScoringView::optionsChosen, this,
            [&edits](const RfmOptions &options) { edits.perform(std::make_shared<ChangeScoring>(options)); });
    auto *clusters = new ClustersController(workspace, page, this);
    connect(clusters, &ClustersController::failed, this, &InsightsController::failed);
    for (JobSlot *job : {&m_cohorts, &m_cell, &m_movement, &m_trend, &m_behaviour, &m_trial, &m_histograms})
        connect(job, &JobSlot::failed, this, &InsightsController::failed);
}

template<typename Result>
void InsightsController::find(JobSlot &job, std::function<Result(const Snapshot &, Monitor &)> work,
                              std::function<void(Result)> show)
{
    if (!m_workspace.isOpen())
        return;
    const Snapshot &now = m_workspace.snapshot();
    job.start<Result>([snapshot = now, work = std::move(work)](Monitor &monitor) { return work(snapshot, monitor); },
                      [this, dataset = now.dataset, rfm = now.rfm, show = std::move(show)](Result result) {
                          if (m_workspace.snapshot().dataset == dataset && m_workspace.snapshot().rfm == rfm)
                              show(std::move(result));
                      });
}

void InsightsController::findCohorts(int period)
{
    find<CohortTable>(
        m_cohorts,
        [period](const Snapshot &shop, Monitor &) {
            return cohortTable(*shop.dataset, static_cast<CohortTable::Period>(period), shop.rfm->values.asOf);
        },
        [this](const CohortTable &table) {
            const std::string &currency = m_workspace.snapshot().dataset->currency;
            m_page->insights()->cohorts()->setTable(table, QString::fromStdString(currency));
        });
}

void InsightsController::findCohortCustomers(const QString &name, int cohort, int after)
{
    using Found = std::shared_ptr<const CustomerSet>;
    find<Found>(
        m_cell,
        [period = m_page->insights()->cohorts()->period(), cohort, after](const Snapshot &shop, Monitor &) -> Found {
            const CohortTable table = cohortTable(*shop.dataset, period, shop.rfm->values.asOf);
            return std::make_shared<const CustomerSet>(cohortCustomers(
                *shop.dataset, table, static_cast<std::size_t>(cohort), static_cast<std::size_t>(after)));
        },
        [this, name](const Found &customers) { m_page->selectCustomers(name, customers); });
}

void InsightsController::findMovement()
{
    using Found = std::shared_ptr<const Movement>;
    const MovementView *view = m_page->insights()->movement();
    const std::size_t map = m_page->insights()->map();
    find<Found>(
        m_movement,
        [map, from = view->from(), to = view->to(), cuts = view->cuts()](const Snapshot &shop, Monitor &) -> Found {
            return std::make_shared<const Movement>(movement(*shop.dataset, shop.rfmSetup, map, from, to, cuts));
        },
        [this, map](const Found &movement) { m_page->insights()->movement()->setMovement(movement, map); });
}

void InsightsController::findTrend()
{
    find<std::vector<SegmentSnapshot>>(
        m_trend,
        [open = m_workspace.reader()](const Snapshot &, Monitor &) {
            Store reader = open();
            return loadSnapshots(reader);
        },
        [this](const std::vector<SegmentSnapshot> &snapshots) {
            const Snapshot &snapshot = m_workspace.snapshot();
            m_page->insights()->movement()->setSnapshots(snapshots, snapshot.segments, snapshot.rfm->values.asOf);
        });
}

void InsightsController::refreshTrend()
{
    if (m_page->insights()->movement()->isVisible())
        findTrend();
}

void InsightsController::findBehaviour()
{
    const auto members = m_page->insights()->behaviour()->isOfSelection() ? m_page->selection() : nullptr;
    find<BehaviourFindings>(
        m_behaviour,
        [members](const Snapshot &shop, Monitor &monitor) {
            const Day asOf = shop.rfm->values.asOf;
            DayPatternOptions patterns;
            patterns.asOf = asOf;
            BasketOptions pairs;
            pairs.asOf = asOf;
            BehaviourFindings findings;
            findings.behaviour = behaviour(*shop.dataset, members.get(), asOf, monitor);
            findings.patterns = dayPatterns(*shop.dataset, members.get(), patterns, monitor);
            findings.pairs = basketPairs(*shop.dataset, members.get(), pairs);
            return findings;
        },
        [this](const BehaviourFindings &findings) {
            m_page->insights()->behaviour()->setFindings(m_workspace.snapshot().dataset, findings);
        });
}

void InsightsController::tryScoring(const RfmOptions &options)
{
    find<RfmTrial>(
        m_trial,
        [options, map = m_page->insights()->map()](const Snapshot &shop, Monitor &) {
            return tryRfm(valuesFor(shop, options)->values, options, shop.rfm->maps[map]);
        },
        [this](const RfmTrial &trial) { m_page->insights()->scoring()->setTrial(trial); });
}

void InsightsController::findHistograms(const RfmOptions &options)
{
    using Found = std::array<ValueHistogram, 3>;
    find<Found>(
        m_histograms,
        [options](const Snapshot &shop, Monitor &) {
            return rfmHistograms(valuesFor(shop, options)->values, options.monetary);
        },
        [this](const Found &found) { m_page->insights()->scoring()->setHistograms(found); });
}

} // namespace clientele
