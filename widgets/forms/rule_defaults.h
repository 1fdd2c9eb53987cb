#pragma once

#include "analytics/segment/rule/rule_data.h"
#include "analytics/segment/rule/rule_names.h"

namespace clientele {

// What a new condition says until somebody says otherwise, so that a rule made of rows can always be read and counted.

RuleCondition defaultCondition(const RuleField &field, const RuleData &data, const RuleNames &names);

// The same condition with another operator, or about another attribute: with as many values, of the right kind.
RuleCondition fitted(RuleCondition condition, const RuleData &data, const RuleNames &names);

// What the field's values are; of an attribute, as its column is.
RuleType valueTypeOf(const RuleCondition &condition, const RuleData &data);

} // namespace clientele
