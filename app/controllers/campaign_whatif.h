#pragma once

#include <memory>
#include <vector>

#include "analytics/target/campaign_decision.h"
#include "widgets/pages/forecast_view.h"

namespace clientele {

// What a draft was decided from, kept to answer "what if" while a slider moves: on at most 6,000 of its people, every
// k-th of each stratum by score, so that an answer takes a few hundredths of a second in a shop of any size.
struct WhatIf
{
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const CampaignDecision> decision;
    std::vector<AudienceMember> sample; // by customer
    double scale = 1; // how many people each stands for
    OfferValues values; // of the sample with the draft's offers: a slider that moves neither need not wait for them
};

// Errors: those of valueOffers; Cancelled.
WhatIf whatIfOf(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const CampaignDecision> decision,
                const Plan &plan, Monitor &monitor);

// The plan's forecast as decided, for everybody. `decision` is of that plan.
ForecastView::Content forecastContent(const CampaignDecision &decision, const Dataset &dataset);

// What another plan over the same audience would come to: other offers, budget, holdout, or only the best of them. Marked
// as an estimate on a sample. Errors: those of valueOffers and assignOffers; Cancelled.
ForecastView::Content tryPlan(const WhatIf &base, const Plan &plan, Monitor &monitor);

} // namespace clientele
