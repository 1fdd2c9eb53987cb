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
    if (offer.minimumSpend.units <= 0)
        throwPlanInvalid("offer.minimum_spend", plan_problem::kNotPositive);
    if (offer.amount > offer.minimumSpend)
        throwPlanInvalid("offer.amount", plan_problem::kAboveSpend);
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    takeOff(offer.amount, basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    return labelAmount(offer.amount) + " " + currency + " off from " + labelAmount(offer.minimumSpend) + " " + currency;
}

} // namespace

const OfferKind kFullReduction {"full-reduction", kFields, check, take, label};

} // namespace clientele
