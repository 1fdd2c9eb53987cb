#pragma once

#include <optional>
#include <string>

#include "analytics/offer/offer.h"

namespace clientele {

// An offer as shops' checkouts know coupons: so many per cent or so much off the basket, or nothing to pay for delivery,
// from a minimum on. Nothing for an offer that is more than that: a checkout without its cap, its tiers or its scope would
// give more than was planned.
struct CouponTerms
{
    enum class Kind
    {
        Percent,
        Amount,
        FreeDelivery
    };
    Kind kind = Kind::Percent;
    std::string value; // "12.5", without sign or currency; "0" for free delivery
    std::string minimumSpend; // empty = none
    int uses = 1; // how often a person may use their code
    bool combines = true;
};
std::optional<CouponTerms> couponTerms(const Offer &offer);

} // namespace clientele
