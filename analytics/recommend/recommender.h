#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/param_set.h"
#include "analytics/dataset/dataset.h"

namespace clientele {

class Monitor;

// Why an item is proposed, as facts that open to rows. widgets/shell/names turns it into a sentence.
struct RecommendReason
{
    enum class Kind
    {
        BoughtTogether, // `with`: something this customer bought; `both` of the `with` buyers also bought the item
        BuyAgain, // this customer bought it `times` times, last `daysAgo` days ago
        Popular, // `buyers` customers bought it within the last `days` days; a guest's order counts as one
    };

    Kind kind = Kind::Popular;
    ProductIndex with = kNoIndex;
    int both = 0; // BoughtTogether: customers who bought both
    int buyers = 0; // BoughtTogether: customers who bought `with`; Popular: who bought the item
    int times = 0;
    int daysAgo = 0;
    int days = 0;
};

struct Recommendation
{
    ProductIndex product = kNoIndex;
    double score = 0; // higher is better; comparable within one list only, always finite
    RecommendReason reason;
};

// A fitted way to say what a customer may want next. Made by a row of the registry, then read-only: any thread may ask.
//
// Lists are sorted by score descending, then product index ascending; hold merchandise only, each product once, nothing
// out of stock (known stock 0); and are filled up with popular items, so a new customer never gets an empty list while
// the shop sells anything. `count` may be larger than what the shop sells. What a customer owns is proposed again where
// this shop's customers do buy it again (shelf.h), by "repeat" always, and else only when nothing new is left.
class Recommender
{
public:
    virtual ~Recommender() = default;

    virtual std::vector<Recommendation> recommend(CustomerIndex customer, int count) const = 0;
};

// A row of the family's registry. Adding a method = one new file and one row in recommender_registry.cpp; the form, the
// command line, the leaderboard and the contract tests walk the table.
struct RecommenderKind
{
    std::string_view id; // "item-kernel", "repeat", "popular"
    std::vector<Parameter> (*parameters)();
    // Learns from everything in the dataset up to and including `asOf`. The Recommender keeps the dataset alive.
    std::unique_ptr<Recommender> (*fit)(std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &parameters,
                                        Monitor &monitor);
};

std::span<const RecommenderKind> recommenderKinds(); // the first is the default
const RecommenderKind &recommenderKind(std::string_view id); // Errors: NoSuchMethod

} // namespace clientele
