#pragma once

#include "widgets/forms/rule_value_edit.h"

namespace clientele {

// A day of a rule: a date, or so many days, weeks, months or years before the analysis day.
QWidget *makeRuleDateEdit(const RuleCondition &condition, std::size_t at, const RulePart &part);

} // namespace clientele
