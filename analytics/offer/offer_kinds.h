#pragma once

#include <string>

#include "analytics/offer/basket.h"
#include "analytics/offer/offer.h"

namespace clientele {

// The rows of the registry, each defined in its own file.
extern const OfferKind kCouponPercent;
extern const OfferKind kCouponAmount;
extern const OfferKind kCouponFreeDelivery;
extern const OfferKind kCouponCheapestFree;
extern const OfferKind kCouponBuyNGetM;
extern const OfferKind kFullReduction;
extern const OfferKind kFullReductionEvery;
extern const OfferKind kFullReductionTiers;
extern const OfferKind kPiecesPercent;
extern const OfferKind kFullReductionGift;
extern const OfferKind kFlashSale;
extern const OfferKind kMemberPrice;
extern const OfferKind kMemberDay;

// What every kind shares: dates in order, nothing negative, waves that end after they begin.
void checkOfferTerms(const Offer &offer);
void checkDay(Day day, std::string_view field); // years in which anybody sells: 9999-12-31 is another program's "never"
void checkPercent(int percent, std::string_view field);
void checkItems(const Offer &offer); // at least one, each with a product and a price

// Takes `off` (at most what is left) off the lines in scope, in proportion to what is left of them.
void takeOff(Money off, const OfferBasket &basket, OfferEffect &effect);
// Makes the cheapest `free` pieces in scope free.
void takeCheapest(int free, const OfferBasket &basket, OfferEffect &effect);
// Brings products down to their own price, a person's pieces and the sale's stock at most.
void takeItemPrices(const Offer &offer, const OfferBasket &basket, OfferEffect &effect);

// "40", "12.50": whole amounts without decimals, others with two or more.
std::string labelAmount(Money amount);
std::string labelPercent(int percent); // "12.5%"
// " over 40 GBP", ", at most 20 GBP", or nothing without a minimum or a cap.
std::string labelMinimum(const Offer &offer, const std::string &currency);
std::string labelCap(const Offer &offer, const std::string &currency);

} // namespace clientele
