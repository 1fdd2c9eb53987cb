#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"

namespace clientele {

// What is promised to a customer, as values. Kind ids: "coupon-percent", "coupon-amount". Percentages are per 10,000
// (1,250 = 12.5 %) so that arithmetic stays exact.
struct Offer
{
    std::string kind = "coupon-percent";
    int percent = 1'000; // coupon-percent: 10 %
    Money amount; // coupon-amount
    Money minimumSpend; // 0 = none; on the basket before the offer
    std::optional<Money> cap; // coupon-percent: at most this much off
    Day validFrom = 0;
    Day validTo = 0; // that whole day included

    bool operator==(const Offer &) const = default;
};

// What a kind asks for beside the terms that all kinds share (minimum spend, first and last day).
enum class OfferField
{
    Percent,
    Amount,
    Cap
};

// A row of the family's registry: one file and one row per kind.
struct OfferKind
{
    std::string_view id;
    // The fields it reads; forms show these and plan files may carry these, others do not count. Cap is optional.
    std::span<const OfferField> fields;
    // Throws PlanInvalid (field, what is wrong) when the offer makes no sense: 0 %, more than 100 %, end before start.
    void (*check)(const Offer &offer);
    // What the customer saves on a basket of this total, exact to 1/10,000; 0 below the minimum spend; never more than
    // the total.
    Money (*discount)(const Offer &offer, Money basketTotal);
    // The shortest machine text for files: "10% off over 40 GBP", in plain English for every language (files are never
    // translated); people's sentences come from widgets/shell/names.
    std::string (*label)(const Offer &offer, const std::string &currency);
};

std::span<const OfferKind> offerKinds();
const OfferKind &offerKind(std::string_view id); // Errors: PlanInvalid

} // namespace clientele
