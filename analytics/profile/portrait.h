#pragma once

#include <array>
#include <string>
#include <vector>

#include "analytics/profile/interval.h"
#include "analytics/segment/segment.h"

namespace clientele {

// What a group of customers looks like beside the whole shop: how many, how much of the revenue, what is typical for
// them, and what they buy, when, how they pay and where they live more (or less) often than everybody. Every difference
// says how sure it is: a group of nine tells little.
struct Portrait
{
    std::size_t customers = 0;
    std::size_t buyers = 0;
    double shareOfCustomers = 0; // of all known customers, 0 … 1
    Money net;
    double shareOfNet = 0; // of all buyers' net spend; 0 when there is none
    double medianRecencyDays = 0; // of the buyers among them; 0 when there are none
    double medianFrequency = 0;
    Money medianMonetary;
    Money averageOrder; // gross per order

    // One feature's share among the selected buyers and among the whole shop's buyers. Products and categories: bought at
    // least once; brands likewise. Weekday and hour: the one on which the customer orders most often. Price band: the
    // fifth of the shop's products by price (0 = cheapest) that they buy from most often. Age bands are kAgeBands, as of
    // the analysis day.
    struct Trait
    {
        enum class Kind
        {
            Product,
            Category,
            Country,
            Region,
            Weekday,
            Hour,
            Brand,
            Gender,
            AgeBand,
            PriceBand
        };
        Kind kind = Kind::Product;
        std::uint32_t code
            = 0; // product index, or the code of Dataset::words / places, weekday 0–6, hour 0–23, age band, price band
        std::size_t buyers = 0; // selected buyers with it
        double share = 0; // of the selected buyers
        double shopShare = 0; // of all buyers
        // 95 % for all features of its kind together (Fisher's exact test, Bonferroni)
        bool isBeyondChance = false;
        // 95 % each: the share (Wilson), and share − shopShare (Newcombe's interval of the selected beside everybody else).
        Interval interval = {};
        Interval difference = {};
    };
    std::vector<Trait> topProducts; // most bought by the selection, merchandise only
    std::vector<Trait> topCountries;
    std::vector<Trait> setApart; // of every kind, largest differences beyond chance first

    // What they spend and how, per customer or per order, beside all buyers.
    struct Measure
    {
        enum class Kind
        {
            Net, // per customer
            Frequency, // orders per customer
            AverageOrder, // gross per order
            Recency, // days since the last order
            Discounted, // share of gross that was bought under a discount (Discounts in discounts.h)
            Refunded, // share of gross that was given back
            Rating // 0 worst … 1 best, per review
        };
        Kind kind = Kind::Net;
        Ratio selected;
        double shop = 0; // the same of all buyers
    };
    // Largest relative differences first. Left out: what nobody's data tell (no discounts in the shop, no reviews).
    std::vector<Measure> measures;
};

// The youngest age of each age band; the first begins at 0.
inline constexpr std::array<int, 7> kAgeBands {0, 18, 25, 35, 45, 55, 65};
inline constexpr int kPriceBands = 5;

// At most `top` traits in each list. Orders after `rfm.asOf` do not count; what a window leaves out does, because a portrait
// is of the people.
Portrait portrait(const Dataset &dataset, const RfmValues &rfm, const CustomerSet &members, std::size_t top = 5);

} // namespace clientele
