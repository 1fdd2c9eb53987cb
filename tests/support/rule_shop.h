#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"

namespace clientele::test {

// Segments by id and name, with two that are called as another's id or name.
inline const RuleNames kSegmentNames {{{"all", "All customers"},
                                       {"eleven.at_risk", "At Risk"},
                                       {"chinese_eight.high_value", "重要价值客户"},
                                       {"saved.3", "Spring"},
                                       {"saved.4", "eleven.at_risk"},
                                       {"saved.5", "all customers"}}};

// A shop of three customers with something for every field that a rule can ask.
// ann: two orders of tea and toys, the later on the shop's last day; ben: one long ago, partly paid back; cat: none.
std::shared_ptr<const Dataset> ruleShop();

// Rules as people write them, asked of such a shop.
RuleShop shopOf(const std::shared_ptr<const Dataset> &dataset, std::optional<Day> asOf = {},
                const std::vector<SavedSegment> &saved = {});
RuleNode ruleOf(std::string_view text); // throws std::invalid_argument where nobody could read it
std::string idsOf(const RuleEngine &engine, std::string_view text); // who is in, with blanks between
SavedSegment ruleSegment(std::int64_t number, const std::string &name, std::string_view text);

} // namespace clientele::test
