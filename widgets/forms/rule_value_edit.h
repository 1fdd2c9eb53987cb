#pragma once

#include <QtCore/QString>

#include <functional>

#include "analytics/segment/rule/rule_data.h"
#include "analytics/segment/rule/rule_names.h"

class QComboBox;
class QWidget;

namespace clientele {

// What the parts of a row need to know, and what they say when a person changed something. `isNewShape`: the row needs
// other parts now.
struct RulePart
{
    const RuleData &data;
    const RuleNames &names;
    QString suffix; // of object names: "_0_2"
    std::function<void(const RuleCondition &condition, bool isNewShape)> edited;
};

// The fields for a condition's values: numbers, dates, texts with suggestions, yes and no. Objects: ruleValue<suffix>,
// ruleValueTo<suffix>, ruleDate<suffix>, ruleAgo<suffix>, ruleAgoUnit<suffix>.
std::vector<QWidget *> makeRuleValueEdits(const RuleCondition &condition, const RulePart &part);

// The choice of when, and its numbers or days. Objects: ruleWindow<suffix>, ruleWindowCount<suffix>, …
std::vector<QWidget *> makeRuleWindowEdits(const RuleCondition &condition, const RulePart &part);

// The choice of what it is about, typed or taken from what the shop has. Object: ruleSubject<suffix>.
QWidget *makeRuleSubjectEdit(const RuleCondition &condition, const RulePart &part);

// A widget's accessible name, which a QComboBox needs a label for: set once it has its place.
void nameRulePart(QWidget *widget);

} // namespace clientele
