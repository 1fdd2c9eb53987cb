#include "analytics/segment/rule/rule_check.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/rule/rule_test.h"
#include "analytics/segment/rule/rule_words.h"

namespace clientele {

namespace {

using Kind = RuleProblem::Kind;

class Checker
{
public:
    Checker(const RuleData &data, std::string_view own)
        : m_data(data)
        , m_own(own)
    {
    }

    void check(const RuleNode &rule)
    {
        if (rule.kind == RuleNode::Kind::Condition)
            checkCondition(rule);
        for (const RuleNode &child : rule.children)
            check(child);
    }

    std::vector<RuleProblem> problems;

private:
    void add(Kind kind, RuleSpan span, const RuleNode &rule, std::string found)
    {
        problems.push_back({.kind = kind,
                            .span = span.length > 0 ? span : rule.span,
                            .found = std::move(found),
                            .field = rule.condition.field});
    }

    void checkCondition(const RuleNode &rule)
    {
        const RuleCondition &condition = rule.condition;
        const RuleField &field = *findRuleField(condition.field);
        if (field.subject == RuleSubject::Segment)
            return checkSegment(rule);
        if (field.subject == RuleSubject::Map && !isMap(condition.of))
            return add(Kind::ValueDoesNotFit, rule.ofSpan, rule, condition.of);
        const RuleTerm term = m_data.term(condition);
        if (!condition.of.empty() && !isThere(term))
            add(Kind::NothingCalledThat, rule.ofSpan, rule, condition.of);
        else
            checkValues(rule, term);
        checkDates(rule);
    }

    bool isMap(std::string_view id) const
    {
        const auto &maps = m_data.rfm().maps;
        return id.empty() || std::ranges::find(maps, id, &RfmMap::id) != maps.end();
    }

    void checkSegment(const RuleNode &rule)
    {
        const std::string &id = rule.condition.of;
        if (!m_own.empty() && id == m_own)
            return add(Kind::RefersToItself, rule.ofSpan, rule, id);
        const auto at = std::ranges::find(m_data.segments(), id, &Segment::id);
        if (at == m_data.segments().end())
            add(Kind::NoSuchSegment, rule.ofSpan, rule, id);
        else if (at->problem)
            add(Kind::SegmentBroken, rule.ofSpan, rule, at->name.empty() ? id : at->name);
    }

    bool isThere(const RuleTerm &term) const
    {
        switch (term.field->subject) {
        case RuleSubject::Attribute: return term.attribute != nullptr;
        case RuleSubject::Product:
        case RuleSubject::Category:
        case RuleSubject::Brand: return std::ranges::find(term.products, 1) != term.products.end();
        case RuleSubject::Campaign: return std::ranges::find(term.campaigns, 1) != term.campaigns.end();
        case RuleSubject::Event: return term.code != kNoIndex;
        default: return true;
        }
    }

    // Each text by itself: of "in ("France", "Frnace")" one is there.
    void checkValues(const RuleNode &rule, const RuleTerm &term)
    {
        const RuleCondition &condition = rule.condition;
        const bool isOfTexts = textsOf(m_data, term) || term.field->subject == RuleSubject::Map;
        for (const RuleValue &value : condition.values) {
            RuleCondition alone = condition;
            alone.values = {value};
            const std::string text = printValue(condition, value, {}, RuleLanguage::English);
            if (isOfTexts) {
                const RuleTest test = testOf(m_data, term, alone);
                if (!isForTexts(condition.op))
                    add(Kind::ValueDoesNotFit, rule.valueSpan, rule, text);
                else if (std::ranges::find(test.codes, 1) == test.codes.end())
                    add(Kind::NothingCalledThat, rule.valueSpan, rule, text);
            } else if (term.attribute && !fits(term.attribute->type, condition.op, value.kind)) {
                add(Kind::ValueDoesNotFit, rule.valueSpan, rule, text);
            }
        }
    }

    static bool isForTexts(RuleOperator op)
    {
        return op == RuleOperator::Equal || op == RuleOperator::NotEqual || op == RuleOperator::OneOf
               || op == RuleOperator::NoneOf || op == RuleOperator::Contains;
    }

    static bool fits(Attribute::Type type, RuleOperator op, RuleValue::Kind value)
    {
        return op != RuleOperator::Contains
               && value == (type == Attribute::Type::Day ? RuleValue::Kind::Date : RuleValue::Kind::Number);
    }

    void checkDates(const RuleNode &rule)
    {
        const RuleWindow &window = rule.condition.window;
        const bool hasFrom = window.kind == RuleWindow::Kind::Since || window.kind == RuleWindow::Kind::Between;
        const bool hasTo = window.kind == RuleWindow::Kind::Until || window.kind == RuleWindow::Kind::Between;
        if (hasFrom && window.from > m_data.asOf())
            add(Kind::DateInFuture, rule.windowSpan, rule, formatDay(window.from));
        else if (hasTo && window.to > m_data.asOf())
            add(Kind::DateInFuture, rule.windowSpan, rule, formatDay(window.to));
        for (const RuleValue &value : rule.condition.values) {
            if (value.kind == RuleValue::Kind::Date && value.date > m_data.asOf()
                && rule.condition.field != "attribute")
                add(Kind::DateInFuture, rule.valueSpan, rule, formatDay(value.date));
        }
    }

    const RuleData &m_data;
    std::string_view m_own;
};

} // namespace

std::vector<RuleProblem> checkRule(const RuleNode &rule, const RuleData &data, std::string_view own)
{
    Checker checker(data, own);
    checker.check(rule);
    return std::move(checker.problems);
}

void throwFirstError(const std::vector<RuleProblem> &problems, std::string_view text)
{
    if (const RuleProblem *problem = firstError(problems))
        throw Error(ErrorCode::RuleInvalid,
                    {std::string(text), std::to_string(lettersBefore(text, problem->span.offset) + 1),
                     std::string(problemId(problem->kind)), problem->found, problem->nearest});
}

std::size_t lettersBefore(std::string_view text, std::size_t offset)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text.substr(0, offset), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace clientele
