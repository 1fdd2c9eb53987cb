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
    checkPercent(offer.percent, "offer.percent");
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    const Money saved = scaled(basket.total, offer.percent, kWhole);
    takeOff(std::min(saved, offer.cap.value_or(saved)), basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    std::string text = labelPercent(offer.percent) + " off" + labelMinimum(offer, currency);
    return text + labelCap(offer, currency);
}

} // namespace

const OfferKind kCouponPercent {"coupon-percent", kFields, check, take, label};

} // namespace clientele
