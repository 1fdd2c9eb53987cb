#include "analytics/recommend/recommend_rules.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr std::size_t kLeastPieces = 3; // purchases that make a price band

std::string folded(std::string_view text)
{
    std::string result(text);
    for (char &letter : result)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return result;
}

bool isAmong(std::string_view name, const std::vector<std::string> &names)
{
    return std::ranges::any_of(names, [&](const std::string &other) { return folded(name) == folded(other); });
}

bool hasStock(const ProductTable &products, std::size_t product)
{
    return products.stock[product] >= 0;
}

bool hasMargin(const ProductTable &products, std::size_t product)
{
    return products.cost[product] != ProductTable::kNoMoney && products.price[product].units > 0;
}

double marginOf(const ProductTable &products, std::size_t product)
{
    const double price = products.price[product].toDouble();
    return (price - products.cost[product].toDouble()) / price;
}

// Per word code: whether it is one of the names.
std::vector<std::uint8_t> marked(const TextDictionary &words, const std::vector<std::string> &names)
{
    std::vector<std::uint8_t> marks(words.size(), 0);
    for (std::uint32_t code = 1; code < words.size() && !names.empty(); ++code)
        marks[code] = isAmong(words[code], names) ? 1 : 0;
    return marks;
}

void requireWithin(std::string_view name, double value, double least, double most)
{
    if (!(value >= least && value <= most))
        throw Error(ErrorCode::ParameterInvalid,
                    {std::string(name), std::to_string(value),
                     std::to_string(static_cast<int>(least)) + " … " + std::to_string(static_cast<int>(most))});
}

template<typename Test> bool anyProduct(const Dataset &dataset, Test test)
{
    for (std::size_t product = 0; product < dataset.products.size(); ++product) {
        if (dataset.products.isMerchandise[product] != 0 && test(dataset.products, product))
            return true;
    }
    return false;
}

bool hasCategory(const ProductTable &products, std::size_t product)
{
    return products.category[product] != 0;
}

bool hasBrand(const ProductTable &products, std::size_t product)
{
    return products.brand[product] != 0;
}

} // namespace

void checkRules(const RecommendRules &rules)
{
    if (rules.minMargin)
        requireWithin("min_margin", *rules.minMargin, -1, 1);
    requireWithin("diversity", rules.diversity, 0, 1);
    requireWithin("novelty", rules.novelty, -1, 1);
}

std::vector<std::string_view> rulesWithoutData(const RecommendRules &rules, const Dataset &dataset)
{
    std::vector<std::string_view> without;
    if (rules.inStock && !anyProduct(dataset, hasStock))
        without.emplace_back("in_stock");
    if (rules.minMargin && !anyProduct(dataset, hasMargin))
        without.emplace_back("min_margin");
    if (!(rules.categories.empty() && rules.excludedCategories.empty()) && !anyProduct(dataset, hasCategory))
        without.emplace_back("category");
    if (!(rules.brands.empty() && rules.excludedBrands.empty()) && !anyProduct(dataset, hasBrand))
        without.emplace_back("brand");
    return without;
}

PreparedRules::PreparedRules(RecommendRules rules, const Dataset &dataset, Day asOf)
    : m_rules(std::move(rules))
    , m_dataset(dataset)
    , m_asOf(asOf)
    , m_passes(dataset.products.size(), 1)
{
    checkRules(m_rules);
    const std::vector<std::string_view> without = rulesWithoutData(m_rules, dataset);
    const auto isJudged = [&](std::string_view rule) { return std::ranges::find(without, rule) == without.end(); };
    const bool needsStock = m_rules.inStock && isJudged("in_stock");
    const bool needsMargin = m_rules.minMargin && isJudged("min_margin");
    const bool needsCategory = !m_rules.categories.empty() && isJudged("category");
    const bool needsBrand = !m_rules.brands.empty() && isJudged("brand");
    const auto categories = marked(dataset.words, m_rules.categories);
    const auto excludedCategories = marked(dataset.words, m_rules.excludedCategories);
    const auto brands = marked(dataset.words, m_rules.brands);
    const auto excludedBrands = marked(dataset.words, m_rules.excludedBrands);

    const ProductTable &products = dataset.products;
    for (std::size_t product = 0; product < products.size(); ++product) {
        const bool isForbidden
            = (needsStock && products.stock[product] <= 0)
              || (needsMargin && !(hasMargin(products, product) && marginOf(products, product) >= *m_rules.minMargin))
              || (needsCategory && categories[products.category[product]] == 0)
              || (needsBrand && brands[products.brand[product]] == 0)
              || excludedCategories[products.category[product]] != 0 || excludedBrands[products.brand[product]] != 0;
        m_passes[product] = isForbidden ? 0 : 1;
    }
}

namespace {

template<typename Take> void forEachLine(const Dataset &dataset, CustomerIndex customer, Day asOf, Take take)
{
    const OrderTable &orders = dataset.orders;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        if (dayOf(orders.time[order]) > asOf)
            return;
        for (std::uint32_t line = orders.lineBegin[order]; line < orders.lineBegin[order + 1]; ++line) {
            if (dataset.lines.product[line] != kNoIndex)
                take(line);
        }
    }
}

} // namespace

bool PreparedRules::PriceBand::holds(Money price) const
{
    const double value = price.toDouble();
    return value <= 0 || (value >= low && value <= high);
}

std::vector<std::uint8_t> PreparedRules::forbiddenTo(CustomerIndex customer) const
{
    if (!m_rules.notReturned && !m_rules.priceBand)
        return {};
    std::vector<std::uint8_t> forbidden(m_dataset.products.size(), 0);
    if (m_rules.notReturned) {
        forEachLine(m_dataset, customer, m_asOf, [&](std::uint32_t line) {
            if (m_dataset.lines.kind[line] == LineKind::Refund)
                forbidden[m_dataset.lines.product[line]] = 1;
        });
    }
    if (const std::optional<PriceBand> band = priceBandOf(customer)) {
        for (std::size_t product = 0; product < forbidden.size(); ++product) {
            if (!band->holds(m_dataset.products.price[product]))
                forbidden[product] = 1;
        }
    }
    return forbidden;
}

bool PreparedRules::allows(CustomerIndex customer, ProductIndex product) const
{
    if (!passes(product))
        return false;
    bool isReturned = false;
    if (m_rules.notReturned) {
        forEachLine(m_dataset, customer, m_asOf, [&](std::uint32_t line) {
            isReturned |= m_dataset.lines.product[line] == product && m_dataset.lines.kind[line] == LineKind::Refund;
        });
    }
    const std::optional<PriceBand> band = priceBandOf(customer);
    return !isReturned && (!band || band->holds(m_dataset.products.price[product]));
}

std::optional<PreparedRules::PriceBand> PreparedRules::priceBandOf(CustomerIndex customer) const
{
    if (!m_rules.priceBand)
        return {};
    std::vector<Money> paid;
    forEachLine(m_dataset, customer, m_asOf, [&](std::uint32_t line) {
        const bool isMerchandise = m_dataset.products.isMerchandise[m_dataset.lines.product[line]] != 0;
        if (m_dataset.lines.kind[line] == LineKind::Sale && isMerchandise)
            paid.push_back(m_dataset.lines.price[line]);
    });
    if (paid.size() < kLeastPieces)
        return {};
    std::ranges::sort(paid);
    const std::size_t tenth = paid.size() / 10;
    return PriceBand {paid[tenth].toDouble() / 2, paid[paid.size() - 1 - tenth].toDouble() * 2};
}

} // namespace clientele
