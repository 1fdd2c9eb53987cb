#include "analytics/recommend/product_attributes.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "analytics/recommend/recommend_reason.h"

namespace clientele {

namespace {

bool isWordByte(unsigned char byte)
{
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

// The bytes of the character that begins with `first`.
std::size_t lengthOfCharacter(unsigned char first)
{
    return first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
}

// Scripts without spaces (three bytes a letter): every two neighbouring characters stand for a word.
void takePairs(std::string_view text, auto take)
{
    std::size_t before = std::string_view::npos;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::min(lengthOfCharacter(static_cast<unsigned char>(text[at])), text.size() - at);
        if (length >= 3 && before != std::string_view::npos)
            take(text.substr(before, at + length - before));
        before = length >= 3 ? at : std::string_view::npos;
        at += length;
    }
}

void takeWords(std::string_view name, auto take)
{
    std::string word;
    const auto finish = [&] {
        const bool isSpaceless
            = std::ranges::any_of(word, [](char byte) { return static_cast<unsigned char>(byte) >= 0xE0; });
        if (isSpaceless)
            takePairs(word, take);
        else if (word.size() >= 2)
            take(std::string_view(word));
        word.clear();
    };
    for (char letter : name) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
        if (isWordByte(static_cast<unsigned char>(letter)))
            word += letter;
        else
            finish();
    }
    finish();
}

} // namespace

ProductAttributes::ProductAttributes(const Dataset &dataset)
    : m_dataset(dataset)
    , m_priceBand(dataset.products.size(), 0)
{
    findPriceBands();
    findWords();
}

void ProductAttributes::findPriceBands()
{
    std::vector<Money> prices;
    for (const Money price : m_dataset.products.price) {
        if (price.units > 0)
            prices.push_back(price);
    }
    std::ranges::sort(prices);
    for (std::size_t product = 0; product < m_priceBand.size(); ++product) {
        const Money price = m_dataset.products.price[product];
        if (price.units <= 0)
            continue;
        const auto below = static_cast<std::size_t>(std::ranges::lower_bound(prices, price) - prices.begin());
        m_priceBand[product] = static_cast<std::uint8_t>(1 + below * kPriceBands / prices.size());
    }
}

void ProductAttributes::findWords()
{
    std::unordered_map<std::string, std::uint32_t> codes;
    std::vector<std::uint32_t> products;
    for (ProductIndex product = 0; product < m_dataset.products.size(); ++product) {
        const auto first = static_cast<std::ptrdiff_t>(m_words.size());
        takeWords(m_dataset.products.name[product], [&](std::string_view word) {
            if (m_words.size() - static_cast<std::size_t>(first) < kMostWords)
                m_words.push_back(
                    codes.try_emplace(std::string(word), static_cast<std::uint32_t>(codes.size())).first->second);
        });
        std::sort(m_words.begin() + first, m_words.end());
        m_words.erase(std::unique(m_words.begin() + first, m_words.end()), m_words.end());
        m_wordBegin.push_back(static_cast<std::uint32_t>(m_words.size()));
        products.resize(codes.size(), 0);
        for (const std::uint32_t word : words(product))
            ++products[word];
    }
    const auto all = static_cast<double>(m_dataset.products.size());
    for (const std::uint32_t with : products)
        m_rarity.push_back(static_cast<float>(std::log((all + 1) / with)));
}

double ProductAttributes::wordsInCommon(ProductIndex a, ProductIndex b) const
{
    const std::span<const std::uint32_t> left = words(a);
    const std::span<const std::uint32_t> right = words(b);
    std::size_t common = 0;
    for (const std::uint32_t word : left)
        common += std::ranges::binary_search(right, word) ? 1 : 0;
    const std::size_t all = left.size() + right.size() - common;
    return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

double ProductAttributes::likeness(ProductIndex a, ProductIndex b) const
{
    return (category(a) != 0 && category(a) == category(b) ? 0.5 : 0)
           + (brand(a) != 0 && brand(a) == brand(b) ? 0.25 : 0) + 0.25 * wordsInCommon(a, b);
}

std::uint8_t ProductAttributes::shared(ProductIndex a, ProductIndex b) const
{
    std::uint8_t result = 0;
    if (category(a) != 0 && category(a) == category(b))
        result |= RecommendReason::Category;
    if (brand(a) != 0 && brand(a) == brand(b))
        result |= RecommendReason::Brand;
    if (priceBand(a) != 0 && priceBand(a) == priceBand(b))
        result |= RecommendReason::PriceBand;
    if (wordsInCommon(a, b) > 0)
        result |= RecommendReason::Words;
    return result;
}

} // namespace clientele
