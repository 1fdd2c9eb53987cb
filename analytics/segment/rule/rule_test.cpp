#include "analytics/segment/rule/rule_test.h"

#include <algorithm>
#include <cmath>

#include "analytics/segment/rule/rule_words.h"

namespace clientele {

namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

RuleType typeOf(const RuleTerm &term)
{
    if (term.field->type != RuleType::Any || !term.attribute)
        return term.field->type;
    switch (term.attribute->type) {
    case Attribute::Type::Text: return RuleType::Text;
    case Attribute::Type::Day: return RuleType::Date;
    case Attribute::Type::Integer:
    case Attribute::Type::Real: break;
    }
    return RuleType::Number;
}

// NaN for a value that the field can never be compared with.
double numberOf(const RuleData &data, RuleType type, const RuleValue &value)
{
    if (type == RuleType::Date) {
        if (value.kind == RuleValue::Kind::Ago)
            return dayBefore(data.asOf(), value.number, value.unit);
        return value.kind == RuleValue::Kind::Date ? value.date : std::nan("");
    }
    if (type == RuleType::Choice)
        return value.text == "yes" ? 1 : 0;
    if (value.kind != RuleValue::Kind::Number)
        return std::nan("");
    const auto units = static_cast<double>(value.number);
    return type == RuleType::Money ? units : units / RuleValue::kScale;
}

void setRange(RuleTest &test, RuleOperator op, double first, double last)
{
    switch (op) {
    case RuleOperator::Less: test.high = std::nextafter(first, -kEndless); break;
    case RuleOperator::AtMost: test.high = first; break;
    case RuleOperator::More: test.low = std::nextafter(first, kEndless); break;
    case RuleOperator::AtLeast: test.low = first; break;
    case RuleOperator::NotEqual: test.isOpposite = true; [[fallthrough]];
    case RuleOperator::Equal:
        test.low = first;
        test.high = first;
        break;
    case RuleOperator::Between:
        test.low = first;
        test.high = last;
        break;
    default: break;
    }
}

std::string textOf(const RuleValue &value)
{
    switch (value.kind) {
    case RuleValue::Kind::Number: return formatDecimal(Money {value.number}, 0);
    case RuleValue::Kind::Date: return formatDay(value.date);
    default: return value.text;
    }
}

bool isMeant(const RuleCondition &condition, std::string_view text)
{
    return std::ranges::any_of(condition.values, [&](const RuleValue &value) {
        return condition.op == RuleOperator::Contains ? containsWords(text, textOf(value))
                                                      : equalWords(text, textOf(value));
    });
}

RuleTest testOfTexts(const RuleData &data, const RuleTerm &term, const RuleCondition &condition)
{
    RuleTest test;
    test.isOfTexts = true;
    test.isOpposite = condition.op == RuleOperator::NotEqual || condition.op == RuleOperator::NoneOf;
    if (term.field->subject == RuleSubject::Map) {
        for (const RfmGroup &group : data.rfm().maps[term.map].groups)
            test.codes.push_back(isMeant(condition, group.id) ? 1 : 0);
        return test;
    }
    const TextDictionary &texts = *textsOf(data, term);
    test.codes.assign(texts.size(), 0);
    const bool isComparison = condition.op == RuleOperator::Equal || condition.op == RuleOperator::OneOf
                              || condition.op == RuleOperator::Contains || test.isOpposite;
    for (std::uint32_t code = 1; code < texts.size() && isComparison; ++code)
        test.codes[code] = isMeant(condition, texts[code]) ? 1 : 0;
    return test;
}

// "one of" for numbers and dates.
RuleTest testOfList(const RuleData &data, RuleType type, const RuleCondition &condition)
{
    RuleTest test;
    test.isOpposite = condition.op == RuleOperator::NoneOf;
    for (const RuleValue &value : condition.values)
        test.numbers.push_back(numberOf(data, type, value));
    return test;
}

} // namespace

const TextDictionary *textsOf(const RuleData &data, const RuleTerm &term)
{
    if (term.field->subject == RuleSubject::Attribute)
        return term.attribute && term.attribute->type == Attribute::Type::Text ? &term.attribute->texts : nullptr;
    if (term.field->type != RuleType::Text || term.field->subject == RuleSubject::Map)
        return nullptr;
    return term.field->id == "gender" ? &data.dataset().words : &data.dataset().places;
}

RuleTest testOf(const RuleData &data, const RuleTerm &term, const RuleCondition &condition)
{
    RuleTest test;
    if (condition.op == RuleOperator::Known || condition.op == RuleOperator::Unknown) {
        test.isOpposite = condition.op == RuleOperator::Unknown; // NaN is in no range, not even the endless one
        return test;
    }
    if (condition.op == RuleOperator::Holds) {
        test.low = 1;
        return test;
    }
    if (textsOf(data, term) || term.field->subject == RuleSubject::Map)
        return testOfTexts(data, term, condition);
    const RuleType type = typeOf(term);
    if (condition.op == RuleOperator::OneOf || condition.op == RuleOperator::NoneOf)
        return testOfList(data, type, condition);
    if (condition.op == RuleOperator::Contains) {
        test.high = -kEndless;
        test.low = kEndless;
        return test;
    }
    setRange(test, condition.op, numberOf(data, type, condition.values.front()),
             numberOf(data, type, condition.values.back()));
    return test;
}

void applyTest(const RuleTest &test, const double *values, std::size_t begin, std::size_t end, CustomerBits &bits)
{
    for (std::size_t first = begin; first < end; first += 64) {
        std::uint64_t word = 0;
        const std::size_t last = std::min(end, first + 64);
        for (std::size_t customer = first; customer < last; ++customer)
            word |= static_cast<std::uint64_t>(test.holdsFor(values[customer - begin])) << (customer - first);
        bits.words()[first / 64] = word;
    }
}

} // namespace clientele
