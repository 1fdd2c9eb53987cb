#include "analytics/segment/rule/rule_json.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/segment/rule/rule_fields.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kVersion = 1;
constexpr double kLargestNumber = 9e12;

Json windowJson(const RuleWindow &window)
{
    switch (window.kind) {
    case RuleWindow::Kind::Ever: break;
    case RuleWindow::Kind::Last: return {{"last", window.count}, {"unit", unitId(window.unit)}};
    case RuleWindow::Kind::Since: return {{"since", formatDay(window.from)}};
    case RuleWindow::Kind::Until: return {{"until", formatDay(window.to)}};
    case RuleWindow::Kind::Between: return {{"since", formatDay(window.from)}, {"until", formatDay(window.to)}};
    case RuleWindow::Kind::Ago:
        return {{"from_ago", window.count}, {"to_ago", window.countTo}, {"unit", unitId(window.unit)}};
    }
    return {};
}

Json valueJson(const RuleValue &value)
{
    switch (value.kind) {
    case RuleValue::Kind::Date: return {{"date", formatDay(value.date)}};
    case RuleValue::Kind::Ago: return {{"ago", value.number}, {"unit", unitId(value.unit)}};
    case RuleValue::Kind::Text: return value.text;
    case RuleValue::Kind::Number: break;
    }
    if (value.number % RuleValue::kScale == 0)
        return value.number / RuleValue::kScale;
    return static_cast<double>(value.number) / RuleValue::kScale;
}

Json nodeJson(const RuleNode &rule)
{
    if (rule.kind == RuleNode::Kind::Condition) {
        const RuleCondition &condition = rule.condition;
        Json json {{"field", condition.field}};
        if (!condition.of.empty())
            json["of"] = condition.of;
        if (condition.window.kind != RuleWindow::Kind::Ever)
            json["window"] = windowJson(condition.window);
        if (condition.op != RuleOperator::Holds)
            json["is"] = operatorId(condition.op);
        for (const RuleValue &value : condition.values)
            json["values"].push_back(valueJson(value));
        return json;
    }
    if (rule.kind == RuleNode::Kind::Not)
        return {{"not", nodeJson(rule.children.front())}};
    Json children = Json::array();
    for (const RuleNode &child : rule.children)
        children.push_back(nodeJson(child));
    return {{rule.kind == RuleNode::Kind::All ? "all" : "any", std::move(children)}};
}

// Reads what nodeJson writes; anything else is refused by what is wrong with it.
class Reader
{
public:
    RuleNode node(const Json &json, std::size_t depth = 0)
    {
        if (!json.is_object() || depth > kMaxRuleDepth)
            refuse("depth");
        if (json.contains("field"))
            return condition(json);
        for (const auto &[key, kind] : {std::pair("all", RuleNode::Kind::All), std::pair("any", RuleNode::Kind::Any)}) {
            if (!json.contains(key))
                continue;
            allow(json, {key, "rule"});
            if (!json[key].is_array())
                refuse(key);
            RuleNode group = ruleGroup(kind, {});
            for (const Json &child : json[key])
                group.children.push_back(node(child, depth + 1));
            return group;
        }
        allow(json, {"not", "rule"});
        if (!json.contains("not"))
            refuse("not");
        return ruleGroup(RuleNode::Kind::Not, {node(json["not"], depth + 1)});
    }

private:
    [[noreturn]] static void refuse(const std::string &what)
    {
        throw Error(ErrorCode::RuleInvalid, {what, "0", "json"});
    }

    static void allow(const Json &json, const std::vector<std::string_view> &keys)
    {
        for (const auto &[key, value] : json.items()) {
            if (std::ranges::find(keys, key) == keys.end())
                refuse(key);
        }
    }

    static std::string text(const Json &json, const char *key)
    {
        if (!json.contains(key) || !json[key].is_string())
            refuse(key);
        return json[key].get<std::string>();
    }

    static Day day(const Json &json, const char *key)
    {
        const auto parsed = parseDay(text(json, key));
        if (!parsed)
            refuse(key);
        return *parsed;
    }

    static std::int32_t count(const Json &json, const char *key)
    {
        if (!json.contains(key) || !json[key].is_number_integer() || json[key] < 0 || json[key] > kMaxRuleUnits)
            refuse(key);
        return json[key].get<std::int32_t>();
    }

    static RuleUnit unit(const Json &json)
    {
        const RuleUnit *unit = findUnit(text(json, "unit"));
        if (!unit)
            refuse("unit");
        return *unit;
    }

    static RuleWindow window(const Json &json)
    {
        if (!json.is_object())
            refuse("window");
        if (json.contains("last")) {
            allow(json, {"last", "unit"});
            return {RuleWindow::Kind::Last, unit(json), count(json, "last")};
        }
        if (json.contains("from_ago")) {
            allow(json, {"from_ago", "to_ago", "unit"});
            return {RuleWindow::Kind::Ago, unit(json), count(json, "from_ago"), count(json, "to_ago")};
        }
        allow(json, {"since", "until"});
        RuleWindow window;
        if (json.contains("since"))
            window.from = day(json, "since");
        if (json.contains("until"))
            window.to = day(json, "until");
        window.kind = json.size() == 2         ? RuleWindow::Kind::Between
                      : json.contains("since") ? RuleWindow::Kind::Since
                      : json.contains("until") ? RuleWindow::Kind::Until
                                               : RuleWindow::Kind::Ever;
        if (window.kind == RuleWindow::Kind::Ever
            || (window.kind == RuleWindow::Kind::Between && window.from > window.to))
            refuse("window");
        return window;
    }

    static RuleValue value(const Json &json)
    {
        if (json.is_string())
            return RuleValue::ofText(json.get<std::string>());
        if (json.is_number() && std::abs(json.get<double>()) < kLargestNumber)
            return RuleValue::ofNumber(std::llround(json.get<double>() * RuleValue::kScale));
        if (json.is_object() && json.contains("date")) {
            allow(json, {"date"});
            return RuleValue::ofDate(day(json, "date"));
        }
        if (!json.is_object())
            refuse("values");
        allow(json, {"ago", "unit"});
        RuleValue value {.kind = RuleValue::Kind::Ago, .unit = unit(json)};
        value.number = count(json, "ago");
        return value;
    }

    static bool fits(RuleType type, RuleValue::Kind kind)
    {
        switch (type) {
        case RuleType::Any: return kind != RuleValue::Kind::Ago;
        case RuleType::Text:
        case RuleType::Choice: return kind == RuleValue::Kind::Text;
        case RuleType::Date: return kind == RuleValue::Kind::Date || kind == RuleValue::Kind::Ago;
        default: return kind == RuleValue::Kind::Number;
        }
    }

    RuleNode condition(const Json &json)
    {
        allow(json, {"field", "of", "window", "is", "values", "rule"});
        if (++m_conditions > kMaxRuleConditions)
            refuse("too_many_conditions");
        RuleCondition condition {.field = text(json, "field")};
        const RuleField *field = findRuleField(condition.field);
        if (!field)
            refuse(condition.field);
        if (json.contains("of"))
            condition.of = text(json, "of");
        if (condition.of.empty() ? field->isSubjectNeeded : field->subject == RuleSubject::None)
            refuse("of");
        if (json.contains("window") && !field->takesWindow)
            refuse("window");
        if (json.contains("window"))
            condition.window = window(json["window"]);
        if (json.contains("is")) {
            const RuleOperator *op = findOperator(text(json, "is"));
            condition.op = op ? *op : RuleOperator::Holds;
        }
        const std::vector<RuleOperator> allowed = operatorsOf(*field);
        if (std::ranges::find(allowed, condition.op) == allowed.end())
            refuse("is");
        if (json.contains("values")) {
            for (const Json &item : json["values"]) {
                condition.values.push_back(value(item));
                if (!fits(field->type, condition.values.back().kind))
                    refuse("values");
            }
        }
        const std::size_t taken = valuesTaken(condition.op);
        if (taken == kAnyNumber ? condition.values.empty() : condition.values.size() != taken)
            refuse("values");
        return ruleCondition(std::move(condition));
    }

    std::size_t m_conditions = 0;
};

} // namespace

std::string ruleToJson(const RuleNode &rule)
{
    Json json {{"rule", kVersion}};
    json.update(nodeJson(normalised(rule)));
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

RuleNode ruleFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("rule") || json["rule"] != kVersion)
        throw Error(ErrorCode::RuleInvalid, {std::string(text.substr(0, 80)), "0", "json"});
    return Reader().node(json);
}

} // namespace clientele
