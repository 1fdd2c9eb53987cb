#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/segment/segment.h"

namespace clientele {

// From the first moment up to, not including, the second, on the shop's wall clock.
struct TimeSpan
{
    Time from = 0;
    Time to = 0;

    Time length() const { return to - from; }
    bool operator==(const TimeSpan &) const = default;
};

// When people order: the moments of their orders, and how a usual week of theirs is spread over its hours.
//
// Only orders that sold something count. A time of day is known when the file gave one that is not midnight and not the
// one moment that more than half of all orders bear: both are put there by programs that had only the day.
struct OrderTimes
{
    static constexpr std::size_t kHours = std::size_t {7} * 24; // Monday 00:00 first
    static constexpr std::size_t kLeastOrders = 50; // of the shop, with a time of day
    static constexpr double kLeastShare = 0.2; // of the shop's orders that must have one
    static constexpr int kWeeks = 52; // the latest so many weeks make the usual one
    // How many orders the pattern behind weighs: the shop's, behind that of some of its customers; weekday times hour of
    // the day, behind the shop's.
    static constexpr double kPriorOrders = kHours;

    enum class Known
    {
        Yes,
        NoOrders, // these people have none
        NoTimes, // days only
        TooFew // less than kLeastOrders in the whole shop
    };
    Known known = Known::NoOrders;
    std::vector<Time> times; // of their orders whose time of day is known, ascending
    std::size_t withoutTime = 0; // their other orders
    TimeSpan history; // whole days, from the shop's first order to the end of what is looked at
    std::array<double, kHours> share {}; // of the orders of a usual week; sums to 1 where known is Yes

    std::size_t between(TimeSpan span) const; // orders with a known time
    double shareOf(TimeSpan span) const; // sum of its hours' shares; above 1 when it is longer than a week
    double scale() const; // all orders per order with a known time
};

// Orders before the start of `asOf`, of `people` or, without them, of everybody and guests. Linear in orders.
OrderTimes orderTimes(const Dataset &dataset, const CustomerSet *people, Day asOf);

std::string_view timesKnownId(OrderTimes::Known known); // "yes", "no_orders", "no_times", "too_few"

// Where in the week a moment is, in hours from Monday 00:00: 0 … 167.
std::size_t hourOfWeek(Time time);

// Whether the order sold anything; refunds, gifts and stock moves alone are no order.
bool hasSale(const Dataset &dataset, OrderIndex order);

} // namespace clientele
