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
// they then spend: learned from the shop's past randomised campaigns where there are any (past_campaigns.h says which
// teach), from a stated prior where not.
//
// Without an offer: base_rate.h. What an offer multiplies orders by: a curve over depths that starts at the prior and bends
// to the data; then, in proportion to what the offer does on the whole, what each of a customer's traits adds to that, for
// discounts and for free delivery apart (S-learner on the scale of rates, 1 − exp(−rate) being the chance of an order;
// traits and RFM segments are learned about in families whose weight the data decides, so that what tells nothing shrinks
// to the shop's mean, and that to the prior: empirical Bayes instead of a winner's curse). Then the differences between
// what people did and what the first model says the other arm would have made them do are regressed on the same terms on
// the scale of chances, and what is left of them after shrinking corrects the first (X-learner): effects may multiply
// chances or add to them.
// Source: Künzel, Sekhon, Bickel & Yu (2019); Hill (2011); MacKay (1992).

// A discount as a share of the basket, 0 … 1; free delivery is a kind of its own. Neither = no offer.
struct Depth
{
    float share = 0;
    bool isFreeDelivery = false;

    bool isOffer() const { return isFreeDelivery || share > 0; }
};

// Relative change of the chance to buy by depth, in percent of the basket: what is assumed without own experience.
struct ResponsePrior
{
    std::vector<std::pair<float, float>> byDepth {{0.05F, 0.03F},
                                                  {0.10F, 0.08F},
                                                  {0.15F, 0.14F},
                                                  {0.20F, 0.22F},
                                                  {0.30F, 0.40F}}; // straight lines between, from (0, 0)
    float freeDelivery = 0.06F;
    float relativeDeviation = 0.5F; // standard deviation as a share of the effect
    float redeemed = 0.9F; // of the orders of people who have a coupon: who would have bought anyway uses it, too
    float discountLovers = 1.5F; // × for who mostly buys under a discount
    float neverDiscount = 0.5F; // × for who never does

    float effectOf(Depth depth) const; // beyond the deepest, along the last line; 0 for no offer

    bool operator==(const ResponsePrior &) const = default;
};

struct ResponseOptions
{
    Day asOf = 0; // what is known up to and including the day before
    int windowDays = 14;
    ResponsePrior prior;
    std::uint64_t seed = 1;

    bool operator==(const ResponseOptions &) const = default;
};

struct Response
{
    float buyNone = 0; // chance of an order in the window without an offer
    float buy = 0; // with this depth
    float redeem = 0; // chance that the offer is used
    float spend = 0; // of an order, list value before the discount
    float effectError = 0; // standard error of buy − buyNone
};

// What the shop's history of campaigns is worth, to be told beside every forecast.
struct ResponseHistory
{
    std::size_t people = 0; // of randomised campaigns, once for each of them; 0 = the prior alone
    std::size_t campaigns = 0;
    // Campaigns that teach nothing: no control, days unknown, not over, depths unknown or too few people, arms that
    // differed before anything was sent.
    std::size_t withoutControl = 0;
    std::size_t withoutDays = 0;
    std::size_t unfinished = 0;
    std::size_t unreadable = 0;
    std::size_t notRandom = 0;
};

class ResponseModel
{
public:
    virtual ~ResponseModel() = default;
    // customers.size() × (depths.size() / customers.size()), row-major: each customer has depths of their own. Never NaN.
    // Uses all cores.
    virtual std::vector<Response> respond(std::span<const CustomerIndex> customers,
                                          std::span<const Depth> depths) const = 0;
    virtual const ResponseHistory &history() const = 0;
};

// Linear in customers and past members; same model for a seed on any number of threads. Errors: Cancelled.
std::unique_ptr<ResponseModel> fitResponse(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                                           const ResponseOptions &options, Monitor &monitor);

} // namespace clientele
