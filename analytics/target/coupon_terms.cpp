#include "analytics/target/coupon_terms.h"

#include <algorithm>

namespace clientele {

std::optional<CouponTerms> couponTerms(const Offer &offer)
{
    const bool isOnEverything
        = offer.scope.isEverything() && (!offer.thresholdScope || offer.thresholdScope->isEverything());
    if (offer.cap || !isOnEverything || offer.isThresholdOnListPrice)
        return {};
    CouponTerms terms;
    if (offer.minimumSpend > Money {})
        terms.minimumSpend = formatDecimal(offer.minimumSpend);
    terms.uses = std::max(1, offer.limits.usePerCustomer);
    terms.combines = offer.combines;
    if (offer.kind == "coupon-percent") {
        terms.value = formatDecimal(scaled(Money::fromWhole(offer.percent), 1, 100), 0);
    } else if (offer.kind == "coupon-amount") {
        terms.kind = CouponTerms::Kind::Amount;
        terms.value = formatDecimal(offer.amount);
    } else if (offer.kind == "coupon-free-delivery") {
        terms.kind = CouponTerms::Kind::FreeDelivery;
        terms.value = "0";
    } else {
        return {};
    }
    return terms;
}

} // namespace clientele
