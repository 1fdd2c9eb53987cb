#pragma once

#include <string>
#include <string_view>

#include "analytics/segment/rule/rule_fields.h"
#include "analytics/segment/rule/rule_scanner.h"

namespace clientele {

// The part of the parser that reads one condition: subject, window, operator, values.

const RuleField *takeField(RuleScanner &scanner); // null where none stands

// What follows the field that began at `begin`. Throws RuleScanner::Failure.
RuleNode parseCondition(RuleScanner &scanner, const RuleField &field, std::size_t begin, const RuleNames &names);

// The phrase of a field that is spelt almost like `word`; empty where none is.
std::string nearestField(std::string_view word);

} // namespace clientele
