#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// What one customer is interested in and how they go about it: the two profiles beside the facts on the customer's page.
//
// Interest is counted from what they bought and did with products: a purchase weighs 1, a cart or favourite 0.5, a click
// 0.2, a view 0.1, and half as much every kInterestHalfLife days before the analysis day.
struct CustomerProfile
{
    struct Interest
    {
        std::uint32_t code = 0; // of Dataset::words; a price band 0 (cheapest fifth of products) … 4
        double share = 0; // of all interest of this sort, decayed
        double lifetimeShare = 0; // the same without decay
    };
    std::vector<Interest> categories; // largest share first
    std::vector<Interest> brands;
    std::vector<Interest> priceBands;

    struct Step
    {
        std::string kind; // an event kind; "purchase"
        std::size_t times = 0;
        Day last = 0;
    };
    std::vector<Step> steps; // most often first
    std::size_t visits = 0; // with a view
    double viewsPerVisit = 0; // 0 without a visit

    std::size_t orders = 0; // that sold something
    std::optional<Day> firstOrder;
    std::optional<Day> lastOrder;
    std::optional<double> medianGapDays; // between orders; from two orders on
    std::array<std::size_t, 24> hours {}; // of the orders that have one
    std::array<std::size_t, 7> weekdays {}; // Monday first
    std::optional<int> favouriteHour; // the first of the most frequent
    std::optional<int> favouriteWeekday;
    Money gross;
    double discountedShare = 0; // of gross, bought under a discount (discounts.h)
    double refundedShare = 0; // of gross, given back
    bool discountsAreKnown = false; // whether anybody in the shop ever bought under one
};

inline constexpr double kInterestHalfLife = 180; // days

// What came after `asOf` (nothing: the default analysis day) does not count. A few microseconds for the customer; finding
// out about prices and discounts reads the shop's products, and its lines until the first discount.
CustomerProfile customerProfile(const Dataset &dataset, CustomerIndex customer, std::optional<Day> asOf = {});

// Ids of the segments that a customer is in, in the order given.
std::vector<std::string> segmentsOf(CustomerIndex customer, const std::vector<Segment> &segments);

} // namespace clientele
