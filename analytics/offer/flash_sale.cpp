#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Items, OfferField::Waves};

void check(const Offer &offer)
{
    checkItems(offer);
    for (const OfferWave &wave : offer.waves)
        if (wave.from < wave.to && (dayOf(wave.from) < offer.validFrom || dayOf(wave.to - 1) > offer.validTo))
            throwPlanInvalid("offer.waves", plan_problem::kWaveOutside);
    checkOfferTerms(offer);
}

void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    takeItemPrices(offer, basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    std::string text = "flash sale:";
    for (const OfferItem &item : offer.items)
        text += (&item == &offer.items.front() ? " " : "; ") + item.product + " at " + labelAmount(item.price) + " "
                + currency;
    return text;
}

} // namespace

const OfferKind kFlashSale {"flash-sale", kFields, check, take, label};

} // namespace clientele
