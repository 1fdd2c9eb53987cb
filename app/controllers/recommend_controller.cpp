#include "app/controllers/recommend_controller.h"

#include <QtCore/QElapsedTimer>

#include "analytics/profile/customer_query.h"
#include "analytics/recommend/reason_rows.h"
#include "analytics/recommend/rules_effect.h"
#include "analytics/recommend/stored_fit.h"
#include "app/controllers/leaderboard_controller.h"
#include "app/controllers/recommend_lists_controller.h"
#include "app/undo/edit_stack.h"
#include "app/undo/method_edits.h"
#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/reason_rows_view.h"
#include "widgets/pages/recommend_customer_view.h"
#include "widgets/pages/recommend_page.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

constexpr std::size_t kMatchesShown = 200;
constexpr qint64 kWorthKeepingMs = 1'000; // what took longer to learn is kept in the shop

struct Proposals
{
    std::shared_ptr<const Recommender> method;
    std::vector<Recommendation> list;
    RulesEffect effect;
    qint64 learnedMs = 0; // how long learning took; 0: it was learned before
};

} // namespace

RecommendController::RecommendController(PageContext context, RecommendPage *page)
    : PageController(context, page)
    , m_page(page)
{
    connectCustomers();
    new RecommendListsController(context, page, this);
    new LeaderboardController(context, page->leaderboard(), this);
    connect(page, &RecommendPage::importRequested, this, [this] { navigator().addFiles(); });
    connect(page, &RecommendPage::keepRulesRequested, this, &RecommendController::keepRules);
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connect(&m_search, &JobSlot::failed, this,
            [this](const Error &error) { m_page->state()->showError(errorTitle(error), errorText(error)); });
}

void RecommendController::connectCustomers()
{
    using View = RecommendCustomerView;
    View *view = m_page->customers();
    connect(view, &View::searchChanged, this, &RecommendController::search);
    connect(view, &View::listRequested, this, &RecommendController::recommend);
    connect(view, &View::reasonRequested, this, &RecommendController::findRows);
    for (const View::Side side : {View::Proposed, View::Compared}) {
        auto *job = new JobSlot(this);
        m_lists[side] = job;
        connect(job, &JobSlot::progressed, view, [view, side](double fraction) { view->setProgress(side, fraction); });
        connect(job, &JobSlot::cancelled, view, [view, side] { view->showCancelled(side); });
        connect(job, &JobSlot::failed, view,
                [view, side](const Error &error) { view->showError(side, errorTitle(error), errorText(error)); });
    }
    connect(view, &View::cancelRequested, this,
            [this](int side) { m_lists[static_cast<std::size_t>(side)]->cancel(); });
    ReasonRowsView *rows = view->reasonRows();
    connect(rows, &ReasonRowsView::cancelRequested, &m_rows, &JobSlot::cancel);
    connect(&m_rows, &JobSlot::cancelled, view, &View::showHistory);
    connect(&m_rows, &JobSlot::failed, rows,
            [rows](const Error &error) { rows->showError(errorTitle(error), errorText(error)); });
}

void RecommendController::showRecommendations(CustomerIndex customer)
{
    ensureFresh();
    m_page->showCustomer(customer);
}

void RecommendController::refresh()
{
    const Snapshot &snapshot = workspace().snapshot();
    m_page->setShop({snapshot.dataset, snapshot.segments, snapshot.automaticMethod, snapshot.leaderboard,
                     workspace().isReadOnly(), snapshot.recommendRules});
}

void RecommendController::search(const QString &text)
{
    if (!workspace().isOpen())
        return;
    m_search.start<std::vector<CustomerIndex>>(
        [snapshot = workspace().snapshot(), query = CustomerQuery {text.toStdString()}](Monitor &monitor) {
            return findCustomers(*snapshot.dataset, *snapshot.rfm, query, nullptr, monitor);
        },
        [this](std::vector<CustomerIndex> found) {
            const auto total = static_cast<qint64>(found.size());
            found.resize(std::min(found.size(), kMatchesShown));
            m_page->customers()->setMatches(found, total);
        });
}

void RecommendController::recommend(int side, CustomerIndex customer, const MethodChoice &choice, int count,
                                    const RecommendRules &rules)
{
    if (!workspace().isOpen())
        return;
    const auto which = static_cast<RecommendCustomerView::Side>(side);
    RecommenderCache::Request &asked = m_asked[which];
    asked = recommenders().request(workspace().snapshot(), choice);
    asked.reader = workspace().reader();
    if (!asked.learned)
        m_page->customers()->showFitting(which);
    m_lists[which]->start<Proposals>(
        [asked, customer, count, rules](Monitor &monitor) {
            Proposals proposals;
            proposals.method = asked.recalled(monitor);
            if (!proposals.method) {
                QElapsedTimer timer;
                timer.start();
                proposals.method = asked.fit(monitor);
                proposals.learnedMs = asked.learned ? 0 : timer.elapsed();
            }
            const PreparedRules prepared(rules, *asked.dataset, asked.asOf);
            proposals.list = proposals.method->recommend(customer, count, &prepared);
            if (proposals.list.size() < static_cast<std::size_t>(count))
                proposals.effect = rulesEffect(rules, *asked.dataset, asked.asOf, customer);
            return proposals;
        },
        [this, which, asked, customer](const Proposals &proposals) {
            recommenders().keep(asked, proposals.method);
            if (asked.dataset != workspace().snapshot().dataset)
                return; // its numbers of products are another shop's
            m_asked[which].learned = proposals.method;
            m_page->customers()->setList(which, customer, proposals.list, proposals.effect);
            if (which == RecommendCustomerView::Proposed && proposals.learnedMs >= kWorthKeepingMs)
                keepFit(asked, proposals.method);
        });
}

void RecommendController::keepRules(const RecommendRules &rules)
{
    edits().perform(std::make_shared<ChangeRecommendRules>(rules));
}

// Where nothing can be written, and of methods that say it is not worth it, nothing is kept.
void RecommendController::keepFit(const RecommenderCache::Request &asked, std::shared_ptr<const Recommender> method)
{
    const RecommenderKind &kind = recommenderKind(asked.method);
    if (!kind.pack || !workspace().isOpen() || workspace().isReadOnly()
        || workspace().snapshot().dataset != asked.dataset)
        return;
    workspace().write([pack = kind.pack, asked, method = std::move(method)](Store &store, Monitor &) {
        storeFit(store, {{asked.method, asked.parameters}, asked.dataset->version, asked.asOf, pack(*method)});
    });
}

void RecommendController::findRows(int side, CustomerIndex customer, const Recommendation &item)
{
    m_rows.start<ReasonRows>(
        [asked = m_asked[static_cast<std::size_t>(side)], customer, item](Monitor &monitor) {
            const auto neighbours
                = asked.learned ? asked.learned->neighboursOf(customer) : std::vector<CustomerIndex>();
            return rowsBehind(item, customer, neighbours, *asked.dataset, asked.asOf, monitor);
        },
        [this](const ReasonRows &found) { m_page->customers()->reasonRows()->setRows(found); });
}

} // namespace clientele
