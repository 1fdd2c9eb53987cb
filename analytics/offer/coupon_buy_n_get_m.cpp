#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Pieces, OfferField::FreePieces};

void check(const Offer &offer)
{
    if (offer.pieces < 1)
        throwPlanInvalid("offer.pieces", plan_problem::kNotPositive);
    if (offer.freePieces < 1)
        throwPlanInvalid("offer.free_pieces", plan_problem::kNotPositive);
    checkOfferTerms(offer);
}

// Of every N + M pieces the M cheapest of all are free: three for two is N = 2, M = 1.
void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    const int set = offer.pieces + offer.freePieces;
    if (basket.pieces < set) {
        effect.delivery = {};
        effect.miss = OfferMiss::BelowPieces;
        effect.missingPieces = set - basket.pieces;
        return;
    }
    takeCheapest(basket.pieces / set * offer.freePieces, basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    return "buy " + std::to_string(offer.pieces) + " get " + std::to_string(offer.freePieces) + " free"
           + labelMinimum(offer, currency);
}

} // namespace

const OfferKind kCouponBuyNGetM {"coupon-buy-n-get-m", kFields, check, take, label};

} // namespace clientele
