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

std::vector<std::uint8_t> priceBands(const Dataset &dataset)
{
    const ProductTable &products = dataset.products;
    std::vector<std::uint8_t> bands(products.size(), kNoBand);
    std::vector<Money> prices;
    for (std::size_t product = 0; product < products.price.size(); ++product) {
        if (products.isMerchandise[product] != 0 && products.price[product] > Money {})
            prices.push_back(products.price[product]);
    }
    std::ranges::sort(prices);
    for (std::size_t product = 0; product < products.price.size(); ++product) {
        if (products.isMerchandise[product] == 0 || products.price[product] <= Money {})
            continue;
        const auto cheaper
            = static_cast<std::size_t>(std::ranges::lower_bound(prices, products.price[product]) - prices.begin());
        bands[product] = static_cast<std::uint8_t>(cheaper * kPriceBands / prices.size());
    }
    return bands;
}

std::optional<std::uint32_t> ageBandOf(int birthYear, Day asOf)
{
    const int age = civilFromDay(asOf).year - birthYear;
    if (birthYear <= 0 || age < 0)
        return std::nullopt;
    const auto above = std::ranges::upper_bound(kAgeBands, age);
    return static_cast<std::uint32_t>(above - kAgeBands.begin() - 1);
}

FeatureCounts::FeatureCounts(const Dataset &dataset)
{
    const std::array<std::size_t, kKinds> sizes {dataset.products.size(),
                                                 dataset.words.size(),
                                                 dataset.places.size(),
                                                 dataset.places.size(),
                                                 7,
                                                 24,
                                                 dataset.words.size(),
                                                 dataset.words.size(),
                                                 kAgeBands.size(),
                                                 kPriceBands};
    for (std::size_t kind = 0; kind < kKinds; ++kind)
        m_begins[kind + 1] = m_begins[kind] + sizes[kind];
    m_counts.assign(m_begins.back(), 0);
    m_lastCounted.assign(m_begins.back(), kNoIndex);
    m_bands = priceBands(dataset);
}

void FeatureCounts::add(const Dataset &dataset, CustomerIndex customer, Day asOf)
{
    std::array<std::uint32_t, 7> weekdays {};
    std::array<std::uint32_t, 24> hours {};
    std::array<std::uint32_t, kPriceBands> bands {};
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
            if (product < dataset.products.brand.size() && dataset.products.brand[product] != 0)
                count(Kind::Brand, dataset.products.brand[product], customer);
            if (m_bands[product] != kNoBand)
                ++bands[m_bands[product]];
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
    if (customer < dataset.customers.gender.size() && dataset.customers.gender[customer] != 0)
        count(Kind::Gender, dataset.customers.gender[customer], customer);
    if (customer < dataset.customers.birthYear.size()) {
        if (const auto band = ageBandOf(dataset.customers.birthYear[customer], asOf))
            count(Kind::AgeBand, *band, customer);
    }
    if (const int band = favourite(bands); band >= 0)
        count(Kind::PriceBand, static_cast<std::uint32_t>(band), customer);
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
