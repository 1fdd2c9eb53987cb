#pragma once

#include <span>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/item_kernel.h"

namespace clientele {

// What one customer bought of one product, over all their orders.
struct Purchase
{
    ProductIndex product = kNoIndex;
    std::uint32_t orders = 0; // orders with it
    Day firstDay = 0;
    Day lastDay = 0;
    float pieces = 0; // how many altogether
    float freshness = 0; // Σ over those orders of 2^(−age / half-life)
};

// Every known customer's purchases: merchandise that was sold to them (gifts and money back are no sign of taste).
struct Purchases
{
    std::vector<std::uint32_t> begin {0}; // customer c has positions begin[c] … begin[c + 1] − 1
    std::vector<Purchase> rows; // by product within a customer

    std::span<const Purchase> of(CustomerIndex customer) const
    {
        return std::span(rows).subspan(begin[customer], begin[customer + 1] - begin[customer]);
    }
};

// Orders after the end of `asOf` do not count. Parallel; the same on any number of threads. Cancelled through
// `monitor`.
Purchases collectPurchases(const Dataset &dataset, Day asOf, double halfLifeDays, Monitor &monitor);

// 2^(−age / half-life). Beyond twenty half-lives everything is equally old, so that no product of ages underflows.
double decay(int ageDays, double halfLifeDays);

} // namespace clientele
