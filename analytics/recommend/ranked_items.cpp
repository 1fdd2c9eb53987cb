#include "analytics/recommend/ranked_items.h"

#include <algorithm>

namespace clientele {

namespace {

std::vector<std::uint32_t> fewestBuyersFirst(std::span<const std::uint32_t> buyerBegin)
{
    const std::size_t items = buyerBegin.size() - 1;
    std::vector<std::uint32_t> next {0}; // place of the next item with so many buyers
    for (std::size_t item = 0; item < items; ++item) {
        const std::size_t buyers = buyerBegin[item + 1] - buyerBegin[item];
        if (next.size() < buyers + 2)
            next.resize(buyers + 2, 0);
        ++next[buyers + 1];
    }
    for (std::size_t buyers = 1; buyers < next.size(); ++buyers)
        next[buyers] += next[buyers - 1];
    std::vector<std::uint32_t> order(items);
    for (std::uint32_t item = 0; item < items; ++item)
        order[next[buyerBegin[item + 1] - buyerBegin[item]]++] = item;
    return order;
}

} // namespace

RankedItems::RankedItems(const Interactions &byUser, std::span<const std::uint32_t> buyerBegin,
                         std::span<const std::uint32_t> buyers, std::span<const float> factors)
    : m_begin(byUser.begin)
    , m_item(fewestBuyersFirst(buyerBegin))
    , m_rankOf(byUser.items)
    , m_rank(byUser.item.size())
    , m_factors(byUser.items)
    , m_largest((byUser.items + kLine - 1) / kLine, 0.f)
{
    std::vector<std::uint32_t> next(byUser.begin.begin(), byUser.begin.end() - 1);
    for (std::uint32_t rank = 0; rank < m_item.size(); ++rank) {
        const std::uint32_t item = m_item[rank];
        m_rankOf[item] = rank;
        m_factors[rank] = factors[item];
        m_largest[rank / kLine] = std::max(m_largest[rank / kLine], factors[item]);
        for (const std::uint32_t user : buyers.subspan(buyerBegin[item], buyerBegin[item + 1] - buyerBegin[item]))
            m_rank[next[user]++] = rank;
    }
    for (std::size_t line = m_largest.size(); line-- > 1;)
        m_largest[line - 1] = std::max(m_largest[line - 1], m_largest[line]);
}

} // namespace clientele
