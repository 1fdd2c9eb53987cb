#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

constexpr std::array kFields {OfferField::Members, OfferField::Percent, OfferField::OptionalItems};

constexpr int kWhole = 10'000; // 100 %

void check(const Offer &offer)
{
    if (offer.members.empty())
        throwPlanInvalid("offer.members", plan_problem::kEmpty);
    if (offer.items.empty())
        checkPercent(offer.percent, "offer.percent");
    else
        checkItems(offer);
    checkOfferTerms(offer);
}

// Products with a member's price have that; without any, the percentage is taken off everything in scope.
void take(const Offer &offer, const OfferBasket &basket, OfferEffect &effect)
{
    if (offer.items.empty())
        takeOff(scaled(basket.total, offer.percent, kWhole), basket, effect);
    else
        takeItemPrices(offer, basket, effect);
}

std::string label(const Offer &offer, const std::string &currency)
{
    if (offer.items.empty())
        return labelPercent(offer.percent) + " off for members" + labelMinimum(offer, currency);
    std::string text = "members:";
    for (const OfferItem &item : offer.items)
        text += " " + item.product + " at " + labelAmount(item.price) + " " + currency;
    return text;
}

} // namespace

const OfferKind kMemberPrice {"member-price", kFields, check, take, label};

} // namespace clientele
