#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Amount, OfferField::Cap};

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
    const std::int64_t times = basket.thresholdSpend.units / offer.minimumSpend.units;
    // times ≤ spend / minimum and amount ≤ minimum, so the product is at most the spend
    const Money saved {offer.amount.units * times};
    takeOff(std::min(saved, offer.cap.value_or(saved)), basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    std::string text
        = labelAmount(offer.amount) + " " + currency + " off every " + labelAmount(offer.minimumSpend) + " " + currency;
    return text + labelCap(offer, currency);
}

} // namespace

const OfferKind kFullReductionEvery {"full-reduction-every", kFields, check, take, label};

} // namespace clientele
