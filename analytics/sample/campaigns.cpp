#include "analytics/sample/campaigns.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/random.h"
#include "analytics/sample/words.h"

namespace clientele {

namespace {

constexpr std::array<SampleArm, kSampleArms> kArms {{
    {"control", "", 0, false, 0},
    {"free delivery", "POSTFREE", 0, true, 0.3},
    {"5% off", "SAVE5", 5, false, 0.2},
    {"10% off", "SAVE10", 10, false, 0.42},
    {"15% off", "SAVE15", 15, false, 0.68},
    {"20% off", "SAVE20", 20, false, 1},
    {"30% off", "SAVE30", 30, false, 1.75},
}};

constexpr int kCampaigns = 6;
constexpr int kQuietDays = 90; // before the first campaign and after the last
constexpr double kControlShare = 0.25;

// How much likelier the buyers of a category are to wait for a coupon, in the order of sampleCategories().
constexpr std::array<double, 12> kByCategory {-0.3, 0.1, 0.2, -0.2, 0.45, 0.4, 0.6, 0, -0.5, 0, 0.3, -0.3};
constexpr std::array<double, 4> kByRegion {-0.35, 0.05, 0.4, 0.15}; // the regions of a country take turns
constexpr double kSmallBasket = 45; // below it delivery costs something

std::size_t regionNumber(const SampleShop::Customer &customer)
{
    for (const SampleCountry &country : sampleCountries()) {
        if (country.name == customer.country)
            return static_cast<std::size_t>(std::ranges::find(country.regions, std::string_view(customer.region))
                                            - country.regions.begin());
    }
    return 0;
}

// The other world: the lapsed who once spent much answer, and so do small regulars to free delivery; nobody else does
// much.
SampleSensitivity stepsOf(const SampleStanding &standing, double background, Day day)
{
    const double each = standing.orders > 0 ? standing.spend.toDouble() / standing.orders : 0;
    const bool isLapsed = standing.orders > 0 && day - standing.last > 120;
    const bool isBig = each > 90;
    const double discount = 0.4 + (isLapsed ? 0.7 : 0) + (isLapsed && isBig ? 0.9 : 0) + (isBig ? 0.2 : 0)
                            + (background > 0.2    ? 0.5
                               : background < -0.3 ? -0.5
                                                   : 0);
    const double delivery = standing.orders >= 3 && each < 60 ? 1.2 : 0.2;
    return {discount, delivery};
}

// Little below a tenth off, most at a fifth, hardly more beyond; never much by itself.
double stepFactor(const SampleArm &arm, const SampleSensitivity &sensitivity)
{
    const double reach = 1 / (1 + std::exp(-(arm.percent - 14) / 3.0));
    const double effect = arm.isFreeDelivery ? 0.25 * sensitivity.delivery
                          : arm.percent > 0  ? 0.9 * reach * sensitivity.discount
                                             : 0;
    return std::max(kLeastFactor, std::exp(std::min(1.6, effect)));
}

// The third world: a bell over the time since the last order and one over age, divided by how often they order, so that
// an offer adds to chances rather than multiplies them.
constexpr double kLikelyAway = 110; // days
constexpr double kLikelyAge = 45;

double bell(double distance)
{
    return std::exp(-distance * distance);
}

SampleSensitivity bendsOf(const SampleStanding &standing, double background, Day day)
{
    const double away = std::max(1, day - standing.last);
    const double recency = standing.orders > 0 ? bell(std::log(away / kLikelyAway) / 0.9) : 0.3;
    const double rarity = 0.3 + 3.0 / (1 + standing.orders);
    return {(0.1 + 1.2 * recency + background) * rarity, (0.5 - 0.3 * recency) * rarity};
}

double bendFactor(const SampleArm &arm, const SampleSensitivity &sensitivity)
{
    const double effect = arm.isFreeDelivery ? 0.4 * sensitivity.delivery
                                             : 1.3 * -std::expm1(-arm.percent / 14.0) * sensitivity.discount;
    return std::max(kLeastFactor, 1 + effect);
}

SampleShop::Campaign campaignFrom(Day start)
{
    const CivilDate date = civilFromDay(start);
    const std::string month = std::to_string(date.year * 100 + date.month).substr(2);
    return {"COUPONS-" + month, "Coupons of " + formatDay(start), start, start + kSampleCampaignDays - 1};
}

} // namespace

std::span<const SampleArm, kSampleArms> sampleArms()
{
    return kArms;
}

double backgroundOf(const SampleShop::Customer &customer, Day asOf, SampleOptions::Response response)
{
    if (response == SampleOptions::Response::Bends) {
        const int age = civilFromDay(asOf).year - customer.birthYear;
        return customer.birthYear != 0 ? bell((age - kLikelyAge) / 14) - 0.5 : 0;
    }
    double background = kByRegion[regionNumber(customer) % kByRegion.size()];
    if (customer.birthYear != 0) {
        const int age = civilFromDay(asOf).year - customer.birthYear;
        background += age < 35 ? 0.35 : age < 55 ? 0 : -0.3;
    }
    return background;
}

SampleSensitivity visibleSensitivity(const SampleStanding &standing, double background, Day day,
                                     SampleOptions::Response response)
{
    if (response == SampleOptions::Response::Steps)
        return stepsOf(standing, background, day);
    if (response == SampleOptions::Response::Bends)
        return bendsOf(standing, background, day);
    double common = background;
    double basket = 0;
    if (standing.orders > 0) {
        common += std::clamp((day - standing.last - 60) / 250.0, -0.2, 0.6);
        common -= 0.2 * (std::log1p(standing.orders) - 1.1);
        common += 0.9 * std::min(0.6, static_cast<double>(standing.couponOrders) / standing.orders);
        const auto most = std::ranges::max_element(standing.lines);
        if (most != standing.lines.end() && *most > 0)
            common += kByCategory[static_cast<std::size_t>(most - standing.lines.begin()) % kByCategory.size()];
        basket = standing.spend.toDouble() / standing.orders;
    }
    return {1.25 + common, 0.8 + 0.5 * common + (basket > 0 && basket < kSmallBasket ? 0.9 : 0)};
}

double orderFactor(const SampleArm &arm, const SampleSensitivity &sensitivity, SampleOptions::Response response)
{
    if (response == SampleOptions::Response::Steps)
        return stepFactor(arm, sensitivity);
    if (response == SampleOptions::Response::Bends)
        return bendFactor(arm, sensitivity);
    return std::max(kLeastFactor,
                    1 + arm.strength * (arm.isFreeDelivery ? sensitivity.delivery : sensitivity.discount));
}

std::vector<SampleShop::Campaign> sampleCampaigns(Day first, Day last)
{
    std::vector<SampleShop::Campaign> campaigns;
    const int room = last - first + 1 - 2 * kQuietDays;
    const int count = std::clamp(room / (3 * kSampleCampaignDays), 0, kCampaigns);
    for (int i = 0; i < count; ++i)
        campaigns.push_back(campaignFrom(first + kQuietDays + room * i / count));
    return campaigns;
}

SampleShop::Campaign nextSampleCampaign(Day last)
{
    return campaignFrom(last + 1);
}

std::size_t drawArm(std::uint32_t customer, std::size_t campaign, std::uint64_t seed)
{
    Random random(mixBits(customer, seed + campaign), "arms");
    return random.chance(kControlShare) ? 0 : 1 + random.below(kSampleArms - 1);
}

std::string couponCode(const SampleShop::Campaign &campaign, const SampleArm &arm)
{
    return std::string(arm.codeStem) + campaign.id.substr(campaign.id.find('-'));
}

} // namespace clientele
