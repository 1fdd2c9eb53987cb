#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// What products are, as far as the shop knows: category, brand, band of price, and the words of their names. What serves
// a product that nobody bought yet, and tells how alike two products are.
class ProductAttributes
{
public:
    static constexpr int kPriceBands = 10; // of equal numbers of products; band 0: no price
    static constexpr std::size_t kMostWords = 16; // of a name

    explicit ProductAttributes(const Dataset &dataset);

    std::uint32_t category(ProductIndex product) const { return m_dataset.products.category[product]; } // 0 = none
    std::uint32_t brand(ProductIndex product) const { return m_dataset.products.brand[product]; } // 0 = none
    std::uint32_t priceBand(ProductIndex product) const { return m_priceBand[product]; } // 1 … 10; 0 = no price
    // Letters and digits in a row, without the case of A … Z, of two letters and more; letters of other alphabets in
    // pairs where the script has no spaces between words. Ascending codes, each once.
    std::span<const std::uint32_t> words(ProductIndex product) const
    {
        return std::span(m_words).subspan(m_wordBegin[product], m_wordBegin[product + 1] - m_wordBegin[product]);
    }
    std::size_t wordCount() const { return m_rarity.size(); }
    float rarity(std::uint32_t word) const { return m_rarity[word]; } // log(products / products with it), above 0

    double wordsInCommon(ProductIndex a, ProductIndex b) const; // of all words of both: 0 … 1 (Jaccard)
    double likeness(ProductIndex a, ProductIndex b) const; // ½ category + ¼ brand + ¼ words: 0 … 1
    std::uint8_t shared(ProductIndex a, ProductIndex b) const; // RecommendReason::Shared

private:
    void findPriceBands();
    void findWords();

    const Dataset &m_dataset;
    std::vector<std::uint8_t> m_priceBand;
    std::vector<std::uint32_t> m_wordBegin {0};
    std::vector<std::uint32_t> m_words;
    std::vector<float> m_rarity;
};

} // namespace clientele
