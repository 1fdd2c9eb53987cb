#pragma once

#include <array>
#include <string>
#include <vector>

#include "analytics/recommend/recommend_rules.h"

namespace clientele::rules_json {

// The keys of rules in files, by what their values are: for whatever reads or writes them, beside min_margin.
template<typename Value> struct Key
{
    const char *name;
    Value RecommendRules::*value;
};

inline constexpr std::array kFlags {Key<bool> {"in_stock", &RecommendRules::inStock},
                                    Key<bool> {"not_returned", &RecommendRules::notReturned},
                                    Key<bool> {"price_band", &RecommendRules::priceBand}};
inline constexpr std::array kNumbers {Key<double> {"diversity", &RecommendRules::diversity},
                                      Key<double> {"novelty", &RecommendRules::novelty}};
using Names = std::vector<std::string>;
inline constexpr std::array kNames {Key<Names> {"categories", &RecommendRules::categories},
                                    Key<Names> {"excluded_categories", &RecommendRules::excludedCategories},
                                    Key<Names> {"brands", &RecommendRules::brands},
                                    Key<Names> {"excluded_brands", &RecommendRules::excludedBrands}};
inline constexpr const char *kMinMargin = "min_margin";

} // namespace clientele::rules_json
