#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analytics/base/text_column.h"

namespace clientele {

class Database;

// What the seal of an exported campaign covers of its members, as it lies in the shop: rows by customer number, each with
// its outside id and its code. Whatever somebody has written there since is kept as it is.
struct SealedRows
{
    std::vector<std::uint32_t> customer; // customers.number, ascending
    std::vector<std::uint32_t> arm; // code of `words`
    std::vector<std::uint32_t> stratum; // likewise
    std::vector<std::uint8_t> offer; // position in the plan
    std::vector<double> propensity;
    TextDictionary words;

    TextColumn ids; // outside ids, row by row
    std::vector<std::uint32_t>
        byId; // rows in their ids' bytewise order; whoever is no longer in the shop is not among them

    std::size_t size() const { return customer.size(); }
};
SealedRows readSealedRows(Database &database, std::int64_t campaign);

struct SealedCodes
{
    TextColumn codes;
    std::vector<std::uint32_t> ofCustomer; // position in `codes`, by customer number; kNone, or past the end, has none
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        more; // number and position: a second code, which nobody sealed
    std::string seed; // of the seed address

    static constexpr std::uint32_t kNone = 0xffffffff;
    std::string_view of(std::uint32_t customer) const
    {
        const bool hasOne = customer < ofCustomer.size() && ofCustomer[customer] != kNone;
        return hasOne ? codes[ofCustomer[customer]] : std::string_view();
    }
};
SealedCodes readSealedCodes(Database &database, std::int64_t campaign);

} // namespace clientele
