#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Pieces, OfferField::Percent};

constexpr int kWhole = 10'000; // 100 %

void check(const Offer &offer)
{
    checkPercent(offer.percent, "offer.percent");
    if (offer.pieces < 1)
        throwPlanInvalid("offer.pieces", plan_problem::kNotPositive);
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    if (basket.thresholdPieces < offer.pieces) {
        effect.delivery = {};
        effect.miss = OfferMiss::BelowPieces;
        effect.missingPieces = offer.pieces - basket.thresholdPieces;
        return;
    }
    takeOff(scaled(basket.total, offer.percent, kWhole), basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    return labelPercent(offer.percent) + " off from " + std::to_string(offer.pieces) + " pieces"
           + labelMinimum(offer, currency);
}

} // namespace

const OfferKind kPiecesPercent {"pieces-percent", kFields, check, take, label};

} // namespace clientele
