#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/ranked_items.h"
#include "analytics/recommend/strongest_keys.h"

namespace clientele {

// Which items share most users with one: counted in a byte for each item of the catalogue, in two where the one has many
// users. What SparseSums is for weights. One thread; memory is kept between uses.
class CommonCounts
{
public:
    static constexpr std::size_t kMost = 65'535; // users of the one item

    explicit CommonCounts(const RankedItems &ranked)
        : m_ranked(ranked)
    {
    }

    // The `most` items other than `self` that are largest by (users in common · factor) · their factors, ascending by
    // item; of equals the smaller items. `users` are those of `self`. Cost: the users' items, a comparison for each 64
    // items of the catalogue, and the few that are found: rare items come first, so that soon only those with many users
    // in common are looked at.
    void takeStrongest(std::uint32_t self, std::span<const std::uint32_t> users, float factor, std::size_t most,
                       std::vector<std::uint32_t> &items, std::vector<float> &values);

private:
    template<typename Count>
    void takeOf(std::uint32_t self, std::span<const std::uint32_t> users, float factor, std::vector<Count> &counts);

    const RankedItems &m_ranked;
    std::vector<std::uint8_t> m_bytes; // by rank, whole lines; 0 between uses
    std::vector<std::uint16_t> m_words; // made where it is needed
    StrongestKeys m_strongest;
    ItemOrderOfKeys m_order;
};

} // namespace clientele
