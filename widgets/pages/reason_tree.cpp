#include "widgets/pages/reason_tree.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QTreeWidget>

#include "analytics/segment/rule/rule_printer.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

struct Reasons
{
    Q_DECLARE_TR_FUNCTIONS(Reasons)
};

// As tables write it: a rule's own text has no thousands and no currency.
QString actualText(const RuleCondition &condition, const RuleReason &reason, const RuleNames &names,
                   const QString &currency)
{
    if (!reason.actual)
        return Reasons::tr("not known");
    const RuleType type = findRuleField(condition.field)->type;
    if (reason.actual->kind == RuleValue::Kind::Number && type == RuleType::Money)
        return moneyText(Money {reason.actual->number}, currency);
    if (reason.actual->kind == RuleValue::Kind::Number && type == RuleType::Count)
        return countText(reason.actual->number / RuleValue::kScale);
    if (reason.actual->kind == RuleValue::Kind::Date)
        return dayText(reason.actual->date);
    return utf8(printValue(condition, *reason.actual, names, ruleLanguage()));
}

} // namespace

void addRuleReason(QTreeWidgetItem *parent, const RuleNode &rule, const RuleReason &reason, const RuleNames &names,
                   const QString &currency)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setText(2, reason.holds ? Reasons::tr("holds") : Reasons::tr("does not hold"));
    item->setIcon(2, themeIcon(reason.holds ? QStringLiteral("check") : QStringLiteral("x"),
                               reason.holds ? IconTone::Good : IconTone::Bad));
    switch (rule.kind) {
    case RuleNode::Kind::All: item->setText(0, Reasons::tr("All of these hold")); break;
    case RuleNode::Kind::Any: item->setText(0, Reasons::tr("Any of these holds")); break;
    case RuleNode::Kind::Not: item->setText(0, Reasons::tr("This must not hold")); break;
    case RuleNode::Kind::Condition:
        item->setText(0, utf8(printRule(rule, names, ruleLanguage())));
        item->setToolTip(0, item->text(0));
        if (findRuleField(rule.condition.field)->type != RuleType::Flag)
            item->setText(1, actualText(rule.condition, reason, names, currency));
        break;
    }
    for (std::size_t i = 0; i < rule.children.size(); ++i)
        addRuleReason(item, rule.children[i], reason.children[i], names, currency);
}

} // namespace clientele
