#pragma once

#include <cstdint>

#include "analytics/dataset/indices.h"

namespace clientele {

// Why an item is proposed, as facts that open to rows. widgets/shell/names turns it into a sentence.
struct RecommendReason
{
    enum class Kind
    {
        BoughtTogether, // `with`: something this customer bought; `both` of the `buyers` of `with` also bought the item
        BuyAgain, // this customer bought it `times` times, last `daysAgo` days ago; people buy it again after about
        // `days` days, 0: they do not, or it is not known
        Popular, // `buyers` customers bought it within the last `days` days, of those in `scope`; in the whole shop a
        // guest's order counts as one
        SimilarBuyers, // `both` of the `buyers` customers who buy most like this one bought it (Recommender::neighboursOf)
        LikeYourItems, // the model draws it mostly from `with`, which they bought; `both` and `buyers` as above, `both`
        // may be 0: the model then joined them through others
        SameAttributes, // it shares `shared` with `with`, which they bought, or looked at where `times` is 0
        Rated, // they gave `with` `stars` of 5 stars; `both` of its `buyers` raters also rated the item
        NewProduct, // nobody bought it yet, and nothing else is left to propose
    };

    // Whose purchases make something Popular. `code` is a category of Dataset::words, a place of Dataset::places, a
    // group of the RFM map "eleven", or the first year of ten years of birth.
    enum class Scope
    {
        Shop,
        Category,
        Region,
        Country,
        Age,
        Segment,
    };

    enum Shared : std::uint8_t // or-ed
    {
        Category = 1,
        Brand = 2,
        PriceBand = 4, // the same tenth of the shop's prices
        Words = 8, // of their names
    };

    Kind kind = Kind::Popular;
    ProductIndex with = kNoIndex;
    int both = 0;
    int buyers = 0;
    int times = 0;
    int daysAgo = 0;
    int days = 0;
    double stars = 0;
    Scope scope = Scope::Shop;
    std::uint32_t code = 0;
    std::uint8_t shared = 0;

    bool operator==(const RecommendReason &) const = default;
};

} // namespace clientele
