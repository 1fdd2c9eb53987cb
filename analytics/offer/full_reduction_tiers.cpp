#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Tiers};

constexpr int kWhole = 10'000; // 100 %

// By spend or by pieces, each rising; each tier takes off an amount or a percentage.
void check(const Offer &offer)
{
    if (offer.tiers.empty())
        throwPlanInvalid("offer.tiers", plan_problem::kEmpty);
    for (std::size_t i = 0; i < offer.tiers.size(); ++i) {
        const OfferTier &tier = offer.tiers[i];
        if ((tier.spend.units > 0) == (tier.pieces > 0) || (tier.amount.units > 0) == (tier.percent > 0))
            throwPlanInvalid("offer.tiers", plan_problem::kTierForm);
        if (tier.percent > 0)
            checkPercent(tier.percent, "offer.tiers");
        if (tier.spend.units > 0 && tier.amount > tier.spend)
            throwPlanInvalid("offer.tiers", plan_problem::kAboveSpend);
        if (i == 0)
            continue;
        const OfferTier &before = offer.tiers[i - 1];
        const bool rises = tier.spend > before.spend || tier.pieces > before.pieces;
        const bool takesMore = tier.amount > before.amount || tier.percent > before.percent;
        if (!rises || !takesMore || (tier.spend.units > 0) != (before.spend.units > 0))
            throwPlanInvalid("offer.tiers", plan_problem::kTiersDoNotRise);
    }
    checkOfferTerms(offer);
}

bool isReached(const OfferTier &tier, const OfferBasket &basket)
{
    return basket.thresholdSpend >= tier.spend && basket.thresholdPieces >= tier.pieces;
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    const auto best = std::find_if(offer.tiers.rbegin(), offer.tiers.rend(),
                                   [&](const OfferTier &tier) { return isReached(tier, basket); });
    if (best == offer.tiers.rend()) {
        const OfferTier &first = offer.tiers.front();
        effect.delivery = {};
        effect.miss = first.pieces > 0 ? OfferMiss::BelowPieces : OfferMiss::BelowSpend;
        effect.missingPieces = std::max(0, first.pieces - basket.thresholdPieces);
        effect.missingSpend = std::max(Money {}, first.spend - basket.thresholdSpend);
        return;
    }
    takeOff(best->percent > 0 ? scaled(basket.total, best->percent, kWhole) : best->amount, basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    std::string text;
    for (const OfferTier &tier : offer.tiers) {
        text += text.empty() ? "" : "; ";
        text += tier.percent > 0 ? labelPercent(tier.percent) : labelAmount(tier.amount) + " " + currency;
        text += tier.pieces > 0 ? " off from " + std::to_string(tier.pieces) + " pieces"
                                : " off from " + labelAmount(tier.spend) + " " + currency;
    }
    return text;
}

} // namespace

const OfferKind kFullReductionTiers {"full-reduction-tiers", kFields, check, take, label};

} // namespace clientele
