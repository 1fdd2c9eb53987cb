#include "analytics/segment/rfm_trial.h"

#include <algorithm>
#include <cmath>

namespace clientele {

namespace {

std::vector<std::int64_t> counted(const std::vector<std::uint8_t> &numbers, std::size_t kinds)
{
    std::vector<std::int64_t> counts(kinds, 0);
    for (const std::uint8_t number : numbers)
        ++counts[number];
    return counts;
}

// Customers by score from 1; nobody has score 0.
std::vector<std::int64_t> byScore(const std::vector<std::uint8_t> &scores, int bins)
{
    std::vector<std::int64_t> counts = counted(scores, static_cast<std::size_t>(bins) + 1);
    counts.erase(counts.begin());
    return counts;
}

double plainOf(std::int32_t value)
{
    return value;
}

double plainOf(Money value)
{
    return value.toDouble();
}

double signedLog(double value)
{
    return std::copysign(std::log1p(std::abs(value)), value);
}

template<typename T> ValueHistogram histogramOf(const std::vector<T> &values)
{
    ValueHistogram histogram;
    if (values.empty())
        return histogram;
    const auto [least, most] = std::ranges::minmax_element(values);
    histogram.least = plainOf(*least);
    histogram.most = plainOf(*most);
    const double low = signedLog(histogram.least);
    const double step = std::max(signedLog(histogram.most) - low, 1e-9) / static_cast<double>(ValueHistogram::kBars);
    for (const T &value : values) {
        const auto bar = static_cast<std::size_t>((signedLog(plainOf(value)) - low) / step);
        ++histogram.bars[std::min(bar, ValueHistogram::kBars - 1)];
    }
    return histogram;
}

} // namespace

RfmTrial tryRfm(const RfmValues &values, const RfmOptions &options, const RfmMap &map)
{
    RfmScores scores = scoreRfm(values, options);
    RfmTrial trial;
    trial.options = options;
    trial.customers = values.size();
    trial.effectiveBins = scores.effectiveBins;
    trial.ofScore = {byScore(scores.r, scores.bins), byScore(scores.f, scores.bins), byScore(scores.m, scores.bins)};
    trial.ofGroup = counted(assignGroups(map, scores), map.groups.size());
    trial.recencyCuts = std::move(scores.recencyCuts);
    trial.frequencyCuts = std::move(scores.frequencyCuts);
    trial.monetaryCuts = std::move(scores.monetaryCuts);
    return trial;
}

std::array<ValueHistogram, 3> rfmHistograms(const RfmValues &values, RfmOptions::Monetary monetary)
{
    return {histogramOf(values.recencyDays), histogramOf(values.frequency), histogramOf(monetaryOf(values, monetary))};
}

} // namespace clientele
