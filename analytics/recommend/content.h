#pragma once

#include <array>
#include <span>
#include <vector>

#include "analytics/recommend/attribute_combinations.h"
#include "analytics/recommend/shelf.h"

namespace clientele {

// What somebody bought (or, if nothing, looked at), as weights on attributes: what a product is compared with when
// nobody bought it yet. One thread's working memory.
class AttributeProfile
{
public:
    static constexpr std::size_t kFeatures = 4; // category, brand, band of price, words of the name
    using Features = std::array<double, kFeatures>;

    explicit AttributeProfile(const Shelf &shelf);

    // Products with their weights take the place of what was there.
    void set(std::span<const ProductIndex> products, std::span<const float> weights);
    bool isEmpty() const { return m_products.empty(); }
    // Cosines per attribute between the profile and a product: 0 … 1 each, 0 where either has none.
    Features compare(ProductIndex product) const;

    // What is made of the four: constant + Σ weights · cosines; `nothing` where only the band of price is alike.
    struct Formula
    {
        float constant = 0;
        std::array<float, kFeatures> weights {};
        float nothing = 0;
    };
    // For every combination at once; `values` holds one number for each. Cost: the combinations, and those that have
    // each word of the profile.
    void compareAll(const AttributeCombinations &combinations, const Formula &formula, std::span<float> values) const;

private:
    const ProductAttributes &m_attributes;
    std::vector<float> m_category; // per code of Dataset::words
    std::vector<float> m_brand;
    std::array<float, ProductAttributes::kPriceBands + 1> m_price {};
    std::vector<float> m_word;
    Features m_length {}; // of each part
    std::vector<ProductIndex> m_products;
    std::vector<std::uint32_t> m_touchedWords;
};

// What a profile is made of: purchases, each counting less the longer ago; for somebody without any, the products of
// their events up to the shelf's day.
struct ProfileSource
{
    std::vector<ProductIndex> products;
    std::vector<float> weights;
    bool isBought = true; // false: only looked at
};
ProfileSource profileSource(const Shelf &shelf, CustomerIndex customer, double halfLifeDays);

// How well a product fits what each customer bought so far, by attributes alone: Σ w · likeness / (1 + Σ w), w the
// weights above with a half-life of 90 days. For products nobody bought yet.
std::vector<float> demandByAttributes(const Shelf &shelf, ProductIndex product, Monitor &monitor);

} // namespace clientele
