#pragma once

#include <array>

#include "analytics/recommend/recommender.h"
#include "app/controllers/page_controller.h"
#include "app/controllers/recommender_cache.h"
#include "app/jobs/job.h"

namespace clientele {

class RecommendPage;

// Finds customers and asks two methods, each of which learns the shop once, what they may want next; and finds the rows
// behind a reason. The page's other views have controllers of their own.
class RecommendController final : public PageController
{
public:
    RecommendController(PageContext context, RecommendPage *page);

    void showRecommendations(CustomerIndex customer) override;

private:
    void refresh() override;
    void connectCustomers();
    void search(const QString &text);
    void recommend(int side, CustomerIndex customer, const MethodChoice &choice, int count,
                   const RecommendRules &rules);
    void keepRules(const RecommendRules &rules);
    void keepFit(const RecommenderCache::Request &asked, std::shared_ptr<const Recommender> method);
    void findRows(int side, CustomerIndex customer, const Recommendation &item);

    RecommendPage *m_page;
    std::array<RecommenderCache::Request, 2> m_asked; // what each list was made with
    JobSlot m_search {this};
    std::array<JobSlot *, 2> m_lists {};
    JobSlot m_rows {this};
};

} // namespace clientele
