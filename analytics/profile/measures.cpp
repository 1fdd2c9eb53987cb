#include "analytics/profile/measures.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "analytics/profile/discounts.h"

namespace clientele {

namespace {

using Measure = Portrait::Measure;
using Kind = Measure::Kind;

constexpr std::size_t kKinds = 7;

// Each kind's numerator and denominator are added customer by customer.
using Sums = std::array<RatioSum, kKinds>;

RatioSum &of(Sums &sums, Kind kind)
{
    return sums[static_cast<std::size_t>(kind)];
}

// What of a customer's sales up to `asOf` was under a discount.
Money discountedSpend(const Dataset &dataset, const Discounts &discounts, CustomerIndex customer, Day asOf)
{
    Money sum;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        if (dayOf(dataset.orders.time[order]) > asOf)
            break;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            if (discounts.isDiscounted(line))
                sum += dataset.lines.amount[line];
        }
    }
    return sum;
}

// Sum and number of ratings per customer; both empty in a shop without any.
struct Ratings
{
    std::vector<float> sum;
    std::vector<float> count;

    explicit Ratings(const Dataset &dataset)
    {
        const ReviewTable &reviews = dataset.reviews;
        for (std::size_t review = 0; review < reviews.size(); ++review) {
            if (reviews.customer[review] == kNoIndex || std::isnan(reviews.rating[review]))
                continue;
            sum.resize(dataset.customers.size(), 0);
            count.resize(dataset.customers.size(), 0);
            sum[reviews.customer[review]] += reviews.rating[review];
            ++count[reviews.customer[review]];
        }
    }
};

void add(Sums &sums, const Dataset &dataset, const RfmValues &rfm, std::uint32_t position, const Discounts &discounts,
         const Ratings &ratings)
{
    const CustomerIndex customer = rfm.customer[position];
    const double gross = rfm.gross[position].toDouble();
    const double net = rfm.monetary[position].toDouble();
    of(sums, Kind::Net).add(net);
    of(sums, Kind::Frequency).add(rfm.frequency[position]);
    of(sums, Kind::AverageOrder).add(gross, rfm.frequency[position]);
    of(sums, Kind::Recency).add(rfm.recencyDays[position]);
    of(sums, Kind::Refunded).add(gross - net, gross);
    if (discounts.areKnown())
        of(sums, Kind::Discounted).add(discountedSpend(dataset, discounts, customer, rfm.asOf).toDouble(), gross);
    if (!ratings.count.empty())
        of(sums, Kind::Rating)
            .add(static_cast<double>(ratings.sum[customer]), static_cast<double>(ratings.count[customer]));
}

bool isMoneyShare(Kind kind)
{
    return kind == Kind::Discounted || kind == Kind::Refunded;
}

// A share of money lies between nothing and all, unless more was given back than spent. That none of a few customers gave anything back does not say that nobody
// like them does: as sure as a share of so many customers.
void keepWithinAll(Ratio &share)
{
    if (share.value <= 0 || share.value == 1)
        share.interval = shareInterval(share.value <= 0 ? 0 : share.customers, share.customers);
    else if (share.value < 1 && share.interval)
        share.interval->high = std::min(1.0, share.interval->high);
}

double relativeDifference(const Measure &measure)
{
    return measure.shop == 0 ? 0 : std::abs(measure.selected.value / measure.shop - 1);
}

} // namespace

std::vector<Measure> measuresOf(const Dataset &dataset, const RfmValues &rfm,
                                const std::vector<std::uint32_t> &positions)
{
    const Discounts discounts(dataset);
    const Ratings ratings(dataset);
    Sums selected;
    for (const std::uint32_t position : positions)
        add(selected, dataset, rfm, position, discounts, ratings);
    Sums everybody;
    for (std::uint32_t position = 0; position < rfm.size(); ++position)
        add(everybody, dataset, rfm, position, discounts, ratings);

    std::vector<Measure> measures;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const Measure measure {static_cast<Kind>(kind), selected[kind].result(), everybody[kind].result().value};
        if (measure.selected.customers > 0 && !(isMoneyShare(measure.kind) && measure.shop == 0))
            measures.push_back(measure);
    }
    for (Measure &measure : measures) {
        // A share of money cannot be below nothing; sums of money and days can.
        if (measure.kind != Kind::Net && measure.selected.interval)
            measure.selected.interval->low = std::max(0.0, measure.selected.interval->low);
        if (isMoneyShare(measure.kind))
            keepWithinAll(measure.selected);
    }
    std::ranges::stable_sort(measures, std::greater<> {}, relativeDifference);
    return measures;
}

} // namespace clientele
