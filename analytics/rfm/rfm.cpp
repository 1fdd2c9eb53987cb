#include "analytics/rfm/rfm.h"

#include <algorithm>
#include <limits>
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

// One customer's orders from `first` to the end of `asOf`. Orders are sorted by time, so the last that sold is the latest.
Spend spendOf(const Dataset &dataset, CustomerIndex customer, Day first, Day asOf)
{
    Spend spend;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        const Day day = dayOf(dataset.orders.time[order]);
        if (day > asOf)
            break;
        if (day < first)
            continue;
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

// What a file had added up counts for customers without order lines; the two are never mixed. Sums of all time say nothing
// about a window.
void takeSummaries(const Dataset &dataset, bool hasWindow, RfmValues &values, std::vector<Spend> &spends)
{
    const SummaryTable &summaries = dataset.summaries;
    for (std::size_t customer = 0; customer < summaries.size(); ++customer) {
        const bool isComplete = summaries.lastOrder[customer] != SummaryTable::kNoDay && summaries.orders[customer] > 0
                                && summaries.spend[customer] != SummaryTable::kNoMoney;
        if (!isComplete || summaries.lastOrder[customer] > values.asOf)
            continue;
        if (hasWindow || hasOrders(dataset, customer)) {
            ++values.summariesLeftAside;
            continue;
        }
        ++values.fromSummaries;
        const Money spend = summaries.spend[customer];
        spends[customer] = {summaries.lastOrder[customer], summaries.orders[customer], spend, spend};
    }
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
    RfmOptions options;
    options.asOf = asOf;
    return computeRfm(dataset, options);
}

RfmValues computeRfm(const Dataset &dataset, const RfmOptions &options)
{
    RfmValues values;
    values.asOf = options.asOf.value_or(defaultAnalysisDay(dataset));
    const std::optional<Day> windowStart = firstDayOf(options.window, values.asOf);
    const Day first = windowStart.value_or(std::numeric_limits<Day>::min());

    const std::size_t customers = dataset.customers.size();
    std::vector<Spend> spends(customers);
    parallelFor(customers, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t customer = begin; customer < end; ++customer)
            spends[customer] = spendOf(dataset, static_cast<CustomerIndex>(customer), first, values.asOf);
    });
    takeSummaries(dataset, windowStart.has_value(), values, spends);

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

std::vector<Money> monetaryOf(const RfmValues &values, RfmOptions::Monetary monetary)
{
    if (monetary != RfmOptions::Monetary::AverageOrder)
        return monetary == RfmOptions::Monetary::Net ? values.monetary : values.gross;
    std::vector<Money> average(values.size());
    parallelFor(average.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            average[i] = scaled(values.gross[i], 1, values.frequency[i]);
    });
    return average;
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

} // namespace clientele
