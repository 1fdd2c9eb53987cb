#include "analytics/plan/plan.h"

#include <algorithm>

#include "analytics/offer/plan_problem.h"
#include "analytics/plan/scores.h"

namespace clientele {

namespace {

constexpr std::size_t kLongestName = 200; // bytes
constexpr std::size_t kLongestPrefix = 8;

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool isPrefixLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

} // namespace

void checkPlan(const Plan &plan)
{
    if (isBlank(plan.name))
        throwPlanInvalid("name", plan_problem::kEmpty);
    if (plan.name.size() > kLongestName)
        throwPlanInvalid("name", plan_problem::kTooLong);
    offerKind(plan.offer.kind).check(plan.offer);
    if (std::ranges::any_of(plan.audience.include, isBlank))
        throwPlanInvalid("audience.include", plan_problem::kEmpty);
    if (std::ranges::any_of(plan.audience.exclude, isBlank))
        throwPlanInvalid("audience.exclude", plan_problem::kEmpty);
    if (plan.audience.topN < 0)
        throwPlanInvalid("audience.top_n", plan_problem::kNegative);
    audienceScore(plan.audience.score);
    if (!(plan.holdout >= 0 && plan.holdout <= 0.9)) // also refuses what is not a number
        throwPlanInvalid("holdout", plan_problem::kHoldoutRange);
    if (plan.recommendations < 0 || plan.recommendations > 20)
        throwPlanInvalid("recommendations", plan_problem::kRecommendationsRange);
    if (isBlank(plan.recommender))
        throwPlanInvalid("recommender", plan_problem::kEmpty);
    if (plan.codePrefix.size() > kLongestPrefix || !std::ranges::all_of(plan.codePrefix, isPrefixLetter))
        throwPlanInvalid("code_prefix", plan_problem::kPrefixForm);
}

} // namespace clientele
