#include "analytics/segment/rule/rule_printer.h"

#include "analytics/base/money.h"
#include "analytics/rfm/rfm_map.h"
#include "analytics/segment/rule/rule_fields.h"

namespace clientele {

namespace {

class Printer
{
public:
    Printer(const RuleNames &names, RuleLanguage language)
        : m_names(names)
        , m_language(language)
    {
    }

    std::string node(const RuleNode &rule) const
    {
        switch (rule.kind) {
        case RuleNode::Kind::Condition: return condition(rule.condition);
        case RuleNode::Kind::Not: return word("not") + ' ' + grouped(rule.children.front());
        case RuleNode::Kind::All: return joined(rule, " " + word("and") + " ");
        case RuleNode::Kind::Any: return joined(rule, " " + word("or") + " ");
        }
        return {};
    }

    std::string condition(const RuleCondition &condition) const
    {
        const RuleField *field = findRuleField(condition.field);
        std::string text(rulePhrase(RuleFamily::Field, condition.field, m_language));
        if (!condition.of.empty()) {
            const bool isSegment = field && field->subject == RuleSubject::Segment;
            text += ' ' + quotedRuleText(isSegment ? m_names.nameOf(condition.of) : condition.of);
        }
        if (condition.window.kind != RuleWindow::Kind::Ever)
            text += ' ' + window(condition.window);
        if (condition.op == RuleOperator::Holds)
            return text;
        text += ' ' + std::string(rulePhrase(RuleFamily::Operator, operatorId(condition.op), m_language));
        if (valuesTaken(condition.op) == kAnyNumber)
            return text + " (" + values(condition, ", ") + ")";
        if (valuesTaken(condition.op) > 0)
            text += ' ' + values(condition, " " + word("to") + " ");
        return text;
    }

    std::string window(const RuleWindow &window) const
    {
        switch (window.kind) {
        case RuleWindow::Kind::Ever: return {};
        case RuleWindow::Kind::Last: return word("last") + ' ' + std::to_string(window.count) + ' ' + unit(window.unit);
        case RuleWindow::Kind::Since: return word("since") + ' ' + formatDay(window.from);
        case RuleWindow::Kind::Until: return word("until") + ' ' + formatDay(window.to);
        case RuleWindow::Kind::Between:
            return word("during") + ' ' + formatDay(window.from) + ' ' + word("to") + ' ' + formatDay(window.to);
        case RuleWindow::Kind::Ago:
            return word("during") + ' ' + std::to_string(window.count) + ' ' + word("to") + ' '
                   + std::to_string(window.countTo) + ' ' + ago(window.unit);
        }
        return {};
    }

    std::string value(const RuleCondition &condition, const RuleValue &value) const
    {
        const RuleField *field = findRuleField(condition.field);
        switch (value.kind) {
        case RuleValue::Kind::Date: return formatDay(value.date);
        case RuleValue::Kind::Ago: return std::to_string(value.number) + ' ' + ago(value.unit);
        case RuleValue::Kind::Text: break;
        case RuleValue::Kind::Number:
            return field && field->type == RuleType::Share ? printNumber(value.number * 100) + '%'
                                                           : printNumber(value.number);
        }
        if (field && field->type == RuleType::Choice)
            return std::string(rulePhrase(RuleFamily::Choice, value.text, m_language));
        return quotedRuleText(field && field->subject == RuleSubject::Map ? groupName(condition, value.text)
                                                                          : value.text);
    }

private:
    std::string word(std::string_view id) const { return std::string(rulePhrase(RuleFamily::Word, id, m_language)); }
    std::string unit(RuleUnit unit) const
    {
        return std::string(rulePhrase(RuleFamily::Unit, unitId(unit), m_language));
    }
    std::string ago(RuleUnit of) const
    {
        return unit(of) + (m_language == RuleLanguage::English ? " " : "") + word("ago");
    }

    std::string values(const RuleCondition &condition, const std::string &between) const
    {
        std::string text;
        for (const RuleValue &one : condition.values)
            text += (text.empty() ? "" : between) + value(condition, one);
        return text;
    }

    // "At Risk" where that leads back to the group; the id otherwise.
    std::string groupName(const RuleCondition &condition, const std::string &group) const
    {
        const std::string map = condition.of.empty() ? std::string(rfmMaps().front().id) : condition.of;
        const RuleNames::Item *named = nullptr;
        for (const RuleNames::Item &item : m_names.items) {
            if (item.id == map + '.' + group)
                named = &item;
        }
        for (const RuleNames::Item &item : m_names.items) {
            if (named && item.id.starts_with(map + '.') && equalWords(item.name, named->name))
                return &item == named ? named->name : group; // the first of that name is the one that is read
        }
        return group;
    }

    std::string grouped(const RuleNode &rule) const
    {
        const bool isGroup = rule.kind == RuleNode::Kind::All || rule.kind == RuleNode::Kind::Any;
        return isGroup ? "(" + node(rule) + ")" : node(rule);
    }

    std::string joined(const RuleNode &rule, const std::string &between) const
    {
        std::string text;
        for (const RuleNode &child : rule.children)
            text += (text.empty() ? "" : between) + grouped(child);
        return text;
    }

    const RuleNames &m_names;
    RuleLanguage m_language;
};

} // namespace

std::string printRule(const RuleNode &rule, const RuleNames &names, RuleLanguage language)
{
    return Printer(names, language).node(normalised(rule));
}

std::string printWindow(const RuleWindow &window, RuleLanguage language)
{
    return Printer({}, language).window(window);
}

std::string printValue(const RuleCondition &condition, const RuleValue &value, const RuleNames &names,
                       RuleLanguage language)
{
    return Printer(names, language).value(condition, value);
}

std::string quotedRuleText(std::string_view text)
{
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::string printNumber(std::int64_t units)
{
    return formatDecimal(Money {units}, 0);
}

} // namespace clientele
