#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/rfm/rfm_options.h"

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
// Only `asOf` and `window` of the options matter. A file's sums that cannot be cut to a window are left aside.
RfmValues computeRfm(const Dataset &dataset, const RfmOptions &options);

// What the scores call monetary: net, gross or the average order, one per buyer.
std::vector<Money> monetaryOf(const RfmValues &values, RfmOptions::Monetary monetary);

// What is typical: half of the buyers have less, half have more. With an even number, the mean of the middle two.
struct RfmMedians
{
    double recencyDays = 0; // all 0 when there are no buyers
    double frequency = 0;
    Money monetary;
};

RfmMedians mediansOf(const RfmValues &values);
RfmMedians mediansOf(const RfmValues &values, std::span<const std::uint32_t> positions); // of these buyers only

// The scores, 1 … bins, highest = best. By quantiles, the cuts of each dimension are the smallest observed values whose
// empirical distribution reaches 1/bins, 2/bins … (of −recency, frequency, monetary); score = 1 + number of cuts strictly
// below the value, so equal values always share a score whatever the order of lines. Ties may leave scores that nobody
// has: `effectiveBins` says how many of each dimension somebody does.
struct RfmScores
{
    int bins = RfmOptions::kDefaultBins;
    std::vector<std::int32_t> recencyCuts; // bins − 1; in days, best last: 180, 72, 33, 13
    std::vector<std::int32_t> frequencyCuts;
    std::vector<Money> monetaryCuts;
    std::array<int, 3> effectiveBins {}; // R, F, M

    // Nested scores only; otherwise empty. Frequency's cuts of recency score r at [r − 1], monetary's of r and f at
    // [(r − 1) · bins + f − 1]; a cell with nobody in it has none. The plain cuts above are then those of all together,
    // for comparison: they score nobody.
    std::vector<std::vector<std::int32_t>> nestedFrequencyCuts;
    std::vector<std::vector<Money>> nestedMonetaryCuts;

    // 1 … bins, parallel to RfmValues
    std::vector<std::uint8_t> r;
    std::vector<std::uint8_t> f;
    std::vector<std::uint8_t> m;
};

// Errors: ParameterInvalid. Fixed cuts, not nested: a million customers in a few milliseconds.
RfmScores scoreRfm(const RfmValues &values, const RfmOptions &options = {});

// What orders customers by all three at once: weight · score, summed and divided by the weights' sum, so that it runs from
// 1 to bins whatever the weights. (The digits of "555" are a name for a cell, never a number to calculate with.)
double weightedScore(const RfmScores &scores, const std::array<double, 3> &weights, std::size_t position);

} // namespace clientele
