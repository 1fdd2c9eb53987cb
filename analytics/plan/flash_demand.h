#pragma once

#include <vector>

#include "analytics/offer/offer.h"
#include "analytics/segment/segment.h"

namespace clientele {

// How the products of a sale sell when there is no sale: per order of some people over the last kDays, drawn towards what
// the shop's orders hold as if by kShopOrders more of them.
struct FlashDemand
{
    static constexpr int kDays = 90;
    static constexpr double kShopOrders = 50;

    struct Item
    {
        double orders = 0; // share of orders that hold it
        double pieces = 0; // per order, no more of them in one than a person may have
        double squares = 0; // mean square of the same
    };
    double anyItem = 0; // share of orders that hold one of the products
    std::vector<Item> items; // parallel to the offer's
};

// Of orders from kDays before `asOf` up to its start, as far as they were kept (kept_orders.h).
FlashDemand flashDemand(const Dataset &dataset, const CustomerSet *people, const Offer &offer, Day asOf);

} // namespace clientele
