#include "app/controllers/segments_controller.h"

#include "analytics/profile/customer_query.h"
#include "analytics/profile/future_orders.h"
#include "analytics/segment/rule/rule_engine.h"
#include "app/controllers/insights_controller.h"
#include "app/jobs/pool.h"
#include "app/undo/edit_stack.h"
#include "app/undo/rfm_edits.h"
#include "app/undo/segment_edits.h"
#include "app/workspace.h"
#include "widgets/charts/scatter_canvas.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/map_editor.h"
#include "widgets/pages/overlap_view.h"
#include "widgets/pages/rules_view.h"
#include "widgets/pages/segments_page.h"
#include "widgets/shell/names.h"

namespace clientele {

SegmentsController::SegmentsController(PageContext context, SegmentsPage *page)
    : PageController(context, page)
    , m_page(page)
{
    connect(page, &SegmentsPage::portraitRequested, this, &SegmentsController::drawPortrait);
    connect(page, &SegmentsPage::scatterRequested, this, [this](const std::shared_ptr<ScatterData> &points) {
        m_scatter.start<std::shared_ptr<ScatterScene>>(
            [points](Monitor &) { return prepareScatter(std::move(*points)); },
            [this](const std::shared_ptr<ScatterScene> &scene) { m_page->setScatter(scene); });
    });
    connect(page, &SegmentsPage::customersRequested, this,
            [this](const QString &title, const std::shared_ptr<const CustomerSet> &customers) {
                navigator().showCustomers(title, customers);
            });
    connect(
        page, &SegmentsPage::campaignRequested, this,
        [this](const QStringList &segmentIds, const QString &name, const std::shared_ptr<const CustomerSet> &members) {
            designCampaignFor(segmentIds, name, members);
        });
    connect(page, &SegmentsPage::importRequested, this, [this] { navigator().addFiles(); });
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connect(&m_portrait, &JobSlot::failed, this, [this](const Error &error) { navigator().tellError(error); });
    m_insights = new InsightsController(workspace(), edits(), page, this);
    connect(m_insights, &InsightsController::failed, this,
            [this](const Error &error) { navigator().tellError(error); });
    connect(&context.workspace, &Workspace::closed, page, &SegmentsPage::forgetShop);
    connectEdits();
    connectMaps();
    connectRules();
}

void SegmentsController::connectRules()
{
    RulesView *rules = m_page->rules();
    connect(rules, &RulesView::countRequested, this, &SegmentsController::countRule);
    connect(rules, &RulesView::whyRequested, this, &SegmentsController::findCustomer);
    connect(rules, &RulesView::changeRequested, this, [this](qint64 number, const RuleNode &rule) {
        for (const SavedSegment &segment : workspace().snapshot().savedSegments) {
            if (segment.number == number)
                return edits().perform(std::make_shared<ChangeSegmentRule>(segment, rule));
        }
    });
    connect(rules->overlap(), &OverlapView::countsRequested, this, &SegmentsController::countOverlap);
    connect(rules->overlap(), &OverlapView::customersRequested, this,
            [this](const QString &name, const RuleNode &rule) {
                using Found = std::shared_ptr<const CustomerSet>;
                m_overlapping.start<Found>(
                    [engine = m_engine, rule](Monitor &monitor) -> Found {
                        return std::make_shared<const CustomerSet>(engine->members(rule, monitor));
                    },
                    [this, name, engine = m_engine](const Found &found) {
                        if (engine == m_engine)
                            m_page->selectCustomers(name, found);
                    });
            });
    for (JobSlot *job : {&m_count, &m_customer, &m_overlap, &m_overlapping})
        connect(job, &JobSlot::failed, this, [this](const Error &error) { navigator().tellError(error); });
}

void SegmentsController::countRule(const RuleNode &rule)
{
    struct Counted
    {
        std::vector<std::size_t> counts;
        std::shared_ptr<const CustomerSet> members;
    };
    m_count.start<Counted>(
        [engine = m_engine, rule](Monitor &monitor) {
            return Counted {engine->countsOf(rule, monitor),
                            std::make_shared<const CustomerSet>(engine->members(rule, monitor))};
        },
        [this, rule, engine = m_engine](const Counted &counted) {
            if (engine == m_engine) // else of a shop that has changed since
                m_page->setRuleCounts(rule, counted.counts, counted.members);
        });
}

void SegmentsController::countOverlap(const std::vector<RuleNode> &sets)
{
    if (!m_engine)
        return;
    m_overlap.start<std::vector<std::size_t>>(
        [engine = m_engine, sets](Monitor &monitor) {
            std::vector<CustomerSet> members;
            members.reserve(sets.size());
            for (const RuleNode &set : sets)
                members.push_back(engine->members(set, monitor));
            std::vector<const CustomerSet *> pointers;
            pointers.reserve(members.size());
            for (const CustomerSet &set : members)
                pointers.push_back(&set);
            return overlapCounts(pointers, engine->data().dataset().customers.size());
        },
        [this, sets](const std::vector<std::size_t> &counts) { m_page->rules()->overlap()->setCounts(sets, counts); });
}

void SegmentsController::findCustomer(const QString &text)
{
    if (text.isEmpty())
        return m_page->rules()->setCustomer(text, {});
    m_customer.start<std::vector<CustomerIndex>>(
        [snapshot = workspace().snapshot(), query = CustomerQuery {text.toStdString()}](Monitor &monitor) {
            return findCustomers(*snapshot.dataset, *snapshot.rfm, query, nullptr, monitor);
        },
        [this, text](const std::vector<CustomerIndex> &found) {
            m_page->rules()->setCustomer(text, found.empty() ? std::nullopt : std::optional(found.front()));
        });
}

void SegmentsController::connectMaps()
{
    MapEditor *editor = m_page->mapEditor();
    const auto ownMap = [this](const std::string &id) -> std::optional<RfmMap> {
        const std::vector<RfmMap> &maps = workspace().snapshot().rfmSetup.ownMaps;
        const auto at = std::ranges::find(maps, id, &RfmMap::id);
        return id.empty() || at == maps.end() ? std::nullopt : std::optional(*at);
    };
    connect(editor, &MapEditor::saveRequested, this, [this, editor](const RfmMap &map) {
        m_page->awaitMap(QString::fromStdString(map.name));
        edits().perform(std::make_shared<SaveMap>(map),
                        {[this] { m_page->closeMapEditor(); },
                         [editor](const Error &error) { editor->showError(errorText(error)); },
                         {}});
    });
    connect(editor, &MapEditor::removeRequested, this, [this, ownMap](const QString &id) {
        m_page->closeMapEditor();
        if (const std::optional<RfmMap> map = ownMap(id.toStdString()))
            edits().perform(std::make_shared<RemoveMap>(*map));
    });
}

void SegmentsController::connectEdits()
{
    connect(m_page, &SegmentsPage::saveRequested, this,
            [this](const QString &name, const QString &source, const std::shared_ptr<const CustomerSet> &members) {
                edits().perform(saving(name, source, members),
                                {{}, [this](const Error &error) { m_page->showSaveError(error); }, {}});
            });
    const auto find = [this](qint64 number) -> const SavedSegment * {
        for (const SavedSegment &segment : workspace().snapshot().savedSegments)
            if (segment.number == number)
                return &segment;
        return nullptr;
    };
    connect(m_page, &SegmentsPage::renameRequested, this, [this, find](qint64 number, const QString &name) {
        if (const SavedSegment *segment = find(number))
            edits().perform(std::make_shared<RenameSegment>(number, segment->name, name.toStdString()));
    });
    connect(m_page, &SegmentsPage::removeRequested, this, [this, find](qint64 number) {
        if (const SavedSegment *segment = find(number))
            edits().perform(std::make_shared<RemoveSegment>(*segment));
    });
    connect(m_page, &SegmentsPage::restoreRequested, this,
            [this](const SavedSegment &segment) { edits().perform(std::make_shared<SaveSegment>(segment)); });
}

void SegmentsController::showSegment(const QString &segmentId)
{
    ensureFresh();
    m_page->select(segmentId);
}

void SegmentsController::segmentsKept()
{
    m_insights->refreshTrend();
}

void SegmentsController::refresh()
{
    const Snapshot &snapshot = workspace().snapshot();
    m_page->setShop(snapshot.dataset, snapshot.rfm, snapshot.segments, snapshot.savedSegments);
    m_engine.reset();
    if (snapshot.dataset)
        m_engine = releasedInBackground(
            std::make_shared<const RuleEngine>(RuleShop {snapshot.dataset, snapshot.rfm, snapshot.segments}));
    m_page->rules()->setShop(m_engine, snapshot.savedSegments);
    if (m_engine) { // now, so that the first rule somebody types is counted as quickly as the next
        m_prepare.start<bool>(
            [engine = m_engine](Monitor &) {
                engine->data().prepare();
                return true;
            },
            [](bool) {});
        m_future.start<FutureOrders>(
            [snapshot](Monitor &) { return futureOrders(*snapshot.dataset, snapshot.rfm->values.asOf); },
            [this](const FutureOrders &future) { m_page->setFutureOrders(future); });
    }
    m_page->setReadOnly(workspace().isReadOnly());
    m_page->rules()->setReadOnly(workspace().isReadOnly());
}

// A page of a shop that was closed still speaks another language when it is told to, and asks again.
void SegmentsController::drawPortrait(std::shared_ptr<const CustomerSet> members)
{
    if (!workspace().isOpen())
        return;
    m_portrait.start<Portrait>([snapshot = workspace().snapshot(), members = std::move(members)](
                                   Monitor &) { return portrait(*snapshot.dataset, snapshot.rfm->values, *members); },
                               [this, dataset = workspace().snapshot().dataset](const Portrait &result) {
                                   if (dataset == workspace().snapshot().dataset)
                                       m_page->setPortrait(result);
                               });
}

std::shared_ptr<SaveSegment> SegmentsController::saving(const QString &name, const QString &source,
                                                        const std::shared_ptr<const CustomerSet> &members) const
{
    if (source == QLatin1String("rule"))
        return std::make_shared<SaveSegment>(SavedSegment {0, name.toStdString(), {}, "rule", m_page->rules()->rule()});
    return std::make_shared<SaveSegment>(name.toStdString(), source.toStdString(), workspace().snapshot().dataset,
                                         members);
}

void SegmentsController::designCampaignFor(const QStringList &segmentIds, const QString &name,
                                           const std::shared_ptr<const CustomerSet> &members)
{
    if (!segmentIds.isEmpty()) {
        std::vector<std::string> ids;
        for (const QString &id : segmentIds)
            ids.push_back(id.toStdString());
        navigator().designCampaign(ids);
        return;
    }
    const auto save
        = saving(name, m_page->isRuleSelected() ? QStringLiteral("rule") : QStringLiteral("selection"), members);
    edits().perform(save, {[this, save] { navigator().designCampaign({"saved." + std::to_string(save->number())}); },
                           [this](const Error &error) { m_page->showSaveError(error); },
                           {}});
}

} // namespace clientele
