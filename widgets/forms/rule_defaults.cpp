#include "widgets/forms/rule_defaults.h"

#include "analytics/segment/rule/rule_completion.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

constexpr std::string_view kNothing = "?"; // the shop has no such thing yet

std::string firstOf(const std::vector<RuleOption> &options)
{
    return options.empty() ? std::string(kNothing) : options.front().text;
}

RuleValue defaultValue(const RuleCondition &condition, const RuleData &data, const RuleNames &names)
{
    const RuleField &field = *findRuleField(condition.field);
    switch (valueTypeOf(condition, data)) {
    case RuleType::Days: return RuleValue::ofWhole(90);
    case RuleType::Money: return RuleValue::ofWhole(100);
    case RuleType::Share: return RuleValue::ofNumber(RuleValue::kScale / 10);
    case RuleType::Date: return RuleValue::ofDate(dayBefore(data.asOf(), 1, RuleUnit::Year));
    case RuleType::Choice: return RuleValue::ofText("yes");
    case RuleType::Text: {
        const std::string text = firstOf(valueOptions(field, condition.of, data, names, ruleLanguage()));
        if (field.subject != RuleSubject::Map)
            return RuleValue::ofText(text);
        const RuleCondition group {.field = condition.field, .of = condition.of};
        const std::string map = group.of.empty() ? std::string(rfmMaps().front().id) : group.of;
        const std::string id = names.idOf(text);
        return RuleValue::ofText(id.starts_with(map + '.') ? id.substr(map.size() + 1) : text);
    }
    default: return RuleValue::ofWhole(1);
    }
}

bool fits(const RuleValue &value, RuleType type)
{
    switch (type) {
    case RuleType::Text:
    case RuleType::Choice: return value.kind == RuleValue::Kind::Text;
    case RuleType::Date: return value.kind == RuleValue::Kind::Date || value.kind == RuleValue::Kind::Ago;
    default: return value.kind == RuleValue::Kind::Number;
    }
}

} // namespace

RuleType valueTypeOf(const RuleCondition &condition, const RuleData &data)
{
    const RuleField &field = *findRuleField(condition.field);
    if (field.type != RuleType::Any)
        return field.type;
    const Attribute *attribute = data.attribute(condition.of);
    if (!attribute || attribute->type == Attribute::Type::Text)
        return RuleType::Text;
    return attribute->type == Attribute::Type::Day ? RuleType::Date : RuleType::Number;
}

RuleCondition defaultCondition(const RuleField &field, const RuleData &data, const RuleNames &names)
{
    RuleCondition condition {.field = std::string(field.id)};
    if (field.isSubjectNeeded)
        condition.of = firstOf(subjectOptions(field, data, names));
    if (field.subject == RuleSubject::Segment)
        condition.of = names.idOf(condition.of);
    condition.op = operatorsOf(field).front();
    return fitted(std::move(condition), data, names);
}

RuleCondition fitted(RuleCondition condition, const RuleData &data, const RuleNames &names)
{
    const RuleType type = valueTypeOf(condition, data);
    std::erase_if(condition.values, [&](const RuleValue &value) { return !fits(value, type); });
    const std::size_t taken = valuesTaken(condition.op);
    const std::size_t wanted = taken == kAnyNumber ? std::max<std::size_t>(1, condition.values.size()) : taken;
    while (condition.values.size() < wanted) {
        condition.values.push_back(condition.values.empty() ? defaultValue(condition, data, names)
                                                            : condition.values.back());
    }
    condition.values.resize(wanted);
    return condition;
}

} // namespace clientele
