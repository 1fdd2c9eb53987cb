#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"
#include "analytics/offer/offer_terms.h"

namespace clientele {

// What is promised to a customer, as values: coupons, full reductions (满减), flash sales (秒杀), member offers. Percentages
// are per 10,000 (1,250 = 12.5 %) so that arithmetic stays exact. Each kind reads the fields that its registry row names;
// dates, minimum spend, scope, limits and stacking are common to all.
struct Offer
{
    std::string kind = "coupon-percent";
    int percent = 1'000; // 10 % off
    Money amount; // so much off
    std::optional<Money> cap; // at most so much off
    std::vector<OfferTier> tiers; // rising thresholds; the highest that is reached counts
    int pieces = 1; // N of "buy N", "from N pieces": whole pieces
    int freePieces = 1; // M of "get M free"
    std::vector<OfferGift> gifts; // what is added
    std::vector<OfferItem> items; // products with a price of their own
    std::vector<OfferWave> waves; // times of day and days on which it holds; empty = all along
    std::vector<std::string> members; // segment ids: only for who is in one of them; empty = for everybody
    int dayOfMonth = 0; // member day: 1 … 31; 0 = not by the month
    int weekday = -1; // member day: Monday = 0 … Sunday = 6; −1 = not by the week

    Day validFrom = 0;
    Day validTo = 0; // that whole day included
    Money minimumSpend; // 0 = none; on what counts for the threshold, before the offer
    OfferScope scope; // what it takes something off
    std::optional<OfferScope> thresholdScope; // what counts for the threshold; none = the scope itself
    bool isThresholdOnListPrice = false; // otherwise on prices after the items' own discounts
    OfferLimits limits;
    StackingLayer layer = StackingLayer::Shop;
    bool combines = true; // with other offers of its layer; otherwise the best one of them alone

    bool operator==(const Offer &) const = default;
};

// What a kind asks for beside what all kinds share.
enum class OfferField
{
    Percent,
    Amount,
    Cap, // optional
    Tiers,
    Pieces,
    FreePieces,
    Gifts,
    Items,
    OptionalItems,
    Waves, // optional
    Members,
    MemberDay
};

struct OfferBasket;
struct OfferEffect;

// A row of the family's registry: one file and one row per kind.
struct OfferKind
{
    std::string_view id; // "coupon-percent": stable
    // The fields it reads; forms show these and plan files may carry these, others do not count.
    std::span<const OfferField> fields;
    // Throws PlanInvalid (field, what is wrong) when the offer makes no sense: 0 %, more than 100 %, end before start.
    void (*check)(const Offer &offer);
    // What it takes off a basket that is in its dates, scope and threshold (basket.h). Never more than there is.
    void (*take)(const Offer &offer, const OfferBasket &basket, OfferEffect &effect);
    // The shortest machine text for files: "10% off over 40 GBP", in plain English for every language (files are never
    // translated); people's sentences come from widgets/shell/names.
    std::string (*label)(const Offer &offer, const std::string &currency);

    bool reads(OfferField field) const;
};

std::span<const OfferKind> offerKinds();
const OfferKind &offerKind(std::string_view id); // Errors: PlanInvalid
// What a list tells its reader of an offer: its kind's label, and what it holds for. "10% off over 40 GBP on Tea, Cups".
std::string offerLabel(const Offer &offer, const std::string &currency);

} // namespace clientele
