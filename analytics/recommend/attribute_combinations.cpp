#include "analytics/recommend/attribute_combinations.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace clientele {

AttributeCombinations::AttributeCombinations(const ProductAttributes &attributes, std::size_t products)
    : m_combination(products)
{
    const auto told = [&](ProductIndex product) {
        return std::tuple(attributes.category(product), attributes.brand(product), attributes.priceBand(product));
    };
    const auto compare = [&](ProductIndex a, ProductIndex b) {
        if (told(a) != told(b))
            return told(a) < told(b) ? -1 : 1;
        const auto order
            = std::lexicographical_compare_three_way(attributes.words(a).begin(), attributes.words(a).end(),
                                                     attributes.words(b).begin(), attributes.words(b).end());
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    };
    std::vector<ProductIndex> order(products);
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, [&](ProductIndex a, ProductIndex b) { return compare(a, b) < 0; });
    std::vector<ProductIndex> examples; // a product of each
    for (const ProductIndex product : order) {
        if (examples.empty() || compare(examples.back(), product) != 0) {
            examples.push_back(product);
            m_category.push_back(attributes.category(product));
            m_brand.push_back(attributes.brand(product));
            m_priceBand.push_back(static_cast<std::uint8_t>(attributes.priceBand(product)));
        }
        m_combination[product] = static_cast<std::uint32_t>(examples.size() - 1);
    }
    findWords(attributes, examples);
}

void AttributeCombinations::findWords(const ProductAttributes &attributes, std::span<const ProductIndex> examples)
{
    m_withBegin.assign(attributes.wordCount() + 1, 0);
    for (const ProductIndex example : examples) {
        double squares = 0;
        for (const std::uint32_t word : attributes.words(example)) {
            ++m_withBegin[word + 1];
            squares += std::pow(static_cast<double>(attributes.rarity(word)), 2);
        }
        m_wordLength.push_back(squares > 0 ? static_cast<float>(1 / std::sqrt(squares)) : 0);
    }
    std::partial_sum(m_withBegin.begin(), m_withBegin.end(), m_withBegin.begin());
    m_with.resize(m_withBegin.back());
    std::vector<std::uint32_t> next(m_withBegin.begin(), m_withBegin.end() - 1);
    for (std::uint32_t combination = 0; combination < examples.size(); ++combination) {
        for (const std::uint32_t word : attributes.words(examples[combination]))
            m_with[next[word]++] = combination;
    }
}

} // namespace clientele
