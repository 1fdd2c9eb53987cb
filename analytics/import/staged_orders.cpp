#include "analytics/import/staged_orders.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <tuple>
#include <unordered_map>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kOrdersPerPiece = 4'096;

// The texts of a row that its other fields do not hold, so that only rows equal in every column count as duplicates.
std::uint64_t hashTexts(const OrderLineRecord &record)
{
    constexpr std::uint64_t multiplier = 0x9e3779b97f4a7c15;
    std::uint64_t hash = record.isMerchandise;
    for (const std::string_view text : {record.customer, record.productName, record.category, record.brand,
                                        record.customerName, record.email, record.phone, record.country, record.region})
        hash = (hash + (text.empty() ? 1 : std::hash<std::string_view> {}(text))) * multiplier;
    return hash;
}

auto wholeRow(const StagedLine &line)
{
    return std::tie(line.product, line.time, line.quantity, line.price, line.amount, line.hasTime, line.texts);
}

} // namespace

void StagedOrders::add(const OrderLineRecord &record, std::uint32_t customer, std::uint32_t product)
{
    if (m_countries.size() == 0)
        m_countries.indexOf("");
    StagedLine &line = m_lines.emplace_back();
    line.order = m_ids.indexOf(record.order);
    line.customer = customer;
    line.product = product;
    line.country = m_countries.indexOf(record.country);
    line.time = record.time;
    line.quantity = record.quantity.thousandths;
    line.price = record.price.units;
    line.amount = record.amount.units;
    line.texts = hashTexts(record);
    line.kind = record.kind;
    line.hasTime = record.hasTime;
}

std::int64_t StagedOrders::group(bool dropExactDuplicates)
{
    separateCustomers();
    describeOrders();
    groupLines();
    return markDuplicates(dropExactDuplicates);
}

// From "one order per id" to "one order per id and customer".
void StagedOrders::separateCustomers()
{
    m_orders.resize(m_ids.size());
    std::vector<bool> isShared(m_ids.size());
    bool isAnyShared = false;
    for (const StagedLine &line : m_lines) {
        std::uint32_t &customer = m_orders[line.order].customer;
        if (customer == kNoIndex)
            customer = line.customer;
        else if (line.customer != kNoIndex && line.customer != customer)
            isShared[line.order] = isAnyShared = true;
    }
    for (std::uint32_t id = 0; id < m_orders.size(); ++id)
        m_orders[id].id = id;
    if (!isAnyShared)
        return;

    std::unordered_map<std::uint64_t, std::uint32_t> further; // (id, customer) → order
    for (StagedLine &line : m_lines) {
        const std::uint32_t id = line.order;
        if (!isShared[id] || line.customer == m_orders[id].customer)
            continue;
        const std::uint64_t key = (std::uint64_t {id} << 32) | line.customer;
        const auto [found, isNew] = further.try_emplace(key, static_cast<std::uint32_t>(m_orders.size()));
        if (isNew)
            m_orders.push_back({.id = id, .customer = line.customer});
        line.order = found->second;
    }
}

// Time and country of each order, from its lines.
void StagedOrders::describeOrders()
{
    std::vector<Time> countryTimes(m_orders.size(), INT64_MIN);
    for (const StagedLine &line : m_lines) {
        StagedOrder &order = m_orders[line.order];
        if (line.time < order.time || (line.time == order.time && line.hasTime)) {
            order.time = line.time;
            order.hasTime = line.hasTime;
        }
        Time &countryTime = countryTimes[line.order];
        if (line.country == 0 || line.time < countryTime || (line.time == countryTime && line.country == order.country))
            continue;
        if (line.time > countryTime || m_countries[line.country] > m_countries[order.country])
            order.country = line.country;
        countryTime = line.time;
    }
}

void StagedOrders::groupLines()
{
    m_starts.assign(m_orders.size() + 1, 0);
    for (const StagedLine &line : m_lines)
        ++m_starts[line.order + 1];
    for (std::size_t o = 0; o < m_orders.size(); ++o)
        m_starts[o + 1] += m_starts[o];
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    m_grouped.resize(m_lines.size());
    for (std::uint32_t i = 0; i < m_lines.size(); ++i)
        m_grouped[next[m_lines[i].order]++] = i;
}

std::int64_t StagedOrders::markDuplicates(bool drop)
{
    std::atomic<std::int64_t> duplicates = 0;
    parallelFor(m_orders.size(), kOrdersPerPiece, [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> sorted;
        std::int64_t count = 0;
        for (std::size_t o = begin; o < end; ++o) {
            const auto group = linesOf(o);
            sorted.assign(group.begin(), group.end());
            std::ranges::stable_sort(sorted, {}, [this](std::uint32_t i) { return wholeRow(m_lines[i]); });
            for (std::size_t i = 1; i < sorted.size(); ++i) {
                if (wholeRow(m_lines[sorted[i]]) != wholeRow(m_lines[sorted[i - 1]]))
                    continue;
                ++count;
                if (drop)
                    m_lines[sorted[i]].fate = StagedLine::Fate::Dropped;
            }
        }
        duplicates += count;
    });
    return duplicates;
}

} // namespace clientele
