#include "analytics/recommend/group_popularity.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/rfm/rfm_map.h"

namespace clientele {

namespace {

std::vector<GroupPopularity::Entry> bestOf(std::vector<Popularity::Row> &rows, std::vector<ProductIndex> &touched,
                                           const std::array<int, Popularity::kSpans> &spans,
                                           const RecommendReason &common)
{
    std::ranges::sort(touched, {}, [&](ProductIndex product) { return std::tuple(-rows[product].score, product); });
    std::vector<GroupPopularity::Entry> list;
    for (const ProductIndex product : touched) {
        if (list.size() < GroupPopularity::kMost) {
            RecommendReason reason = Popularity::reasonOf(rows[product], spans);
            reason.scope = common.scope;
            reason.code = common.code;
            list.push_back({product, rows[product].score, reason});
        }
        rows[product] = {};
    }
    touched.clear();
    return list;
}

// Customers in a row, by group and then index; those without a group left out.
std::vector<CustomerIndex> byGroup(const std::vector<std::uint32_t> &groupOf)
{
    std::vector<CustomerIndex> order;
    for (CustomerIndex customer = 0; customer < groupOf.size(); ++customer) {
        if (groupOf[customer] != kNoIndex)
            order.push_back(customer);
    }
    std::ranges::stable_sort(order, {}, [&](CustomerIndex customer) { return groupOf[customer]; });
    return order;
}

} // namespace

GroupPopularity::GroupPopularity(const Dataset &dataset, const Purchases &purchases, std::vector<std::uint32_t> groupOf,
                                 RecommendReason::Scope scope, Day asOf, double halfLifeDays, Monitor &monitor)
    : m_groupOf(std::move(groupOf))
{
    const std::vector<CustomerIndex> order = byGroup(m_groupOf);
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (at == 0 || m_groupOf[order[at]] != m_groupOf[order[at - 1]])
            starts.push_back(at);
    }
    m_lists.resize(order.empty() ? 0 : std::size_t {m_groupOf[order.back()]} + 1);
    const auto spans = Popularity::spansOf(dataset, asOf);
    parallelFor(starts.size(), (starts.size() + 63) / 64, [&](std::size_t begin, std::size_t end) {
        std::vector<Popularity::Row> rows(dataset.products.size());
        std::vector<ProductIndex> touched;
        for (std::size_t group = begin; group < end; ++group) {
            monitor.checkpoint();
            const std::size_t last = group + 1 < starts.size() ? starts[group + 1] : order.size();
            std::uint32_t buyers = 0;
            for (std::size_t at = starts[group]; at < last; ++at) {
                buyers += purchases.of(order[at]).empty() ? 0 : 1;
                for (const Purchase &purchase : purchases.of(order[at])) {
                    if (rows[purchase.product].score <= 0)
                        touched.push_back(purchase.product);
                    Popularity::add(rows[purchase.product], asOf - purchase.lastDay, halfLifeDays, spans);
                }
            }
            const std::uint32_t code = m_groupOf[order[starts[group]]];
            std::vector<Entry> list = bestOf(rows, touched, spans, {.scope = scope, .code = code});
            if (buyers >= kLeastBuyers)
                m_lists[code] = std::move(list);
        }
    });
}

std::span<const GroupPopularity::Entry> GroupPopularity::listFor(CustomerIndex customer) const
{
    if (customer >= m_groupOf.size() || m_groupOf[customer] == kNoIndex)
        return {};
    return m_lists[m_groupOf[customer]];
}

std::vector<std::uint32_t> regionsOf(const Dataset &dataset)
{
    std::vector<std::uint32_t> codes = dataset.customers.region;
    std::ranges::replace(codes, 0u, kNoIndex);
    return codes;
}

std::vector<std::uint32_t> countriesOf(const Dataset &dataset, Day asOf)
{
    std::vector<std::uint32_t> codes = dataset.customers.country;
    for (CustomerIndex customer = 0; customer < codes.size(); ++customer) {
        OrderIndex order = dataset.customers.orderBegin[customer + 1];
        while (codes[customer] == 0 && order-- > dataset.customers.orderBegin[customer]) {
            if (dayOf(dataset.orders.time[order]) <= asOf)
                codes[customer] = dataset.orders.country[order];
        }
    }
    std::ranges::replace(codes, 0u, kNoIndex);
    return codes;
}

std::vector<std::uint32_t> agesOf(const Dataset &dataset)
{
    std::vector<std::uint32_t> codes;
    codes.reserve(dataset.customers.size());
    for (const std::int16_t year : dataset.customers.birthYear)
        codes.push_back(year > 0 ? static_cast<std::uint32_t>(year / 10 * 10) : kNoIndex);
    return codes;
}

std::vector<std::uint32_t> segmentsOf(const Dataset &dataset, Day asOf)
{
    std::vector<std::uint32_t> codes(dataset.customers.size(), kNoIndex);
    const RfmValues values = computeRfm(dataset, std::optional<Day>(asOf));
    if (values.size() == 0)
        return codes;
    const std::vector<std::uint8_t> groups = assignGroups(rfmMap("eleven"), scoreRfm(values));
    for (std::size_t position = 0; position < values.size(); ++position)
        codes[values.customer[position]] = groups[position];
    return codes;
}

} // namespace clientele
