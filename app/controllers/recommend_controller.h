#pragma once

#include "analytics/base/param_set.h"
#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class RecommendPage;

// Finds customers and asks the chosen method, which learns the shop once, what they may want next.
class RecommendController final : public PageController
{
public:
    RecommendController(PageContext context, RecommendPage *page);

    void showRecommendations(CustomerIndex customer) override;

private:
    void refresh() override;
    void search(const QString &text);
    void recommend(CustomerIndex customer, const QString &method, const ParamSet &parameters, int count);

    RecommendPage *m_page;
    JobSlot m_search {this};
    JobSlot m_recommend {this};
};

} // namespace clientele
