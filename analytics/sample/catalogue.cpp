#include "analytics/sample/catalogue.h"

#include <algorithm>
#include <cmath>

#include "analytics/sample/words.h"

namespace clientele {

namespace {

// 23.4 → 23.50, 7.2 → 6.99: prices as shops write them.
Money shopPrice(double amount)
{
    return amount < 20 ? Money::fromDouble(std::max(1.0, std::round(amount)) - 0.01)
                       : Money::fromDouble(std::round(amount * 2) / 2);
}

// "Kitchen", 7 → "KIT-0007"
std::string idOf(std::string_view category, std::size_t number)
{
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
    std::string id;
    for (const char c : category.substr(0, 3))
        id += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return id + "-" + digits;
}

Money reduced(Money price, int percent)
{
    return {scaled(price, 100 - percent, 100).units / 100 * 100}; // whole hundredths, rounded down
}

} // namespace

SampleCatalogue::SampleCatalogue(const SampleOptions &options, Day firstDay)
    : m_byCategory(sampleCategories().size())
    , m_byRange(sampleRanges().size())
{
    Random random(options.seed, "catalogue");
    const std::size_t products = std::max(options.products, sampleCategories().size()); // no shelf stays empty
    for (std::size_t number = 0; number < products; ++number)
        addProduct(number, number % sampleCategories().size(), options, firstDay, random);
    addFee("DELIVERY", "Delivery", Money::fromDouble(3.95));
    addFee("GIFTWRAP", "Gift wrapping", Money::fromDouble(2.5));
}

void SampleCatalogue::addProduct(std::size_t number, std::size_t category, const SampleOptions &options, Day firstDay,
                                 Random &random)
{
    const SampleCategory &kind = sampleCategories()[category];
    // Walk through things, then kinds, then collections, so that names repeat as late as possible.
    const std::size_t turn = number / sampleCategories().size();
    const std::size_t thing = turn % kind.things.size();
    const std::size_t make = (turn / kind.things.size() + thing) % kind.kinds.size();
    const auto range = static_cast<std::uint32_t>((turn * 5 + category * 3) % sampleRanges().size());

    SampleShop::Product product;
    product.id = idOf(kind.name, turn + 1);
    product.name = std::string(sampleRanges()[range]) + " " + std::string(kind.kinds[make]) + " "
                   + std::string(kind.things[thing]);
    product.category = kind.name;
    product.brand = sampleBrands()[(range * 7 + category / 4) % sampleBrands().size()];
    const double level = (static_cast<double>(thing) + random.uniform()) / static_cast<double>(kind.things.size());
    product.price = shopPrice(kind.lowPrice * std::pow(kind.highPrice / kind.lowPrice, level));
    const double margin = std::clamp(kind.margin + 0.06 * random.normal(), 0.2, 0.75);
    product.cost = Money::fromDouble(std::round(product.price.toDouble() * (1 - margin) * 100) / 100);
    product.stock = random.chance(0.03) ? 0 : static_cast<std::int64_t>(std::exp(3.6 + 0.9 * random.normal()));

    const auto index = static_cast<std::uint32_t>(m_products.size());
    const double popularity = std::exp(0.75 * random.normal());
    for (Shelf *shelf : {&m_byCategory[category], &m_byRange[range]}) {
        shelf->products.push_back(index);
        shelf->upTo.push_back((shelf->upTo.empty() ? 0 : shelf->upTo.back()) + popularity);
    }
    m_products.push_back(std::move(product));
    m_category.push_back(category);
    m_range.push_back(range);
    // One in four came into the shop later.
    m_launched.push_back(random.chance(0.25) ? firstDay + static_cast<Day>(random.uniform(0.1, 0.95) * options.days)
                                             : firstDay - 1'000);
}

void SampleCatalogue::addFee(std::string_view id, std::string_view name, Money price)
{
    SampleShop::Product fee;
    fee.id = id;
    fee.name = name;
    fee.price = price;
    fee.stock = -1;
    fee.isMerchandise = false;
    m_products.push_back(std::move(fee));
}

std::uint32_t SampleCatalogue::draw(std::size_t category, std::uint32_t range, Random &random) const
{
    // A few looks for something of the collection they like; popularity still counts.
    std::uint32_t product = drawFrom(m_byCategory[category], random);
    for (int attempt = 0; attempt < 5 && m_range[product] != range; ++attempt) {
        const std::uint32_t other = drawFrom(m_byCategory[category], random);
        product = m_range[other] == range ? other : product;
    }
    return product;
}

std::uint32_t SampleCatalogue::drawCompanion(std::uint32_t product, Random &random) const
{
    return drawFrom(m_byRange[m_range[product]], random);
}

Money SampleCatalogue::priceOn(std::uint32_t product, Day day) const
{
    const Money price = m_products[product].price;
    const CivilDate date = civilFromDay(day);
    if (!m_products[product].isMerchandise)
        return price;
    if (date.month == 1 && product % 3 == 0)
        return reduced(price, 20);
    if (date.month == 11 && date.day >= 24 && product % 2 == 0)
        return reduced(price, 15);
    return price;
}

std::uint32_t SampleCatalogue::drawFrom(const Shelf &shelf, Random &random)
{
    const double at = random.uniform() * shelf.upTo.back();
    const auto found = std::ranges::upper_bound(shelf.upTo, at);
    return shelf.products[std::min(static_cast<std::size_t>(found - shelf.upTo.begin()), shelf.products.size() - 1)];
}

} // namespace clientele
