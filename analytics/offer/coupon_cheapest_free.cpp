#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Pieces};

void check(const Offer &offer)
{
    if (offer.pieces < 2) // of one piece, the cheapest is all
        throwPlanInvalid("offer.pieces", plan_problem::kTooFewPieces);
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    if (basket.pieces < offer.pieces) {
        effect.delivery = {};
        effect.miss = OfferMiss::BelowPieces;
        effect.missingPieces = offer.pieces - basket.pieces;
        return;
    }
    takeCheapest(1, basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    return "cheapest of " + std::to_string(offer.pieces) + " free" + labelMinimum(offer, currency);
}

} // namespace

const OfferKind kCouponCheapestFree {"coupon-cheapest-free", kFields, check, take, label};

} // namespace clientele
