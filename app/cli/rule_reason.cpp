#include "app/cli/rule_reason.h"

#include "analytics/segment/rule/rule_printer.h"
#include "app/cli/json_values.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"

namespace clientele::cli {

namespace {

QString groupWord(RuleNode::Kind kind)
{
    switch (kind) {
    case RuleNode::Kind::All: return Cli::tr("all of:");
    case RuleNode::Kind::Any: return Cli::tr("any of:");
    case RuleNode::Kind::Not: return Cli::tr("not:");
    case RuleNode::Kind::Condition: break;
    }
    return {};
}

} // namespace

Json reasonJson(const RuleNode &rule, const RuleReason &reason, const RuleNames &names)
{
    Json json {{"holds", reason.holds}};
    if (rule.kind == RuleNode::Kind::Condition) {
        json["condition"] = printRule(rule, names);
        json["actual"] = reason.actual ? Json(printValue(rule.condition, *reason.actual, names, RuleLanguage::English))
                                       : Json(nullptr);
        return json;
    }
    static constexpr std::array kKinds {"all", "any", "not"};
    Json &children = json[kKinds.at(static_cast<std::size_t>(rule.kind))] = Json::array();
    for (std::size_t i = 0; i < rule.children.size(); ++i)
        children.push_back(reasonJson(rule.children[i], reason.children[i], names));
    return json;
}

void addReason(TextTable &table, const RuleNode &rule, const RuleReason &reason, const RuleNames &names, int depth)
{
    const bool isCondition = rule.kind == RuleNode::Kind::Condition;
    const QString what = isCondition ? words(printRule(rule, names, ruleLanguage())) : groupWord(rule.kind);
    QString actual;
    if (isCondition && rule.condition.field != "segment") {
        actual = reason.actual ? words(printValue(rule.condition, *reason.actual, names, ruleLanguage()))
                               : Cli::tr("not known");
    }
    table.row({QString(2 * depth, QLatin1Char(' ')) + (reason.holds ? Cli::tr("yes") : Cli::tr("no")), what, actual});
    for (std::size_t i = 0; i < rule.children.size(); ++i)
        addReason(table, rule.children[i], reason.children[i], names, depth + 1);
}

} // namespace clientele::cli
