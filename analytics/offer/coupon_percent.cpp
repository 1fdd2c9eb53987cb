#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Percent, OfferField::Cap};

constexpr int kWhole = 10'000; // 100 %

void check(const Offer &offer)
{
    if (offer.percent < 1 || offer.percent > kWhole)
        throwPlanInvalid("offer.percent", plan_problem::kPercentRange);
    if (offer.cap && offer.cap->units <= 0)
        throwPlanInvalid("offer.cap", plan_problem::kNotPositive);
    checkOfferTerms(offer);
}

Money discount(const Offer &offer, Money basketTotal)
{
    if (!reachesMinimum(offer, basketTotal))
        return {};
    const Money saved = scaled(basketTotal, offer.percent, kWhole);
    return std::min({saved, offer.cap.value_or(saved), basketTotal});
}

std::string label(const Offer &offer, const std::string &currency)
{
    // 1/10,000 as Money is the percentage with its decimals: 1,250 → 12.5.
    std::string text = formatDecimal(scaled(Money::fromWhole(offer.percent), 1, 100), 0) + "% off";
    text += labelMinimum(offer, currency);
    if (offer.cap)
        text += ", at most " + labelAmount(*offer.cap) + " " + currency;
    return text;
}

} // namespace

const OfferKind kCouponPercent {"coupon-percent", kFields, check, discount, label};

} // namespace clientele
