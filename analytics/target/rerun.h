#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analytics/plan/campaign_store.h"
#include "analytics/plan/change_report.h"

namespace clientele {

// An exported campaign's plan, ready to be used again on the customers of today, and what became of the people it went to.
struct CampaignRerun
{
    Plan plan; // under a name that no campaign has; its dates moved, the analysis day the shop's own again
    ChangeReport changes;
};

// "Spring 2", "Spring 3" …: the first that none of them has.
std::string freeCampaignName(const std::vector<Campaign> &campaigns, const std::string &name);

// Changes nothing in the shop. `from`: the first day of the offers, and with it everything that is tied to the calendar;
// as before where it is not said. `name`: "Spring 2" after "Spring" where it is empty.
// Errors: NoSuchSegment when a segment of the plan is gone, those of Store.
CampaignRerun rerunOf(Store &store, const std::shared_ptr<const Dataset> &dataset, const Campaign &before,
                      std::optional<Day> from = {}, const std::string &name = {});

} // namespace clientele
