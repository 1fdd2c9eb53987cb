#pragma once

#include "analytics/sample/catalogue.h"
#include "analytics/sample/people.h"

namespace clientele {

// Orders before they have an id: made customer by customer, numbered when the whole shop is sorted by time.
struct DraftOrders
{
    struct Order
    {
        std::uint32_t customer = kNoIndex;
        Time time = 0;
        std::uint32_t firstLine = 0;
        std::uint32_t lines = 0;
        std::uint32_t returnOf = kNoIndex; // position of the order whose goods came back
    };
    std::vector<Order> orders;
    std::vector<SampleShop::Line> lines; // by order; their order number is filled in later

    void append(const DraftOrders &other);
};

struct SampleSpan
{
    Day first = 0;
    Day last = 0;
};

// Everything one customer orders and sends back within the span; kNoIndex buys as a guest.
void orderAsHabit(std::uint32_t customer, const SampleHabit &habit, const SampleCatalogue &catalogue, SampleSpan span,
                  Random &random, DraftOrders &orders);

} // namespace clientele
