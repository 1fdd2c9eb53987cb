#include <QtTest/QTest>

#include <random>

#include "analytics/segment/rule/rule_check.h"
#include "analytics/segment/rule/rule_fields.h"
#include "analytics/segment/rule/rule_json.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/rule/rule_words.h"
#include "tests/support/rule_shop.h"

using namespace clientele;
using clientele::test::kSegmentNames;

namespace {

std::mt19937 &random()
{
    static std::mt19937 generator(7);
    return generator;
}

int below(int bound)
{
    return std::uniform_int_distribution<int>(0, bound - 1)(random());
}

// Any text at all: quotes, backslashes, spaces, Chinese, words of the language.
std::string anyText()
{
    static const std::vector<std::string> parts {"a", "\"", "\\", " ",    "玩具", "and",
                                                 "”", "%",  "1",  "Toys", "\n",   "且"};
    std::string text = parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))];
    for (int i = below(4); i > 0; --i)
        text += parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))];
    return text;
}

Day anyDay()
{
    return below(40'000) - 5'000;
}

RuleUnit anyUnit()
{
    return static_cast<RuleUnit>(below(4));
}

RuleWindow anyWindow()
{
    RuleWindow window;
    window.kind = static_cast<RuleWindow::Kind>(below(6));
    switch (window.kind) {
    case RuleWindow::Kind::Ever: break;
    case RuleWindow::Kind::Last:
        window.unit = anyUnit();
        window.count = below(1'000);
        break;
    case RuleWindow::Kind::Since: window.from = anyDay(); break;
    case RuleWindow::Kind::Until: window.to = anyDay(); break;
    case RuleWindow::Kind::Between:
        window.from = anyDay();
        window.to = window.from + below(1'000);
        break;
    case RuleWindow::Kind::Ago:
        window.unit = anyUnit();
        window.countTo = below(100);
        window.count = window.countTo + below(100);
        break;
    }
    return window;
}

RuleValue anyValue(const RuleField &field)
{
    switch (field.type) {
    case RuleType::Text: return RuleValue::ofText(anyText());
    case RuleType::Choice: return RuleValue::ofText(below(2) ? "yes" : "no");
    case RuleType::Date:
        if (below(2))
            return RuleValue::ofDate(anyDay());
        return {RuleValue::Kind::Ago, anyUnit(), below(1'000), 0, {}};
    case RuleType::Any:
        return below(3) == 0 ? RuleValue::ofDate(anyDay())
               : below(2)    ? RuleValue::ofText(anyText())
                             : RuleValue::ofNumber(below(1'000'000) - 500'000);
    case RuleType::Count:
    case RuleType::Days: return RuleValue::ofWhole(below(1'000) - 10);
    default: return RuleValue::ofNumber(below(100'000'000) - 1'000);
    }
}

RuleNode anyCondition()
{
    const auto fields = ruleFields();
    const RuleField &field = fields[static_cast<std::size_t>(below(static_cast<int>(fields.size())))];
    RuleCondition condition {.field = std::string(field.id)};
    if (field.subject == RuleSubject::Segment)
        condition.of = kSegmentNames.items[static_cast<std::size_t>(below(6))].id;
    else if (field.isSubjectNeeded || (field.subject != RuleSubject::None && below(2)))
        condition.of = anyText();
    if (field.takesWindow)
        condition.window = anyWindow();
    const std::vector<RuleOperator> operators = operatorsOf(field);
    condition.op = operators[static_cast<std::size_t>(below(static_cast<int>(operators.size())))];
    std::size_t count = valuesTaken(condition.op);
    count = count == kAnyNumber ? static_cast<std::size_t>(1 + below(3)) : count;
    while (condition.values.size() < count)
        condition.values.push_back(anyValue(field));
    if (count == 2) { // a range is from low to high
        auto &values = condition.values;
        if (values[0].kind != values[1].kind || values[0].number > values[1].number || values[0].date > values[1].date)
            values[1] = values[0];
    }
    return ruleCondition(std::move(condition));
}

RuleNode anyRule(int depth)
{
    const int choice = depth == 0 ? 3 : below(5);
    if (choice >= 3)
        return anyCondition();
    if (choice == 2)
        return ruleGroup(RuleNode::Kind::Not, {anyRule(depth - 1)});
    std::vector<RuleNode> children;
    for (int i = below(4); i >= 0; --i)
        children.push_back(anyRule(depth - 1));
    return ruleGroup(choice == 0 ? RuleNode::Kind::All : RuleNode::Kind::Any, std::move(children));
}

} // namespace

// Rules and texts made by lot: what is printed is read again as the same rule, and nothing typed does harm.
class AnyRuleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printedRulesAreReadAgain()
    {
        for (int i = 0; i < 20'000; ++i) {
            const RuleNode rule = normalised(anyRule(4));
            for (const RuleLanguage language : {RuleLanguage::English, RuleLanguage::Chinese}) {
                for (const RuleNames &names : {RuleNames(), kSegmentNames}) {
                    const std::string text = printRule(rule, names, language);
                    if (text.size() > kMaxRuleText)
                        continue;
                    const ParsedRule parsed = parseRule(text, names);
                    const std::string why
                        = text + (parsed.isValid() ? "" : " ! " + std::string(problemId(parsed.problems[0].kind)));
                    QVERIFY2(parsed.isValid() && parsed.rule == rule, why.c_str());
                }
            }
            QVERIFY(ruleFromJson(ruleToJson(rule)) == rule);
        }
    }

    // Whatever is typed: no crash, and every position is within the text.
    void anythingMayBeTyped()
    {
        std::vector<std::string> parts;
        for (const RuleFamily family :
             {RuleFamily::Word, RuleFamily::Unit, RuleFamily::Operator, RuleFamily::Choice, RuleFamily::Field}) {
            for (const RulePhrase &phrase : rulePhrases(family))
                parts.push_back(phrase.text);
        }
        for (const char *more : {" ", "  ", "\"", "\\", "2011-01-01", "2011-13-01", "90", "1.5", "20%", "\xff", "\xe7",
                                 "“", "France", "\n"})
            parts.emplace_back(more);
        for (int i = 0; i < 30'000; ++i) {
            std::string text;
            for (int k = below(14); k >= 0; --k)
                text += parts[static_cast<std::size_t>(below(static_cast<int>(parts.size())))] + (below(3) ? " " : "");
            const ParsedRule parsed = parseRule(text, kSegmentNames);
            for (const RuleProblem &problem : parsed.problems)
                QVERIFY2(problem.span.offset + problem.span.length <= text.size(), text.c_str());
            for (const RuleExpectation &expectation : expectationsOf(text))
                QVERIFY(expectation.position <= text.size());
            if (parsed.isValid()) {
                const std::string printed = printRule(parsed.rule, kSegmentNames);
                QVERIFY2(parseRule(printed, kSegmentNames).rule == normalised(parsed.rule), text.c_str());
            }
        }
    }
};

QTEST_GUILESS_MAIN(AnyRuleTest)
#include "test_any_rule.moc"
