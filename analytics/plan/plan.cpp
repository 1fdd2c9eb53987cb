#include "analytics/plan/plan.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analytics/offer/offer_kinds.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/plan/codes.h"
#include "analytics/plan/scores.h"

namespace clientele {

namespace {

constexpr std::size_t kLongestName = 200; // bytes
constexpr std::size_t kLongestPrefix = 8;
constexpr double kMostFlashMultiple = 1'000;
constexpr double kMostCaution = 10;
constexpr double kMostShare = 1e6;
constexpr double kMostPercent = 100;
constexpr std::array kMeasures {
    std::string_view("incremental_profit"),
    std::string_view("incremental_orders"),
    std::string_view("incremental_revenue"),
    std::string_view("conversion"),
};

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool isPrefixLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool isShare(double value)
{
    return value >= 0 && value <= 1; // also refuses what is not a number
}

// Control characters: names stand in files and on screens.
bool isOneLine(std::string_view text)
{
    return std::ranges::none_of(text, [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
}

// "10" (percent off) or "delivery".
bool isEffectKey(std::string_view key)
{
    double percent = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), percent);
    return key == "delivery"
           || (error == std::errc {} && end == key.data() + key.size() && percent > 0 && percent <= kMostPercent);
}

// "a@b": the least that can be written to.
bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size()
           && text.find_first_of(" \t\r\n,;<>") == std::string_view::npos;
}

// Names its fields as they are found in the file: "offer.percent", "offers.2.percent".
void checkOffer(const Offer &offer, const std::string &path)
{
    try {
        offerKind(offer.kind).check(offer);
    } catch (const Error &error) {
        constexpr std::string_view kAlone = "offer";
        if (error.code != ErrorCode::PlanInvalid || !error.arguments[0].starts_with(kAlone))
            throw;
        throwPlanInvalid(path + error.arguments[0].substr(kAlone.size()), error.arguments[1]);
    }
}

void checkOffers(const Plan &plan)
{
    if (plan.offers.empty() || plan.offers.size() > Plan::kMostOffers)
        throwPlanInvalid("offers", plan_problem::kOfferCount);
    for (std::size_t i = 0; i < plan.offers.size(); ++i)
        checkOffer(plan.offers[i], plan.offers.size() == 1 ? "offer" : "offers." + std::to_string(i + 1));
    if (!plan.shares.empty() && plan.shares.size() != plan.offers.size())
        throwPlanInvalid("shares", plan_problem::kSharesCount);
    double sum = plan.shares.empty() ? 1 : 0;
    for (const double share : plan.shares) {
        if (!(share >= 0))
            throwPlanInvalid("shares", plan_problem::kNegative);
        if (share > kMostShare)
            throwPlanInvalid("shares", plan_problem::kTooLarge);
        sum += share;
    }
    if (!(sum > 0))
        throwPlanInvalid("shares", plan_problem::kNotPositive);
}

void checkAudience(const Plan::Audience &audience)
{
    for (const auto &[field, ids] :
         {std::pair("audience.include", &audience.include), std::pair("audience.exclude", &audience.exclude),
          std::pair("audience.only_in", &audience.onlyIn)}) {
        if (std::ranges::any_of(*ids, isBlank))
            throwPlanInvalid(field, plan_problem::kEmpty);
    }
    if (audience.topN < 0)
        throwPlanInvalid("audience.top_n", plan_problem::kNegative);
    audienceScore(audience.score);
    if (audience.pressure.most < 0)
        throwPlanInvalid("audience.pressure.most", plan_problem::kNegative);
    if (audience.pressure.days < 1)
        throwPlanInvalid("audience.pressure.days", plan_problem::kNotPositive);
    if (audience.quietDays < 0)
        throwPlanInvalid("audience.quiet_days", plan_problem::kNegative);
}

void checkBudget(const Plan &plan)
{
    const Plan::Budget &budget = plan.budget;
    if (budget.total && budget.total->units < 0)
        throwPlanInvalid("budget.total", plan_problem::kNegative);
    if (budget.perPerson && budget.perPerson->units < 0)
        throwPlanInvalid("budget.per_person", plan_problem::kNegative);
    if (!(budget.caution >= 0))
        throwPlanInvalid("budget.caution", plan_problem::kNegative);
    if (budget.caution > kMostCaution)
        throwPlanInvalid("budget.caution", plan_problem::kTooLarge);
    for (const Plan::Budget::Floor &floor : budget.floors) {
        if (isBlank(floor.segment))
            throwPlanInvalid("budget.floors", plan_problem::kEmpty);
        if (floor.people < 0)
            throwPlanInvalid("budget.floors", plan_problem::kNegative);
    }
    for (const auto &[category, margin] : plan.assumptions.margins)
        if (!isShare(margin))
            throwPlanInvalid("assumptions.margins", plan_problem::kShareRange);
    for (const auto &[depth, effect] : plan.assumptions.effects)
        if (!isEffectKey(depth))
            throwPlanInvalid("assumptions.effects", plan_problem::kEffectKey);
        else if (!(effect >= -1 && effect <= 10))
            throwPlanInvalid("assumptions.effects", plan_problem::kTooLarge);
    if (plan.assumptions.windowDays < 0)
        throwPlanInvalid("assumptions.window_days", plan_problem::kNegative);
    if (!(plan.assumptions.flashMultiple >= 0))
        throwPlanInvalid("assumptions.flash_multiple", plan_problem::kNegative);
    if (plan.assumptions.flashMultiple > kMostFlashMultiple)
        throwPlanInvalid("assumptions.flash_multiple", plan_problem::kTooLarge);
}

void checkExperiment(const Plan &plan)
{
    if (!(plan.holdout >= 0 && plan.holdout <= 0.9)) // also refuses what is not a number
        throwPlanInvalid("holdout", plan_problem::kHoldoutRange);
    if (std::ranges::find(kMeasures, plan.primaryMeasure) == kMeasures.end())
        throwPlanInvalid("primary_measure", plan_problem::kUnknownMeasure);
    if (plan.measureUntil)
        checkDay(*plan.measureUntil, "measure_until");
    if (plan.asOf)
        checkDay(*plan.asOf, "as_of");
    if (plan.measureUntil && *plan.measureUntil < plan.lastDay())
        throwPlanInvalid("measure_until", plan_problem::kBeforeOffersEnd);
}

} // namespace

Day Plan::firstDay() const
{
    return std::ranges::min(offers, {}, &Offer::validFrom).validFrom;
}

Day Plan::lastDay() const
{
    return std::ranges::max(offers, {}, &Offer::validTo).validTo;
}

void checkPlan(const Plan &plan)
{
    if (isBlank(plan.name))
        throwPlanInvalid("name", plan_problem::kEmpty);
    if (plan.name.size() > kLongestName)
        throwPlanInvalid("name", plan_problem::kTooLong);
    if (!isOneLine(plan.name))
        throwPlanInvalid("name", plan_problem::kOneLine);
    if (!plan.seedAddress.email.empty() && !isEmail(plan.seedAddress.email))
        throwPlanInvalid("seed_address.email", plan_problem::kNotEmail);
    checkOffers(plan);
    checkAudience(plan.audience);
    checkBudget(plan);
    checkExperiment(plan);
    if (plan.recommendations < 0 || plan.recommendations > 20)
        throwPlanInvalid("recommendations", plan_problem::kRecommendationsRange);
    if (isBlank(plan.recommender))
        throwPlanInvalid("recommender", plan_problem::kEmpty);
    if (plan.codePrefix.size() > kLongestPrefix || !std::ranges::all_of(plan.codePrefix, isPrefixLetter))
        throwPlanInvalid("code_prefix", plan_problem::kPrefixForm);
    if (plan.codeLength < kShortestCode || plan.codeLength > kLongestCode)
        throwPlanInvalid("code_length", plan_problem::kCodeLengthRange);
    if (const std::string_view problem = codeCharactersProblem(plan.codeAlphabet); !problem.empty())
        throwPlanInvalid("code_alphabet", problem);
}

} // namespace clientele
