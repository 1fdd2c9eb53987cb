#pragma once

#include <string_view>
#include <vector>

#include "analytics/recommend/recommend_rules.h"

namespace clientele {

// What rules leave of what the shop offers: why a list is short or empty.
struct RulesEffect
{
    struct Part
    {
        std::string_view rule; // as in rulesWithoutData(), and "not_returned", "price_band"
        std::size_t keptOut = 0; // by this rule alone
    };

    std::size_t offered = 0; // merchandise that is not known to be out of stock
    std::size_t left = 0; // by all rules together
    std::vector<Part> parts; // rules that keep anything out, most first
};

// For one customer, or (kNoIndex) for anybody: then rules that look at the customer keep nothing out. Cost: a look at the
// products for each rule. Errors: ParameterInvalid.
RulesEffect rulesEffect(const RecommendRules &rules, const Dataset &dataset, Day asOf, CustomerIndex customer);

// The rules that keep one product from anybody, as in `parts`: why nobody is listed for it. Errors: ParameterInvalid.
std::vector<std::string_view> rulesAgainst(ProductIndex product, const RecommendRules &rules, const Dataset &dataset,
                                           Day asOf);

} // namespace clientele
