#pragma once

#include <QtCore/QObject>

#include "app/controllers/page_controller.h"
#include "app/controllers/recommender_cache.h"
#include "app/jobs/job.h"
#include "app/snapshot.h"

namespace clientele {

class CampaignsPage;
class OffersForm;
struct FlashStudy;

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

    // Whom the sales are for and what is usual of them: learned once while only products, prices and times change.
    struct Studied
    {
        Plan plan; // without those
        std::shared_ptr<const Dataset> dataset;
        std::shared_ptr<const RfmAnalysis> rfm;
        std::shared_ptr<const std::vector<Segment>> segments;
        std::shared_ptr<const FlashStudy> study; // nothing: to be learned
    };
    Studied studied(const Plan &plan) const;

    PageContext m_context;
    CampaignsPage *m_page;
    Studied m_studied;
    std::int64_t m_number = 0; // of the campaign that was looked at last
    JobSlot m_forecast {this};
    JobSlot m_propose {this};
};

} // namespace clientele
