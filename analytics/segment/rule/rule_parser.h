#pragma once

#include <string_view>
#include <vector>

#include "analytics/segment/rule/rule.h"
#include "analytics/segment/rule/rule_names.h"
#include "analytics/segment/rule/rule_problem.h"

namespace clientele {

struct RuleField;

// Reads a rule as people type it, in English or Chinese words:
//
//     country = "France" and orders in last 90 days >= 2 and not bought category "Toys"
//     国家 = "法国" 且 订单数 最近 90 天 >= 2 且 非 买过品类 "玩具"
//
// or < and < not; parentheses group. A condition is a field, what it is about in quotes where it is about something, the
// days that count where it may have them ("in last 90 days", "since 2011-01-01", "until 2011-06-30", "between 2011-01-01
// and 2011-06-30", "between 180 and 90 days ago"), and an operator with its values: numbers, percentages, dates
// ("2011-12-01", "30 days ago"), texts. Single words need no quotes. Segments are named by their name or id.
//
// Linear in the text but for the phrases tried at each place; any bytes may come. An empty text is everybody.
struct ParsedRule
{
    RuleNode rule; // as far as it was understood; empty when it was not
    std::vector<RuleProblem> problems; // of the text alone, at most one

    bool isValid() const { return problems.empty(); }
};
ParsedRule parseRule(std::string_view text, const RuleNames &names = {});

// A place where the parser looked for something: what completion and error messages are made of.
struct RuleExpectation
{
    std::size_t position = 0;
    RuleExpected what = RuleExpected::Field;
    const RuleField *field = nullptr; // of the condition it belongs to
    std::string of = {};
};
// Every expectation up to where reading ended, in the order of looking.
std::vector<RuleExpectation> expectationsOf(std::string_view text, const RuleNames &names = {});

} // namespace clientele
