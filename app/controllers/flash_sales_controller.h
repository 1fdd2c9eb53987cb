#pragma once

#include <QtCore/QObject>

#include "app/controllers/page_controller.h"
#include "app/controllers/recommender_cache.h"
#include "app/jobs/job.h"

namespace clientele {

class CampaignsPage;
class OffersForm;
struct Plan;

// The flash sales of the campaign that is designed: who will come to them, said anew with every preview, and products for
// them when the person asks.
class FlashSalesController final : public QObject
{
    Q_OBJECT

public:
    FlashSalesController(PageContext context, CampaignsPage *page, QObject *parent);

private:
    void forecast(const Plan &plan);
    void propose(std::size_t offer);
    OffersForm *form() const;

    PageContext m_context;
    CampaignsPage *m_page;
    JobSlot m_forecast {this};
    JobSlot m_propose {this};
};

} // namespace clientele
