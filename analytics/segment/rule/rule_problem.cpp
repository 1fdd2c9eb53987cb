#include "analytics/segment/rule/rule_problem.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

constexpr std::array<std::string_view, 26> kProblemIds {"too_long",
                                                        "not_text",
                                                        "too_deep",
                                                        "too_many_conditions",
                                                        "field_expected",
                                                        "subject_expected",
                                                        "operator_expected",
                                                        "operator_not_allowed",
                                                        "value_expected",
                                                        "number_expected",
                                                        "date_expected",
                                                        "unit_expected",
                                                        "to_expected",
                                                        "connector_expected",
                                                        "close_expected",
                                                        "text_unended",
                                                        "number_invalid",
                                                        "date_invalid",
                                                        "range_reversed",
                                                        "list_expected",
                                                        "no_such_segment",
                                                        "segment_broken",
                                                        "refers_to_itself",
                                                        "value_does_not_fit",
                                                        "nothing_called_that",
                                                        "date_in_future"};

} // namespace

std::string_view expectedId(RuleExpected expected)
{
    static constexpr std::array<std::string_view, 14> kIds {"field",   "not",    "open",     "close", "connector",
                                                            "subject", "window", "operator", "value", "number",
                                                            "date",    "unit",   "ago",      "to"};
    return kIds.at(static_cast<std::size_t>(expected));
}

std::string_view problemId(RuleProblem::Kind kind)
{
    return kProblemIds.at(static_cast<std::size_t>(kind));
}

const std::vector<RuleProblem::Kind> &allRuleProblems()
{
    static const auto kinds = [] {
        std::vector<RuleProblem::Kind> all;
        for (std::size_t i = 0; i < kProblemIds.size(); ++i)
            all.push_back(static_cast<RuleProblem::Kind>(i));
        return all;
    }();
    return kinds;
}

const RuleProblem *firstError(const std::vector<RuleProblem> &problems)
{
    const auto at = std::ranges::find_if(problems, [](const RuleProblem &problem) { return !problem.isWarning(); });
    return at == problems.end() ? nullptr : &*at;
}

} // namespace clientele
