#pragma once

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"

class QTreeWidgetItem;

namespace clientele {

// Adds a rule's parts below `parent`, as a tree of three columns: the condition, the customer's own value (amounts in
// the shop's currency), and whether it holds (a word and a mark).
void addRuleReason(QTreeWidgetItem *parent, const RuleNode &rule, const RuleReason &reason, const RuleNames &names,
                   const QString &currency);

} // namespace clientele
