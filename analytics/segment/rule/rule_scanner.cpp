#include "analytics/segment/rule/rule_scanner.h"

#include <algorithm>
#include <array>

#include "analytics/segment/rule/rule_fields.h"

namespace clientele {

namespace {

// Opening and closing marks; a backslash before the closing one makes it part of the text.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kQuotes {
    {{"\"", "\""}, {"“", "”"}, {"”", "”"}, {"「", "」"}}};
constexpr std::string_view kWideSpace = "\u3000";
constexpr std::int64_t kLargest = 900'000'000'000'000'000 / RuleValue::kScale; // whole part; its units fit

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isWide(char c)
{
    return static_cast<signed char>(c) < 0;
}

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// How many bytes the character at `position` has.
std::size_t characterSize(std::string_view text, std::size_t position)
{
    std::size_t size = 1;
    while (position + size < text.size() && (static_cast<unsigned char>(text[position + size]) & 0xc0) == 0x80)
        ++size;
    return size;
}

} // namespace

std::size_t RuleScanner::position()
{
    while (m_at < m_text.size()) {
        if (isSpace(m_text[m_at]))
            ++m_at;
        else if (m_text.substr(m_at).starts_with(kWideSpace))
            m_at += kWideSpace.size();
        else
            break;
    }
    return m_at;
}

void RuleScanner::expect(RuleExpected what)
{
    const RuleExpectation expectation {position(), what, m_field, m_of};
    const bool isKnown = std::ranges::any_of(m_expectations, [&](const RuleExpectation &known) {
        return known.position == expectation.position && known.what == what && known.field == m_field;
    });
    if (!isKnown)
        m_expectations.push_back(expectation);
}

void RuleScanner::setField(const RuleField *field, std::string of)
{
    m_field = field;
    m_of = std::move(of);
}

std::string_view RuleScanner::takeFrom(RuleFamily family)
{
    const std::size_t begin = position();
    for (const RulePhrase &phrase : rulePhrases(family)) {
        if (const std::size_t length = matchPhrase(m_text, begin, phrase.text)) {
            m_at = m_end = begin + length;
            return phrase.id;
        }
    }
    return {};
}

std::size_t RuleScanner::matchWord(std::string_view wordId, std::size_t position) const
{
    for (const RulePhrase &phrase : rulePhrases(RuleFamily::Word)) {
        if (phrase.id == wordId) {
            if (const std::size_t length = matchPhrase(m_text, position, phrase.text))
                return length;
        }
    }
    return 0;
}

bool RuleScanner::take(std::string_view wordId)
{
    const std::size_t length = matchWord(wordId, position());
    if (length == 0)
        return false;
    m_at += length;
    m_end = m_at;
    return true;
}

bool RuleScanner::isNext(std::string_view wordId)
{
    return matchWord(wordId, position()) > 0;
}

std::optional<RuleScanner::Text> RuleScanner::takeQuoted()
{
    const std::size_t begin = position();
    const auto quote = std::ranges::find_if(
        kQuotes, [&](const auto &marks) { return m_text.substr(begin).starts_with(marks.first); });
    if (quote == kQuotes.end())
        return std::nullopt;
    Text result;
    std::size_t at = begin + quote->first.size();
    while (at < m_text.size()) {
        if (m_text.substr(at).starts_with(quote->second)) {
            m_at = m_end = at + quote->second.size();
            result.span = spanFrom(begin);
            return result;
        }
        if (m_text[at] == '\\' && at + 1 < m_text.size())
            ++at;
        result.text += m_text[at++];
    }
    fail(RuleProblem::Kind::TextUnended, {begin, m_text.size() - begin});
}

bool RuleScanner::isConnectorAt(std::size_t position) const
{
    return matchWord("and", position) > 0 || matchWord("or", position) > 0 || matchWord("close", position) > 0
           || matchWord("comma", position) > 0;
}

std::optional<RuleScanner::Text> RuleScanner::takeWord()
{
    if (auto quoted = takeQuoted())
        return quoted;
    const std::size_t begin = position();
    std::size_t at = begin;
    while (at < m_text.size()) {
        const char c = m_text[at];
        const bool isPart = isDigit(c) || isLetter(c) || c == '-' || c == '.';
        if (!isPart && (!isWide(c) || isConnectorAt(at) || m_text.substr(at).starts_with(kWideSpace)))
            break;
        at += isPart ? 1 : characterSize(m_text, at);
    }
    if (at == begin || isConnectorAt(begin))
        return std::nullopt;
    m_at = m_end = at;
    return Text {std::string(m_text.substr(begin, at - begin)), spanFrom(begin)};
}

std::optional<std::int64_t> RuleScanner::takeNumber(bool isShare)
{
    const std::size_t begin = position();
    std::size_t at = begin;
    const bool isNegative = at < m_text.size() && m_text[at] == '-';
    at += isNegative ? 1 : 0;
    if (at == m_text.size() || !isDigit(m_text[at]))
        return std::nullopt;
    std::int64_t whole = 0;
    std::int64_t fraction = 0;
    std::int64_t unit = RuleValue::kScale;
    bool fits = true;
    for (; at < m_text.size() && isDigit(m_text[at]); ++at) {
        fits = fits && whole < kLargest / 100; // room for the digit, and for what a percentage divides by
        whole = fits ? whole * 10 + (m_text[at] - '0') : 0;
    }
    if (at + 1 < m_text.size() && m_text[at] == '.' && isDigit(m_text[at + 1])) {
        for (++at; at < m_text.size() && isDigit(m_text[at]); ++at) {
            unit /= 10;
            fits = fits && (unit > 0 || m_text[at] == '0');
            fraction += (m_text[at] - '0') * unit;
        }
    }
    m_at = m_end = at;
    std::int64_t units = whole * RuleValue::kScale + fraction;
    if (isShare && take("percent")) {
        fits = fits && units % 100 == 0;
        units /= 100;
    } else if (at < m_text.size() && isLetter(m_text[at]) && takeFrom(RuleFamily::Unit).empty()) {
        fail(RuleProblem::Kind::NumberInvalid, {begin, at + 1 - begin});
    } else {
        m_at = m_end = at;
    }
    if (!fits)
        fail(RuleProblem::Kind::NumberInvalid, spanFrom(begin));
    return isNegative ? -units : units;
}

bool RuleScanner::isDateNext()
{
    const std::size_t begin = position();
    if (begin + 5 > m_text.size() || (m_text[begin + 4] != '-' && m_text[begin + 4] != '/'))
        return false;
    return std::ranges::all_of(m_text.substr(begin, 4), isDigit);
}

std::optional<Day> RuleScanner::takeDate()
{
    if (!isDateNext())
        return std::nullopt;
    const std::size_t begin = position();
    std::array<int, 3> parts {};
    std::size_t at = begin;
    std::size_t part = 0;
    for (; part < parts.size(); ++part) {
        std::size_t digits = 0;
        for (; at < m_text.size() && isDigit(m_text[at]) && digits < 4; ++at, ++digits)
            parts.at(part) = parts.at(part) * 10 + (m_text[at] - '0');
        const bool hasMore = part < 2 && at < m_text.size() && m_text[at] == m_text[begin + 4];
        if (digits == 0 || (part < 2 && !hasMore))
            break;
        at += hasMore ? 1 : 0;
    }
    while (at < m_text.size() && (isDigit(m_text[at]) || isLetter(m_text[at])))
        part = 0, ++at; // "2011-01-011"
    m_at = m_end = at;
    const CivilDate date {parts[0], parts[1], parts[2]};
    if (part != parts.size() || date.year < 1 || !isValid(date))
        fail(RuleProblem::Kind::DateInvalid, spanFrom(begin));
    return dayFromCivil(date);
}

RuleSpan RuleScanner::nextToken()
{
    const std::size_t begin = position();
    std::size_t at = begin;
    while (at < m_text.size() && (isDigit(m_text[at]) || isLetter(m_text[at]) || isWide(m_text[at])))
        at += characterSize(m_text, at);
    if (at == begin && at < m_text.size())
        at += characterSize(m_text, at);
    return {begin, at - begin};
}

void RuleScanner::fail(RuleProblem::Kind kind)
{
    fail(kind, nextToken());
}

void RuleScanner::fail(RuleProblem::Kind kind, RuleSpan span)
{
    RuleProblem problem {.kind = kind, .span = span, .found = std::string(m_text.substr(span.offset, span.length))};
    if (m_field)
        problem.field = m_field->id;
    for (const RuleExpectation &expectation : m_expectations) {
        if (expectation.position == span.offset
            && std::ranges::find(problem.expected, expectation.what) == problem.expected.end())
            problem.expected.push_back(expectation.what);
    }
    throw Failure {std::move(problem)};
}

} // namespace clientele
