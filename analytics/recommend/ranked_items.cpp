#include "analytics/recommend/ranked_items.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace clientele {

RankedItems::RankedItems(const Interactions &byUser, std::span<const float> factors)
    : m_begin(byUser.begin)
    , m_item(byUser.items)
    , m_rank(byUser.item.size())
{
    const std::vector<std::uint32_t> buyers = countItems(byUser);
    std::iota(m_item.begin(), m_item.end(), 0u);
    std::ranges::stable_sort(m_item, {}, [&](std::uint32_t item) { return buyers[item]; });

    const Interactions byItem = transposed(byUser);
    std::vector<std::uint32_t> next(byUser.begin.begin(), byUser.begin.end() - 1);
    std::vector<float> own(byUser.items);
    std::vector<std::uint32_t> counts(byUser.items);
    for (std::uint32_t rank = 0; rank < m_item.size(); ++rank) {
        for (const std::uint32_t user : byItem.itemsOf(m_item[rank]))
            m_rank[next[user]++] = rank;
        own[rank] = factors[m_item[rank]];
        counts[rank] = buyers[m_item[rank]];
    }
    const std::size_t whole = (byUser.items + SharedItemFactors::kLine) / SharedItemFactors::kLine;
    m_factors = SharedItemFactors(std::move(own), counts, whole * SharedItemFactors::kLine);
}

void keepStrongestItems(const RankedItems &ranked, std::uint32_t self, std::size_t count, StrongestSums &found)
{
    std::vector<std::pair<std::uint32_t, float>> others;
    others.reserve(found.item.size());
    for (std::size_t at = 0; at < found.item.size(); ++at) {
        if (const std::uint32_t item = ranked.item(found.item[at]); item != self)
            others.emplace_back(item, found.value[at]);
    }
    std::ranges::sort(others);
    if (others.size() > count) { // more only where the last are equal
        const float least = std::ranges::min(others, {}, &std::pair<std::uint32_t, float>::second).second;
        std::size_t spare = others.size() - count;
        for (std::size_t at = others.size(); at-- > 0 && spare > 0;) {
            if (others[at].second != least)
                continue;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(at));
            --spare;
        }
    }
    found.item.clear();
    found.value.clear();
    for (const auto &[item, value] : others) {
        found.item.push_back(item);
        found.value.push_back(value);
    }
}

} // namespace clientele
