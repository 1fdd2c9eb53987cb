#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// How recently, how often and for how much each customer bought: the three numbers most marketing starts from.
//
// Buyers are customers with at least one order that sold something. Recency is calendar days from the last such order's
// day to the analysis day, frequency the number of such orders, monetary what they spent less what they got back (net).
// Refunds are money, not activity. The analysis day is one day after the shop's last order unless it is set, never
// "today": a file from last year would make everybody lost.
struct RfmValues
{
    Day asOf = 0;
    // One position per buyer, ordered by customer index.
    std::vector<CustomerIndex> customer;
    std::vector<std::int32_t> recencyDays;
    std::vector<std::int32_t> frequency;
    std::vector<Money> gross; // sales before refunds
    std::vector<Money> monetary; // net
    std::vector<std::uint32_t> positionOf; // customer index → position here, kNoIndex for customers without an order

    // How many of them have no order lines in the shop, so that a file's own sums count (Dataset::summaries); and for how
    // many others such sums were left aside because lines say more.
    std::size_t fromSummaries = 0;
    std::size_t summariesLeftAside = 0;

    std::size_t size() const { return customer.size(); }
};

Day defaultAnalysisDay(const Dataset &dataset);

// Orders after the end of `asOf` do not count. Linear in the number of lines; parallel, same bytes on any machine.
RfmValues computeRfm(const Dataset &dataset, std::optional<Day> asOf = {});

// What is typical: half of the buyers have less, half have more. With an even number, the mean of the middle two.
struct RfmMedians
{
    double recencyDays = 0; // all 0 when there are no buyers
    double frequency = 0;
    Money monetary;
};

RfmMedians mediansOf(const RfmValues &values);
RfmMedians mediansOf(const RfmValues &values, std::span<const std::uint32_t> positions); // of these buyers only

// The 1–5 scores, 5 = best. The four cuts of each dimension are the smallest observed values whose empirical distribution
// reaches .2, .4, .6 and .8 (of −recency, frequency, net); score = 1 + number of cuts strictly below the value, so equal
// values always share a score whatever the order of lines.
struct RfmScores
{
    static constexpr int kBins = 5;

    std::array<std::int32_t, kBins - 1> recencyCuts {}; // in days, best last: 180, 72, 33, 13
    std::array<std::int32_t, kBins - 1> frequencyCuts {};
    std::array<Money, kBins - 1> monetaryCuts {};
    // 1 … 5, parallel to RfmValues
    std::vector<std::uint8_t> r;
    std::vector<std::uint8_t> f;
    std::vector<std::uint8_t> m;
};

RfmScores scoreRfm(const RfmValues &values);

} // namespace clientele
