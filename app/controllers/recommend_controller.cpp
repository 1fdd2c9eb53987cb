#include "app/controllers/recommend_controller.h"

#include "analytics/profile/customer_query.h"
#include "app/controllers/recommender_cache.h"
#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/recommend_page.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

constexpr std::size_t kMatchesShown = 200;

struct Proposals
{
    std::shared_ptr<const Recommender> method;
    std::shared_ptr<const Recommender> popular;
    std::vector<Recommendation> proposed;
    std::vector<Recommendation> mostPopular;
};

} // namespace

RecommendController::RecommendController(PageContext context, RecommendPage *page)
    : PageController(context, page)
    , m_page(page)
{
    connect(page, &RecommendPage::searchChanged, this, &RecommendController::search);
    connect(page, &RecommendPage::recommendationsRequested, this, &RecommendController::recommend);
    connect(page, &RecommendPage::cancelRequested, &m_recommend, &JobSlot::cancel);
    connect(page, &RecommendPage::importRequested, this, [this] { navigator().addFiles(); });
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connect(&m_recommend, &JobSlot::progressed, page, &RecommendPage::setProgress);
    const auto showError = [this](const Error &error) { m_page->showError(errorTitle(error), errorText(error)); };
    connect(&m_search, &JobSlot::failed, this, showError);
    connect(&m_recommend, &JobSlot::failed, this, showError);
}

void RecommendController::showRecommendations(CustomerIndex customer)
{
    ensureFresh();
    m_page->setCustomer(customer);
}

void RecommendController::refresh()
{
    m_page->setDataset(workspace().snapshot().dataset);
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
            m_page->setMatches(found, total);
        });
}

void RecommendController::recommend(CustomerIndex customer, const QString &method, const ParamSet &parameters,
                                    int count)
{
    if (!workspace().isOpen())
        return;
    const Snapshot &snapshot = workspace().snapshot();
    const auto asked = recommenders().request(snapshot, method.toStdString(), parameters, snapshot.rfm->values.asOf);
    const auto popular = recommenders().request(snapshot, "popular");
    if (!asked.learned)
        m_page->showFitting();
    m_recommend.start<Proposals>(
        [asked, popular, customer, count](Monitor &monitor) {
            Proposals proposals;
            proposals.method = asked.fit(monitor);
            proposals.popular = popular.fit(monitor);
            proposals.proposed = proposals.method->recommend(customer, count);
            proposals.mostPopular = proposals.popular->recommend(customer, count);
            return proposals;
        },
        [this, asked, popular, customer](const Proposals &proposals) {
            recommenders().keep(popular, proposals.popular);
            recommenders().keep(asked, proposals.method);
            m_page->setRecommendations(customer, proposals.proposed, proposals.mostPopular);
        });
}

} // namespace clientele
