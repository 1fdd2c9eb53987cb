#pragma once

#include <string>

#include "analytics/segment/rule/rule.h"
#include "analytics/segment/rule/rule_names.h"
#include "analytics/segment/rule/rule_words.h"

namespace clientele {

// A rule as one line of text that a person reads and parseRule understands: parsing it gives normalised(rule) back, in
// either language and with the same names. Empty for everybody. Without names, segments are called by id: that is the
// form that the shop keeps.
std::string printRule(const RuleNode &rule, const RuleNames &names = {}, RuleLanguage language = RuleLanguage::English);

// Parts of it, for rows that show one condition each and for completion.
std::string printWindow(const RuleWindow &window, RuleLanguage language); // "in last 90 days"; empty for ever
std::string printValue(const RuleCondition &condition, const RuleValue &value, const RuleNames &names,
                       RuleLanguage language);
std::string quotedRuleText(std::string_view text);
std::string printNumber(std::int64_t units); // "2.5" for 25,000

} // namespace clientele
