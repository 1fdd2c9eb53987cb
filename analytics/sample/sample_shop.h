#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"
#include "analytics/dataset/dataset.h"

namespace clientele {

class Monitor;

// A believable shop to try things on: customers with names, regions, ages, e-mail, phone and consent; a catalogue with
// categories, brands, prices, costs and stock; orders from heterogeneous purchase rates with drop-out (Pareto/NBD),
// latent tastes, seasons and weekdays, refunds and a few guests; and past coupon campaigns whose offers were drawn by
// lot (campaigns.h). The same options give the same bytes on any machine.
struct SampleOptions
{
    std::uint64_t seed = 1;
    std::size_t customers = 5'000;
    std::size_t products = 600;
    Day lastDay = 0; // 0 = 2026-10-31, so that the sample never changes by itself
    int days = 730;
    std::string currency = "GBP";
    // How coupons move people. The others are other worlds than the shop people see, to ask whether what learns from
    // the one learns from them. Steps: offers work from a depth on, most where two things meet, and on big spenders.
    // Bends: they add much the same to anybody's chance, most to the middle-aged who last bought months ago, less each
    // percent.
    enum class Response : std::uint8_t
    {
        Sensitivity, // campaigns.h
        Steps,
        Bends
    };
    Response response = Response::Sensitivity;
};

inline constexpr std::size_t kSampleArms = 7; // control, free delivery, 5, 10, 15, 20 and 30 % off

struct SampleShop
{
    struct Customer
    {
        std::string id, name, email, phone, country, region, gender;
        int birthYear = 0;
        Day memberSince = 0;
        Consent emailConsent = Consent::Unknown, smsConsent = Consent::Unknown;
        bool doNotContact = false;
    };
    struct Product
    {
        std::string id, name, category, brand;
        Money price, cost;
        std::int64_t stock = 0;
        bool isMerchandise = true;
    };
    struct Line
    {
        std::uint32_t order = 0, product = 0;
        Quantity quantity;
        Money price;
        Money discount; // by a coupon; as the quantity, negative when the goods come back
    };
    struct Order
    {
        std::string id;
        std::uint32_t customer = kNoIndex;
        Time time = 0;
    };

    struct Campaign
    {
        std::string id, name;
        Day start = 0, end = 0;
    };
    // Somebody was in an arm of a campaign: how likely an order was in its days without any offer, and in this arm. A
    // shop never knows either.
    struct Targeting
    {
        std::uint32_t customer = 0;
        std::uint8_t campaign = 0, arm = 0;
        float buyNone = 0, buy = 0;
    };
    struct Redemption
    {
        std::uint32_t order = 0;
        std::uint8_t campaign = 0, arm = 0;
        Money discount;
    };
    // What a campaign in the ten days after the last day would do: the chance of an order without an offer, and by what
    // each arm multiplies the rate of ordering: truly, and as far as what the shop can see tells.
    struct Truth
    {
        float buyNone = 0;
        std::array<float, kSampleArms> factor {}, visibleFactor {};

        float buy(std::size_t arm) const; // the chance of an order in that arm
    };

    std::vector<Customer> customers;
    std::vector<Product> products;
    std::vector<Order> orders; // by time
    std::vector<Line> lines; // by order
    std::vector<Campaign> campaigns; // by time
    std::vector<Targeting> targetings; // by campaign, then customer
    std::vector<Redemption> redemptions; // by order
    std::vector<Truth> truth; // of each customer
};

SampleShop makeSampleShop(const SampleOptions &options, Monitor &monitor);

// As a new shop file (through the import writer, as one import each) or as a folder of customers.csv, products.csv,
// orders.csv, campaigns.csv, targetings.csv and redemptions.csv that import again to the same shop. Errors: those of
// Store and files.
//
// Only the shop file has the truth, in a table of its own that no other shop has and that nothing but tests and
// benchmarks reads: sample_truth (campaign, customer, arm, buy_none, buy), with campaign '' for the ten days after the
// last day.
void writeSampleShop(const SampleShop &sample, const std::filesystem::path &shopFile, const SampleOptions &options,
                     Monitor &monitor);
void writeSampleCsv(const SampleShop &sample, const std::filesystem::path &folder, Monitor &monitor);

} // namespace clientele
