#pragma once

#include <optional>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// What is bought together: pairs of products in one order, counted exactly.
//
// A basket is one order that sold merchandise, guests' orders among them; a product counts once in it. Support is the share
// of all baskets that hold both, confidence the share of one product's baskets that hold the other too, lift how many
// times as often that is as if people chose independently (1 = by chance). Agrawal, Imieliński, Swami (1993).
struct BasketPairs
{
    struct Pair
    {
        ProductIndex first = 0; // the smaller index
        ProductIndex second = 0;
        std::size_t baskets = 0; // that hold both
        double support = 0;
        double confidence = 0; // of `second`, given `first`
        double reverse = 0; // of `first`, given `second`
        double lift = 0;
    };
    std::size_t baskets = 0;
    std::size_t minimum = 0; // pairs in fewer baskets are not told
    std::size_t found = 0; // pairs with at least as many
    std::vector<Pair> pairs;
};

struct BasketOptions
{
    std::size_t minimumBaskets = 0; // 0: one basket in a thousand, but at least 5
    std::size_t top = 50;
    enum class Order
    {
        Baskets, // most baskets first
        Lift
    } order
        = Order::Baskets;
    std::optional<Day> asOf = {}; // orders after it do not count
};

// Exact and parallel; same result on any number of threads.
BasketPairs basketPairs(const Dataset &dataset, const BasketOptions &options = {});
// Of the orders of `members` only; null: of all, guests' among them.
BasketPairs basketPairs(const Dataset &dataset, const CustomerSet *members, const BasketOptions &options);

} // namespace clientele
