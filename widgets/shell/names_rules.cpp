#include <QtCore/QLocale>

#include "analytics/segment/rule/rule_fields.h"
#include "analytics/segment/rule/rule_names.h"
#include "analytics/segment/rule/rule_problem.h"
#include "analytics/segment/rule/rule_words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_words.h"

// The words around rules. Their own phrases, which are typed, are in analytics/segment/rule/rule_words.h.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kTopics[] {
    {"profile", QT_TRANSLATE_NOOP("Names", "Profile")},   {"orders", QT_TRANSLATE_NOOP("Names", "Orders")},
    {"products", QT_TRANSLATE_NOOP("Names", "Products")}, {"behaviour", QT_TRANSLATE_NOOP("Names", "Behaviour")},
    {"reviews", QT_TRANSLATE_NOOP("Names", "Reviews")},   {"campaigns", QT_TRANSLATE_NOOP("Names", "Campaigns")},
    {"scores", QT_TRANSLATE_NOOP("Names", "RFM scores")}, {"segments", QT_TRANSLATE_NOOP("Names", "Segments")},
};

constexpr words::Row kOperators[] {
    {"holds", QT_TRANSLATE_NOOP("Names", "is so")},          {"equal", QT_TRANSLATE_NOOP("Names", "is")},
    {"not_equal", QT_TRANSLATE_NOOP("Names", "is not")},     {"less", QT_TRANSLATE_NOOP("Names", "less than")},
    {"at_most", QT_TRANSLATE_NOOP("Names", "at most")},      {"more", QT_TRANSLATE_NOOP("Names", "more than")},
    {"at_least", QT_TRANSLATE_NOOP("Names", "at least")},    {"between", QT_TRANSLATE_NOOP("Names", "between")},
    {"one_of", QT_TRANSLATE_NOOP("Names", "is one of")},     {"none_of", QT_TRANSLATE_NOOP("Names", "is none of")},
    {"contains", QT_TRANSLATE_NOOP("Names", "contains")},    {"known", QT_TRANSLATE_NOOP("Names", "is known")},
    {"unknown", QT_TRANSLATE_NOOP("Names", "is not known")},
};

constexpr words::Row kUnits[] {
    {"day", QT_TRANSLATE_NOOP("Names", "days")},
    {"week", QT_TRANSLATE_NOOP("Names", "weeks")},
    {"month", QT_TRANSLATE_NOOP("Names", "months")},
    {"year", QT_TRANSLATE_NOOP("Names", "years")},
};

constexpr words::Row kExpected[] {
    {"field", QT_TRANSLATE_NOOP("Names", "a field, such as orders")},
    {"not", QT_TRANSLATE_NOOP("Names", "“not”")},
    {"open", QT_TRANSLATE_NOOP("Names", "an opening parenthesis")},
    {"close", QT_TRANSLATE_NOOP("Names", "a closing parenthesis")},
    {"connector", QT_TRANSLATE_NOOP("Names", "“and” or “or”")},
    {"subject", QT_TRANSLATE_NOOP("Names", "a name in quotation marks")},
    {"window", QT_TRANSLATE_NOOP("Names", "a time, such as in last 90 days")},
    {"operator", QT_TRANSLATE_NOOP("Names", "a comparison, such as >=")},
    {"value", QT_TRANSLATE_NOOP("Names", "a value")},
    {"number", QT_TRANSLATE_NOOP("Names", "a number")},
    {"date", QT_TRANSLATE_NOOP("Names", "a date, such as 2011-12-01")},
    {"unit", QT_TRANSLATE_NOOP("Names", "days, weeks, months or years")},
    {"ago", QT_TRANSLATE_NOOP("Names", "“ago”")},
    {"to", QT_TRANSLATE_NOOP("Names", "“and” before the second end")},
};

// %1 is what stands there.
constexpr words::Row kProblems[] {
    {"too_long", QT_TRANSLATE_NOOP("Names", "The rule is too long. Split it into saved segments and join those.")},
    {"not_text", QT_TRANSLATE_NOOP("Names", "The rule holds bytes that are no text. Type it again.")},
    {"too_deep", QT_TRANSLATE_NOOP("Names", "The rule is nested too deeply. Save a part of it as a segment.")},
    {"too_many_conditions",
     QT_TRANSLATE_NOOP("Names", "The rule has too many conditions. Save a part of it as a segment.")},
    {"field_expected",
     QT_TRANSLATE_NOOP("Names", "A condition must begin here with a field, such as orders; there is “%1”.")},
    {"subject_expected", QT_TRANSLATE_NOOP("Names", "Say in quotation marks what it is about; there is “%1”.")},
    {"operator_expected", QT_TRANSLATE_NOOP("Names", "A comparison such as >= is missing; there is “%1”.")},
    {"operator_not_allowed",
     QT_TRANSLATE_NOOP("Names", "“%1” cannot be asked of this field. Choose another comparison.")},
    {"value_expected", QT_TRANSLATE_NOOP("Names", "A value is missing; there is “%1”.")},
    {"number_expected", QT_TRANSLATE_NOOP("Names", "A number is missing; there is “%1”.")},
    {"date_expected",
     QT_TRANSLATE_NOOP("Names", "A date such as 2011-12-01, or 30 days ago, is missing; there is “%1”.")},
    {"unit_expected", QT_TRANSLATE_NOOP("Names", "Days, weeks, months or years are missing; there is “%1”.")},
    {"to_expected", QT_TRANSLATE_NOOP("Names", "The second end is missing, as in between 2 and 5; there is “%1”.")},
    {"connector_expected",
     QT_TRANSLATE_NOOP("Names", "The condition ends before “%1”. Join another with “and” or “or”.")},
    {"close_expected", QT_TRANSLATE_NOOP("Names", "This parenthesis is never closed.")},
    {"text_unended", QT_TRANSLATE_NOOP("Names", "This quotation mark is never closed.")},
    {"number_invalid",
     QT_TRANSLATE_NOOP("Names", "“%1” is not a number that can stand here: too large, or too many decimals.")},
    {"date_invalid", QT_TRANSLATE_NOOP("Names", "“%1” is no date. Write it as 2011-12-01.")},
    {"range_reversed", QT_TRANSLATE_NOOP("Names", "“%1” ends before it begins. Put the smaller end first.")},
    {"list_expected",
     QT_TRANSLATE_NOOP("Names", "A list in parentheses is missing, such as (\"France\", \"Spain\"); there is “%1”.")},
    {"no_such_segment",
     QT_TRANSLATE_NOOP("Names", "There is no segment “%1”; it may have been removed. Choose another.")},
    {"segment_broken",
     QT_TRANSLATE_NOOP("Names", "The segment “%1” has a rule that cannot be answered. Repair that one first.")},
    {"refers_to_itself", QT_TRANSLATE_NOOP("Names", "A segment's rule cannot name the segment itself.")},
    {"value_does_not_fit", QT_TRANSLATE_NOOP("Names", "It can never be compared with “%1”. Choose another value.")},
    {"nothing_called_that", QT_TRANSLATE_NOOP("Names", "Nothing in this shop is called “%1”.")},
    {"date_in_future",
     QT_TRANSLATE_NOOP("Names", "%1 is after the analysis day. What happens after that day does not count.")},
};

} // namespace

RuleNames ruleNames(const std::vector<Segment> &segments)
{
    RuleNames names;
    for (const Segment &segment : segments)
        names.items.push_back({segment.id, segmentName(segment).toStdString()});
    return names;
}

RuleLanguage ruleLanguage()
{
    return QLocale().language() == QLocale::Chinese ? RuleLanguage::Chinese : RuleLanguage::English;
}

QString ruleFieldName(std::string_view fieldId)
{
    return utf8(rulePhrase(RuleFamily::Field, fieldId, ruleLanguage()));
}

QString ruleTopicName(std::string_view topicId)
{
    return words::nameOf(kTopics, topicId);
}

QString ruleOperatorName(RuleOperator op)
{
    return words::nameOf(kOperators, operatorId(op));
}

QString ruleUnitName(RuleUnit unit)
{
    return words::nameOf(kUnits, unitId(unit));
}

QString ruleExpectedName(std::string_view expectedId)
{
    return words::nameOf(kExpected, expectedId);
}

QString ruleProblemText(std::string_view problemId, const QString &found, const QString &nearest)
{
    const QString text = words::nameOf(kProblems, problemId)
                             .replace(QStringLiteral("%1"), found.isEmpty() ? Names::tr("the end") : found);
    if (nearest.isEmpty())
        return text;
    return Names::tr("%1 Did you mean “%2”?", "what is wrong with a rule; a phrase spelt alike").arg(text, nearest);
}

QString ruleProblemText(const RuleProblem &problem)
{
    return ruleProblemText(problemId(problem.kind), utf8(problem.found), utf8(problem.nearest));
}

} // namespace clientele
