#pragma once

#include "analytics/recommend/recommend_rules.h"

namespace clientele {

class Store;

// The rules of recommending that the owner keeps for the shop: what the Recommend page begins with. None in a new shop,
// and where a later program wrote what this one does not know. Errors: those of Store.
RecommendRules shopRules(Store &store);
void setShopRules(Store &store, const RecommendRules &rules); // Errors also: ParameterInvalid

} // namespace clientele
