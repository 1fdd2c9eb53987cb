#include "app/controllers/leaderboard_controller.h"

#include <algorithm>
#include <atomic>

#include "analytics/base/monitor.h"
#include "analytics/recommend/default_method.h"
#include "app/undo/edit_stack.h"
#include "app/undo/method_edits.h"
#include "app/workspace.h"
#include "widgets/pages/leaderboard_view.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

// How many methods will be measured, for the progress bar.
int methodsOf(const Dataset &dataset)
{
    return static_cast<int>(std::ranges::count_if(recommenderKinds(), [&](const RecommenderKind &kind) {
        return !kind.hasWhatItNeeds || kind.hasWhatItNeeds(dataset);
    }));
}

// One bar over all methods: each learns for the first half of its part and is asked in the second.
class MethodsMonitor final : public Monitor
{
public:
    MethodsMonitor(Monitor &monitor, int methods)
        : m_monitor(monitor)
        , m_methods(std::max(1, methods))
    {
    }

    void stage(Stage stage) override
    {
        if (stage == Stage::Training && m_isAsking.exchange(false))
            ++m_done;
        else if (stage == Stage::Scoring)
            m_isAsking = true;
        progress(0);
    }

    void progress(double fraction) override
    {
        const double part = m_isAsking ? 0.5 + fraction / 2 : fraction / 2;
        const double whole = std::min(1.0, (m_done + part) / m_methods);
        double shown = m_shown;
        while (whole > shown && !m_shown.compare_exchange_weak(shown, whole)) { }
        m_monitor.progress(std::max(whole, shown)); // a method may learn more than once: the bar never goes back
    }

    bool isCancelled() const override { return m_monitor.isCancelled(); }

private:
    Monitor &m_monitor;
    int m_methods;
    std::atomic<int> m_done {0};
    std::atomic<bool> m_isAsking {false};
    std::atomic<double> m_shown {0};
};

} // namespace

LeaderboardController::LeaderboardController(PageContext context, LeaderboardView *view, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_view(view)
{
    connect(view, &LeaderboardView::measureRequested, this, &LeaderboardController::measure);
    connect(view, &LeaderboardView::cancelRequested, &m_measure, &JobSlot::cancel);
    connect(view, &LeaderboardView::defaultRequested, this, &LeaderboardController::makeDefault);
    connect(&m_measure, &JobSlot::progressed, view, &LeaderboardView::setProgress);
    connect(&m_measure, &JobSlot::cancelled, view, &LeaderboardView::showCancelled);
    connect(&m_measure, &JobSlot::failed, view,
            [view](const Error &error) { view->showError(errorTitle(error), errorText(error)); });
    connect(&context.workspace, &Workspace::opened, this, [this] {
        if (m_context.workspace.path() != m_shop)
            m_measure.cancel();
    });
    connect(&context.workspace, &Workspace::closed, &m_measure, &JobSlot::cancel);
}

// A page of a shop that was closed may still be asked.
void LeaderboardController::measure(const LeaderboardOptions &options)
{
    if (!m_context.workspace.isOpen())
        return;
    m_shop = m_context.workspace.path();
    m_view->showMeasuring();
    const Snapshot &snapshot = m_context.workspace.snapshot();
    m_measure.start<Leaderboard>(
        [dataset = snapshot.dataset, asOf = snapshot.rfm->values.asOf, options](Monitor &monitor) {
            MethodsMonitor methods(monitor, methodsOf(*dataset));
            return buildLeaderboard(dataset, asOf, options, methods);
        },
        [this](const Leaderboard &board) { keep(board); });
}

// Where nothing can be written it is shown and forgotten.
void LeaderboardController::keep(const Leaderboard &board)
{
    Workspace &workspace = m_context.workspace;
    if (!workspace.isOpen() || workspace.path() != m_shop) {
        m_view->showCancelled();
        return;
    }
    m_view->showMeasured(std::make_shared<const StoredLeaderboard>(StoredLeaderboard {board, {}}));
    if (workspace.isReadOnly())
        return;
    workspace.write({[board](Store &store, Monitor &) { storeLeaderboard(store, board, DefaultAfterBoard::Kept); },
                     [this, board] { makeWinnerDefault(board); },
                     [this](const Error &error) { m_context.navigator.tellError(error); },
                     {}});
}

// As an edit of its own, so that whoever chose another method takes it back with one Undo.
void LeaderboardController::makeWinnerDefault(const Leaderboard &board)
{
    const Workspace &workspace = m_context.workspace;
    if (!workspace.isOpen() || workspace.path() != m_shop || board.rows.empty())
        return;
    const MethodChoice winner {board.rows.front().method, board.rows.front().parameters};
    const MethodChoice &usual = workspace.snapshot().automaticMethod;
    if (usual.method != winner.method || settingsJson(usual.parameters) != settingsJson(winner.parameters))
        makeDefault(winner);
}

void LeaderboardController::makeDefault(const MethodChoice &choice)
{
    m_context.edits.perform(std::make_shared<ChangeDefaultMethod>(choice));
}

} // namespace clientele

#include "moc_leaderboard_controller.cpp"
