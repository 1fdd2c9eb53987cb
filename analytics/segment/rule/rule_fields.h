#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "analytics/dataset/indices.h"
#include "analytics/segment/rule/rule.h"

namespace clientele {

class RuleData;
struct RuleTerm;

// What a rule can ask about a customer. One row per field: the rows of the builder, the completion of typed text, the
// command line's help and the contract tests walk this table. The phrases are in rule_words.h, the explanations a person
// reads in widgets/shell/names.

enum class RuleType : std::uint8_t
{
    Flag, // it is so, or not
    Count, // whole; 0 where nothing happened
    Number,
    Days,
    Money, // of the shop's currency
    Share, // 0 … 1, written as a percentage
    Date,
    Text,
    Choice, // yes, no; unknown otherwise
    Any // whatever the attribute is
};

enum class RuleTopic : std::uint8_t
{
    Profile,
    Orders,
    Products,
    Behaviour,
    Reviews,
    Campaigns,
    Scores,
    Segments
};

// What the quoted text behind a field's name says.
enum class RuleSubject : std::uint8_t
{
    None,
    Attribute,
    Product, // its id or name
    Category,
    Brand,
    Event,
    Campaign, // its id or name
    Map, // of rfmMaps()
    Segment
};

// Writes one number per customer of begin … end − 1: a count, money in 1/10,000, a share, a day, the code of a text, 1
// for yes; NaN where it is not known.
using RuleFill
    = void (*)(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out);

struct RuleField
{
    std::string_view id;
    RuleTopic topic;
    RuleType type;
    RuleSubject subject = RuleSubject::None;
    bool isSubjectNeeded = false; // otherwise without one it is about any
    bool takesWindow = false;
    bool isVerb = false; // "bought category "Toys"" alone says at least once
    RuleFill fill = nullptr;
};

std::span<const RuleField> ruleFields();
const RuleField *findRuleField(std::string_view id); // null where there is none

// The operators that make sense for a field, the one a new condition begins with first.
std::vector<RuleOperator> operatorsOf(const RuleField &field);
std::string_view operatorId(RuleOperator op); // "at_least": of the dictionary, stable in JSON
const RuleOperator *findOperator(std::string_view id);
std::size_t valuesTaken(RuleOperator op); // 0, 1 or 2; kAnyNumber for lists
inline constexpr std::size_t kAnyNumber = SIZE_MAX;

std::string_view unitId(RuleUnit unit); // "day"
const RuleUnit *findUnit(std::string_view id);
std::string_view topicId(RuleTopic topic); // "orders"
std::string_view typeId(RuleType type); // "money"
std::string_view subjectId(RuleSubject subject); // "category"; empty for none

} // namespace clientele
