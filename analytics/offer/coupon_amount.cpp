#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Amount};

void check(const Offer &offer)
{
    if (offer.amount.units <= 0)
        throwPlanInvalid("offer.amount", plan_problem::kNotPositive);
    checkOfferTerms(offer);
}

Money discount(const Offer &offer, Money basketTotal)
{
    return reachesMinimum(offer, basketTotal) ? std::min(offer.amount, basketTotal) : Money {};
}

std::string label(const Offer &offer, const std::string &currency)
{
    return labelAmount(offer.amount) + " " + currency + " off" + labelMinimum(offer, currency);
}

} // namespace

const OfferKind kCouponAmount {"coupon-amount", kFields, check, discount, label};

} // namespace clientele
