#include "analytics/segment/rule/rule_parser.h"

#include <algorithm>

#include "analytics/segment/rule/condition_parser.h"
#include "analytics/segment/rule/rule_scanner.h"

namespace clientele {

namespace {

using Kind = RuleProblem::Kind;

bool isUtf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t more = lead < 0x80   ? 0
                                 : lead < 0xc2 ? 9
                                 : lead < 0xe0 ? 1
                                 : lead < 0xf0 ? 2
                                 : lead < 0xf5 ? 3
                                               : 9;
        if (more == 9 || i + more >= text.size())
            return false;
        for (std::size_t k = 1; k <= more; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80)
                return false;
        }
        i += more + 1;
    }
    return true;
}

// or < and < not < condition, each level calling the next; depth and number of conditions are counted on the way.
class Parser
{
public:
    Parser(RuleScanner &scanner, const RuleNames &names)
        : m_scanner(scanner)
        , m_names(names)
    {
    }

    RuleNode parse()
    {
        RuleNode rule = group(RuleNode::Kind::Any);
        if (!m_scanner.isAtEnd())
            m_scanner.fail(Kind::ConnectorExpected);
        return rule;
    }

private:
    RuleNode group(RuleNode::Kind kind)
    {
        const bool isAny = kind == RuleNode::Kind::Any;
        RuleNode first = isAny ? group(RuleNode::Kind::All) : unary();
        m_scanner.expect(RuleExpected::Connector);
        if (m_depth > 0)
            m_scanner.expect(RuleExpected::Close);
        if (!m_scanner.isNext(isAny ? "or" : "and"))
            return first;
        RuleNode node = ruleGroup(kind, {});
        node.span = first.span;
        node.children.push_back(std::move(first));
        while (m_scanner.take(isAny ? "or" : "and"))
            node.children.push_back(isAny ? group(RuleNode::Kind::All) : unary());
        node.span = m_scanner.spanFrom(node.span.offset);
        return node;
    }

    RuleNode unary()
    {
        m_scanner.setField(nullptr);
        const std::size_t begin = m_scanner.position();
        m_scanner.expect(RuleExpected::Field);
        m_scanner.expect(RuleExpected::Not);
        m_scanner.expect(RuleExpected::Open);
        if (m_scanner.isAtEnd())
            m_scanner.fail(Kind::FieldExpected);
        if (const RuleField *field = takeField(m_scanner)) { // before "not": fields may begin with such a word
            if (++m_conditions > kMaxRuleConditions)
                m_scanner.fail(Kind::TooManyConditions);
            return parseCondition(m_scanner, *field, begin, m_names);
        }
        const bool isNot = m_scanner.take("not");
        if (!isNot && !m_scanner.take("open"))
            m_scanner.fail(Kind::FieldExpected);
        if (++m_depth > kMaxRuleDepth)
            m_scanner.fail(Kind::TooDeep, {begin, 1});
        RuleNode node = isNot ? negation() : parenthesised(begin);
        --m_depth;
        node.span = m_scanner.spanFrom(begin);
        return node;
    }

    RuleNode negation()
    {
        RuleNode node = ruleGroup(RuleNode::Kind::Not, {});
        node.children.push_back(unary());
        return node;
    }

    RuleNode parenthesised(std::size_t begin)
    {
        RuleNode inner = group(RuleNode::Kind::Any);
        m_scanner.setField(nullptr);
        if (m_scanner.isAtEnd())
            m_scanner.fail(Kind::CloseExpected, {begin, 1});
        if (!m_scanner.take("close"))
            m_scanner.fail(Kind::ConnectorExpected);
        return inner;
    }

    RuleScanner &m_scanner;
    const RuleNames &m_names;
    std::size_t m_depth = 0;
    std::size_t m_conditions = 0;
};

ParsedRule parse(RuleScanner &scanner, std::string_view text, const RuleNames &names)
{
    try {
        if (text.size() > kMaxRuleText)
            scanner.fail(Kind::TooLong, {kMaxRuleText, text.size() - kMaxRuleText});
        if (!isUtf8(text))
            return {{}, {RuleProblem {.kind = Kind::NotText, .span = {0, text.size()}}}};
        if (scanner.isAtEnd()) {
            for (const RuleExpected what : {RuleExpected::Field, RuleExpected::Not, RuleExpected::Open})
                scanner.expect(what);
            return {};
        }
        return {Parser(scanner, names).parse(), {}};
    } catch (RuleScanner::Failure &failure) {
        if (failure.problem.kind == Kind::TooLong)
            failure.problem.found.clear();
        return {{}, {std::move(failure.problem)}};
    }
}

} // namespace

ParsedRule parseRule(std::string_view text, const RuleNames &names)
{
    RuleScanner scanner(text);
    ParsedRule result = parse(scanner, text, names);
    for (RuleProblem &problem : result.problems) {
        if (problem.kind == Kind::FieldExpected)
            problem.nearest = nearestField(problem.found);
    }
    return result;
}

std::vector<RuleExpectation> expectationsOf(std::string_view text, const RuleNames &names)
{
    RuleScanner scanner(text);
    parse(scanner, text, names);
    return scanner.expectations();
}

} // namespace clientele
