#pragma once

#include <span>
#include <vector>

#include "analytics/recommend/product_attributes.h"

namespace clientele {

// A product and how strongly it is proposed.
struct ScoredProduct
{
    ProductIndex product = kNoIndex;
    double score = 0;
};

// Makes a list of its best candidates more varied (RecommendRules::diversity says how). `candidates` are best first,
// scores above 0; the result is `count` of them, scores falling from 1 at most. Cost: candidates × count.
std::vector<ScoredProduct> mixed(std::span<const ScoredProduct> candidates, std::size_t count, double diversity,
                                 const ProductAttributes &attributes);

// How many candidates a varied list of `count` is chosen from.
constexpr std::size_t mixedFrom(std::size_t count)
{
    return count * 4 > 200 ? count * 4 : 200;
}

} // namespace clientele
