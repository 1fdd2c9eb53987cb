#include "app/controllers/recommend_lists_controller.h"

#include "analytics/base/monitor.h"
#include "analytics/profile/product_query.h"
#include "analytics/recommend/directions.h"
#include "analytics/recommend/reason_rows.h"
#include "analytics/recommend/rules_effect.h"
#include "app/workspace.h"
#include "widgets/pages/reason_rows_view.h"
#include "widgets/pages/recommend_page.h"
#include "widgets/pages/recommend_product_view.h"
#include "widgets/pages/recommend_segment_view.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

constexpr std::size_t kMatchesShown = 200;

struct SegmentAnswer
{
    std::shared_ptr<const Recommender> method;
    SegmentProposals proposals;
    RulesEffect effect;
};

struct ProductAnswer
{
    std::shared_ptr<const Recommender> method;
    ProductProposals proposals;
};

} // namespace

RecommendListsController::RecommendListsController(PageContext context, RecommendPage *page, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
{
    connectSegments();
    connectProducts();
}

void RecommendListsController::connectSegments()
{
    using View = RecommendSegmentView;
    View *view = m_page->segments();
    connect(view, &View::itemsRequested, this, &RecommendListsController::proposeToSegment);
    connect(view, &View::cancelRequested, &m_segment, &JobSlot::cancel);
    connect(&m_segment, &JobSlot::progressed, view, &View::setProgress);
    connect(&m_segment, &JobSlot::cancelled, view, &View::showCancelled);
    connect(&m_segment, &JobSlot::failed, view,
            [view](const Error &error) { view->showError(errorTitle(error), errorText(error)); });
}

void RecommendListsController::connectProducts()
{
    using View = RecommendProductView;
    View *view = m_page->products();
    const auto showError = [view](const Error &error) { view->showError(errorTitle(error), errorText(error)); };
    connect(view, &View::searchChanged, this, &RecommendListsController::searchProducts);
    connect(view, &View::answerRequested, this, &RecommendListsController::answer);
    connect(view, &View::reasonRequested, this, &RecommendListsController::findRows);
    connect(view, &View::cancelRequested, &m_product, &JobSlot::cancel);
    connect(view, &View::customersRequested, this, [this](const QString &title, const std::vector<quint32> &customers) {
        m_context.navigator.showCustomers(title, std::make_shared<const CustomerSet>(customers));
    });
    connect(&m_product, &JobSlot::progressed, view, &View::setProgress);
    connect(&m_product, &JobSlot::cancelled, view, &View::showCancelled);
    connect(&m_product, &JobSlot::failed, view, showError);
    connect(&m_search, &JobSlot::failed, view, showError);
    ReasonRowsView *rows = view->reasonRows();
    connect(rows, &ReasonRowsView::cancelRequested, &m_rows, &JobSlot::cancel);
    connect(&m_rows, &JobSlot::cancelled, view, &View::hideReason);
    connect(&m_rows, &JobSlot::failed, rows,
            [rows](const Error &error) { rows->showError(errorTitle(error), errorText(error)); });
}

// A page of a shop that was closed may still be asked.
void RecommendListsController::proposeToSegment(const QString &segmentId, const MethodChoice &choice, int count,
                                                const RecommendRules &rules)
{
    if (!m_context.workspace.isOpen())
        return;
    const Snapshot &snapshot = m_context.workspace.snapshot();
    RecommenderCache::Request asked = m_context.recommenders.request(snapshot, choice);
    asked.reader = m_context.workspace.reader();
    if (!asked.learned)
        m_page->segments()->showFitting();
    m_segment.start<SegmentAnswer>(
        [asked, segments = snapshot.segments, id = segmentId.toStdString(), count, rules](Monitor &monitor) {
            SegmentAnswer answer;
            answer.method = asked.fit(monitor);
            monitor.stage(Stage::Scoring);
            const PreparedRules prepared(rules, *asked.dataset, asked.asOf);
            answer.proposals = mostProposedTo(*answer.method, *asked.dataset, findSegment(*segments, id).members,
                                              {count, &prepared, false}, static_cast<std::size_t>(count), monitor);
            if (answer.proposals.items.empty())
                answer.effect = rulesEffect(rules, *asked.dataset, asked.asOf, kNoIndex);
            return answer;
        },
        [this, asked, segmentId](const SegmentAnswer &answer) {
            m_context.recommenders.keep(asked, answer.method);
            if (isOfToday(asked))
                m_page->segments()->setItems(segmentId, answer.proposals, answer.effect);
        });
}

// Whether the shop is still the one that was asked about: another dataset has other numbers for its products.
bool RecommendListsController::isOfToday(const RecommenderCache::Request &asked) const
{
    return asked.dataset == m_context.workspace.snapshot().dataset;
}

void RecommendListsController::searchProducts(const QString &text)
{
    if (!m_context.workspace.isOpen())
        return;
    m_search.start<FoundProducts>(
        [dataset = m_context.workspace.snapshot().dataset, text = text.toStdString()](Monitor &monitor) {
            return findProducts(*dataset, text, kMatchesShown, monitor);
        },
        [this](const FoundProducts &found) {
            m_page->products()->setMatches(found.first, static_cast<qint64>(found.total));
        });
}

void RecommendListsController::answer(ProductIndex product, const MethodChoice &choice, int people, bool alsoOwners,
                                      int count, const RecommendRules &rules)
{
    if (!m_context.workspace.isOpen())
        return;
    m_asked = m_context.recommenders.request(m_context.workspace.snapshot(), choice);
    m_asked.reader = m_context.workspace.reader();
    m_page->products()->showFitting();
    m_product.start<ProductAnswer>(
        [asked = m_asked, product, people, alsoOwners, count, rules](Monitor &monitor) {
            ProductAnswer answer;
            answer.method = asked.fit(monitor);
            monitor.stage(Stage::Scoring);
            const PreparedRules prepared(rules, *asked.dataset, asked.asOf);
            answer.proposals.similar = answer.method->similarTo(product, {count, &prepared});
            answer.proposals.people = whoWouldWant(*answer.method, *asked.dataset, asked.asOf, product,
                                                   {static_cast<std::size_t>(people), alsoOwners, &prepared}, monitor);
            answer.proposals.rulesAgainst = rulesAgainst(product, rules, *asked.dataset, asked.asOf);
            answer.proposals.rhythm = answer.method->rhythmOf(product);
            return answer;
        },
        [this, asked = m_asked, product](const ProductAnswer &answer) {
            m_context.recommenders.keep(asked, answer.method);
            if (isOfToday(asked))
                m_page->products()->setAnswer(product, answer.proposals);
        });
}

void RecommendListsController::findRows(const Recommendation &item)
{
    m_rows.start<ReasonRows>([dataset = m_asked.dataset, asOf = m_asked.asOf, item](
                                 Monitor &monitor) { return rowsBehind(item, kNoIndex, {}, *dataset, asOf, monitor); },
                             [this](const ReasonRows &found) { m_page->products()->reasonRows()->setRows(found); });
}

} // namespace clientele

#include "moc_recommend_lists_controller.cpp"
