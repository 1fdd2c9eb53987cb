#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/bare/interactions.h"

namespace clientele {

// Items by how many users have them, fewest first, of equals the smaller item, and everybody's items by that rank.
// Popular items stand next to each other, and where a popular item counts for less, what one shares with its followers
// is worth at most what its place says: the few that are shared most are found without a look at the others.
class RankedItems
{
public:
    static constexpr std::size_t kLine = 64; // items that are looked at together

    // `buyerBegin`, `buyers`: who has item i stands at buyerBegin[i] … buyerBegin[i + 1] − 1, as `byUser` says.
    // `factors`: per item. Grows with entries and items.
    RankedItems(const Interactions &byUser, std::span<const std::uint32_t> buyerBegin,
                std::span<const std::uint32_t> buyers, std::span<const float> factors);

    std::size_t size() const { return m_item.size(); }
    const std::vector<std::uint32_t> &items() const { return m_item; } // by rank
    std::uint32_t rank(std::uint32_t item) const { return m_rankOf[item]; }
    const std::vector<float> &factors() const { return m_factors; } // by rank
    const std::vector<float> &largestFrom() const { return m_largest; } // of each line and all that follow
    std::span<const std::uint32_t> ranksOf(std::size_t user) const // ascending
    {
        return std::span(m_rank).subspan(m_begin[user], m_begin[user + 1] - m_begin[user]);
    }

private:
    std::span<const std::uint32_t> m_begin;
    std::vector<std::uint32_t> m_item;
    std::vector<std::uint32_t> m_rankOf;
    std::vector<std::uint32_t> m_rank;
    std::vector<float> m_factors;
    std::vector<float> m_largest;
};

} // namespace clientele
