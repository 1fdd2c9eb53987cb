#include "analytics/segment/rule/condition_parser.h"

#include <algorithm>

#include "analytics/rfm/rfm_map.h"

namespace clientele {

namespace {

using Kind = RuleProblem::Kind;

class ConditionParser
{
public:
    ConditionParser(RuleScanner &scanner, const RuleField &field, const RuleNames &names)
        : m_scanner(scanner)
        , m_field(field)
        , m_names(names)
    {
        m_node.kind = RuleNode::Kind::Condition;
        m_condition.field = field.id;
    }

    RuleNode parse(std::size_t begin)
    {
        m_scanner.setField(&m_field);
        subject();
        m_scanner.setField(&m_field, m_condition.of);
        window();
        comparison();
        m_scanner.setField(nullptr);
        m_node.span = m_scanner.spanFrom(begin);
        return std::move(m_node);
    }

private:
    void subject()
    {
        if (m_field.subject == RuleSubject::None)
            return;
        m_scanner.expect(RuleExpected::Subject);
        auto text = m_field.isSubjectNeeded ? m_scanner.takeWord() : m_scanner.takeQuoted();
        if (!text && m_field.isSubjectNeeded)
            m_scanner.fail(Kind::SubjectExpected);
        if (!text)
            return;
        if (text->text.empty())
            m_scanner.fail(Kind::SubjectExpected, text->span);
        m_condition.of = m_field.subject == RuleSubject::Segment ? m_names.idOf(text->text) : std::move(text->text);
        m_node.ofSpan = text->span;
    }

    RuleUnit unit()
    {
        m_scanner.expect(RuleExpected::Unit);
        const RuleUnit *unit = findUnit(m_scanner.takeFrom(RuleFamily::Unit));
        if (!unit)
            m_scanner.fail(Kind::UnitExpected);
        return *unit;
    }

    std::int32_t wholeNumber()
    {
        m_scanner.expect(RuleExpected::Number);
        const std::size_t begin = m_scanner.position();
        const auto number = m_scanner.takeNumber();
        if (!number)
            m_scanner.fail(Kind::NumberExpected);
        const std::int64_t whole = *number / RuleValue::kScale;
        if (*number % RuleValue::kScale != 0 || whole < 0 || whole > kMaxRuleUnits)
            m_scanner.fail(Kind::NumberInvalid, m_scanner.spanFrom(begin));
        return static_cast<std::int32_t>(whole);
    }

    Day date()
    {
        m_scanner.expect(RuleExpected::Date);
        const auto day = m_scanner.takeDate();
        if (!day)
            m_scanner.fail(Kind::DateExpected);
        return *day;
    }

    void to()
    {
        m_scanner.expect(RuleExpected::To);
        if (!m_scanner.take("to"))
            m_scanner.fail(Kind::ToExpected);
    }

    void window()
    {
        if (!m_field.takesWindow)
            return;
        m_scanner.expect(RuleExpected::Window);
        const std::size_t begin = m_scanner.position();
        RuleWindow &window = m_condition.window;
        if (m_scanner.take("last")) {
            window = {RuleWindow::Kind::Last, RuleUnit::Day, wholeNumber()};
            window.unit = unit();
        } else if (m_scanner.take("since")) {
            window = {.kind = RuleWindow::Kind::Since, .from = date()};
        } else if (m_scanner.take("until")) {
            window = {.kind = RuleWindow::Kind::Until, .to = date()};
        } else if (!between(begin)) {
            return;
        }
        m_scanner.take("closing");
        m_node.windowSpan = m_scanner.spanFrom(begin);
    }

    // "between 2011-01-01 and 2011-06-30", "between 180 and 90 days ago"; false, with nothing taken, for "between 2 and 5".
    bool between(std::size_t begin)
    {
        if (!m_scanner.take("during"))
            return false;
        RuleWindow window;
        if (m_scanner.isDateNext()) {
            window = {.kind = RuleWindow::Kind::Between, .from = date()};
            to();
            window.to = date();
            if (window.from > window.to)
                m_scanner.fail(Kind::RangeReversed, m_scanner.spanFrom(begin));
        } else if (isAgoNext()) {
            window = {RuleWindow::Kind::Ago, RuleUnit::Day, wholeNumber()};
            to();
            window.countTo = wholeNumber();
            window.unit = unit();
            m_scanner.take("ago");
            if (window.count < window.countTo)
                std::swap(window.count, window.countTo);
        } else {
            m_scanner.goBack(begin);
            return false;
        }
        m_condition.window = window;
        return true;
    }

    // Number, to, number, unit: looks ahead and goes back.
    bool isAgoNext()
    {
        const std::size_t begin = m_scanner.position();
        const bool isAgo = m_scanner.takeNumber() && m_scanner.take("to") && !m_scanner.isDateNext()
                           && m_scanner.takeNumber() && !m_scanner.takeFrom(RuleFamily::Unit).empty()
                           && m_scanner.take("ago");
        m_scanner.goBack(begin);
        return isAgo;
    }

    void comparison()
    {
        const std::vector<RuleOperator> allowed = operatorsOf(m_field);
        const bool mayStandAlone = allowed.front() == RuleOperator::Holds;
        if (allowed.size() > 1)
            m_scanner.expect(RuleExpected::Operator);
        const std::size_t begin = m_scanner.position();
        const std::string_view id = m_scanner.takeFrom(RuleFamily::Operator);
        if (id.empty() && !mayStandAlone)
            m_scanner.fail(Kind::OperatorExpected);
        if (id.empty())
            return;
        m_condition.op = *findOperator(id);
        if (std::ranges::find(allowed, m_condition.op) == allowed.end())
            m_scanner.fail(allowed.size() == 1 ? Kind::ConnectorExpected : Kind::OperatorNotAllowed,
                           m_scanner.spanFrom(begin));
        const std::size_t first = m_scanner.position();
        values();
        if (!m_condition.values.empty())
            m_node.valueSpan = m_scanner.spanFrom(first);
    }

    void values()
    {
        const std::size_t count = valuesTaken(m_condition.op);
        if (count == kAnyNumber)
            return list();
        const std::size_t begin = m_scanner.position();
        if (count > 0)
            m_condition.values.push_back(value());
        if (count < 2)
            return;
        to();
        m_condition.values.push_back(value());
        const RuleValue &low = m_condition.values[0];
        const RuleValue &high = m_condition.values[1];
        if (low.kind == high.kind && low.kind != RuleValue::Kind::Ago
            && (low.number > high.number || low.date > high.date))
            m_scanner.fail(Kind::RangeReversed, m_scanner.spanFrom(begin));
    }

    void list()
    {
        if (!m_scanner.take("open"))
            m_scanner.fail(Kind::ListExpected);
        do
            m_condition.values.push_back(value());
        while (m_scanner.take("comma"));
        m_scanner.expect(RuleExpected::Close);
        if (!m_scanner.take("close"))
            m_scanner.fail(Kind::ListExpected);
    }

    RuleValue value()
    {
        switch (m_field.type) {
        case RuleType::Text: return text();
        case RuleType::Choice: return choice();
        case RuleType::Date: return dateOrAgo();
        case RuleType::Any: return anything();
        default: return number();
        }
    }

    RuleValue number()
    {
        m_scanner.expect(RuleExpected::Number);
        const std::size_t begin = m_scanner.position();
        if (m_scanner.isDateNext())
            m_scanner.fail(Kind::NumberExpected);
        const auto number = m_scanner.takeNumber(m_field.type == RuleType::Share);
        if (!number)
            m_scanner.fail(Kind::NumberExpected);
        const bool isWhole = m_field.type == RuleType::Count || m_field.type == RuleType::Days;
        if (isWhole && *number % RuleValue::kScale != 0)
            m_scanner.fail(Kind::NumberInvalid, m_scanner.spanFrom(begin));
        if (m_field.type == RuleType::Days) { // "30 days" says what "30" says
            const std::size_t end = m_scanner.end();
            if (m_scanner.takeFrom(RuleFamily::Unit) != "day")
                m_scanner.goBack(end);
        }
        return RuleValue::ofNumber(*number);
    }

    RuleValue dateOrAgo()
    {
        m_scanner.expect(RuleExpected::Date);
        if (const auto day = m_scanner.takeDate())
            return RuleValue::ofDate(*day);
        const std::size_t begin = m_scanner.position();
        if (!m_scanner.takeNumber())
            m_scanner.fail(Kind::DateExpected);
        m_scanner.goBack(begin);
        RuleValue value {.kind = RuleValue::Kind::Ago};
        value.number = wholeNumber();
        value.unit = unit();
        m_scanner.expect(RuleExpected::Ago);
        if (!m_scanner.take("ago"))
            m_scanner.fail(Kind::DateExpected);
        return value;
    }

    RuleValue text()
    {
        m_scanner.expect(RuleExpected::Value);
        auto text = m_scanner.takeWord();
        if (!text)
            m_scanner.fail(Kind::ValueExpected);
        if (m_field.subject == RuleSubject::Map)
            return RuleValue::ofText(groupId(text->text));
        return RuleValue::ofText(std::move(text->text));
    }

    // A group of the map by its name: "At Risk" is "at_risk".
    std::string groupId(const std::string &text) const
    {
        const std::string map = m_condition.of.empty() ? std::string(rfmMaps().front().id) : m_condition.of;
        for (const RuleNames::Item &item : m_names.items) {
            if (item.id.starts_with(map + '.') && equalWords(item.name, text))
                return item.id.substr(map.size() + 1);
        }
        return text;
    }

    RuleValue choice()
    {
        m_scanner.expect(RuleExpected::Value);
        const std::string_view id = m_scanner.takeFrom(RuleFamily::Choice);
        if (id.empty())
            m_scanner.fail(Kind::ValueExpected);
        return RuleValue::ofText(std::string(id));
    }

    RuleValue anything()
    {
        m_scanner.expect(RuleExpected::Value);
        if (const auto quoted = m_scanner.takeQuoted())
            return RuleValue::ofText(quoted->text);
        if (const auto day = m_scanner.takeDate())
            return RuleValue::ofDate(*day);
        if (const auto number = m_scanner.takeNumber())
            return RuleValue::ofNumber(*number);
        return text();
    }

    RuleScanner &m_scanner;
    const RuleField &m_field;
    const RuleNames &m_names;
    RuleNode m_node;
    RuleCondition &m_condition = m_node.condition;
};

} // namespace

const RuleField *takeField(RuleScanner &scanner)
{
    return findRuleField(scanner.takeFrom(RuleFamily::Field));
}

RuleNode parseCondition(RuleScanner &scanner, const RuleField &field, std::size_t begin, const RuleNames &names)
{
    return ConditionParser(scanner, field, names).parse(begin);
}

} // namespace clientele
