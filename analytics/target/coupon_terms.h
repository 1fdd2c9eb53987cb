#pragma once

#include <optional>
#include <string>

#include "analytics/offer/offer.h"

namespace clientele {

// An offer as shops' checkouts know coupons: so many per cent or so much off the basket, from a minimum on. Nothing for an
// offer that is more than that: a checkout without its cap or its tiers would give more than was planned.
struct CouponTerms
{
    bool isPercent = true;
    std::string value; // "12.5", without sign or currency
    std::string minimumSpend; // empty = none
};
std::optional<CouponTerms> couponTerms(const Offer &offer);

} // namespace clientele
