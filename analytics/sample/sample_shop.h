#pragma once

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
// latent tastes, seasons and weekdays, refunds and a few guests. The same options give the same bytes on any machine.
struct SampleOptions
{
    std::uint64_t seed = 1;
    std::size_t customers = 5'000;
    std::size_t products = 600;
    Day lastDay = 0; // 0 = 2026-10-31, so that the sample never changes by itself
    int days = 730;
    std::string currency = "GBP";
};

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
    };
    struct Order
    {
        std::string id;
        std::uint32_t customer = kNoIndex;
        Time time = 0;
    };

    std::vector<Customer> customers;
    std::vector<Product> products;
    std::vector<Order> orders; // by time
    std::vector<Line> lines; // by order
};

SampleShop makeSampleShop(const SampleOptions &options, Monitor &monitor);

// As a new shop file (through the import writer, as three imports) or as a folder of customers.csv, products.csv and
// orders.csv that import again to the same shop. Errors: those of Store and files.
void writeSampleShop(const SampleShop &sample, const std::filesystem::path &shopFile, const SampleOptions &options,
                     Monitor &monitor);
void writeSampleCsv(const SampleShop &sample, const std::filesystem::path &folder, Monitor &monitor);

} // namespace clientele
