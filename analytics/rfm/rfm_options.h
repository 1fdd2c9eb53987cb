#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"

namespace clientele {

// How a shop wants its customers scored by recency, frequency and monetary. The defaults are the ones every published
// figure of this program is about: five bins, quantiles of the shop's own customers, each dimension by itself, net spend,
// all orders. Kept in the shop file and used alike by window, command line, campaigns and segments.
struct RfmOptions
{
    static constexpr int kDefaultBins = 5;
    static constexpr int kLeastBins = 3;
    static constexpr int kMostBins = 10;

    // Scores run from 1 to this; the highest is best.
    int bins = kDefaultBins;

    // Where the bins − 1 cuts of a dimension lie.
    enum class Method
    {
        Quantile, // at equal shares of the customers, on observed values; see RfmScores
        Log, // at equal steps of log(1 + value) between the smallest and the largest value: for skewed spend
        Fixed, // where the person put them: the three lists below; a dimension without any keeps its quantiles
    };
    Method method = Method::Quantile;

    // Fixed cuts, bins − 1 of them or none, worst first: days falling (180, 72, 33, 13), orders and money rising. A value
    // on a cut belongs to the worse side, as everywhere.
    std::vector<std::int32_t> recencyCuts;
    std::vector<std::int32_t> frequencyCuts;
    std::vector<Money> monetaryCuts;

    // Nested: frequency is cut within each recency score, monetary within each recency and frequency score, so that every
    // cell holds about as many. Fixed cuts are the same in every cell.
    bool isNested = false;

    // What the M is of. The average order (gross per order) does not grow with frequency by itself, as sums do.
    enum class Monetary
    {
        Net,
        Gross,
        AverageOrder
    };
    Monetary monetary = Monetary::Net;

    // How much R, F and M count in the sum that orders customers (weightedScore). Not negative, not all 0.
    std::array<double, 3> weights {1, 1, 1};

    // Only orders of the last so many days or months up to the analysis day count; 0 = all. Who ordered only before is
    // scored like somebody who never ordered: not at all.
    struct Window
    {
        int length = 0;
        enum class Unit
        {
            Days,
            Months
        } unit
            = Unit::Days;

        bool operator==(const Window &) const = default;
    };
    Window window;

    // Nothing: one day after the shop's last order.
    std::optional<Day> asOf;

    bool operator==(const RfmOptions &) const = default;
};

// What each choice is called in files and on the command line, in the order of the enumerators.
inline constexpr std::array<std::string_view, 3> kRfmMethodIds {"quantile", "log", "fixed"};
inline constexpr std::array<std::string_view, 3> kRfmMonetaryIds {"net", "gross", "average_order"};
inline constexpr std::array<std::string_view, 2> kRfmWindowIds {"days", "months"};

// Throws ParameterInvalid (which part, its value, what is allowed) for options that mean nothing: 2 bins, cuts that do not
// run one way or are too few, negative weights.
void checkRfmOptions(const RfmOptions &options);

// The first day that counts for an analysis as of `asOf`; nothing without a window.
std::optional<Day> firstDayOf(const RfmOptions::Window &window, Day asOf);

} // namespace clientele
