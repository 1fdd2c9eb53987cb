#include "analytics/recommend/content.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

AttributeProfile::AttributeProfile(const Shelf &shelf)
    : m_attributes(shelf.attributes())
    , m_category(shelf.dataset().words.size(), 0)
    , m_brand(shelf.dataset().words.size(), 0)
    , m_word(shelf.attributes().wordCount(), 0)
{
}

void AttributeProfile::set(std::span<const ProductIndex> products, std::span<const float> weights)
{
    for (const ProductIndex product : m_products) {
        m_category[m_attributes.category(product)] = 0;
        m_brand[m_attributes.brand(product)] = 0;
        for (const std::uint32_t word : m_attributes.words(product))
            m_word[word] = 0;
    }
    m_price = {};
    m_touchedWords.clear();
    m_products.assign(products.begin(), products.end());
    for (std::size_t at = 0; at < products.size(); ++at) {
        const ProductIndex product = products[at];
        m_category[m_attributes.category(product)] += weights[at];
        m_brand[m_attributes.brand(product)] += weights[at];
        m_price[m_attributes.priceBand(product)] += weights[at];
        for (const std::uint32_t word : m_attributes.words(product)) {
            if (m_word[word] == 0)
                m_touchedWords.push_back(word);
            m_word[word] += weights[at] * m_attributes.rarity(word);
        }
    }
    m_category[0] = m_brand[0] = m_price[0] = 0; // code 0 is "not told"

    Features squares {};
    const auto square = [](float value) { return static_cast<double>(value) * static_cast<double>(value); };
    std::vector<std::uint32_t> categories, brands;
    for (const ProductIndex product : m_products) {
        categories.push_back(m_attributes.category(product));
        brands.push_back(m_attributes.brand(product));
    }
    const auto addDistinct = [&](std::vector<std::uint32_t> &codes, const std::vector<float> &values, double &sum) {
        std::ranges::sort(codes);
        codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
        for (const std::uint32_t code : codes)
            sum += square(values[code]);
    };
    addDistinct(categories, m_category, squares[0]);
    addDistinct(brands, m_brand, squares[1]);
    for (const float value : m_price)
        squares[2] += square(value);
    for (const std::uint32_t word : m_touchedWords)
        squares[3] += square(m_word[word]);
    for (std::size_t part = 0; part < kFeatures; ++part)
        m_length[part] = std::sqrt(squares[part]);
}

AttributeProfile::Features AttributeProfile::compare(ProductIndex product) const
{
    double inner = 0;
    double squares = 0;
    for (const std::uint32_t word : m_attributes.words(product)) {
        const auto rarity = static_cast<double>(m_attributes.rarity(word));
        inner += static_cast<double>(m_word[word]) * rarity;
        squares += rarity * rarity;
    }
    const auto share = [&](std::size_t part, double value) { return m_length[part] > 0 ? value / m_length[part] : 0; };
    return {share(0, static_cast<double>(m_category[m_attributes.category(product)])),
            share(1, static_cast<double>(m_brand[m_attributes.brand(product)])),
            share(2, static_cast<double>(m_price[m_attributes.priceBand(product)])),
            squares > 0 ? share(3, inner / std::sqrt(squares)) : 0};
}

void AttributeProfile::compareAll(const AttributeCombinations &combinations, const Formula &formula,
                                  std::span<float> values) const
{
    std::array<float, kFeatures> scale {};
    for (std::size_t part = 0; part < kFeatures; ++part)
        scale[part] = m_length[part] > 0 ? static_cast<float>(1 / m_length[part]) : 0;
    std::ranges::fill(values, 0.f);
    for (const std::uint32_t word : m_touchedWords) {
        const float weight = m_word[word] * m_attributes.rarity(word) * scale[3];
        for (const std::uint32_t combination : combinations.withWord(word))
            values[combination] += weight;
    }
    const std::span<const std::uint32_t> categories = combinations.categories();
    const std::span<const std::uint32_t> brands = combinations.brands();
    const std::span<const std::uint8_t> bands = combinations.priceBands();
    const std::span<const float> lengths = combinations.wordLengths();
    std::array<float, kFeatures> weights = formula.weights;
    for (std::size_t part = 0; part < 3; ++part)
        weights[part] *= scale[part];
    for (std::size_t at = 0; at < values.size(); ++at) {
        const float category = m_category[categories[at]];
        const float brand = m_brand[brands[at]];
        const float words = values[at] * lengths[at];
        const float sum = formula.constant + weights[0] * category + weights[1] * brand
                          + weights[2] * m_price[bands[at]] + weights[3] * words;
        values[at] = category > 0 || brand > 0 || words > 0 ? sum : formula.nothing;
    }
}

ProfileSource profileSource(const Shelf &shelf, CustomerIndex customer, double halfLifeDays)
{
    ProfileSource source;
    for (const Purchase &purchase : shelf.purchases().of(customer)) {
        source.products.push_back(purchase.product);
        source.weights.push_back(static_cast<float>(decay(shelf.asOf() - purchase.lastDay, halfLifeDays)));
    }
    const EventTable &events = shelf.dataset().events;
    if (!source.products.empty() || events.begin.size() <= std::size_t {customer} + 1)
        return source;
    source.isBought = false;
    for (std::uint32_t event = events.begin[customer]; event < events.begin[customer + 1]; ++event) {
        const Day day = events.time[event] == kNoTime ? shelf.asOf() : dayOf(events.time[event]);
        const ProductIndex product = events.product[event];
        if (product == kNoIndex || day > shelf.asOf() || shelf.dataset().products.isMerchandise[product] == 0)
            continue;
        source.products.push_back(product);
        source.weights.push_back(static_cast<float>(decay(shelf.asOf() - day, halfLifeDays)));
    }
    return source;
}

std::vector<float> demandByAttributes(const Shelf &shelf, ProductIndex product, Monitor &monitor)
{
    constexpr double kHalfLifeDays = 90;
    std::vector<float> likeness(shelf.products(), 0);
    for (ProductIndex other = 0; other < likeness.size(); ++other)
        likeness[other] = static_cast<float>(shelf.attributes().likeness(product, other));
    std::vector<float> demand(shelf.dataset().customers.size(), 0);
    parallelFor(demand.size(), 4'096, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t customer = begin; customer < end; ++customer) {
            const ProfileSource source = profileSource(shelf, static_cast<CustomerIndex>(customer), kHalfLifeDays);
            float sum = 0;
            float weights = 1;
            for (std::size_t at = 0; at < source.products.size(); ++at) {
                sum += source.weights[at] * likeness[source.products[at]];
                weights += source.weights[at];
            }
            demand[customer] = sum / weights;
        }
    });
    return demand;
}

} // namespace clientele
