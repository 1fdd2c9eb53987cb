#include "analytics/recommend/popularity.h"

#include <algorithm>
#include <tuple>

namespace clientele {

Popularity::Popularity(const Dataset &dataset, const Purchases &purchases, Day asOf, double halfLifeDays)
    : m_rows(dataset.products.size())
{
    m_spans.back() = std::max(1, asOf - dataset.firstDay);
    for (const Purchase &purchase : purchases.rows)
        addBuyer(purchase.product, asOf - purchase.lastDay, halfLifeDays);
    addGuests(dataset, asOf, halfLifeDays);

    for (ProductIndex product = 0; product < m_rows.size(); ++product) {
        if (m_rows[product].score > 0)
            m_ranking.push_back(product);
    }
    std::ranges::sort(m_ranking, {}, [&](ProductIndex product) { return std::tuple(-score(product), product); });
}

void Popularity::addBuyer(ProductIndex product, int age, double halfLifeDays)
{
    Row &row = m_rows[product];
    row.score += decay(age, halfLifeDays);
    for (std::size_t span = 0; span < kSpans; ++span)
        row.buyers[span] += age <= m_spans[span] ? 1 : 0;
}

void Popularity::addGuests(const Dataset &dataset, Day asOf, double halfLifeDays)
{
    std::vector<OrderIndex> lastOrder(m_rows.size(), kNoIndex); // the same product twice in an order is one buyer
    for (auto order = static_cast<OrderIndex>(dataset.orders.size()); order-- > 0;) {
        const Day day = dayOf(dataset.orders.time[order]);
        if (dataset.orders.customer[order] != kNoIndex)
            break; // guests come last
        if (day > asOf)
            continue;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (dataset.lines.kind[line] != LineKind::Sale || product == kNoIndex
                || dataset.products.isMerchandise[product] == 0 || lastOrder[product] == order)
                continue;
            lastOrder[product] = order;
            addBuyer(product, asOf - day, halfLifeDays);
        }
    }
}

RecommendReason Popularity::reason(ProductIndex product) const
{
    RecommendReason reason;
    reason.kind = RecommendReason::Kind::Popular;
    for (std::size_t span = 0; span < kSpans && reason.buyers == 0; ++span) {
        reason.buyers = static_cast<int>(m_rows[product].buyers[span]);
        reason.days = m_spans[span];
    }
    return reason;
}

} // namespace clientele
