#include "analytics/cluster/feature_columns.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

using Columns = std::vector<FeatureColumn>;

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

FeatureColumn column(const RfmValues &rfm, FeatureFamily family, std::string_view id, Feature::Unit unit, bool isLog,
                     double initial = 0)
{
    FeatureColumn made;
    made.feature.family = family;
    made.feature.id = id;
    made.feature.unit = unit;
    made.feature.isLog = isLog;
    made.values.assign(rfm.size(), initial);
    return made;
}

void forEachBuyer(const RfmValues &rfm, const std::function<void(std::size_t row, CustomerIndex customer)> &visit)
{
    parallelFor(rfm.size(), 4'096, [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            visit(row, rfm.customer[row]);
    });
}

// Calls visit(order) for a customer's orders up to the analysis day.
template<typename Visit> void forEachOrder(const Dataset &dataset, Day asOf, CustomerIndex customer, const Visit &visit)
{
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        if (dayOf(dataset.orders.time[order]) <= asOf)
            visit(order);
    }
}

template<typename Visit> void forEachSale(const Dataset &dataset, Day asOf, CustomerIndex customer, const Visit &visit)
{
    forEachOrder(dataset, asOf, customer, [&](OrderIndex order) {
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            if (dataset.lines.kind[line] == LineKind::Sale)
                visit(line);
        }
    });
}

// The codes with the largest sums, at most `count` of them; code 0 is none.
std::vector<std::uint32_t> largest(const std::vector<double> &sums, std::size_t count)
{
    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 1; code < sums.size(); ++code) {
        if (sums[code] > 0)
            codes.push_back(code);
    }
    std::ranges::sort(codes,
                      [&](std::uint32_t a, std::uint32_t b) { return sums[a] != sums[b] ? sums[a] > sums[b] : a < b; });
    codes.resize(std::min(codes.size(), count));
    return codes;
}

Columns rfmColumns(const RfmValues &rfm)
{
    Columns columns {column(rfm, FeatureFamily::Rfm, "recency", Feature::Unit::Days, true),
                     column(rfm, FeatureFamily::Rfm, "frequency", Feature::Unit::Count, true),
                     column(rfm, FeatureFamily::Rfm, "average_order", Feature::Unit::Money, true)};
    for (std::size_t row = 0; row < rfm.size(); ++row) {
        columns[0].values[row] = rfm.recencyDays[row];
        columns[1].values[row] = rfm.frequency[row];
        columns[2].values[row] = rfm.gross[row].toDouble() / std::max(1, rfm.frequency[row]);
    }
    return columns;
}

std::uint32_t categoryOf(const Dataset &dataset, std::uint32_t line)
{
    const ProductIndex product = dataset.lines.product[line];
    return product == kNoIndex || dataset.products.isMerchandise[product] == 0 ? 0 : dataset.products.category[product];
}

Columns categoryColumns(const Dataset &dataset, const RfmValues &rfm, std::size_t count)
{
    std::vector<double> spend(dataset.words.size(), 0);
    for (const CustomerIndex customer : rfm.customer) {
        forEachSale(dataset, rfm.asOf, customer, [&](std::uint32_t line) {
            spend[categoryOf(dataset, line)] += dataset.lines.amount[line].toDouble();
        });
    }
    const std::vector<std::uint32_t> codes = largest(spend, count);
    std::vector<std::uint32_t> positionOf(dataset.words.size(), kNoIndex);
    Columns columns;
    for (const std::uint32_t code : codes) {
        positionOf[code] = static_cast<std::uint32_t>(columns.size());
        columns.push_back(column(rfm, FeatureFamily::Categories, "category", Feature::Unit::Share, false));
        columns.back().feature.code = code;
    }
    forEachBuyer(rfm, [&](std::size_t row, CustomerIndex customer) {
        double total = 0;
        forEachSale(dataset, rfm.asOf, customer, [&](std::uint32_t line) {
            const double amount = dataset.lines.amount[line].toDouble();
            total += amount;
            if (const std::uint32_t position = positionOf[categoryOf(dataset, line)]; position != kNoIndex)
                columns[position].values[row] += amount;
        });
        for (FeatureColumn &share : columns)
            share.values[row] = total > 0 ? share.values[row] / total : kMissing;
    });
    return columns;
}

Columns priceColumns(const Dataset &dataset, const RfmValues &rfm)
{
    Columns columns {column(rfm, FeatureFamily::Prices, "piece_price", Feature::Unit::Money, true, kMissing)};
    forEachBuyer(rfm, [&](std::size_t row, CustomerIndex customer) {
        double spend = 0;
        double pieces = 0;
        forEachSale(dataset, rfm.asOf, customer, [&](std::uint32_t line) {
            const ProductIndex product = dataset.lines.product[line];
            if (product != kNoIndex && dataset.products.isMerchandise[product] == 0)
                return;
            spend += dataset.lines.amount[line].toDouble();
            pieces += dataset.lines.quantity[line].toDouble();
        });
        if (pieces > 0)
            columns[0].values[row] = spend / pieces;
    });
    return columns;
}

Columns hourColumns(const Dataset &dataset, const RfmValues &rfm)
{
    Columns columns;
    for (const std::string_view id : {"weekend", "morning", "afternoon", "evening"})
        columns.push_back(column(rfm, FeatureFamily::Hours, id, Feature::Unit::Share, false, kMissing));
    forEachBuyer(rfm, [&](std::size_t row, CustomerIndex customer) {
        double orders = 0;
        double timed = 0;
        double weekend = 0;
        double quarters[4] = {}; // of the day, the first is the night
        forEachOrder(dataset, rfm.asOf, customer, [&](OrderIndex order) {
            const Time time = dataset.orders.time[order];
            ++orders;
            weekend += weekday(dayOf(time)) >= 5;
            if (dataset.orders.hasTime[order] != 0) {
                ++timed;
                ++quarters[(time - startOf(dayOf(time))) / (6 * 3'600)];
            }
        });
        if (orders > 0)
            columns[0].values[row] = weekend / orders;
        for (std::size_t quarter = 1; quarter < 4 && timed > 0; ++quarter)
            columns[quarter].values[row] = quarters[quarter] / timed;
    });
    return columns;
}

Columns regionColumns(const Dataset &dataset, const RfmValues &rfm, std::size_t count)
{
    const auto isKnown = [](std::uint32_t code) { return code != 0; };
    const bool hasRegions = std::ranges::any_of(dataset.customers.region, isKnown);
    const std::vector<std::uint32_t> &places = hasRegions ? dataset.customers.region : dataset.customers.country;
    std::vector<double> people(dataset.places.size(), 0);
    for (const CustomerIndex customer : rfm.customer)
        ++people[places[customer]];
    Columns columns;
    for (const std::uint32_t code : largest(people, count)) {
        columns.push_back(column(rfm, FeatureFamily::Regions, "region", Feature::Unit::Share, false));
        columns.back().feature.code = code;
        for (std::size_t row = 0; row < rfm.size(); ++row) {
            const std::uint32_t place = places[rfm.customer[row]];
            columns.back().values[row] = place == 0 ? kMissing : place == code;
        }
    }
    return columns;
}

Columns ageColumns(const Dataset &dataset, const RfmValues &rfm)
{
    constexpr int kOldest = 120; // older is a mistake in the file
    Columns columns {column(rfm, FeatureFamily::Age, "age", Feature::Unit::Years, false, kMissing)};
    const int year = civilFromDay(rfm.asOf).year;
    for (std::size_t row = 0; row < rfm.size(); ++row) {
        const int born = dataset.customers.birthYear[rfm.customer[row]];
        if (born > 0 && born <= year && year - born <= kOldest)
            columns[0].values[row] = year - born;
    }
    return columns;
}

void addEventColumns(const Dataset &dataset, const RfmValues &rfm, Columns &columns)
{
    const EventTable &events = dataset.events;
    for (const auto &[id, word] : {std::pair("views", "view"), std::pair("carts", "cart")}) {
        std::uint32_t kind = 1;
        while (kind < events.kinds.size() && events.kinds[kind] != word)
            ++kind;
        if (kind == events.kinds.size())
            continue;
        FeatureColumn counts = column(rfm, FeatureFamily::Engagement, id, Feature::Unit::Count, true);
        forEachBuyer(rfm, [&](std::size_t row, CustomerIndex customer) {
            for (std::uint32_t event = events.begin[customer]; event < events.begin[customer + 1]; ++event)
                counts.values[row] += events.kind[event] == kind && dayOf(events.time[event]) <= rfm.asOf;
        });
        columns.push_back(std::move(counts));
    }
}

void addMessageColumns(const Dataset &dataset, const RfmValues &rfm, Columns &columns)
{
    const MessageTable &messages = dataset.messages;
    std::vector<double> sent(rfm.size(), 0);
    FeatureColumn opened = column(rfm, FeatureFamily::Engagement, "open_rate", Feature::Unit::Share, false);
    FeatureColumn clicked = column(rfm, FeatureFamily::Engagement, "click_rate", Feature::Unit::Share, false);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const CustomerIndex customer = messages.customer[i];
        const std::uint32_t row = customer == kNoIndex ? kNoIndex : rfm.positionOf[customer];
        if (row == kNoIndex || (messages.sent[i] != kNoTime && dayOf(messages.sent[i]) > rfm.asOf))
            continue;
        ++sent[row];
        opened.values[row] += (messages.steps[i] & (MessageTable::Opened | MessageTable::Clicked)) != 0;
        clicked.values[row] += (messages.steps[i] & MessageTable::Clicked) != 0;
    }
    for (std::size_t row = 0; row < rfm.size(); ++row) {
        opened.values[row] = sent[row] > 0 ? opened.values[row] / sent[row] : kMissing;
        clicked.values[row] = sent[row] > 0 ? clicked.values[row] / sent[row] : kMissing;
    }
    columns.push_back(std::move(opened));
    columns.push_back(std::move(clicked));
}

Columns engagementColumns(const Dataset &dataset, const RfmValues &rfm)
{
    Columns columns;
    if (dataset.events.size() > 0)
        addEventColumns(dataset, rfm, columns);
    if (dataset.messages.size() > 0)
        addMessageColumns(dataset, rfm, columns);
    return columns;
}

Columns allColumns(const Dataset &dataset, const RfmValues &rfm, FeatureFamily family, const FeatureOptions &options)
{
    switch (family) {
    case FeatureFamily::Rfm: return rfmColumns(rfm);
    case FeatureFamily::Categories: return categoryColumns(dataset, rfm, options.categories);
    case FeatureFamily::Prices: return priceColumns(dataset, rfm);
    case FeatureFamily::Hours: return hourColumns(dataset, rfm);
    case FeatureFamily::Regions: return regionColumns(dataset, rfm, options.categories);
    case FeatureFamily::Age: return ageColumns(dataset, rfm);
    case FeatureFamily::Engagement: return engagementColumns(dataset, rfm);
    }
    return {};
}

} // namespace

std::vector<FeatureColumn> featureColumns(const Dataset &dataset, const RfmValues &rfm, FeatureFamily family,
                                          const FeatureOptions &options)
{
    Columns columns = allColumns(dataset, rfm, family, options);
    std::erase_if(columns, [](const FeatureColumn &candidate) {
        return std::ranges::all_of(candidate.values, [](double value) { return value != value; });
    });
    return columns;
}

} // namespace clientele
