#pragma once

#include <cstdint>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// One thing that happened with a customer. `row` is its position in the table of its kind.
struct HistoryEntry
{
    enum class Kind : std::uint8_t
    {
        Order, // OrderTable: what was sold or given
        Refund, // OrderTable: the money back in it
        Event, // EventTable
        Review, // ReviewTable
        Message, // MessageTable
        Targeting, // TargetingTable
        Redemption // RedemptionTable
    };

    Time time = kNoTime; // kNoTime = the file gave none
    std::uint32_t row = 0;
    Kind kind = Kind::Order;
    bool hasTime = false; // false: a day only

    bool operator==(const HistoryEntry &) const = default;
};

// What is known to have happened with one customer, newest first, what has no time last: orders and refunds, what they did
// and said, the messages and campaigns they were in, the coupons they used. A message counts at its first known step.
// An order with sales and money back is both. Finding it takes no longer in a large shop than in a small one.
std::vector<HistoryEntry> historyOf(const Dataset &dataset, CustomerIndex customer);

// Sales and gifts of an order, or only its money back (negative).
Money soldIn(const Dataset &dataset, OrderIndex order);
Money refundedIn(const Dataset &dataset, OrderIndex order);
Quantity piecesIn(const Dataset &dataset, OrderIndex order); // sold or given, without postage and the like

} // namespace clientele
