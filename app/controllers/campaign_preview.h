#pragma once

#include "app/controllers/campaign_whatif.h"
#include "app/controllers/recommender_cache.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/pages/file_preview_view.h"

namespace clientele {

class Monitor;

// Whom a draft would reach today, what that should earn and what is to be said before it is sent: everybody with their
// arm, and code and products for the first few, who are what a person reads. `method` is the plan's; `learned` gets what
// it learned. `before`: what the last version of the draft was decided as, where there is one, so that what a change does
// not touch is not learned and valued again. Errors: those of decideCampaign; Cancelled.
struct DraftPreview
{
    CampaignPreview shown;
    WhatIf whatIf;
    std::shared_ptr<const Recommender> learned;
};
DraftPreview draftPreview(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                          const RecommenderCache::Request &method,
                          const std::shared_ptr<const CampaignDecision> &before, Monitor &monitor);

// The first rows of the file that a destination would get, and who cannot be in it. Errors: those of previewExport.
FilePreviewView::Content filePreview(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                     const std::string &format, const ListOptions &options, Monitor &monitor);

// Whom an exported campaign reached, as the shop keeps it. Customers that the shop no longer has are left out.
CampaignPreview sealedPreview(Store &store, const Dataset &dataset, const Campaign &campaign, Monitor &monitor);

} // namespace clientele
