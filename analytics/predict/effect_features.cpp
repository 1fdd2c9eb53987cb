#include "analytics/predict/effect_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

#include "analytics/profile/features.h"

namespace clientele {

namespace {

constexpr std::size_t kPlaces = 14;
constexpr std::size_t kGenders = 3;
constexpr std::array<double, 7> kValueShares {0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9};
constexpr std::size_t kAwaySteps = 7; // of recency
constexpr std::array<std::size_t, 3> kAwayCells {1, 3, 5}; // of the steps: quarters of the customers
constexpr std::array<std::size_t, 2> kValueCells {2, 4}; // of the shares: small, usual, big
constexpr std::array<int, 2> kOftenCells {1, 3}; // orders
constexpr std::size_t kCells = (kAwayCells.size() + 1 + kOftenCells.size() + 1) * (kValueCells.size() + 1);
constexpr std::size_t kValuedOrders = 100'000; // or customers at most, that tell what small and big, lately and long is
constexpr float kFarthest = 3.5F; // deviations from the mean; further is no more believed
constexpr double kTraceWeight = 0.7; // orders expected before somebody's own answers count as much as others'

// The most frequent codes but 0, at most `most`; ties by code, so that the same shop has the same columns.
std::vector<std::uint32_t> commonest(const std::vector<std::uint32_t> &codes, std::size_t dictionary, std::size_t most)
{
    std::vector<std::uint32_t> count(dictionary, 0);
    for (const std::uint32_t code : codes)
        ++count[code];
    std::vector<std::uint32_t> sequence;
    for (std::uint32_t code = 1; code < dictionary; ++code) {
        if (count[code] > 0)
            sequence.push_back(code);
    }
    std::ranges::stable_sort(sequence, std::ranges::greater {}, [&](std::uint32_t code) { return count[code]; });
    sequence.resize(std::min(sequence.size(), most));
    return sequence;
}

// Below which value these shares of the shop's orders lie.
std::vector<double> valueCuts(const Dataset &dataset, const StandingReader &standings)
{
    std::vector<double> values;
    const std::size_t step = dataset.orders.size() / kValuedOrders + 1;
    for (std::size_t order = 0; order < dataset.orders.size(); order += step) {
        const double value = standings.valueOf(static_cast<OrderIndex>(order));
        if (value > 0)
            values.push_back(value);
    }
    std::ranges::sort(values);
    std::vector<double> cuts;
    cuts.reserve(std::size(kValueShares));
    for (const double share : kValueShares)
        cuts.push_back(values.empty() ? 0
                                      : values[static_cast<std::size_t>(share * static_cast<double>(values.size()))]);
    return cuts;
}

// Days since the last order that cut the shop's customers into equal parts, one more than there are steps.
std::vector<std::int32_t> awayCuts(const RfmValues &values)
{
    std::vector<std::int32_t> days;
    const std::size_t stride = values.recencyDays.size() / kValuedOrders + 1;
    for (std::size_t i = 0; i < values.recencyDays.size(); i += stride)
        days.push_back(values.recencyDays[i]);
    std::ranges::sort(days);
    std::vector<std::int32_t> cuts;
    for (std::size_t step = 1; step <= kAwaySteps && !days.empty(); ++step)
        cuts.push_back(days[step * (days.size() - 1) / (kAwaySteps + 1)]);
    cuts.resize(kAwaySteps, 0);
    return cuts;
}

template<typename Value> int scoreAbove(const std::vector<Value> &cuts, Value value)
{
    return 1 + static_cast<int>(std::ranges::count_if(cuts, [&](Value cut) { return cut < value; }));
}

} // namespace

EffectFeatures::EffectFeatures(const Dataset &dataset, const StandingReader &standings, const RfmAnalysis &rfm,
                               Day asOf)
    : m_dataset(dataset)
    , m_asOf(asOf)
    , m_meanValue(standings.meanValue())
    , m_bins(rfm.scores.bins)
    , m_recencyCuts(rfm.scores.recencyCuts)
    , m_frequencyCuts(rfm.scores.frequencyCuts)
    , m_monetaryCuts(rfm.scores.monetaryCuts)
    , m_valueCuts(valueCuts(dataset, standings))
    , m_awayCuts(awayCuts(rfm.values))
    , m_categories(standings.mainCategories().size())
{
    std::vector<std::uint32_t> places = dataset.customers.region;
    places.insert(places.end(), dataset.customers.country.begin(), dataset.customers.country.end());
    m_regions = commonest(places, dataset.places.size(), kPlaces);
    m_genders = commonest(dataset.customers.gender, dataset.words.size(), kGenders);
    const auto add = [&](Family family, std::size_t count) { m_families.insert(m_families.end(), count, family); };
    add(Family::Standing, 5);
    add(Family::Away, m_awayCuts.size());
    add(Family::Value, 1 + m_valueCuts.size());
    add(Family::Discounts, 3);
    add(Family::Answers, 2);
    add(Family::Age, kAgeBands.size() + 1);
    add(Family::Gender, m_genders.size());
    add(Family::Place, m_regions.size());
    add(Family::Tastes, m_categories);
    add(Family::Segment, rfmMaps().front().groups.size() + 1);
    add(Family::Cells, kCells);
}

// The group of the shop's first map by the cuts of today; the last for people without an order.
std::size_t EffectFeatures::segmentOf(const CustomerStanding &standing) const
{
    const RfmMap &map = rfmMaps().front();
    if (standing.orders == 0)
        return map.groups.size();
    const int r
        = 1 + static_cast<int>(std::ranges::count_if(m_recencyCuts, [&](int cut) { return standing.recency < cut; }));
    const int f = scoreAbove(m_frequencyCuts, static_cast<std::int32_t>(standing.orders));
    const int m = scoreAbove(m_monetaryCuts, Money::fromDouble(standing.orders * standing.meanValue));
    return groupOfGridCell(map, m_bins, std::min(r, m_bins), std::min(m_bins, combinedFm(f, m)));
}

// Nobody without an order is in any of them.
void EffectFeatures::describeCells(const CustomerStanding &standing, float *cells) const
{
    std::fill_n(cells, kCells, 0.0F);
    if (standing.orders == 0)
        return;
    const auto countBelow = [](const auto &cuts, auto value, auto cutOf) {
        return static_cast<std::size_t>(std::ranges::count_if(cuts, [&](auto cut) { return cutOf(cut) < value; }));
    };
    const auto away = countBelow(kAwayCells, standing.recency, [&](std::size_t step) { return m_awayCuts[step]; });
    const auto value = countBelow(kValueCells, standing.meanValue, [&](std::size_t at) { return m_valueCuts[at]; });
    const auto often = countBelow(kOftenCells, standing.orders, std::identity {});
    constexpr std::size_t width = kValueCells.size() + 1;
    cells[away * width + value] = 1;
    cells[(kAwayCells.size() + 1 + often) * width + value] = 1;
}

void EffectFeatures::describe(CustomerIndex customer, const CustomerStanding &standing, double logOdds, Trace trace,
                              float *row) const
{
    std::size_t at = 0;
    const auto put = [&](double value) { row[at++] = static_cast<float>(value); };
    const auto oneOf = [&](const std::vector<std::uint32_t> &codes, const std::vector<std::uint32_t> &column) {
        for (const std::uint32_t code : codes)
            put(customer < column.size() && column[customer] == code ? 1 : 0);
    };
    const CustomerTable &customers = m_dataset.customers;
    put(std::log1p(standing.recency));
    put(std::min(1.0, standing.recency / 365.0));
    put(std::log1p(standing.orders));
    put(logOdds);
    put(standing.orders == 0 ? 1 : 0);
    for (const std::int32_t cut : m_awayCuts)
        put(standing.recency > cut ? 1 : 0);
    put(standing.meanValue > 0 && m_meanValue > 0 ? std::log(standing.meanValue / m_meanValue) : 0);
    for (const double cut : m_valueCuts)
        put(standing.meanValue > 0 && standing.meanValue < cut ? 1 : 0);
    put(standing.discountedShare());
    put(standing.orders > 0 && standing.discounted == 0 ? 1 : 0);
    put(standing.orders > 0 ? static_cast<double>(standing.redeemed) / standing.orders : 0);
    put(trace.surplus / (trace.expected + kTraceWeight));
    put(std::log1p(standing.redeemed));

    const auto age = customer < customers.birthYear.size() ? ageBandOf(customers.birthYear[customer], m_asOf)
                                                           : std::optional<std::uint32_t>();
    for (std::uint32_t band = 0; band <= kAgeBands.size(); ++band)
        put(age.value_or(kAgeBands.size()) == band ? 1 : 0);
    oneOf(m_genders, customers.gender);
    for (const std::uint32_t place : m_regions) {
        const bool isHere = (customer < customers.region.size() && customers.region[customer] == place)
                            || (customer < customers.country.size() && customers.country[customer] == place);
        put(isHere ? 1 : 0);
    }
    double told = 0;
    for (const std::uint16_t count : standing.byCategory)
        told += count;
    for (const std::uint16_t count : standing.byCategory)
        put(told == 0 ? 0 : (count + 0.0) / told);
    const std::size_t segment = segmentOf(standing);
    for (std::size_t group = 0; group <= rfmMaps().front().groups.size(); ++group)
        put(group == segment ? 1 : 0);
    describeCells(standing, row + at);
    at += kCells;
    if (m_scales.empty())
        return;
    for (std::size_t i = 0; i < at; ++i)
        row[i] = std::clamp((row[i] - m_means[i]) * m_scales[i], -kFarthest, kFarthest);
}

void EffectFeatures::scale(std::vector<float> &rows)
{
    const std::size_t count = rows.size() / std::max<std::size_t>(1, size());
    std::vector<double> sum(size(), 0), squares(size(), 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sum[i % size()] += double {rows[i]};
        squares[i % size()] += double {rows[i]} * double {rows[i]};
    }
    m_means.assign(size(), 0);
    m_scales.assign(size(), 0);
    const auto people = static_cast<double>(std::max<std::size_t>(1, count));
    for (std::size_t i = 0; i < size(); ++i) {
        const double mean = sum[i] / people;
        const double variance = squares[i] / people - mean * mean;
        m_means[i] = static_cast<float>(mean);
        m_scales[i] = variance > 1e-6 ? static_cast<float>(1 / std::sqrt(variance)) : 0.0F;
    }
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::clamp((rows[i] - m_means[i % size()]) * m_scales[i % size()], -kFarthest, kFarthest);
}

} // namespace clientele
