#include <algorithm>
#include <cmath>
#include <functional>

#include "analytics/base/parallel.h"
#include "analytics/rfm/rfm.h"

// How values become scores. Every dimension is scored on values that rise towards the better: −days, orders, money.
namespace clientele {

namespace {

constexpr std::size_t kGrain = 16'384; // a piece of every array of a dimension fits into a core's own cache

using Freshness = std::int32_t; // −days

double plainOf(std::int32_t value)
{
    return value;
}

double plainOf(Money value)
{
    return static_cast<double>(value.units) / Money::kScale;
}

// The largest value of the kind that is not above `plain`: what is strictly above one is strictly above the other.
void notAbove(double plain, std::int32_t &value)
{
    value = static_cast<std::int32_t>(std::floor(plain));
}

void notAbove(double plain, Money &value)
{
    value.units = static_cast<std::int64_t>(std::floor(plain * Money::kScale));
}

// The smallest observed values whose empirical distribution reaches k / bins, for k = 1 … bins − 1.
template<typename T> std::vector<T> quantileCuts(std::vector<T> values, int bins)
{
    std::vector<T> cuts;
    const auto parts = static_cast<std::size_t>(bins);
    auto first = values.begin();
    for (std::size_t k = 1; k < parts && !values.empty(); ++k) {
        const std::size_t reached = (k * values.size() + parts - 1) / parts;
        const auto cut = values.begin() + static_cast<std::ptrdiff_t>(reached - 1);
        std::nth_element(first, cut, values.end());
        cuts.push_back(*cut);
        first = cut; // everything before it is smaller or equal
    }
    return cuts;
}

// Equal steps of sign(v) · log(1 + |v|), which takes days, orders, spend and the odd negative net alike.
template<typename T> std::vector<T> logCuts(const std::vector<T> &values, int bins)
{
    if (values.empty())
        return {};
    const auto [least, most] = std::ranges::minmax_element(values);
    const auto signedLog = [](double value) { return std::copysign(std::log1p(std::abs(value)), value); };
    const auto signedExp = [](double value) { return std::copysign(std::expm1(std::abs(value)), value); };
    const double low = signedLog(plainOf(*least));
    const double high = signedLog(plainOf(*most));
    std::vector<T> cuts;
    for (int k = 1; k < bins; ++k) {
        const double edge = signedExp(low + (high - low) * k / bins);
        T cut {};
        notAbove(edge + 1e-9 * std::max(1.0, std::abs(edge)), cut); // an edge on a whole number is that number
        cuts.push_back(std::clamp(cut, *least, *most));
    }
    return cuts;
}

template<typename T>
std::vector<T> cutsOf(const std::vector<T> &values, const std::vector<T> &fixed, const RfmOptions &options)
{
    if (options.method == RfmOptions::Method::Fixed && !fixed.empty())
        return fixed;
    return options.method == RfmOptions::Method::Log ? logCuts(values, options.bins)
                                                     : quantileCuts(values, options.bins);
}

template<typename T> std::vector<std::uint8_t> scoresOf(const std::vector<T> &values, const std::vector<T> &cuts)
{
    std::vector<std::uint8_t> scores(values.size(), 1);
    parallelFor(values.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (const T cut : cuts) {
            for (std::size_t i = begin; i < end; ++i)
                scores[i] = static_cast<std::uint8_t>(scores[i] + (cut < values[i] ? 1 : 0));
        }
    });
    return scores;
}

// The positions of the buyers of each cell, a cell being one value of `cellOf(position)` below `cells`.
std::vector<std::vector<std::uint32_t>> byCell(std::size_t buyers, std::size_t cells,
                                               const std::function<std::size_t(std::size_t)> &cellOf)
{
    std::vector<std::vector<std::uint32_t>> positions(cells);
    for (std::size_t i = 0; i < buyers; ++i)
        positions[cellOf(i)].push_back(static_cast<std::uint32_t>(i));
    return positions;
}

// Scores every cell by its own cuts, which it returns.
template<typename T>
std::vector<std::vector<T>> scoreWithin(const std::vector<std::vector<std::uint32_t>> &cells,
                                        const std::vector<T> &values, const std::vector<T> &fixed,
                                        const RfmOptions &options, std::vector<std::uint8_t> &scores)
{
    std::vector<std::vector<T>> cuts(cells.size());
    scores.assign(values.size(), 1);
    parallelFor(cells.size(), 1, [&](std::size_t cell, std::size_t) {
        if (cells[cell].empty())
            return;
        std::vector<T> own;
        own.reserve(cells[cell].size());
        for (const std::uint32_t position : cells[cell])
            own.push_back(values[position]);
        cuts[cell] = cutsOf(own, fixed, options);
        for (const std::uint32_t position : cells[cell]) {
            for (const T &cut : cuts[cell])
                scores[position] = static_cast<std::uint8_t>(scores[position] + (cut < values[position] ? 1 : 0));
        }
    });
    return cuts;
}

int distinctScores(const std::vector<std::uint8_t> &scores)
{
    std::array<bool, RfmOptions::kMostBins + 1> isThere {};
    for (const std::uint8_t score : scores)
        isThere[score] = true;
    return static_cast<int>(std::ranges::count(isThere, true));
}

template<typename From> std::vector<std::int32_t> negated(const From &values)
{
    std::vector<std::int32_t> result(values.size());
    std::ranges::transform(values, result.begin(), std::negate<> {});
    return result;
}

void nest(const std::vector<std::int32_t> &frequency, const std::vector<Money> &monetary, const RfmOptions &options,
          RfmScores &scores)
{
    const auto bins = static_cast<std::size_t>(options.bins);
    const std::size_t buyers = frequency.size();
    const auto recencyCells = byCell(buyers, bins, [&](std::size_t i) { return scores.r[i] - 1U; });
    scores.nestedFrequencyCuts = scoreWithin(recencyCells, frequency, options.frequencyCuts, options, scores.f);
    const auto cells
        = byCell(buyers, bins * bins, [&](std::size_t i) { return (scores.r[i] - 1U) * bins + scores.f[i] - 1U; });
    scores.nestedMonetaryCuts = scoreWithin(cells, monetary, options.monetaryCuts, options, scores.m);
}

} // namespace

RfmScores scoreRfm(const RfmValues &values, const RfmOptions &options)
{
    checkRfmOptions(options);
    RfmScores scores;
    scores.bins = options.bins;
    const std::vector<Freshness> freshness = negated(values.recencyDays);
    const std::vector<Money> monetary = monetaryOf(values, options.monetary);
    std::vector<Freshness> freshnessCuts;
    parallelFor(3, 1, [&](std::size_t dimension, std::size_t) {
        if (dimension == 0)
            freshnessCuts = cutsOf(freshness, negated(options.recencyCuts), options);
        else if (dimension == 1)
            scores.frequencyCuts = cutsOf(values.frequency, options.frequencyCuts, options);
        else
            scores.monetaryCuts = cutsOf(monetary, options.monetaryCuts, options);
    });
    scores.recencyCuts = negated(freshnessCuts);
    scores.r = scoresOf(freshness, freshnessCuts);
    if (options.isNested) {
        nest(values.frequency, monetary, options, scores);
    } else {
        scores.f = scoresOf(values.frequency, scores.frequencyCuts);
        scores.m = scoresOf(monetary, scores.monetaryCuts);
    }
    scores.effectiveBins = {distinctScores(scores.r), distinctScores(scores.f), distinctScores(scores.m)};
    return scores;
}

double weightedScore(const RfmScores &scores, const std::array<double, 3> &weights, std::size_t position)
{
    return (weights[0] * scores.r[position] + weights[1] * scores.f[position] + weights[2] * scores.m[position])
           / (weights[0] + weights[1] + weights[2]);
}

} // namespace clientele
