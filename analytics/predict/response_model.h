#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

class Monitor;

// How likely each customer is to buy within a window of days without an offer and at each depth of discount, and what
// they then spend: learned from the shop's past randomised campaigns where there are any, from a stated prior where not.
//
// A depth is a discount as a share of the basket, 0 … 1; free delivery is a kind of its own. Source: science of uplift,
// S- and X-learner on ridge logistic bases with depth interactions, shrunk towards the segment's mean and the prior
// (Künzel et al. 2019; Hill 2011).
struct Depth
{
    float share = 0;
    bool isFreeDelivery = false;
};

// Relative change of the chance to buy by depth, in percent of the basket: what is assumed without own experience.
struct ResponsePrior
{
    std::vector<std::pair<float, float>> byDepth {{0.05F, 0.03F}, {0.10F, 0.08F}, {0.15F, 0.14F},
                                                  {0.20F, 0.22F}, {0.30F, 0.40F}}; // straight lines between, from (0, 0)
    float freeDelivery = 0.06F;
    float relativeDeviation = 0.5F; // standard deviation as a share of the effect
    float discountLovers = 1.5F; // × for who mostly buys under a discount
    float neverDiscount = 0.5F; // × for who never does

    float effectOf(Depth depth) const;
};

struct ResponseOptions
{
    Day asOf = 0; // what is known up to and including the day before
    int windowDays = 14;
    ResponsePrior prior;
    std::uint64_t seed = 1;
};

struct Response
{
    float buyNone = 0; // chance of an order in the window without an offer
    float buy = 0; // with this depth
    float redeem = 0; // chance that the offer is used
    float spend = 0; // of an order, list value before the discount
    float effectError = 0; // standard error of buy − buyNone
};

class ResponseModel
{
public:
    virtual ~ResponseModel() = default;
    // customers.size() × depths.size(), row-major. Safe to call from several threads.
    virtual std::vector<Response> respond(std::span<const CustomerIndex> customers,
                                          std::span<const Depth> depths) const = 0;
    virtual std::size_t pastPeople() const = 0; // of randomised campaigns; 0 = the prior alone
    virtual std::size_t pastCampaigns() const = 0;
};

// Linear in customers and past members; same model for a seed on any number of threads. Errors: Cancelled.
std::unique_ptr<ResponseModel> fitResponse(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                                           const ResponseOptions &options, Monitor &monitor);

} // namespace clientele
