#pragma once

#include "analytics/base/random.h"
#include "analytics/sample/sample_shop.h"

namespace clientele {

// How one customer buys, unknown to the shop: the Pareto/NBD story (Schmittlein, Morrison & Colombo 1987). They order at a
// rate of their own while they are customers, and one day stop for good.
struct SampleHabit
{
    Day joined = 0;
    Day gone = 0; // the last day they might order
    double ordersPerYear = 0;
    std::vector<double> tastes; // per category, sum 1
    std::uint32_t range = 0; // the collection they like
    double basket = 0; // lines beside the first, on average
    bool isTrader = false; // buys by the dozen
    // What coupons do to them beside what everybody can see (campaigns.h).
    double background = 0; // by region and age, which can be seen
    double character = 0;
    double deliveryCharacter = 0;
    SampleOptions::Response response = SampleOptions::Response::Sensitivity;
};

struct SamplePeople
{
    std::vector<SampleShop::Customer> customers;
    std::vector<SampleHabit> habits;
};

SamplePeople makePeople(const SampleOptions &options, Day firstDay, Monitor &monitor);

} // namespace clientele
