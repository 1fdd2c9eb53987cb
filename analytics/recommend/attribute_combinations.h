#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/recommend/product_attributes.h"

namespace clientele {

// Products that are told alike have the same category, brand, band of price and words: what fits one of them fits all.
// Each combination once, so that a customer is compared with each of them and not with every product.
class AttributeCombinations
{
public:
    AttributeCombinations(const ProductAttributes &attributes, std::size_t products);

    std::size_t size() const { return m_category.size(); }
    std::uint32_t of(ProductIndex product) const { return m_combination[product]; }
    std::span<const std::uint32_t> categories() const { return m_category; } // by combination, as are the next
    std::span<const std::uint32_t> brands() const { return m_brand; }
    std::span<const std::uint8_t> priceBands() const { return m_priceBand; }
    std::span<const float> wordLengths() const { return m_wordLength; } // 1 / √Σ rarity², 0 without words
    std::span<const std::uint32_t> withWord(std::uint32_t word) const
    {
        return std::span(m_with).subspan(m_withBegin[word], m_withBegin[word + 1] - m_withBegin[word]);
    }

private:
    void findWords(const ProductAttributes &attributes, std::span<const ProductIndex> examples);

    std::vector<std::uint32_t> m_combination; // per product
    std::vector<std::uint32_t> m_category;
    std::vector<std::uint32_t> m_brand;
    std::vector<std::uint8_t> m_priceBand;
    std::vector<float> m_wordLength;
    std::vector<std::uint32_t> m_withBegin; // per word
    std::vector<std::uint32_t> m_with; // combinations, ascending
};

} // namespace clientele
