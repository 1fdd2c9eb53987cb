#pragma once

#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class OverviewPage;

// Counts the shop in the background and shows it; sends the person on to customers, segments and campaigns.
class OverviewController final : public PageController
{
public:
    OverviewController(PageContext context, OverviewPage *page);

private:
    void refresh() override;

    OverviewPage *m_page;
    JobSlot m_counting {this};
};

} // namespace clientele
