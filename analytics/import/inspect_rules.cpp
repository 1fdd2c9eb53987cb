#include "analytics/import/inspect_rules.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/far_dates.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/import/currency_mark.h"

namespace clientele {

namespace {

constexpr double kSigmaOfMad = 1.4826; // the median absolute deviation of a normal distribution times this is its sigma
constexpr std::size_t kProductsPerPiece = 256;

bool isSale(const InspectedLine &line)
{
    return !line.isSetAside && line.kind == LineKind::Sale;
}

// How far from its product's median a price may be, from the deviations of all of them.
double robustReach(std::vector<double> &deviations, double sigmas, double leastFactor)
{
    for (double &deviation : deviations)
        deviation = std::abs(deviation);
    return std::max(sigmas * kSigmaOfMad * medianOf(deviations), std::log(leastFactor));
}

// ln(price / its product's median price) of every line that can be judged; NaN for the others.
std::vector<double> priceDeviations(const InspectedFile &file, Monitor &monitor)
{
    constexpr std::size_t kFewest = 5;
    const LinesByProduct byProduct(file);
    std::vector<double> deviations(file.lines.size(), std::nan(""));
    parallelFor(file.products.size(), kProductsPerPiece, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        std::vector<double> prices;
        for (std::size_t p = begin; p < end; ++p) {
            const auto lines = std::span(byProduct.lines)
                                   .subspan(byProduct.starts[p], byProduct.starts[p + 1] - byProduct.starts[p]);
            prices.clear();
            for (const std::uint32_t i : lines) {
                if (isSale(file.lines[i]) && file.lines[i].isMerchandise && file.lines[i].price > 0)
                    prices.push_back(std::log(static_cast<double>(file.lines[i].price)));
            }
            if (prices.size() < kFewest)
                continue;
            const double median = medianOf(prices);
            for (const std::uint32_t i : lines) {
                const InspectedLine &line = file.lines[i];
                if (!line.isSetAside && line.isMerchandise && line.price > 0)
                    deviations[i] = std::log(static_cast<double>(line.price)) - median;
            }
        }
    });
    return deviations;
}

void findPriceOutliers(InspectedFile &file, Monitor &monitor)
{
    const std::vector<double> deviations = priceDeviations(file, monitor);
    std::vector<double> known;
    std::ranges::copy_if(deviations, std::back_inserter(known), [](double value) { return !std::isnan(value); });
    const double reach = robustReach(known, 6, 5);
    for (std::uint32_t i = 0; i < deviations.size(); ++i) {
        if (std::abs(deviations[i]) > reach)
            file.find(i, {FindingKind::PriceOutliers}, formatDecimal(Money {file.lines[i].price}));
    }
}

void findQuantityOutliers(InspectedFile &file)
{
    std::vector<double> logs;
    for (const InspectedLine &line : file.lines) {
        if (isSale(line) && line.quantity > 0)
            logs.push_back(std::log(static_cast<double>(line.quantity)));
    }
    std::vector<double> copy = logs;
    const double median = medianOf(copy);
    for (double &value : logs)
        value -= median;
    const double limit = median + robustReach(logs, 6, 20);
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        const InspectedLine &line = file.lines[i];
        const bool isTrade = line.kind == LineKind::Sale || line.kind == LineKind::Refund;
        if (!line.isSetAside && isTrade && line.quantity != 0
            && std::log(std::abs(static_cast<double>(line.quantity))) > limit)
            file.find(i, {FindingKind::QuantityOutliers}, formatDecimal(Quantity {line.quantity}));
    }
}

} // namespace

LinesByProduct::LinesByProduct(const InspectedFile &file)
    : starts(file.products.size() + 1)
{
    for (const InspectedLine &line : file.lines) {
        if (line.product != kNoIndex)
            ++starts[line.product + 1];
    }
    for (std::size_t p = 0; p + 1 < starts.size(); ++p)
        starts[p + 1] += starts[p];
    lines.resize(starts.back());
    std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        if (file.lines[i].product != kNoIndex)
            lines[next[file.lines[i].product]++] = i;
    }
}

double medianOf(std::vector<double> &values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return values.size() % 2 == 1 ? *middle : (*middle + *std::max_element(values.begin(), middle)) / 2;
}

void findDuplicates(InspectedFile &file)
{
    std::vector<std::pair<std::uint64_t, std::uint32_t>> hashes;
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        if (!file.lines[i].isSetAside)
            hashes.emplace_back(file.lines[i].hash, i);
    }
    std::ranges::sort(hashes);
    std::vector<std::uint32_t> copies;
    for (std::size_t i = 1; i < hashes.size(); ++i) {
        if (hashes[i].first == hashes[i - 1].first)
            copies.push_back(hashes[i].second);
    }
    std::ranges::sort(copies); // the first copies of the file are the examples
    for (const std::uint32_t i : copies)
        file.find(i, {FindingKind::Duplicates}, {});
}

void findImpossibleDates(InspectedFile &file, Day analysisDay)
{
    const Day earliest = dayFromCivil({1990, 1, 1});
    std::vector<Day> days;
    for (const InspectedLine &line : file.lines) {
        if (!line.isSetAside)
            days.push_back(dayOf(line.time));
    }
    if (days.empty())
        return;
    const Day latest = std::min(analysisDay, latestPlausibleDay(std::move(days)));
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        const Day day = dayOf(file.lines[i].time);
        if (!file.lines[i].isSetAside && (day < earliest || day > latest))
            file.find(i, {day < earliest ? FindingKind::EarlyDates : FindingKind::FutureDates}, formatDay(day));
    }
}

void findOutliers(InspectedFile &file, Monitor &monitor)
{
    findPriceOutliers(file, monitor);
    findQuantityOutliers(file);
}

void findTestOrders(InspectedFile &file)
{
    // Where most people of a file have such an address, it is a file of examples and says nothing about orders.
    const auto isExample = [](const InspectedLine &line) { return line.hasExampleDomain; };
    const bool isTelling = std::ranges::count_if(file.lines, isExample) * 2 <= file.linesWithEmail;

    enum : std::uint8_t
    {
        Nothing,
        OneCent,
        More
    };
    std::vector<std::uint8_t> worth(file.orders.size(), Nothing);
    for (const InspectedLine &line : file.lines) {
        if (line.isSetAside || line.order == kNoIndex)
            continue;
        const bool isCent = line.kind == LineKind::Sale && line.amount == Money::kScale / 100;
        worth[line.order] = isCent && worth[line.order] != More ? OneCent : More;
    }
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        const InspectedLine &line = file.lines[i];
        const bool isCent = line.order != kNoIndex && !line.isSetAside && worth[line.order] == OneCent;
        if (isCent || (isTelling && line.hasExampleDomain))
            file.find(i, {FindingKind::TestOrders}, isCent ? formatDecimal(Money {line.amount}) : "@example");
    }
}

void findWholesaleOrders(InspectedFile &file)
{
    constexpr std::size_t kFewest = 20;
    std::vector<std::int64_t> worth(file.orders.size());
    for (const InspectedLine &line : file.lines) {
        if (isSale(line) && line.order != kNoIndex)
            worth[line.order] += line.amount;
    }
    std::vector<double> logs;
    for (const std::int64_t amount : worth) {
        if (amount > 0)
            logs.push_back(std::log(static_cast<double>(amount)));
    }
    if (logs.size() < kFewest)
        return;
    std::vector<double> copy = logs;
    const double median = medianOf(copy);
    for (double &value : logs)
        value -= median;
    const double limit = std::exp(median + robustReach(logs, 4, 10));
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        const InspectedLine &line = file.lines[i];
        if (!line.isSetAside && line.order != kNoIndex && static_cast<double>(worth[line.order]) > limit)
            file.find(i, {FindingKind::WholesaleOrders}, formatDecimal(Money {worth[line.order]}));
    }
}

void findOtherCurrencies(InspectedFile &file, std::string_view shopCurrency)
{
    if (file.currencies.size() < 2)
        return;
    std::vector<std::int64_t> counts(file.currencies.size());
    for (const InspectedLine &line : file.lines)
        ++counts[line.currency];
    const auto usual = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    std::vector<bool> isOther(file.currencies.size());
    for (std::size_t mark = 1; mark < isOther.size(); ++mark)
        isOther[mark] = shopCurrency.empty() ? mark != usual : !canMean(file.currencies[mark], shopCurrency);
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        if (isOther[file.lines[i].currency])
            file.find(i, {FindingKind::OtherCurrency}, file.currencies[file.lines[i].currency]);
    }
}

} // namespace clientele
