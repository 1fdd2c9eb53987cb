#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Gifts};

void check(const Offer &offer)
{
    if (offer.gifts.empty())
        throwPlanInvalid("offer.gifts", plan_problem::kEmpty);
    for (const OfferGift &gift : offer.gifts) {
        if (gift.product.empty())
            throwPlanInvalid("offer.gifts", plan_problem::kEmpty);
        if (gift.pieces < 1)
            throwPlanInvalid("offer.gifts", plan_problem::kNotPositive);
    }
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &, OfferEffect &effect)
{
    effect.delivery = {};
    effect.gifts = offer.gifts;
}

std::string label(const Offer &offer, const std::string &currency)
{
    std::string text = "gift";
    for (const OfferGift &gift : offer.gifts)
        text += " " + std::to_string(gift.pieces) + " x " + gift.product;
    return text + labelMinimum(offer, currency);
}

} // namespace

const OfferKind kFullReductionGift {"full-reduction-gift", kFields, check, take, label};

} // namespace clientele
