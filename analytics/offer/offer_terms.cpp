#include "analytics/offer/offer_terms.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

constexpr std::array kLayers {
    std::pair {StackingLayer::Item, std::string_view("item")},
    std::pair {StackingLayer::Shop, std::string_view("shop")},
    std::pair {StackingLayer::CrossShop, std::string_view("cross_shop")},
    std::pair {StackingLayer::Payment, std::string_view("payment")},
};

bool has(const std::vector<std::string> &texts, std::string_view text)
{
    return std::ranges::find(texts, text) != texts.end();
}

} // namespace

bool OfferScope::isEverything() const
{
    return products.empty() && categories.empty() && brands.empty() && exceptProducts.empty()
           && exceptCategories.empty();
}

bool OfferScope::holds(std::string_view product, std::string_view category, std::string_view brand) const
{
    if (has(exceptProducts, product) || has(exceptCategories, category))
        return false;
    if (products.empty() && categories.empty() && brands.empty())
        return true;
    return has(products, product) || has(categories, category) || has(brands, brand);
}

std::string_view stackingLayerId(StackingLayer layer)
{
    return std::ranges::find(kLayers, layer, &decltype(kLayers)::value_type::first)->second;
}

std::optional<StackingLayer> stackingLayerById(std::string_view id)
{
    const auto it = std::ranges::find(kLayers, id, &decltype(kLayers)::value_type::second);
    return it == kLayers.end() ? std::nullopt : std::optional(it->first);
}

} // namespace clientele
