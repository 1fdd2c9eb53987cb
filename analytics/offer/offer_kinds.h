#pragma once

#include <string>

#include "analytics/offer/offer.h"

namespace clientele {

// The rows of the registry, each defined in its own file.
extern const OfferKind kCouponPercent;
extern const OfferKind kCouponAmount;

// What every kind shares: minimum spend not negative, the last day not before the first.
void checkOfferTerms(const Offer &offer);
// False for an empty basket and for one below the minimum spend.
bool reachesMinimum(const Offer &offer, Money basketTotal);
// "40", "12.50": whole amounts without decimals, others with two or more.
std::string labelAmount(Money amount);
// " over 40 GBP", or nothing without a minimum.
std::string labelMinimum(const Offer &offer, const std::string &currency);

} // namespace clientele
