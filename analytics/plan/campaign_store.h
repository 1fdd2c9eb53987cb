#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/plan/plan.h"

namespace clientele {

class Store;

// A plan kept in the shop with its key, its state and, once exported, its members.
struct Campaign
{
    std::int64_t number = 0;
    Plan plan;
    enum class State
    {
        Draft,
        Exported,
        Archived
    };
    State state = State::Draft;
    std::string createdAt;
    std::string changedAt;
    std::string sealedAt; // when the target list was first exported; empty for drafts
    std::array<std::uint8_t, 32> key {}; // the shop's, drawn once from the system's generator (code_stock.h)
};

std::string_view campaignStateId(Campaign::State state); // "draft", "exported", "archived"

// A new campaign's plan must be complete, and gets the shop's margins where it states none (margins.h). A draft is kept
// as far as somebody has typed it: whatever uses its plan checks it first. One without a name keeps the last one in the
// list of names. Errors: NameTaken, NoSuchCampaign, CampaignSealed (changing an exported plan), PlanInvalid, those of
// Store.
std::vector<Campaign> loadCampaigns(Store &store); // newest first
Campaign loadCampaign(Store &store, std::string_view numberOrName);
Campaign createCampaign(Store &store, const Plan &plan);
void updateCampaign(Store &store, std::int64_t number, const Plan &plan);
Campaign duplicateCampaign(Store &store, std::int64_t number, const std::string &name); // a draft
void setArchived(Store &store, std::int64_t number, bool isArchived);
void removeCampaign(Store &store, std::int64_t number); // drafts only
void restoreCampaign(Store &store, const Campaign &campaign); // undo of removeCampaign: same number and key

} // namespace clientele
