#include "analytics/recommend/rules_effect.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace clientele {

namespace {

using Rule = std::pair<std::string_view, RecommendRules>;

// Each by itself; those that are not set keep nothing out.
std::vector<Rule> oneByOne(const RecommendRules &rules)
{
    std::vector<Rule> single;
    const auto add
        = [&](std::string_view name) -> RecommendRules & { return single.emplace_back(name, RecommendRules()).second; };
    add("in_stock").inStock = rules.inStock;
    add("min_margin").minMargin = rules.minMargin;
    add("not_returned").notReturned = rules.notReturned;
    add("price_band").priceBand = rules.priceBand;
    RecommendRules &category = add("category");
    category.categories = rules.categories;
    category.excludedCategories = rules.excludedCategories;
    RecommendRules &brand = add("brand");
    brand.brands = rules.brands;
    brand.excludedBrands = rules.excludedBrands;
    return single;
}

} // namespace

RulesEffect rulesEffect(const RecommendRules &rules, const Dataset &dataset, Day asOf, CustomerIndex customer)
{
    const ProductTable &products = dataset.products;
    const auto isOffered
        = [&](std::size_t product) { return products.isMerchandise[product] != 0 && products.stock[product] != 0; };
    const auto countLeft = [&](const RecommendRules &some) {
        const PreparedRules prepared(some, dataset, asOf);
        const std::vector<std::uint8_t> forbidden
            = customer == kNoIndex ? std::vector<std::uint8_t>() : prepared.forbiddenTo(customer);
        std::size_t left = 0;
        for (std::size_t product = 0; product < products.size(); ++product) {
            const bool isForbidden = !forbidden.empty() && forbidden[product] != 0;
            left += isOffered(product) && prepared.passes(static_cast<ProductIndex>(product)) && !isForbidden ? 1 : 0;
        }
        return left;
    };
    RulesEffect effect;
    effect.offered = countLeft({});
    effect.left = countLeft(rules);
    for (const auto &[name, rule] : oneByOne(rules)) {
        const std::size_t keptOut = rule.isEmpty() ? 0 : effect.offered - countLeft(rule);
        if (keptOut > 0)
            effect.parts.push_back({name, keptOut});
    }
    std::ranges::stable_sort(effect.parts, std::greater(), &RulesEffect::Part::keptOut);
    return effect;
}

std::vector<std::string_view> rulesAgainst(ProductIndex product, const RecommendRules &rules, const Dataset &dataset,
                                           Day asOf)
{
    std::vector<std::string_view> names;
    for (const auto &[name, rule] : oneByOne(rules)) {
        if (!PreparedRules(rule, dataset, asOf).passes(product))
            names.push_back(name);
    }
    return names;
}

} // namespace clientele
