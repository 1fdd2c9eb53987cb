#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analytics/plan/audience.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/recommend/recommender.h"

namespace clientele {

class Monitor;

// The people to contact, ready to be written: one row each, ordered by customer id, texts in UTF-8, never translated.
struct TargetList
{
    // campaign, arm, customer, email, phone, name, code, offer, valid_from, valid_to, reason, rec_1 … rec_n
    std::vector<std::string> columns;
    struct Column { bool isText = true; };
    std::vector<std::vector<std::string>> rows;

    std::size_t contacted = 0; // rows of the arm "offer"
    std::size_t heldOut = 0;   // in the shop; rows only when the list was built for the holdout
};

// Same campaign in the same shop = same rows. `arm` picks the people to contact (the default) or, on request, the
// holdout (who get no code). The reason is a short English machine phrase ("Champions; top 120 of 500 by net spend").
// Errors: AudienceEmpty, CodesExhausted, NoSuchMethod; Cancelled.
TargetList buildTargetList(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                           const std::vector<Segment> &segments, const Campaign &campaign, const Recommender &recommender,
                           Arm arm, Monitor &monitor);

// Keeps in the shop who was chosen, for which arm, with which code and propensity, and who was left out and why; the plan
// is sealed from then on. Exporting again does not change it. Errors: those of Store.
void sealCampaign(Store &store, const Campaign &campaign, const Dataset &dataset, const AudienceResult &audience,
                  const std::vector<std::string> &codes);

} // namespace clientele
