#pragma once

#include <span>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// What people kept of what they ordered: a wholesaler's order of 80,000 that was cancelled the same day is no habit.
//
// A line of money back takes as many of the customer's latest pieces of that product, from the order it is written in
// and those before. An order from which as much money went back without saying for which pieces as its goods came to is
// not kept. A guest's returns count within their order alone.
struct KeptOrder
{
    OrderIndex order = 0;
    struct Line
    {
        std::uint32_t line = 0; // in the dataset's lines
        Quantity quantity; // what was kept of it, more than nothing

        double share(const Dataset &dataset) const; // of the line's pieces
    };
    std::vector<Line> lines; // goods sold; never empty
};

// The latest `most` orders of a customer of which goods were kept, newest first; orders and returns before `asOf`.
std::vector<KeptOrder> latestKeptOrders(const Dataset &dataset, CustomerIndex customer, std::size_t most, Day asOf);

// Those of the given orders, ascending, of which goods were kept; in their order.
std::vector<KeptOrder> keptOrders(const Dataset &dataset, std::span<const OrderIndex> orders, Day asOf);

// All of the last `days` before `asOf`.
std::vector<KeptOrder> keptOrdersOfLastDays(const Dataset &dataset, Day days, Day asOf);

} // namespace clientele
