#include "analytics/profile/features.h"

#include <algorithm>

namespace clientele {

namespace {

using Kind = Portrait::Trait::Kind;

// The first of the most frequent positions, or −1 when all are 0.
template<std::size_t Size> int favourite(const std::array<std::uint32_t, Size> &counts)
{
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? -1 : static_cast<int>(most - counts.begin());
}

} // namespace

FeatureCounts::FeatureCounts(const Dataset &dataset)
{
    const std::array<std::size_t, kKinds> sizes {
        dataset.products.size(), dataset.words.size(), dataset.places.size(), dataset.places.size(), 7, 24};
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        m_begins[kind + 1] = m_begins[kind] + sizes[kind];
    m_counts.assign(m_begins.back(), 0);
    m_lastCounted.assign(m_begins.back(), kNoIndex);
}

void FeatureCounts::add(const Dataset &dataset, CustomerIndex customer, Day asOf)
{
    std::array<std::uint32_t, 7> weekdays {};
    std::array<std::uint32_t, 24> hours {};
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        const Time time = dataset.orders.time[order];
        const Day day = dayOf(time);
        if (day > asOf)
            break;
        bool hasSold = false;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            if (dataset.lines.kind[line] != LineKind::Sale)
                continue;
            hasSold = true;
            const ProductIndex product = dataset.lines.product[line];
            if (product == kNoIndex || dataset.products.isMerchandise[product] == 0)
                continue;
            count(Kind::Product, product, customer);
            if (dataset.products.category[product] != 0)
                count(Kind::Category, dataset.products.category[product], customer);
        }
        if (!hasSold)
            continue;
        ++weekdays[static_cast<std::size_t>(weekday(day))];
        if (dataset.orders.hasTime[order] != 0)
            ++hours[static_cast<std::size_t>((time - startOf(day)) / 3600)];
    }
    if (dataset.customers.country[customer] != 0)
        count(Kind::Country, dataset.customers.country[customer], customer);
    if (dataset.customers.region[customer] != 0)
        count(Kind::Region, dataset.customers.region[customer], customer);
    if (const int day = favourite(weekdays); day >= 0)
        count(Kind::Weekday, static_cast<std::uint32_t>(day), customer);
    if (const int hour = favourite(hours); hour >= 0)
        count(Kind::Hour, static_cast<std::uint32_t>(hour), customer);
}

void FeatureCounts::count(Kind kind, std::uint32_t code, CustomerIndex customer)
{
    const std::size_t feature = begin(kind) + code;
    if (m_lastCounted[feature] == customer)
        return;
    m_lastCounted[feature] = customer;
    ++m_counts[feature];
}

} // namespace clientele
