#pragma once

#include <span>

#include "analytics/sample/campaigns.h"
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
    std::vector<SampleShop::Targeting> targetings;
    std::vector<SampleShop::Redemption> redemptions; // of a position in orders

    void append(const DraftOrders &other);
};

struct SampleSpan
{
    Day first = 0;
    Day last = 0;
};

// A campaign as it meets customers: what would be ordered in its days, for each of them, 1 = an average day.
struct OpenCampaign
{
    SampleShop::Campaign campaign;
    std::vector<double> demand;
};
OpenCampaign openCampaign(const SampleShop::Campaign &campaign);

// Everything one customer orders and sends back within the span, and what the campaigns do to it; kNoIndex buys as a guest.
// `campaigns` are those they may be written to about; the last of them begins after the span and is what the result tells.
SampleShop::Truth orderAsHabit(std::uint32_t customer, const SampleHabit &habit, const SampleCatalogue &catalogue,
                               std::span<const OpenCampaign> campaigns, std::uint64_t seed, SampleSpan span,
                               Random &random, DraftOrders &orders);

} // namespace clientele
