#pragma once

#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// The shop at a glance: the numbers of the Overview page. Guests' sales count as revenue, never as customers.
struct Overview
{
    std::size_t customers = 0; // known, with or without an order
    std::size_t buyers = 0;
    std::size_t orders = 0; // known customers' orders that sold something
    std::size_t guestOrders = 0;
    Money gross; // known customers
    Money refunds; // known customers; negative or zero
    Money net;
    Money guestGross;
    Money guestRefunds;
    double repeatRate = 0; // buyers with two orders or more ÷ buyers; 0 when there are none
    Money averageOrder; // gross ÷ orders

    // Revenue (gross less refunds, guests included) of every calendar day from firstDay to lastDay.
    Day firstDay = 0;
    std::vector<Money> revenueByDay;

    struct ProductRow
    {
        ProductIndex product = 0;
        Money gross; // guests included
        Quantity sold;
        std::size_t buyers = 0; // known customers
    };
    std::vector<ProductRow> topProducts; // merchandise, by gross, at most ten

    struct GroupRow
    {
        std::uint8_t group = 0; // position in the first RFM map
        std::size_t customers = 0;
        Money net;
    };
    std::vector<GroupRow> groups; // every group of the first map, in map order

    // The same numbers for the last `recentDays` days and the span as long before it, for "+3.1 %".
    int recentDays = 30;
    Money recentRevenue;
    Money previousRevenue;
    std::size_t recentOrders = 0;
    std::size_t previousOrders = 0;

    // What to do next, most urgent first: what is about to be lost, what has just begun, what should stay, what is missing.
    // Facts that the page words and turns into a campaign draft; one of each kind at most.
    // WinBack: the more valuable of At Risk and Can't Lose. SecondOrder: buyers with one order among New or Promising.
    // AddFiles: nobody bought yet (customers = 0), or most buyers have neither e-mail nor phone (customers = how many).
    struct Suggestion
    {
        enum class Kind
        {
            WinBack,
            SecondOrder,
            ThankBest,
            AddFiles
        };
        Kind kind = Kind::WinBack;
        std::string segment; // segment id it starts from
        std::size_t customers = 0;
        Money netAtStake; // what those customers spent so far
        double medianRecencyDays = 0;
    };
    std::vector<Suggestion> suggestions;
};

Overview overview(const Dataset &dataset, const RfmAnalysis &rfm);

} // namespace clientele
