#pragma once

#include <string>
#include <string_view>

#include "analytics/segment/rule/rule.h"

namespace clientele {

// A rule as JSON, for the shop file and for programs:
//
//     {"rule": 1, "all": [{"field": "orders", "window": {"last": 90, "unit": "day"}, "is": "at_least", "values": [2]},
//                         {"not": {"field": "bought_category", "of": "Toys"}}]}
//
// "all" and "any" are lists, "not" holds one rule. Windows: {"last", "unit"}, {"since"}, {"until"}, {"since", "until"},
// {"from_ago", "to_ago", "unit"}. Values: numbers (shares as fractions), texts, {"date": "2011-12-01"},
// {"ago": 30, "unit": "day"}. Without "is": it holds at all.
std::string ruleToJson(const RuleNode &rule);

// Errors: RuleInvalid for anything that ruleToJson does not write, unknown keys, fields and operators.
RuleNode ruleFromJson(std::string_view json);

} // namespace clientele
