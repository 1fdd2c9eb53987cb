#include "analytics/offer/offer_kinds.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"

namespace clientele {

std::span<const OfferKind> offerKinds()
{
    static const std::array kinds {
        kCouponPercent,
        kCouponAmount,
    };
    return kinds;
}

const OfferKind &offerKind(std::string_view id)
{
    const auto kinds = offerKinds();
    const auto it = std::ranges::find(kinds, id, &OfferKind::id);
    if (it == kinds.end())
        throwPlanInvalid("offer.kind", plan_problem::kUnknownOffer);
    return *it;
}

void checkOfferTerms(const Offer &offer)
{
    if (offer.minimumSpend.units < 0)
        throwPlanInvalid("offer.minimum_spend", plan_problem::kNegative);
    if (offer.validTo < offer.validFrom)
        throwPlanInvalid("offer.valid_to", plan_problem::kEndsBeforeStart);
}

bool reachesMinimum(const Offer &offer, Money basketTotal)
{
    return basketTotal.units > 0 && basketTotal >= offer.minimumSpend;
}

std::string labelAmount(Money amount)
{
    return formatDecimal(amount, amount.units % Money::kScale == 0 ? 0 : 2);
}

std::string labelMinimum(const Offer &offer, const std::string &currency)
{
    return offer.minimumSpend.units == 0 ? std::string() : " over " + labelAmount(offer.minimumSpend) + " " + currency;
}

} // namespace clientele
