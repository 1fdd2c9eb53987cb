#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analytics/segment/rule/rule.h"

namespace clientele {

// What may stand at a place of a rule's text.
enum class RuleExpected : std::uint8_t
{
    Field,
    Not,
    Open,
    Close,
    Connector, // and, or
    Subject, // what the field is about, in quotes
    Window,
    Operator,
    Value,
    Number,
    Date,
    Unit,
    Ago,
    To // between the two ends
};
std::string_view expectedId(RuleExpected expected); // "field": stable in JSON

// Why a rule cannot be used, or what about it is worth knowing, and where it says so.
struct RuleProblem
{
    enum class Kind : std::uint8_t
    {
        // The text cannot be read. `found` is what stands there.
        TooLong,
        NotText, // bytes that are not UTF-8
        TooDeep,
        TooManyConditions,
        FieldExpected,
        SubjectExpected,
        OperatorExpected,
        OperatorNotAllowed, // for this field
        ValueExpected,
        NumberExpected,
        DateExpected,
        UnitExpected,
        ToExpected, // "between" without its second end
        ConnectorExpected, // a condition is over and something else follows
        CloseExpected, // a parenthesis is left open
        TextUnended, // a quotation mark is left open
        NumberInvalid, // too large, or more decimals than count
        DateInvalid,
        RangeReversed,
        ListExpected,
        // It can be read and cannot be answered.
        NoSuchSegment,
        SegmentBroken, // the segment it names has a rule that cannot be answered
        RefersToItself,
        ValueDoesNotFit, // compares an attribute with what it can never be
        // Worth knowing.
        NothingCalledThat, // no customer, product, category … of the shop has this value
        DateInFuture // after the analysis day, when nothing counts
    };
    Kind kind = Kind::FieldExpected;
    RuleSpan span = {}; // bytes of the text
    std::string found = {};
    std::string field = {}; // id of the condition's field, where there is one
    std::vector<RuleExpected> expected = {};
    std::string nearest = {}; // a phrase that is spelt almost like what was found

    bool isWarning() const { return kind >= Kind::NothingCalledThat; }
};
std::string_view problemId(RuleProblem::Kind kind); // "field_expected": stable in JSON
const std::vector<RuleProblem::Kind> &allRuleProblems(); // for tests that prove each has words

// The first that is not merely worth knowing; null where there is none.
const RuleProblem *firstError(const std::vector<RuleProblem> &problems);

} // namespace clientele
