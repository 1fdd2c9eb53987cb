#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/plan/plan.h"

namespace clientele {

// A product, category or brand that an offer names and the shop does not know: a misspelt one is a promise that the till
// does not keep.
struct UnknownName
{
    std::size_t offer = 0; // its position
    std::string field; // inside the offer, as in a plan file: "items", "scope.categories"
    std::string name;
};

// In the order of the offers and, within each, of the plan file's keys; each name as often as it stands there.
std::vector<UnknownName> namesNotInShop(const Plan &plan, const Dataset &dataset);

} // namespace clientele
