#pragma once

#include "analytics/recommend/evaluate/leaderboard.h"

namespace clientele {

// One split of a shop's history by time: who is asked, and what they then bought.
struct TimeSplit
{
    TimeSplit(std::shared_ptr<const Dataset> dataset, Day lastKnownDay, int days, std::uint64_t seed);

    std::shared_ptr<const Dataset> dataset;
    Day lastKnownDay = 0;
    int days = 0;
    std::size_t customersThere = 0;
    std::vector<CustomerIndex> customers; // asked, ascending
    std::vector<std::vector<ProductIndex>> wanted; // parallel: what each then bought, ascending
    std::vector<double> buyerShare; // per product: share of all customers who had it on the last known day
};

// What one method's lists came to.
struct SplitTrial
{
    std::vector<ListQuality> quality; // parallel to TimeSplit::customers
    std::vector<double> popularity; // parallel: mean buyerShare of the list
    double coverage = 0; // products in any list / products offered to anybody
    double seconds = 0;

    double recall() const;
};
SplitTrial tryOn(const Recommender &recommender, const TimeSplit &split, int cut, Monitor &monitor);

// Errors of predicted stars over reviews within the span; nothing where there are none or the method knows no stars.
struct StarTrial
{
    double rmse = 0;
    double mae = 0;
};
std::optional<StarTrial> tryStars(const Recommender &recommender, const TimeSplit &split);

} // namespace clientele
