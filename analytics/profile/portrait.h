#pragma once

#include <string>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// What a group of customers looks like beside the whole shop: how many, how much of the revenue, what is typical for
// them, and what they buy and where they live more (or less) often than everybody.
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
    // least once. Weekday and hour: the one on which the customer orders most often.
    struct Trait
    {
        enum class Kind
        {
            Product,
            Category,
            Country,
            Region,
            Weekday,
            Hour
        };
        Kind kind = Kind::Product;
        std::uint32_t code = 0; // product index, or the code of Dataset::words / places, weekday 0–6, hour 0–23
        std::size_t buyers = 0; // selected buyers with it
        double share = 0; // of the selected buyers
        double shopShare = 0; // of all buyers
        // 95 % for all features of its kind together (Fisher's exact test, Bonferroni)
        bool isBeyondChance = false;
    };
    std::vector<Trait> topProducts; // most bought by the selection, merchandise only
    std::vector<Trait> topCountries;
    std::vector<Trait> setApart; // of every kind, largest differences beyond chance first
};

// At most `top` traits in each list. Orders after `rfm.asOf` do not count.
Portrait portrait(const Dataset &dataset, const RfmValues &rfm, const CustomerSet &members, std::size_t top = 5);

} // namespace clientele
