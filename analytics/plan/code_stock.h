#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/plan/campaign_store.h"
#include "analytics/plan/codes.h"
#include "analytics/plan/platform_codes.h"

namespace clientele {

class Store;

CodeForm codeFormOf(const Plan &plan); // of its own codes

// What a campaign's own codes are made with: the shop's key, the plan's seed and its name, of which a shop has only
// one. So the same plan in a copy of the shop gives the same codes, whoever made it; another name gives others; and
// nobody outside the shop can tell them.
std::array<std::uint8_t, 32> codeKeyOf(const Campaign &campaign);

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

// A code for everybody who is contacted, by the offer they get, in the order of their outside ids: the platform's codes
// for that offer where there are any, else the campaign's own. The seed address gets the next one of the first offer's,
// when one is left. Errors: CodesExhausted (how many there are, how many are needed).
struct GivenCodes
{
    std::vector<std::string> codes; // one per offer given
    std::string seed; // empty when the plan has no seed address
};
GivenCodes codesFor(const Campaign &campaign, const CodeStock &stock, std::span<const std::uint8_t> offers);

// Whose a code is that somebody typed. Case does not count.
struct CodeOwner
{
    std::int64_t campaign = 0; // 0 = nobody gave it
    std::string campaignName;
    std::string customer; // outside id; empty for the seed address
};
CodeOwner ownerOfCode(Store &store, std::string_view code);

} // namespace clientele
