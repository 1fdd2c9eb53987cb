#include "widgets/forms/offer_proposal.h"

#include <array>
#include <cmath>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr double kUnknownOrder = 50;
constexpr double kShare = 0.1; // of a usual order
constexpr double kLargerOrder = 2; // the second step's, in usual orders
constexpr double kLargerShare = 0.15; // off it
constexpr int kPieces = 3;
constexpr int kMostTries = 4; // as many fields as a kind can need

// 1, 2 or 5 times a power of ten, the nearest by ratio.
Money roundAmount(double amount)
{
    const double power = std::pow(10, std::floor(std::log10(amount)));
    const double digits = amount / power; // 1 to below 10
    constexpr std::array kSteps {1.0, 2.0, 5.0, 10.0};
    double nearest = kSteps.front();
    for (const double step : kSteps)
        if (std::abs(std::log(digits / step)) < std::abs(std::log(digits / nearest)))
            nearest = step;
    return Money::fromDouble(nearest * power);
}

bool propose(const std::string &field, Offer &offer, double order)
{
    if (field == "offer.amount")
        offer.amount = roundAmount(order * kShare);
    else if (field == "offer.minimum_spend")
        offer.minimumSpend = roundAmount(order);
    else if (field == "offer.pieces")
        offer.pieces = kPieces;
    else if (field == "offer.percent")
        offer.percent = Offer {}.percent;
    else if (field == "offer.tiers")
        offer.tiers = {{roundAmount(order), 0, roundAmount(order * kShare), 0},
                       {roundAmount(order * kLargerOrder), 0, roundAmount(order * kLargerOrder * kLargerShare), 0}};
    else
        return false;
    return true;
}

} // namespace

// The kind itself says what it misses.
Offer withProposedTerms(Offer offer, double usualOrder)
{
    const double order = usualOrder > 0 ? usualOrder : kUnknownOrder;
    const OfferKind &kind = offerKind(offer.kind);
    if (kind.reads(OfferField::Pieces) && kind.reads(OfferField::Percent) && offer.pieces == 1)
        offer.pieces = kPieces; // "from one piece" would be no condition
    for (int tries = 0; tries < kMostTries; ++tries) {
        try {
            kind.check(offer);
            return offer;
        } catch (const Error &error) {
            if (error.arguments.empty() || !propose(error.arguments.front(), offer, order))
                return offer;
        }
    }
    return offer;
}

} // namespace clientele
