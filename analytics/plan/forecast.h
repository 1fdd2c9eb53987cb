#pragma once

#include <optional>
#include <vector>

#include "analytics/plan/allocation.h"
#include "analytics/plan/audience.h"

namespace clientele {

// What a plan is expected to come to: people, cost, revenue, and what it adds to the profit, each with how sure that is.
// Money as plain numbers of the shop's currency. Sums over the people who get an offer; the errors of people are taken as
// independent beside a part common to all (the effect of the offer itself), which is what makes the interval honest.
struct Forecast
{
    std::size_t contacted = 0;
    std::size_t heldOut = 0;
    std::size_t notSent = 0;
    double cost = 0;
    double revenue = 0;
    double profit = 0; // incremental
    double profitError = 0; // standard error; the interval of 95 % is ± 1.96 of it
    bool isKnown = false; // somebody's expectation was estimated

    // Who gets what and mostly who they are, most people first; then those who get nothing, by reason.
    struct Row
    {
        std::optional<std::uint8_t> offer; // position in Plan::offers; none = not sent
        NotSent reason = NotSent::None;
        std::size_t people = 0;
        std::uint32_t stratum = 0; // the RFM group most of them are in, as AudienceMember::stratum counts
        double cost = 0;
        double profit = 0;
        double profitError = 0;
        double saved = 0; // not sent: what the offer would have cost beyond what it would have brought
    };
    std::vector<Row> rows;

    // Of the choice of the best offers; otherwise as they are here.
    double gap = 0; // at most this share below the optimum
    double marginal = 0; // what one more unit of budget would earn
    struct Point
    {
        double cost = 0;
        double profit = 0;
        double error = 0;
    };
    std::vector<Point> curve; // budgets and what they would earn, from (0, 0)
};

// `scale`: how many people each member stands for, when `audience` is a sample.
Forecast forecastOf(const AudienceResult &audience, const Allocation *allocation, double scale = 1);

} // namespace clientele
