#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "analytics/sample/sample_shop.h"

namespace clientele {

// The sample shop's past coupon campaigns: whom each offer reached was drawn by lot, so that what it changed can be
// learned, and how much each customer's appetite for ordering really changes is known, so that what was learned can be
// checked.
//
// An arm multiplies a customer's rate of ordering for as long as the campaign lasts. The factor is 1 + strength of the
// arm × sensitivity of the customer, at least kLeastFactor. Sensitivity follows from what the shop can see on the first
// day (how long ago, how often, with coupons or without, what, where from, how old) and from a character that nobody
// can see; for some it is negative: they order less when they are written to.
struct SampleArm
{
    std::string_view words; // in files: "control", "free delivery", "15% off"
    std::string_view codeStem; // of its coupon code
    int percent = 0;
    bool isFreeDelivery = false;
    double strength = 0;
};
std::span<const SampleArm, kSampleArms> sampleArms(); // the first is the control

inline constexpr int kSampleCampaignDays = 10;
inline constexpr double kLeastFactor = 0.2;

// What the shop can see of a customer on the day a campaign begins.
struct SampleStanding
{
    int orders = 0;
    int couponOrders = 0;
    Day last = 0; // of the last order; meaningless without one
    Money spend;
    std::vector<std::uint32_t> lines; // by category
};

// The part of the sensitivity that does not change with time: region and age.
double backgroundOf(const SampleShop::Customer &customer, Day asOf,
                    SampleOptions::Response response = SampleOptions::Response::Sensitivity);

// What follows from everything that can be seen, and from what cannot. Arms without a coupon have factor 1.
struct SampleSensitivity
{
    double discount = 0;
    double delivery = 0;
};
SampleSensitivity visibleSensitivity(const SampleStanding &standing, double background, Day day,
                                     SampleOptions::Response response = SampleOptions::Response::Sensitivity);
double orderFactor(const SampleArm &arm, const SampleSensitivity &sensitivity,
                   SampleOptions::Response response = SampleOptions::Response::Sensitivity);

// Six of ten days each, spread evenly; fewer in a shop with less than a year behind it.
std::vector<SampleShop::Campaign> sampleCampaigns(Day first, Day last);
// The one after the last day, which nobody has seen yet.
SampleShop::Campaign nextSampleCampaign(Day last);

// By lot: a quarter is the control, the others get one of six offers.
std::size_t drawArm(std::uint32_t customer, std::size_t campaign, std::uint64_t seed);

std::string couponCode(const SampleShop::Campaign &campaign, const SampleArm &arm);

} // namespace clientele
