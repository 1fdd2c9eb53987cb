#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_words.h"

namespace clientele {

// The letters of a rule's text, taken from the left: phrases, numbers, dates and texts. Remembers what was looked for.
class RuleScanner
{
public:
    // What ends reading.
    struct Failure
    {
        RuleProblem problem;
    };

    explicit RuleScanner(std::string_view text)
        : m_text(text)
    {
    }

    std::size_t position(); // of the next letter that is not white space
    std::size_t end() const { return m_end; } // of what was taken last
    bool isAtEnd() { return position() == m_text.size(); }
    void expect(RuleExpected what);
    void setField(const RuleField *field, std::string of = {});
    const RuleField *field() const { return m_field; }

    // The id of the phrase that stands here, if one of the family does; taken.
    std::string_view takeFrom(RuleFamily family);
    bool take(std::string_view wordId); // of RuleFamily::Word
    bool isNext(std::string_view wordId);

    struct Text
    {
        std::string text;
        RuleSpan span;
    };
    std::optional<Text> takeQuoted(); // Failure: TextUnended
    std::optional<Text> takeWord(); // quoted, or one word without quotes
    // Units of 1/10,000. Failure: NumberInvalid.
    std::optional<std::int64_t> takeNumber(bool isShare = false);
    std::optional<Day> takeDate(); // Failure: DateInvalid
    bool isDateNext();

    RuleSpan spanFrom(std::size_t begin) const { return {begin, m_end > begin ? m_end - begin : 0}; }
    [[noreturn]] void fail(RuleProblem::Kind kind); // at what stands here
    [[noreturn]] void fail(RuleProblem::Kind kind, RuleSpan span);

    const std::vector<RuleExpectation> &expectations() const { return m_expectations; }
    void goBack(std::size_t position) { m_at = position; }

private:
    RuleSpan nextToken();
    bool isConnectorAt(std::size_t position) const;
    std::size_t matchWord(std::string_view wordId, std::size_t position) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    const RuleField *m_field = nullptr;
    std::string m_of;
    std::vector<RuleExpectation> m_expectations;
};

} // namespace clientele
