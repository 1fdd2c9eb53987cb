#include "analytics/target/coupon_terms.h"

namespace clientele {

std::optional<CouponTerms> couponTerms(const Offer &offer)
{
    CouponTerms terms;
    if (offer.minimumSpend > Money {})
        terms.minimumSpend = formatDecimal(offer.minimumSpend);
    if (offer.kind == "coupon-amount") {
        terms.isPercent = false;
        terms.value = formatDecimal(offer.amount);
        return terms;
    }
    if (offer.kind != "coupon-percent" || offer.cap)
        return {};
    terms.value = formatDecimal(scaled(Money::fromWhole(offer.percent), 1, 100), 0);
    return terms;
}

} // namespace clientele
