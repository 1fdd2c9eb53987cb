#include "analytics/segment/rule/rule.h"

#include <algorithm>

namespace clientele {

namespace {

void collectSegments(const RuleNode &rule, std::vector<std::string> &segments)
{
    if (rule.kind == RuleNode::Kind::Condition && rule.condition.field == "segment"
        && std::ranges::find(segments, rule.condition.of) == segments.end())
        segments.push_back(rule.condition.of);
    for (const RuleNode &child : rule.children)
        collectSegments(child, segments);
}

} // namespace

RuleNode ruleCondition(RuleCondition condition)
{
    return {.kind = RuleNode::Kind::Condition, .condition = std::move(condition)};
}

RuleNode ruleGroup(RuleNode::Kind kind, std::vector<RuleNode> children)
{
    return {.kind = kind, .children = std::move(children)};
}

RuleNode normalised(RuleNode rule)
{
    if (rule.kind == RuleNode::Kind::Condition)
        return rule;
    std::vector<RuleNode> kept;
    for (RuleNode &child : rule.children) {
        RuleNode node = normalised(std::move(child));
        if (!node.isEmpty())
            kept.push_back(std::move(node));
    }
    rule.children = std::move(kept);
    if (rule.children.empty())
        return {};
    if (rule.children.size() == 1 && rule.kind != RuleNode::Kind::Not) {
        RuleNode only = std::move(rule.children.front());
        return only;
    }
    return rule;
}

std::vector<std::string> segmentsNamedBy(const RuleNode &rule)
{
    std::vector<std::string> segments;
    collectSegments(rule, segments);
    return segments;
}

Day dayBefore(Day day, std::int64_t count, RuleUnit unit)
{
    if (unit == RuleUnit::Day || unit == RuleUnit::Week)
        return static_cast<Day>(day - count * (unit == RuleUnit::Week ? 7 : 1));
    CivilDate date = civilFromDay(day);
    const std::int64_t months = date.year * 12LL + date.month - 1 - count * (unit == RuleUnit::Year ? 12 : 1);
    date.year = static_cast<int>(months >= 0 ? months / 12 : (months - 11) / 12);
    date.month = static_cast<int>(months - date.year * 12LL) + 1;
    while (!isValid(date))
        --date.day;
    return dayFromCivil(date);
}

} // namespace clientele
