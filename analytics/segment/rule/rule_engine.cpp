#include "analytics/segment/rule/rule_engine.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/rule/rule_test.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 16'384; // customers per piece, a multiple of 64
constexpr std::size_t kNumbersKept = 256'000'000; // bytes
constexpr std::size_t kLeastKept = 8;
constexpr std::size_t kBitsKept = 64'000'000;

std::string termKey(const RuleCondition &condition)
{
    return condition.field + '\n' + condition.of + '\n' + printWindow(condition.window, RuleLanguage::English);
}

std::string conditionKey(const RuleCondition &condition)
{
    return printRule(ruleCondition(condition));
}

std::size_t mostKept(std::size_t bytes, std::size_t each)
{
    return std::max(kLeastKept, bytes / std::max<std::size_t>(1, each));
}

// The number that a field has for a customer, as a rule would say it.
std::optional<RuleValue> actualOf(const RuleData &data, const RuleTerm &term, double value)
{
    if (std::isnan(value))
        return std::nullopt;
    if (term.field->subject == RuleSubject::Map)
        return RuleValue::ofText(std::string(data.rfm().maps[term.map].groups[static_cast<std::size_t>(value)].id));
    if (const TextDictionary *texts = textsOf(data, term))
        return RuleValue::ofText(std::string((*texts)[static_cast<std::uint32_t>(value)]));
    const bool isDay
        = term.field->type == RuleType::Date || (term.attribute && term.attribute->type == Attribute::Type::Day);
    if (isDay)
        return RuleValue::ofDate(static_cast<Day>(value));
    if (term.field->type == RuleType::Choice)
        return RuleValue::ofText(value > 0 ? "yes" : "no");
    const double units = term.field->type == RuleType::Money ? value : value * RuleValue::kScale;
    return RuleValue::ofNumber(std::llround(units));
}

} // namespace

template<typename Value> std::shared_ptr<const Value> RuleEngine::Cache<Value>::find(const std::string &key)
{
    const auto known = m_byKey.find(key);
    if (known == m_byKey.end())
        return nullptr;
    m_items.splice(m_items.begin(), m_items, known->second);
    return known->second->second;
}

template<typename Value>
void RuleEngine::Cache<Value>::keep(const std::string &key, std::shared_ptr<const Value> value, std::size_t most)
{
    if (m_byKey.contains(key))
        return;
    m_items.emplace_front(key, std::move(value));
    m_byKey[key] = m_items.begin();
    for (; m_items.size() > most; m_items.pop_back())
        m_byKey.erase(m_items.back().first);
}

RuleEngine::RuleEngine(RuleShop shop)
    : m_data(std::move(shop))
{
}

std::shared_ptr<const RuleEngine::Numbers> RuleEngine::numbersOf(const RuleTerm &term, const std::string &key,
                                                                 const Monitor &monitor) const
{
    {
        const std::lock_guard lock(m_mutex);
        if (auto known = m_numbers.find(key))
            return known;
    }
    const std::size_t customers = m_data.dataset().customers.size();
    // Not cleared first: the pages of memory are then first touched by the threads that fill them.
    const auto numbers = std::make_shared_for_overwrite<double[]>(customers);
    parallelFor(customers, kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        term.field->fill(m_data, term, static_cast<CustomerIndex>(begin), static_cast<CustomerIndex>(end),
                         numbers.get() + begin);
    });
    const std::lock_guard lock(m_mutex);
    m_numbers.keep(key, numbers, mostKept(kNumbersKept, customers * sizeof(double)));
    return numbers;
}

std::shared_ptr<const CustomerBits> RuleEngine::conditionBits(const RuleCondition &condition,
                                                              const Monitor &monitor) const
{
    const std::string key = conditionKey(condition);
    {
        const std::lock_guard lock(m_mutex);
        if (auto known = m_bits.find(key))
            return known;
    }
    monitor.checkpoint();
    const RuleTerm term = m_data.term(condition);
    const RuleTest test = testOf(m_data, term, condition);
    const auto numbers = numbersOf(term, termKey(condition), monitor);
    const std::size_t customers = m_data.dataset().customers.size();
    auto bits = std::make_shared<CustomerBits>(customers);
    parallelFor(customers, kGrain,
                [&](std::size_t begin, std::size_t end) { applyTest(test, numbers.get() + begin, begin, end, *bits); });
    const std::lock_guard lock(m_mutex);
    m_bits.keep(key, bits, mostKept(kBitsKept, customers / 8));
    return bits;
}

CustomerBits RuleEngine::evaluate(const RuleNode &rule, const Monitor &monitor) const
{
    if (rule.kind == RuleNode::Kind::Condition)
        return *conditionBits(rule.condition, monitor);
    if (rule.kind == RuleNode::Kind::Not)
        return evaluate(rule.children.front(), monitor).flip();
    const bool isAll = rule.kind == RuleNode::Kind::All;
    CustomerBits bits(m_data.dataset().customers.size(), isAll || rule.children.empty());
    for (const RuleNode &child : rule.children) {
        const bool isCondition = child.kind == RuleNode::Kind::Condition;
        const auto kept = isCondition ? conditionBits(child.condition, monitor)
                                      : std::make_shared<const CustomerBits>(evaluate(child, monitor));
        isAll ? bits &= *kept : bits |= *kept;
    }
    return bits;
}

CustomerSet RuleEngine::members(const RuleNode &rule, const Monitor &monitor) const
{
    return evaluate(rule, monitor).members();
}

std::vector<std::size_t> RuleEngine::countsOf(const RuleNode &rule, const Monitor &monitor) const
{
    std::vector<std::size_t> counts {evaluate(rule, monitor).count()};
    for (const RuleNode &child : rule.children)
        std::ranges::copy(countsOf(child, monitor), std::back_inserter(counts));
    return counts;
}

RuleReason RuleEngine::why(const RuleNode &rule, CustomerIndex customer) const
{
    RuleReason reason;
    if (rule.kind == RuleNode::Kind::Condition) {
        const RuleTerm term = m_data.term(rule.condition);
        double value = 0;
        term.field->fill(m_data, term, customer, customer + 1, &value);
        reason.holds = testOf(m_data, term, rule.condition).holdsFor(value);
        reason.actual = actualOf(m_data, term, value);
        return reason;
    }
    for (const RuleNode &child : rule.children)
        reason.children.push_back(why(child, customer));
    const auto holds = [](const RuleReason &child) { return child.holds; };
    if (rule.kind == RuleNode::Kind::Not)
        reason.holds = !reason.children.front().holds;
    else if (rule.kind == RuleNode::Kind::All || rule.children.empty())
        reason.holds = std::ranges::all_of(reason.children, holds);
    else
        reason.holds = std::ranges::any_of(reason.children, holds);
    return reason;
}

std::vector<std::size_t> overlapCounts(const std::vector<const CustomerSet *> &sets, std::size_t everybody)
{
    std::vector<std::uint8_t> in(everybody);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (const CustomerIndex customer : *sets[i])
            in[customer] |= static_cast<std::uint8_t>(1u << i);
    }
    std::vector<std::size_t> counts(std::size_t {1} << sets.size());
    for (const std::uint8_t combination : in)
        ++counts[combination];
    return counts;
}

} // namespace clientele
