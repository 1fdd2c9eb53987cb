#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"

namespace clientele {

// The parts that offers are made of.

// Which products: all of them, or those that are in one of the lists, less those that are excepted. Ids, categories and
// brands as the shop has them.
struct OfferScope
{
    std::vector<std::string> products;
    std::vector<std::string> categories;
    std::vector<std::string> brands;
    std::vector<std::string> exceptProducts;
    std::vector<std::string> exceptCategories;

    bool isEverything() const;
    bool holds(std::string_view product, std::string_view category, std::string_view brand) const;

    bool operator==(const OfferScope &) const = default;
};

// A step of a full reduction: from this spend, or from so many pieces, so much off.
struct OfferTier
{
    Money spend; // 0 = by pieces
    int pieces = 0; // 0 = by spend
    Money amount; // 0 = a percentage
    int percent = 0; // per 10,000

    bool operator==(const OfferTier &) const = default;
};

struct OfferGift
{
    std::string product;
    int pieces = 1;

    bool operator==(const OfferGift &) const = default;
};

// A product at a price of its own, in a flash sale or for members.
struct OfferItem
{
    std::string product;
    Money price; // each
    std::int64_t stock = -1; // pieces set aside for the sale; −1 = as many as there are
    int perPerson = 0; // pieces at most; 0 = no limit

    bool operator==(const OfferItem &) const = default;
};

// From the first moment up to, not including, the second, on the shop's wall clock.
struct OfferWave
{
    Time from = 0;
    Time to = 0;

    bool operator==(const OfferWave &) const = default;
};

// What the offer may come to, by the names of Salesforce's PromotionLimit; 0 = no limit.
struct OfferLimits
{
    Money liability; // liabilityLimit: of all discounts together
    Money liabilityPerCustomer; // liabilityPerCustomerLimit
    int totalUsage = 0; // totalUsageLimit
    int usePerCustomer = 0; // usePerCustomerLimit
    int vouchersPerCustomer = 0; // vouchersPerCustomerLimit

    bool operator==(const OfferLimits &) const = default;
};

// In which order offers are taken off: those of single products first, then the shop's, then those across shops, then red
// packets and payment. Each works on what the ones before have left.
enum class StackingLayer : std::uint8_t
{
    Item,
    Shop,
    CrossShop,
    Payment
};
std::string_view stackingLayerId(StackingLayer layer); // "item", "shop", "cross_shop", "payment"
std::optional<StackingLayer> stackingLayerById(std::string_view id);

} // namespace clientele
