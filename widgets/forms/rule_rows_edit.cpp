#include "widgets/forms/rule_rows.h"

// What pressing something in the rows does to the rule.
namespace clientele {

namespace {

const RuleNode &withoutNot(const RuleNode &rule, bool &isNot)
{
    const RuleNode *node = &rule;
    for (; node->kind == RuleNode::Kind::Not; node = &node->children.front())
        isNot = !isNot;
    return *node;
}

} // namespace

RuleNode *RuleRows::nodeAt(const Path &path)
{
    RuleNode *node = &m_rule;
    for (const std::size_t step : path) {
        node = &node->children[step];
        while (node->kind == RuleNode::Kind::Not)
            node = &node->children.front();
    }
    return node;
}

void RuleRows::turnRound(const Path &path)
{
    Path parent = path;
    const std::size_t last = parent.back();
    parent.pop_back();
    RuleNode &slot = nodeAt(parent)->children[last];
    bool isNot = false;
    RuleNode inner = withoutNot(slot, isNot);
    slot = isNot ? std::move(inner) : ruleGroup(RuleNode::Kind::Not, {std::move(inner)});
    say(true);
}

void RuleRows::remove(const Path &path)
{
    Path parent = path;
    const auto last = static_cast<std::ptrdiff_t>(parent.back());
    parent.pop_back();
    auto &children = nodeAt(parent)->children;
    children.erase(children.begin() + last);
    say(true);
}

void RuleRows::add(const Path &path, RuleNode node)
{
    nodeAt(path)->children.push_back(std::move(node));
    say(true);
}

void RuleRows::change(const Path &path, const RuleCondition &condition, bool isNewShape)
{
    RuleNode *node = nodeAt(path);
    if (node->condition == condition)
        return;
    node->condition = condition;
    say(isNewShape);
}

void RuleRows::say(bool isNewShape)
{
    if (isNewShape) {
        m_counts.clear();
        fill();
    }
    Q_EMIT edited(normalised(m_rule));
}

} // namespace clientele
