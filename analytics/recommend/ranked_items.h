#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/bare/interactions.h"
#include "analytics/recommend/bare/overlap_counts.h"

namespace clientele {

// Items by how many users have them, fewest first, and everybody's items by that rank: where each purchase counts alike,
// the users two items share are counted in bytes (overlap_counts.h), popular items next to each other and with like
// factors. Rare ones are often the strongest: they set a mark that few of the others reach.
class RankedItems
{
public:
    // `factors`: per item. Grows with entries and items · log items.
    RankedItems(const Interactions &byUser, std::span<const float> factors);

    std::uint32_t item(std::size_t rank) const { return m_item[rank]; }
    std::span<const std::uint32_t> ranksOf(std::size_t user) const // ascending
    {
        return std::span(m_rank).subspan(m_begin[user], m_begin[user + 1] - m_begin[user]);
    }
    const SharedItemFactors &factors() const { return m_factors; } // by rank

private:
    std::span<const std::uint32_t> m_begin;
    std::vector<std::uint32_t> m_item;
    std::vector<std::uint32_t> m_rank;
    SharedItemFactors m_factors;
};

// Those found for `self`, by rank, become the `count` strongest others, ascending by item; of equals the smaller items.
void keepStrongestItems(const RankedItems &ranked, std::uint32_t self, std::size_t count, StrongestSums &found);

} // namespace clientele
