#pragma once

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/recommend_rules.h"

namespace clientele {

class Monitor;

// The same products for everybody, whatever is known of them: what most people bought lately (popularity.h), as far as it
// is on offer and the rules let it pass for anybody. For people who refuse personal offers. Best first, at most `count`.
std::vector<ProductIndex> bestSellers(std::shared_ptr<const Dataset> dataset, Day asOf, const PreparedRules &rules,
                                      std::size_t count, Monitor &monitor);

} // namespace clientele
