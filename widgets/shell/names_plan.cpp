#include "widgets/shell/names.h"

#include <charconv>

#include "analytics/offer/plan_problem.h"
#include "widgets/shell/names_words.h"

// What can be wrong with a campaign's plan, field by field.
namespace clientele {

namespace {

constexpr words::Row kFields[] {
    {"plan", QT_TRANSLATE_NOOP("Names", "Plan file")},
    {"clientele_plan", QT_TRANSLATE_NOOP("Names", "Version of the plan file")},
    {"name", QT_TRANSLATE_NOOP("Names", "Name")},
    {"offer", QT_TRANSLATE_NOOP("Names", "Offer")},
    {"offer.kind", QT_TRANSLATE_NOOP("Names", "Kind of offer")},
    {"offer.percent", QT_TRANSLATE_NOOP("Names", "Percent off")},
    {"offer.amount", QT_TRANSLATE_NOOP("Names", "Amount off")},
    {"offer.minimum_spend", QT_TRANSLATE_NOOP("Names", "Minimum spend")},
    {"offer.cap", QT_TRANSLATE_NOOP("Names", "At most")},
    {"offer.tiers", QT_TRANSLATE_NOOP("Names", "Steps")},
    {"offer.pieces", QT_TRANSLATE_NOOP("Names", "From so many pieces")},
    {"offer.free_pieces", QT_TRANSLATE_NOOP("Names", "Free pieces")},
    {"offer.gifts", QT_TRANSLATE_NOOP("Names", "Gifts")},
    {"offer.items", QT_TRANSLATE_NOOP("Names", "Products and prices")},
    {"offer.waves", QT_TRANSLATE_NOOP("Names", "Times of the sale")},
    {"offer.members", QT_TRANSLATE_NOOP("Names", "For members of")},
    {"offer.member_day", QT_TRANSLATE_NOOP("Names", "Members' day")},
    {"offer.day_of_month", QT_TRANSLATE_NOOP("Names", "Day of the month")},
    {"offer.weekday", QT_TRANSLATE_NOOP("Names", "Day of the week")},
    {"offer.scope", QT_TRANSLATE_NOOP("Names", "Products it holds for")},
    {"offer.scope.products", QT_TRANSLATE_NOOP("Names", "Only these products")},
    {"offer.scope.categories", QT_TRANSLATE_NOOP("Names", "Only these categories")},
    {"offer.scope.brands", QT_TRANSLATE_NOOP("Names", "Only these brands")},
    {"offer.scope.except_products", QT_TRANSLATE_NOOP("Names", "Not these products")},
    {"offer.scope.except_categories", QT_TRANSLATE_NOOP("Names", "Not these categories")},
    {"offer.threshold_scope", QT_TRANSLATE_NOOP("Names", "Products that count for the minimum")},
    {"offer.threshold_on", QT_TRANSLATE_NOOP("Names", "Prices that count for the minimum")},
    {"offer.layer", QT_TRANSLATE_NOOP("Names", "Order of discounts")},
    {"offer.combines", QT_TRANSLATE_NOOP("Names", "Together with others")},
    {"offer.limits", QT_TRANSLATE_NOOP("Names", "Limits")},
    {"offer.limits.liability_limit", QT_TRANSLATE_NOOP("Names", "All discounts together at most")},
    {"offer.limits.liability_per_customer_limit", QT_TRANSLATE_NOOP("Names", "Discounts per customer at most")},
    {"offer.limits.total_usage_limit", QT_TRANSLATE_NOOP("Names", "Uses at most")},
    {"offer.limits.use_per_customer_limit", QT_TRANSLATE_NOOP("Names", "Uses per customer at most")},
    {"offer.limits.vouchers_per_customer_limit", QT_TRANSLATE_NOOP("Names", "Codes per customer at most")},
    {"offer.valid_from", QT_TRANSLATE_NOOP("Names", "First day")},
    {"offer.valid_to", QT_TRANSLATE_NOOP("Names", "Last day")},
    {"audience", QT_TRANSLATE_NOOP("Names", "Audience")},
    {"audience.include", QT_TRANSLATE_NOOP("Names", "Segments to contact")},
    {"audience.exclude", QT_TRANSLATE_NOOP("Names", "Segments to leave out")},
    {"audience.top_n", QT_TRANSLATE_NOOP("Names", "Only the best")},
    {"audience.score", QT_TRANSLATE_NOOP("Names", "Best by")},
    {"audience.channel", QT_TRANSLATE_NOOP("Names", "Channel")},
    {"audience.require_consent", QT_TRANSLATE_NOOP("Names", "Only with consent")},
    {"holdout", QT_TRANSLATE_NOOP("Names", "Holdout")},
    {"seed", QT_TRANSLATE_NOOP("Names", "Seed of the draw")},
    {"recommender", QT_TRANSLATE_NOOP("Names", "Recommendation method")},
    {"recommendations", QT_TRANSLATE_NOOP("Names", "Recommendations per customer")},
    {"code_prefix", QT_TRANSLATE_NOOP("Names", "Start of the codes")},
    {"as_of", QT_TRANSLATE_NOOP("Names", "Analysis day")},
    {"offers", QT_TRANSLATE_NOOP("Names", "Offers")},
    {"assignment", QT_TRANSLATE_NOOP("Names", "Who gets which offer")},
    {"shares", QT_TRANSLATE_NOOP("Names", "Shares of the offers")},
    {"budget", QT_TRANSLATE_NOOP("Names", "Budget")},
    {"budget.total", QT_TRANSLATE_NOOP("Names", "Budget")},
    {"budget.per_person", QT_TRANSLATE_NOOP("Names", "At most per person")},
    {"budget.caution", QT_TRANSLATE_NOOP("Names", "Caution")},
    {"budget.floors", QT_TRANSLATE_NOOP("Names", "At least so many of a segment")},
    {"assumptions", QT_TRANSLATE_NOOP("Names", "Assumptions")},
    {"assumptions.margins", QT_TRANSLATE_NOOP("Names", "Margins")},
    {"assumptions.effects", QT_TRANSLATE_NOOP("Names", "Assumed effects")},
    {"assumptions.window_days", QT_TRANSLATE_NOOP("Names", "Days that count")},
    {"assumptions.flash_multiple", QT_TRANSLATE_NOOP("Names", "Times the usual in a flash sale")},
    {"audience.only_in", QT_TRANSLATE_NOOP("Names", "Only who is also in")},
    {"audience.pressure", QT_TRANSLATE_NOOP("Names", "Contact pressure")},
    {"audience.pressure.most", QT_TRANSLATE_NOOP("Names", "Contacts at most")},
    {"audience.pressure.days", QT_TRANSLATE_NOOP("Names", "Days of contacts")},
    {"audience.quiet_days", QT_TRANSLATE_NOOP("Names", "Quiet days after a purchase")},
    {"audience.avoid_clashes", QT_TRANSLATE_NOOP("Names", "Nobody with another offer")},
    {"holdout_reason", QT_TRANSLATE_NOOP("Names", "Why there is no holdout")},
    {"primary_measure", QT_TRANSLATE_NOOP("Names", "What counts")},
    {"measure_until", QT_TRANSLATE_NOOP("Names", "Last day that counts")},
    {"code_length", QT_TRANSLATE_NOOP("Names", "Characters of a code")},
    {"code_alphabet", QT_TRANSLATE_NOOP("Names", "Made of")},
    {"seed_address.name", QT_TRANSLATE_NOOP("Names", "Send me one too: name")},
    {"seed_address.email", QT_TRANSLATE_NOOP("Names", "Your e-mail")},
    {"seed_address.phone", QT_TRANSLATE_NOOP("Names", "Your phone")},
    {"seed_address", QT_TRANSLATE_NOOP("Names", "Send me one too")},
};

constexpr words::Row kMeasures[] {
    {"incremental_profit", QT_TRANSLATE_NOOP("Names", "Additional profit")},
    {"incremental_orders", QT_TRANSLATE_NOOP("Names", "Additional orders")},
    {"incremental_revenue", QT_TRANSLATE_NOOP("Names", "Additional revenue")},
    {"conversion", QT_TRANSLATE_NOOP("Names", "Share of people who buy")},
};

constexpr words::Row kProblems[] {
    {plan_problem::kNotJson, QT_TRANSLATE_NOOP("Names", "it is not JSON")},
    {plan_problem::kNotAPlan, QT_TRANSLATE_NOOP("Names", "it is missing, so this is not a campaign plan")},
    {plan_problem::kTooNew, QT_TRANSLATE_NOOP("Names", "it is newer than this program reads")},
    {plan_problem::kUnknownKey, QT_TRANSLATE_NOOP("Names", "a campaign plan has nothing of that name")},
    {plan_problem::kMissing, QT_TRANSLATE_NOOP("Names", "it is missing")},
    {plan_problem::kNotObject, QT_TRANSLATE_NOOP("Names", "it must be an object")},
    {plan_problem::kNotText, QT_TRANSLATE_NOOP("Names", "it must be text")},
    {plan_problem::kNotTexts, QT_TRANSLATE_NOOP("Names", "it must be a list of texts")},
    {plan_problem::kNotWhole, QT_TRANSLATE_NOOP("Names", "it must be a whole number")},
    {plan_problem::kNotNumber, QT_TRANSLATE_NOOP("Names", "it must be a number")},
    {plan_problem::kNotFlag, QT_TRANSLATE_NOOP("Names", "it must be true or false")},
    {plan_problem::kNotDay, QT_TRANSLATE_NOOP("Names", "it must be a day written as 2026-11-30")},
    {plan_problem::kNotMoney, QT_TRANSLATE_NOOP("Names", "it must be an amount with at most four decimals")},
    {plan_problem::kNotHundredths, QT_TRANSLATE_NOOP("Names", "it must have at most two decimals")},
    {plan_problem::kUnknownOffer, QT_TRANSLATE_NOOP("Names", "there is no such kind of offer")},
    {plan_problem::kUnknownScore, QT_TRANSLATE_NOOP("Names", "there is no such score")},
    {plan_problem::kUnknownChannel, QT_TRANSLATE_NOOP("Names", "it must be any, email or sms")},
    {plan_problem::kPercentRange, QT_TRANSLATE_NOOP("Names", "it must be more than 0 and at most 100")},
    {plan_problem::kNotPositive, QT_TRANSLATE_NOOP("Names", "it must be more than 0")},
    {plan_problem::kNegative, QT_TRANSLATE_NOOP("Names", "it must not be negative")},
    {plan_problem::kEndsBeforeStart, QT_TRANSLATE_NOOP("Names", "it must not be before the first day")},
    {plan_problem::kEmpty, QT_TRANSLATE_NOOP("Names", "it must not be empty")},
    {plan_problem::kTooLong, QT_TRANSLATE_NOOP("Names", "it is too long")},
    {plan_problem::kHoldoutRange, QT_TRANSLATE_NOOP("Names", "it must be from 0 to 90 percent")},
    {plan_problem::kRecommendationsRange, QT_TRANSLATE_NOOP("Names", "it must be from 0 to 20")},
    {plan_problem::kPrefixForm, QT_TRANSLATE_NOOP("Names", "it must be at most 8 letters, digits or hyphens")},
    {plan_problem::kNotNumbers, QT_TRANSLATE_NOOP("Names", "it must be a list of numbers")},
    {plan_problem::kNotNumbersByName, QT_TRANSLATE_NOOP("Names", "it must be an object whose values are numbers")},
    {plan_problem::kNotList, QT_TRANSLATE_NOOP("Names", "it must be a list")},
    {plan_problem::kUnknownAssignment, QT_TRANSLATE_NOOP("Names", "it must be first, random or best")},
    {plan_problem::kUnknownMeasure,
     QT_TRANSLATE_NOOP("Names",
                       "it must be incremental_profit, incremental_orders, incremental_revenue or conversion")},
    {plan_problem::kShareRange, QT_TRANSLATE_NOOP("Names", "it must be from 0 to 1")},
    {plan_problem::kOfferCount, QT_TRANSLATE_NOOP("Names", "there must be 1 to 20 of them")},
    {plan_problem::kSharesCount, QT_TRANSLATE_NOOP("Names", "there must be one number for each offer")},
    {plan_problem::kCodeLengthRange, QT_TRANSLATE_NOOP("Names", "it must be from 4 to 20")},
    {plan_problem::kCodeAlphabetForm,
     QT_TRANSLATE_NOOP("Names", "at least 2 different letters or digits are needed, each of them once")},
    {plan_problem::kCodeLookAlikes,
     QT_TRANSLATE_NOOP("Names", "two of them look alike: leave out 0 or O, and all but one of 1, I and L")},
    {plan_problem::kBothOffers, QT_TRANSLATE_NOOP("Names", "it must not stand beside a list of offers")},
    {plan_problem::kBeforeOffersEnd, QT_TRANSLATE_NOOP("Names", "it must not be before the offers end")},
    {plan_problem::kTooFewPieces, QT_TRANSLATE_NOOP("Names", "it must be at least 2 pieces")},
    {plan_problem::kTierForm,
     QT_TRANSLATE_NOOP("Names", "every step needs a spend or a number of pieces, and an amount or a percentage")},
    {plan_problem::kTiersDoNotRise, QT_TRANSLATE_NOOP("Names", "every step must ask for more and give more")},
    {plan_problem::kWaveOutside, QT_TRANSLATE_NOOP("Names", "they must lie within the first and the last day")},
    {plan_problem::kMemberDayForm, QT_TRANSLATE_NOOP("Names", "it must be a day of the month or a weekday")},
    {plan_problem::kNotTime, QT_TRANSLATE_NOOP("Names", "it must be a moment written as 2026-11-11T10:00")},
    {plan_problem::kUnknownLayer, QT_TRANSLATE_NOOP("Names", "it must be item, shop, cross_shop or payment")},
    {plan_problem::kUnknownBasis, QT_TRANSLATE_NOOP("Names", "it must be list or paid")},
    {plan_problem::kTooLarge, QT_TRANSLATE_NOOP("Names", "it is too large")},
    {plan_problem::kTwice, QT_TRANSLATE_NOOP("Names", "it stands there twice")},
    {plan_problem::kBesideItems, QT_TRANSLATE_NOOP("Names", "it must not stand beside products and prices")},
    {plan_problem::kWaveForm, QT_TRANSLATE_NOOP("Names", "each must end after it begins")},
    {plan_problem::kOneLine, QT_TRANSLATE_NOOP("Names", "it must be one line of text")},
    {plan_problem::kEffectKey, QT_TRANSLATE_NOOP("Names", "they must be by percentages, such as 10, or by delivery")},
    {plan_problem::kNotEmail, QT_TRANSLATE_NOOP("Names", "it must be an e-mail address")},
    {plan_problem::kDayRange, QT_TRANSLATE_NOOP("Names", "it must be a day from 1900 to 2199")},
    {plan_problem::kDayNever, QT_TRANSLATE_NOOP("Names", "it falls on none of the days of the offer")},
    {plan_problem::kAboveSpend, QT_TRANSLATE_NOOP("Names", "it takes off more than it asks to be spent")},
    {plan_problem::kNotInShop, QT_TRANSLATE_NOOP("Names", "this shop has nothing of that name")},
    {plan_problem::kSignedShareRange, QT_TRANSLATE_NOOP("Names", "it must be from −1 to 1")},
};

// "offers.2.percent" → 2 and "offer.percent"; 0 and the field itself otherwise.
std::pair<int, std::string> offerField(std::string_view field)
{
    constexpr std::string_view kOffers = "offers.";
    int number = 0;
    if (!field.starts_with(kOffers))
        return {0, std::string(field)};
    const std::string_view rest = field.substr(kOffers.size());
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc {})
        return {0, std::string(field)};
    return {number, "offer" + std::string(rest.substr(static_cast<std::size_t>(end - rest.data())))};
}

} // namespace

QString assignmentName(Plan::Assignment assignment)
{
    switch (assignment) {
    case Plan::Assignment::First: return words::Names::tr("Everybody the first offer");
    case Plan::Assignment::Random: return words::Names::tr("Drawn by chance, to compare the offers");
    case Plan::Assignment::Best: return words::Names::tr("Each person what earns most");
    }
    return {};
}

QString measureName(std::string_view measure)
{
    return words::nameOf(kMeasures, measure);
}

QString planFieldName(std::string_view field)
{
    const auto [number, plain] = offerField(field);
    const QString name = words::nameOf(kFields, plain);
    return number == 0 ? name : words::Names::tr("%1 of offer %2").arg(name).arg(number);
}

QString planProblemText(std::string_view problem)
{
    return words::nameOf(kProblems, problem);
}

} // namespace clientele
