#pragma once

#include "analytics/plan/code_stock.h"
#include "app/controllers/recommender_cache.h"
#include "app/snapshot.h"
#include "widgets/pages/campaigns_page.h"

namespace clientele {

class Monitor;

// Whom a draft would reach today: everybody with their arm, and code and products for the first few, who are what a
// person reads. `method` is the plan's; `learned` gets what it learned. Pure but for that. Errors: those of
// selectAudience and codesFor; Cancelled.
CampaignPreview draftPreview(const Snapshot &snapshot, const Campaign &campaign, const CodeStock &stock,
                             const RecommenderCache::Request &method, std::shared_ptr<const Recommender> &learned,
                             Monitor &monitor);

// Whom an exported campaign reached, as the shop keeps it. Customers that the shop no longer has are left out.
CampaignPreview sealedPreview(Store &store, const Dataset &dataset, const Campaign &campaign);

} // namespace clientele
