#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// What other cuts would make of the same customers, before anybody decides for them: how many would have each score and be
// in each group. Quick enough to follow a hand that drags a cut.
struct RfmTrial
{
    RfmOptions options;
    std::size_t customers = 0;
    std::vector<std::int32_t> recencyCuts; // as RfmScores has them
    std::vector<std::int32_t> frequencyCuts;
    std::vector<Money> monetaryCuts;
    std::array<int, 3> effectiveBins {};
    std::array<std::vector<std::int64_t>, 3> ofScore; // R, F, M: customers with score 1 … bins
    std::vector<std::int64_t> ofGroup; // of the map
};

// Errors: ParameterInvalid. The options' window and analysis day are those the values were computed with.
RfmTrial tryRfm(const RfmValues &values, const RfmOptions &options, const RfmMap &map);

// How values lie between the smallest and the largest, in kBars equal steps of sign(v) · log(1 + |v|).
struct ValueHistogram
{
    static constexpr std::size_t kBars = 48;

    double least = 0;
    double most = 0;
    std::array<std::int64_t, kBars> bars {};
};

// Of days since the last order, orders, and what the options call monetary.
std::array<ValueHistogram, 3> rfmHistograms(const RfmValues &values, RfmOptions::Monetary monetary);

} // namespace clientele
