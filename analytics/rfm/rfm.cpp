#include "analytics/rfm/rfm.h"

#include <algorithm>
#include <numeric>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 8'192; // customers per piece: enough work to be worth a thread, small enough to balance

struct Spend
{
    Day lastDay = 0;
    std::int32_t frequency = 0;
    Money gross;
    Money net;
};

// One customer's orders up to the end of `asOf`. Orders are sorted by time, so the last that sold is the latest.
Spend spendOf(const Dataset &dataset, CustomerIndex customer, Day asOf)
{
    Spend spend;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        const Day day = dayOf(dataset.orders.time[order]);
        if (day > asOf)
            break;
        bool hasSold = false;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const LineKind kind = dataset.lines.kind[line];
            if (kind == LineKind::Sale) {
                hasSold = true;
                spend.gross += dataset.lines.amount[line];
                spend.net += dataset.lines.amount[line];
            } else if (kind == LineKind::Refund) {
                spend.net += dataset.lines.amount[line];
            }
        }
        if (hasSold) {
            ++spend.frequency;
            spend.lastDay = day;
        }
    }
    return spend;
}

bool hasOrders(const Dataset &dataset, std::size_t customer)
{
    return dataset.customers.orderBegin[customer] < dataset.customers.orderBegin[customer + 1];
}

// What a file had added up counts for customers without order lines; the two are never mixed.
void takeSummaries(const Dataset &dataset, RfmValues &values, std::vector<Spend> &spends)
{
    const SummaryTable &summaries = dataset.summaries;
    for (std::size_t customer = 0; customer < summaries.size(); ++customer) {
        const bool isComplete = summaries.lastOrder[customer] != SummaryTable::kNoDay && summaries.orders[customer] > 0
                                && summaries.spend[customer] != SummaryTable::kNoMoney;
        if (!isComplete || summaries.lastOrder[customer] > values.asOf)
            continue;
        if (hasOrders(dataset, customer)) {
            ++values.summariesLeftAside;
            continue;
        }
        ++values.fromSummaries;
        const Money spend = summaries.spend[customer];
        spends[customer] = {summaries.lastOrder[customer], summaries.orders[customer], spend, spend};
    }
}

// The smallest observed value whose empirical distribution reaches k / kBins, for k = 1 … kBins − 1.
template<typename T> std::array<T, RfmScores::kBins - 1> cutsOf(std::vector<T> values)
{
    std::array<T, RfmScores::kBins - 1> cuts {};
    auto first = values.begin();
    for (std::size_t k = 1; k < RfmScores::kBins && !values.empty(); ++k) {
        const std::size_t reached = (k * values.size() + RfmScores::kBins - 1) / RfmScores::kBins;
        const auto cut = values.begin() + static_cast<std::ptrdiff_t>(reached - 1);
        std::nth_element(first, cut, values.end());
        cuts[k - 1] = *cut;
        first = cut; // everything before it is smaller or equal
    }
    return cuts;
}

template<typename T>
std::vector<std::uint8_t> scoresOf(const std::vector<T> &values, const std::array<T, RfmScores::kBins - 1> &cuts)
{
    std::vector<std::uint8_t> scores;
    scores.reserve(values.size());
    for (const T &value : values) {
        int score = 1;
        for (const T &cut : cuts)
            score += cut < value;
        scores.push_back(static_cast<std::uint8_t>(score));
    }
    return scores;
}

// The two values in the middle (the same one twice for an odd count) of a column at `positions`.
template<typename T> std::pair<T, T> middleOf(const std::vector<T> &column, std::span<const std::uint32_t> positions)
{
    std::vector<T> values;
    values.reserve(positions.size());
    for (const std::uint32_t position : positions)
        values.push_back(column[position]);
    const auto upper = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), upper, values.end());
    const T lower = values.size() % 2 == 1 ? *upper : *std::max_element(values.begin(), upper);
    return {lower, *upper};
}

} // namespace

Day defaultAnalysisDay(const Dataset &dataset)
{
    if (dataset.orders.size() > 0)
        return dataset.lastDay + 1;
    // Nothing but a file's own sums: one day after the latest order they tell of.
    const auto &lastOrders = dataset.summaries.lastOrder;
    const auto latest = std::ranges::max_element(lastOrders);
    return latest == lastOrders.end() || *latest == SummaryTable::kNoDay ? dataset.lastDay : *latest + 1;
}

RfmValues computeRfm(const Dataset &dataset, std::optional<Day> asOf)
{
    RfmValues values;
    values.asOf = asOf.value_or(defaultAnalysisDay(dataset));

    const std::size_t customers = dataset.customers.size();
    std::vector<Spend> spends(customers);
    parallelFor(customers, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t customer = begin; customer < end; ++customer)
            spends[customer] = spendOf(dataset, static_cast<CustomerIndex>(customer), values.asOf);
    });
    takeSummaries(dataset, values, spends);

    const auto buyers = static_cast<std::size_t>(
        std::ranges::count_if(spends, [](const Spend &spend) { return spend.frequency > 0; }));
    values.customer.reserve(buyers);
    values.recencyDays.reserve(buyers);
    values.frequency.reserve(buyers);
    values.gross.reserve(buyers);
    values.monetary.reserve(buyers);
    values.positionOf.assign(customers, kNoIndex);
    for (std::size_t customer = 0; customer < customers; ++customer) {
        const Spend &spend = spends[customer];
        if (spend.frequency == 0)
            continue;
        values.positionOf[customer] = static_cast<std::uint32_t>(values.size());
        values.customer.push_back(static_cast<CustomerIndex>(customer));
        values.recencyDays.push_back(values.asOf - spend.lastDay);
        values.frequency.push_back(spend.frequency);
        values.gross.push_back(spend.gross);
        values.monetary.push_back(spend.net);
    }
    return values;
}

RfmMedians mediansOf(const RfmValues &values)
{
    std::vector<std::uint32_t> all(values.size());
    std::iota(all.begin(), all.end(), 0u);
    return mediansOf(values, all);
}

RfmMedians mediansOf(const RfmValues &values, std::span<const std::uint32_t> positions)
{
    if (positions.empty())
        return {};
    const auto [recencyLow, recencyHigh] = middleOf(values.recencyDays, positions);
    const auto [frequencyLow, frequencyHigh] = middleOf(values.frequency, positions);
    const auto [monetaryLow, monetaryHigh] = middleOf(values.monetary, positions);
    return {(recencyLow + recencyHigh) / 2.0, (frequencyLow + frequencyHigh) / 2.0,
            scaled(monetaryLow + monetaryHigh, 1, 2)};
}

RfmScores scoreRfm(const RfmValues &values)
{
    RfmScores scores;
    const auto scoreRecency = [&] {
        std::vector<std::int32_t> freshness; // −recency: more is better, as for the other two
        freshness.reserve(values.size());
        for (const std::int32_t days : values.recencyDays)
            freshness.push_back(-days);
        const auto cuts = cutsOf(freshness);
        scores.r = scoresOf(freshness, cuts);
        std::ranges::transform(cuts, scores.recencyCuts.begin(), [](std::int32_t cut) { return -cut; });
    };
    const auto scoreFrequency = [&] {
        scores.frequencyCuts = cutsOf(values.frequency);
        scores.f = scoresOf(values.frequency, scores.frequencyCuts);
    };
    const auto scoreMonetary = [&] {
        scores.monetaryCuts = cutsOf(values.monetary);
        scores.m = scoresOf(values.monetary, scores.monetaryCuts);
    };
    parallelFor(3, 1, [&](std::size_t dimension, std::size_t) {
        if (dimension == 0)
            scoreRecency();
        else if (dimension == 1)
            scoreFrequency();
        else
            scoreMonetary();
    });
    return scores;
}

} // namespace clientele
