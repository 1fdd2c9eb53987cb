#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/plan/campaign_store.h"
#include "analytics/plan/codes.h"

namespace clientele {

class Store;

// Where a campaign's codes come from: the shop's platform, when it made some, else the campaign's own key.
struct CodeStock
{
    std::vector<std::vector<std::string>> pools; // by position of the offer, in the order of the platform's file
    TakenCodes taken; // what other campaigns of the shop gave, or their platforms made, of the same prefix and length

    bool hasPool(std::size_t offer) const { return offer < pools.size() && !pools[offer].empty(); }
};
CodeStock loadCodeStock(Store &store, const Campaign &campaign);
// How many codes of the platform each offer has, without loading a code.
std::vector<std::size_t> loadPoolSizes(Store &store, const Campaign &campaign);

// A code for everybody who is contacted, by the offer they get, in the order of their outside ids: the platform's codes for
// that offer where there are any, else the campaign's own. The seed address gets the next one of the first offer's, when
// one is left. Errors: CodesExhausted (how many there are, how many are needed).
struct GivenCodes
{
    std::vector<std::string> codes; // one per offer given
    std::string seed; // empty when the plan has no seed address
};
GivenCodes codesFor(const Campaign &campaign, const CodeStock &stock, std::span<const std::uint8_t> offers);

// Codes that the shop's platform made for one offer of a draft, after those that are there already. Blank ones are passed
// over, and what the shop knows already in whatever case is counted and not taken. All or nothing. Errors: NoSuchCampaign,
// CampaignSealed, ParameterInvalid for an offer that the plan does not have; those of Store.
struct AddedCodes
{
    std::size_t added = 0;
    std::size_t repeated = 0; // twice in the file, or in the pool already
    std::size_t taken = 0; // given by another campaign, or made for one
    std::size_t pool = 0; // how many the offer has now
};
AddedCodes addPlatformCodes(Store &store, std::int64_t campaign, std::size_t offer, std::span<const std::string> codes);
std::size_t removePlatformCodes(Store &store, std::int64_t campaign, std::size_t offer); // how many there were

// Whose a code is that somebody typed. Case does not count.
struct CodeOwner
{
    std::int64_t campaign = 0; // 0 = nobody gave it
    std::string campaignName;
    std::string customer; // outside id; empty for the seed address
};
CodeOwner ownerOfCode(Store &store, std::string_view code);

} // namespace clientele
