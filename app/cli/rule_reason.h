#pragma once

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"
#include "app/cli/command.h"
#include "app/cli/text_table.h"

namespace clientele::cli {

// Why a customer is in a rule's segment, part by part: as JSON, and as rows of a table with the customer's own values.
Json reasonJson(const RuleNode &rule, const RuleReason &reason, const RuleNames &names);
void addReason(TextTable &table, const RuleNode &rule, const RuleReason &reason, const RuleNames &names, int depth);

} // namespace clientele::cli
