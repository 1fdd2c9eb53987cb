#include "analytics/recommend/popularity.h"

#include <algorithm>
#include <tuple>

namespace clientele {

Popularity::Popularity(const Dataset &dataset, const Purchases &purchases, Day asOf, double halfLifeDays)
    : m_spans(spansOf(dataset, asOf))
    , m_rows(dataset.products.size())
{
    for (const Purchase &purchase : purchases.rows)
        addBuyer(purchase.product, asOf - purchase.lastDay, halfLifeDays);
    addGuests(dataset, asOf, halfLifeDays);

    for (ProductIndex product = 0; product < m_rows.size(); ++product) {
        if (m_rows[product].score > 0)
            m_ranking.push_back(product);
    }
    std::ranges::sort(m_ranking, {}, [&](ProductIndex product) { return std::tuple(-score(product), product); });
}

std::array<int, Popularity::kSpans> Popularity::spansOf(const Dataset &dataset, Day asOf)
{
    return {30, 90, 365, std::max(1, asOf - dataset.firstDay)};
}

void Popularity::add(Row &row, int age, double halfLifeDays, const std::array<int, kSpans> &spans)
{
    row.score += decay(age, halfLifeDays);
    for (std::size_t span = 0; span < kSpans; ++span)
        row.buyers[span] += age <= spans[span] ? 1 : 0;
}

RecommendReason Popularity::reasonOf(const Row &row, const std::array<int, kSpans> &spans)
{
    RecommendReason reason;
    reason.kind = RecommendReason::Kind::Popular;
    for (std::size_t span = 0; span < kSpans && reason.buyers == 0; ++span) {
        reason.buyers = static_cast<int>(row.buyers[span]);
        reason.days = spans[span];
    }
    return reason;
}

void Popularity::addBuyer(ProductIndex product, int age, double halfLifeDays)
{
    add(m_rows[product], age, halfLifeDays, m_spans);
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
    return reasonOf(m_rows[product], m_spans);
}

} // namespace clientele
