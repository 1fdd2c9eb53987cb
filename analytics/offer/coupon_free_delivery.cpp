#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Cap};

void check(const Offer &offer)
{
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &, OfferEffect &effect)
{
    effect.delivery = std::min(effect.delivery, offer.cap.value_or(effect.delivery));
}

std::string label(const Offer &offer, const std::string &currency)
{
    return "free delivery" + labelMinimum(offer, currency) + labelCap(offer, currency);
}

} // namespace

const OfferKind kCouponFreeDelivery {"coupon-free-delivery", kFields, check, take, label};

} // namespace clientele
