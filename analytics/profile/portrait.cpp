#include "analytics/profile/portrait.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "analytics/profile/features.h"
#include "analytics/profile/measures.h"

namespace clientele {

namespace {

using Trait = Portrait::Trait;

// The two sets that are compared. Everybody includes the selected.
struct Comparison
{
    FeatureCounts selected;
    FeatureCounts everybody;
    double selectedBuyers = 0;
    double allBuyers = 0;
};

Comparison compare(const Dataset &dataset, const RfmValues &rfm, const std::vector<std::uint32_t> &positions)
{
    Comparison comparison {FeatureCounts(dataset), FeatureCounts(dataset), static_cast<double>(positions.size()),
                           static_cast<double>(rfm.size())};
    for (const std::uint32_t position : positions)
        comparison.selected.add(dataset, rfm.customer[position], rfm.asOf);
    for (const CustomerIndex buyer : rfm.customer)
        comparison.everybody.add(dataset, buyer, rfm.asOf);
    return comparison;
}

double logChoose(double n, double k)
{
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

// How likely a random choice of `selected` of `all` buyers would hold as unusual a number `with` of the `allWith` who have
// a feature: Fisher's exact test, the nearer tail doubled. Exact for a handful of buyers, where the normal approximation
// of two proportions is not, and as quick: the tail's terms follow from each other.
double chanceOf(double with, double selected, double allWith, double all)
{
    const bool isMore = with * all >= allWith * selected;
    // The lower tail of those who have the feature is the upper tail of those who do not.
    const double having = isMore ? allWith : all - allWith;
    double k = isMore ? with : selected - with;
    double term = std::exp(logChoose(having, k) + logChoose(all - having, selected - k) - logChoose(all, selected));
    double tail = 0;
    while (term > tail * 1e-12) {
        tail += term;
        term *= (having - k) * (selected - k) / ((k + 1) * (all - having - selected + k + 1));
        ++k;
    }
    return std::min(1.0, 2 * tail);
}

// At 95 % for all `tests` features of a kind together: among thousands of products some always look unusual.
constexpr double kSignificance = 0.05;

// Of the selected beside the others: everybody includes the selected, and two sets that overlap are not independent. A
// difference from everybody is that much of the difference from the others as the others are of everybody.
void addIntervals(Trait &trait, std::size_t allWith, const Comparison &comparison)
{
    const auto selected = static_cast<std::size_t>(comparison.selectedBuyers);
    const auto all = static_cast<std::size_t>(comparison.allBuyers);
    trait.interval = shareInterval(trait.buyers, selected);
    if (selected == all)
        return; // compared with themselves: no difference, for sure
    const Interval fromOthers = differenceInterval(trait.buyers, selected, allWith - trait.buyers, all - selected);
    const double others = 1 - comparison.selectedBuyers / comparison.allBuyers;
    trait.difference = {others * fromOthers.low, others * fromOthers.high};
}

std::vector<Trait> traitsOf(Trait::Kind kind, const Comparison &comparison)
{
    const std::size_t first = comparison.everybody.begin(kind);
    const std::size_t last = comparison.everybody.end(kind);
    std::size_t tests = 0;
    for (std::size_t feature = first; feature < last; ++feature)
        tests += comparison.everybody[feature] > 0 ? 1 : 0;

    std::vector<Trait> traits;
    for (std::size_t feature = first; feature < last; ++feature) {
        if (comparison.everybody[feature] == 0)
            continue;
        const double with = comparison.selected[feature];
        const double allWith = comparison.everybody[feature];
        const double chance = chanceOf(with, comparison.selectedBuyers, allWith, comparison.allBuyers);
        Trait trait {kind,
                     static_cast<std::uint32_t>(feature - first),
                     comparison.selected[feature],
                     with / comparison.selectedBuyers,
                     allWith / comparison.allBuyers,
                     chance * static_cast<double>(tests) < kSignificance};
        addIntervals(trait, comparison.everybody[feature], comparison);
        traits.push_back(trait);
    }
    return traits;
}

std::vector<Trait> mostCommon(std::vector<Trait> traits, std::size_t top)
{
    std::erase_if(traits, [](const Trait &trait) { return trait.buyers == 0; });
    std::ranges::sort(traits, {}, [](const Trait &trait) { return std::tuple(-trait.share, trait.code); });
    traits.resize(std::min(top, traits.size()));
    return traits;
}

std::vector<Trait> mostUnlike(const Comparison &comparison, std::size_t top)
{
    std::vector<Trait> all;
    for (const Trait::Kind kind :
         {Trait::Kind::Product, Trait::Kind::Category, Trait::Kind::Country, Trait::Kind::Region, Trait::Kind::Weekday,
          Trait::Kind::Hour, Trait::Kind::Brand, Trait::Kind::Gender, Trait::Kind::AgeBand, Trait::Kind::PriceBand}) {
        const std::vector<Trait> traits = traitsOf(kind, comparison);
        std::ranges::copy_if(traits, std::back_inserter(all), &Trait::isBeyondChance);
    }
    std::ranges::sort(all, {}, [](const Trait &trait) {
        return std::tuple(-std::abs(trait.share - trait.shopShare), trait.kind, trait.code);
    });
    all.resize(std::min(top, all.size()));
    return all;
}

} // namespace

Portrait portrait(const Dataset &dataset, const RfmValues &rfm, const CustomerSet &members, std::size_t top)
{
    Portrait result;
    result.customers = members.size();
    if (dataset.customers.size() > 0)
        result.shareOfCustomers = static_cast<double>(members.size()) / static_cast<double>(dataset.customers.size());

    std::vector<std::uint32_t> positions;
    for (const CustomerIndex member : members) {
        if (rfm.positionOf[member] != kNoIndex)
            positions.push_back(rfm.positionOf[member]);
    }
    result.buyers = positions.size();
    if (positions.empty())
        return result;

    Money gross;
    std::int64_t orders = 0;
    for (const std::uint32_t position : positions) {
        gross += rfm.gross[position];
        result.net += rfm.monetary[position];
        orders += rfm.frequency[position];
    }
    Money shopNet;
    for (const Money net : rfm.monetary)
        shopNet += net;
    result.shareOfNet = shopNet.units > 0 ? result.net.toDouble() / shopNet.toDouble() : 0;
    result.averageOrder = scaled(gross, 1, orders);

    const RfmMedians medians = mediansOf(rfm, positions);
    result.medianRecencyDays = medians.recencyDays;
    result.medianFrequency = medians.frequency;
    result.medianMonetary = medians.monetary;

    const Comparison comparison = compare(dataset, rfm, positions);
    result.topProducts = mostCommon(traitsOf(Trait::Kind::Product, comparison), top);
    result.topCountries = mostCommon(traitsOf(Trait::Kind::Country, comparison), top);
    result.setApart = mostUnlike(comparison, top);
    result.measures = measuresOf(dataset, rfm, positions);
    return result;
}

} // namespace clientele
