#pragma once

#include <string_view>
#include <vector>

#include "analytics/segment/rule/rule_data.h"
#include "analytics/segment/rule/rule_problem.h"

namespace clientele {

// What a rule that can be read asks for and the shop does not have: segments that are gone or broken, itself
// (`own`: the id of the saved segment whose rule it is), comparisons that can never hold; and, worth knowing,
// countries, products, campaigns … that nobody has, and dates after the analysis day. Spans are those the parser gave.
std::vector<RuleProblem> checkRule(const RuleNode &rule, const RuleData &data, std::string_view own = {});

// The first error of either kind as one to throw: RuleInvalid with the text, the letter (from 1), the problem's id and
// what stands there. Does nothing when there is none.
void throwFirstError(const std::vector<RuleProblem> &problems, std::string_view text);

// Bytes before `offset` as letters, for people and programs that count those.
std::size_t lettersBefore(std::string_view text, std::size_t offset);

} // namespace clientele
