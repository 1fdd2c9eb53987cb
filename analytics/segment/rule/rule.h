#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"

namespace clientele {

// Who belongs to a segment, said as conditions: "country = "France" and orders in last 90 days >= 2". A rule is a tree
// of conditions under and, or and not. It is a value: rule_parser.h reads it from a line of text, rule_printer.h writes
// that line, rule_json.h keeps it in the shop, rule_engine.h finds the customers.

enum class RuleUnit : std::uint8_t
{
    Day,
    Week,
    Month,
    Year
};

// Which days count. Relative ones are counted back from the analysis day: "in last 90 days" is every day from 90 days
// before it, so that it agrees with "days since last order <= 90". What happens after the analysis day never counts.
struct RuleWindow
{
    enum class Kind : std::uint8_t
    {
        Ever,
        Last, // count units
        Since, // from
        Until, // to, that day included
        Between, // from … to, both included
        Ago // between count and countTo units ago: "between 180 and 90 days ago"
    };
    Kind kind = Kind::Ever;
    RuleUnit unit = RuleUnit::Day;
    std::int32_t count = 0;
    std::int32_t countTo = 0;
    Day from = 0;
    Day to = 0;

    bool operator==(const RuleWindow &) const = default;
};

enum class RuleOperator : std::uint8_t
{
    Holds, // "do not contact", "bought category "Toys"": at all
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
    Between, // both ends included
    OneOf,
    NoneOf,
    Contains,
    Known,
    Unknown
};

// What a condition compares with.
struct RuleValue
{
    enum class Kind : std::uint8_t
    {
        Number, // 1/10,000: 2.5 is 25,000; a share of 20 % is 2,000
        Date,
        Ago, // number of units before the analysis day
        Text
    };
    Kind kind = Kind::Number;
    RuleUnit unit = RuleUnit::Day;
    std::int64_t number = 0;
    Day date = 0;
    std::string text = {};

    static constexpr std::int64_t kScale = 10'000;
    static RuleValue ofNumber(std::int64_t units) { return {Kind::Number, RuleUnit::Day, units, 0, {}}; }
    static RuleValue ofWhole(std::int64_t whole) { return ofNumber(whole * kScale); }
    static RuleValue ofDate(Day day) { return {Kind::Date, RuleUnit::Day, 0, day, {}}; }
    static RuleValue ofText(std::string text) { return {Kind::Text, RuleUnit::Day, 0, 0, std::move(text)}; }

    bool operator==(const RuleValue &) const = default;
};

struct RuleCondition
{
    std::string field; // of ruleFields(): "orders"
    std::string of = {}; // the category, product, campaign … it is about; a segment's id; empty = any, or none needed
    RuleWindow window = {};
    RuleOperator op = RuleOperator::Holds;
    std::vector<RuleValue> values = {}; // as many as the operator takes

    bool operator==(const RuleCondition &) const = default;
};

// A part of the rule's text, in bytes. Whatever is built by hand has none.
struct RuleSpan
{
    std::size_t offset = 0;
    std::size_t length = 0;
};

struct RuleNode
{
    enum class Kind : std::uint8_t
    {
        All, // of its children; without any: everybody
        Any,
        Not, // of its one child
        Condition
    };
    Kind kind = Kind::All;
    RuleCondition condition = {};
    std::vector<RuleNode> children = {};
    RuleSpan span = {}; // the whole of it
    RuleSpan ofSpan = {}; // of a condition: what it is about
    RuleSpan windowSpan = {};
    RuleSpan valueSpan = {};

    bool isEmpty() const { return kind != Kind::Condition && children.empty(); }
    bool operator==(const RuleNode &other) const
    {
        return kind == other.kind && condition == other.condition && children == other.children;
    }
};

RuleNode ruleCondition(RuleCondition condition);
RuleNode ruleGroup(RuleNode::Kind kind, std::vector<RuleNode> children);

// The same rule as text would have it: without groups of nothing or of one. Parsing what was printed gives just this.
RuleNode normalised(RuleNode rule);

// Beyond these nobody can read a rule, and a file that asks for more is broken or hostile.
inline constexpr std::size_t kMaxRuleText = 20'000; // bytes
inline constexpr std::size_t kMaxRuleDepth = 32; // nested groups and nots
inline constexpr std::size_t kMaxRuleConditions = 200;
inline constexpr std::int32_t kMaxRuleUnits = 36'500; // of days, weeks, months or years

// The segments that it names, in order, each once: "saved.7", "eleven.champions".
std::vector<std::string> segmentsNamedBy(const RuleNode &rule);

Day dayBefore(Day day, std::int64_t count, RuleUnit unit); // months end with the shorter month's last day

} // namespace clientele
