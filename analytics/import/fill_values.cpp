#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>

#include "analytics/import/inspect_rules.h"

namespace clientele {

namespace {

constexpr std::int64_t kCent = Money::kScale / 100;

struct Sample
{
    Time time = 0;
    std::int64_t value = 0;

    auto operator<=>(const Sample &) const = default;
};
using Samples = std::vector<Sample>;

// To what values are given: whole pieces stay whole pieces, cents cents.
std::int64_t stepOf(const Samples &samples, std::int64_t coarse)
{
    const auto isCoarse = [coarse](const Sample &sample) { return sample.value % coarse == 0; };
    return std::ranges::all_of(samples, isCoarse) ? coarse : 1;
}

std::int64_t rounded(double value, std::int64_t step)
{
    return std::max<std::int64_t>(1, std::llround(value / static_cast<double>(step))) * step;
}

std::int64_t mostFrequent(std::vector<std::int64_t> values)
{
    std::ranges::sort(values);
    std::int64_t best = values.front();
    std::size_t bestCount = 0;
    for (std::size_t begin = 0; begin < values.size();) {
        const auto end = static_cast<std::size_t>(std::ranges::upper_bound(values, values[begin]) - values.begin());
        if (end - begin > bestCount) {
            best = values[begin];
            bestCount = end - begin;
        }
        begin = end;
    }
    return best;
}

FillValues statistics(const Samples &samples, std::int64_t coarse)
{
    if (samples.empty())
        return {};
    const std::int64_t step = stepOf(samples, coarse);
    std::vector<double> values;
    std::vector<std::int64_t> exact;
    double sum = 0;
    for (const Sample &sample : samples) {
        values.push_back(static_cast<double>(sample.value));
        exact.push_back(sample.value);
        sum += values.back();
    }
    return {rounded(sum / static_cast<double>(samples.size()), step), rounded(medianOf(values), step),
            mostFrequent(std::move(exact))};
}

// Between the last value before and the first after; the nearest at either end. `samples` by time.
std::optional<std::int64_t> interpolated(const Samples &samples, Time time, std::int64_t coarse)
{
    if (samples.empty())
        return std::nullopt;
    const auto after = std::ranges::lower_bound(samples, time, {}, &Sample::time);
    if (after == samples.begin() || (after != samples.end() && after->time == time))
        return after->value;
    const Sample &before = *std::prev(after);
    if (after == samples.end())
        return before.value;
    const double way = static_cast<double>(time - before.time) / static_cast<double>(after->time - before.time);
    const double value = static_cast<double>(before.value) + way * static_cast<double>(after->value - before.value);
    return rounded(value, stepOf(samples, coarse));
}

// The trustworthy quantities and prices of some lines: of sales that no rule calls impossible.
struct Trusted
{
    Samples quantities;
    Samples prices;

    Trusted(const InspectedFile &file, std::span<const std::uint32_t> lines, std::uint64_t doubtful)
    {
        for (const std::uint32_t i : lines) {
            const InspectedLine &line = file.lines[i];
            if (line.isSetAside || line.kind != LineKind::Sale || (line.findings & doubtful) != 0)
                continue;
            if (line.quantity > 0)
                quantities.push_back({line.time, line.quantity});
            if (line.price > 0)
                prices.push_back({line.time, line.price});
        }
        std::ranges::sort(quantities);
        std::ranges::sort(prices);
    }

    ProductFills fills() const { return {statistics(quantities, Quantity::kScale), statistics(prices, kCent)}; }
};

std::uint64_t bitsOfOutliers(const InspectedFile &file)
{
    std::uint64_t bits = 0;
    for (std::size_t bit = 0; bit < file.names.size(); ++bit) {
        const FindingKind kind = file.names[bit].kind;
        if (kind == FindingKind::PriceOutliers || kind == FindingKind::QuantityOutliers)
            bits |= std::uint64_t {1} << bit;
    }
    return bits;
}

// Numbers of order lines, product by product.
void addNumberFills(const InspectedFile &file, Findings &findings)
{
    const std::uint64_t doubtful = bitsOfOutliers(file);
    const LinesByProduct byProduct(file);
    findings.productFills.resize(file.products.size());
    std::vector<std::uint32_t> asking; // rows with numbers, product by product
    for (std::uint32_t row = 0; row < findings.rows.size(); ++row) {
        if (findings.rows[row].numbers != FoundRow::kNone && findings.rows[row].product != FoundRow::kNone)
            asking.push_back(row);
    }
    if (asking.empty())
        return;
    std::ranges::stable_sort(asking, {}, [&](std::uint32_t row) { return findings.rows[row].product; });
    const ProductFills anyProduct = Trusted(file, byProduct.lines, doubtful).fills();
    for (std::size_t at = 0; at < asking.size();) {
        const std::uint32_t product = findings.rows[asking[at]].product;
        const auto lines
            = std::span(byProduct.lines)
                  .subspan(byProduct.starts[product], byProduct.starts[product + 1] - byProduct.starts[product]);
        const Trusted trusted(file, lines, doubtful);
        ProductFills &fills = findings.productFills[product] = trusted.fills();
        if (trusted.quantities.empty())
            fills.quantity = anyProduct.quantity;
        if (trusted.prices.empty())
            fills.price = anyProduct.price;
        for (const std::uint32_t i : lines) { // each line with numbers knows its time
            if (file.lines[i].numbers == kNoIndex)
                continue;
            FoundNumbers &numbers = findings.numbers[file.lines[i].numbers];
            numbers.interpolatedQuantity = interpolated(trusted.quantities, file.lines[i].time, Quantity::kScale);
            numbers.interpolatedPrice = interpolated(trusted.prices, file.lines[i].time, kCent);
        }
        while (at < asking.size() && findings.rows[asking[at]].product == product)
            ++at;
    }
}

bool belongsToCustomer(Field field)
{
    return field == Field::Country || field == Field::Region || field == Field::Gender;
}

// Categories: what the same product or customer has elsewhere in the file, else the column's most frequent one.
void addTextFills(const InspectedFile &file, Findings &findings, std::uint32_t f, const ColumnValues &column)
{
    const std::uint32_t usual = column.mostFrequent();
    if (usual == kNoIndex)
        return;
    findings.columnFills[f][2] = column.values[usual];
    const bool ofCustomer = belongsToCustomer(findings.findings[f].name.field);
    std::size_t at = 0;
    for (std::uint32_t row = 0; row < findings.rows.size(); ++row) {
        if ((findings.rows[row].findings >> f & 1) == 0)
            continue;
        while (file.lines[at].row != findings.rows[row].line)
            ++at;
        const std::uint32_t owner = ofCustomer ? file.lines[at].customer : file.lines[at].product;
        if (owner >= column.byOwner.size() || column.byOwner[owner] == kNoIndex || column.byOwner[owner] == usual)
            continue;
        findings.cellFills.push_back({row, f, std::string(column.values[column.byOwner[owner]])});
    }
}

// A column of numbers of a customer or product file, in thousandths.
void addColumnFills(Findings &findings, std::uint32_t f, const std::vector<std::int64_t> &values)
{
    Samples samples;
    for (const std::int64_t value : values)
        samples.push_back({0, value});
    const FillValues fills = statistics(samples, stepOf(samples, Quantity::kScale) == 1 ? 10 : Quantity::kScale);
    for (std::size_t statistic = 0; statistic < fills.size(); ++statistic) {
        if (fills[statistic])
            findings.columnFills[f][statistic] = formatDecimal(Quantity {*fills[statistic]});
    }
}

} // namespace

void addFillValues(const InspectedFile &file, Findings &findings)
{
    addNumberFills(file, findings);
    findings.columnFills.resize(findings.findings.size());
    for (std::uint32_t f = 0; f < findings.findings.size(); ++f) {
        const Field field = findings.findings[f].name.field;
        if (const auto texts = file.texts.find(field); texts != file.texts.end())
            addTextFills(file, findings, f, texts->second);
        if (const auto numbers = file.columnNumbers.find(field); numbers != file.columnNumbers.end())
            addColumnFills(findings, f, numbers->second);
    }
    std::ranges::sort(findings.cellFills, {}, [](const CellFill &fill) { return std::tuple(fill.row, fill.finding); });
}

} // namespace clientele
