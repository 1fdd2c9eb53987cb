#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/param_set.h"
#include "analytics/dataset/dataset.h"
#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/recommend_reason.h"
#include "analytics/recommend/recommend_rules.h"
#include "analytics/recommend/repeat_rhythm.h"

namespace clientele {

class Monitor;

struct Recommendation
{
    ProductIndex product = kNoIndex;
    double score = 0; // higher is better; comparable within one list only, always finite
    RecommendReason reason;
};

// What is asked of a recommender.
struct ListRequest
{
    int count = 10; // may be larger than what the shop sells
    const PreparedRules *rules = nullptr; // nothing: no rules
    bool isExplained = true; // false leaves reasons out: quicker, for lists that only name products
};

// A fitted way to say what a customer may want next. Made by a row of the registry, then read-only: any thread may ask.
//
// Lists are sorted by score descending, then product index ascending; hold merchandise only, each product once, nothing
// out of stock (known stock 0) and nothing that the rules forbid. What the method has nothing to say about is filled up:
// for somebody who never bought, with what is popular in the categories of the products they looked at first, in their
// region or country, at their age; then with what is popular in the shop; last with products nobody bought yet. So
// nobody gets an empty list while the shop has anything to offer. What a customer owns is proposed again where this
// shop's customers do buy it again, the more the nearer they are to doing so (repeat_rhythm.h), by "repeat" always, and
// else only when nothing new is left.
class Recommender
{
public:
    virtual ~Recommender() = default;

    // One list per customer, in their order.
    virtual std::vector<std::vector<Recommendation>> recommend(std::span<const CustomerIndex> customers,
                                                               const ListRequest &request) const = 0;
    // How many customers are best asked about together.
    virtual std::size_t batch() const { return 1; }

    // How strongly each customer (by index) wants one product, by the method's own score; 0 says nothing. Comparable
    // between customers for one product. A product that nobody bought yet is judged by its attributes (content.h).
    // Cancelled through `monitor`.
    virtual std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const = 0;

    // What goes with a product: what the method would propose to somebody who bought nothing else, then what its buyers
    // also bought, then what has the same attributes. Never the product itself, always explained. Rules about a customer
    // do not matter here.
    virtual std::vector<Recommendation> similarTo(ProductIndex product, const ListRequest &request) const = 0;

    // Whether and when people buy a product again; nothing where the method does not know shops.
    virtual std::optional<RepeatRhythm> rhythmOf(ProductIndex) const { return {}; }

    // The customers a reason of kind SimilarBuyers counts, ascending; empty for other methods.
    virtual std::vector<CustomerIndex> neighboursOf(CustomerIndex) const { return {}; }
    // How many stars (1 … 5) the customer would give; nothing from methods that know no stars.
    virtual std::optional<double> starsFor(CustomerIndex, ProductIndex) const { return {}; }

    std::vector<Recommendation> recommend(CustomerIndex customer, int count, const PreparedRules *rules = nullptr) const
    {
        return std::move(recommend(std::span(&customer, 1), {count, rules, true}).front());
    }
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
    SearchSpace (*search)() = [] { return SearchSpace(); }; // where the leaderboard looks for good settings
    // Whether the shop has what the method needs; nothing: always. Without it every list is filled up (see above).
    bool (*hasWhatItNeeds)(const Dataset &dataset) = nullptr;
    // The same as fit(), in time that grows with what changed between the dataset that `before` (of the same kind and
    // parameters) learned from and this one, but for one pass over customers. Nothing: only fit() is there. Agreement
    // with fit() is stated in the method's file.
    std::unique_ptr<Recommender> (*refresh)(const Recommender &before, std::shared_ptr<const Dataset> dataset, Day asOf,
                                            const ParamSet &parameters, Monitor &monitor)
        = nullptr;
    // What was learned, as bytes (bare/model_bytes.h), where that is quicker than fit(); nothing, or no bytes: it is not.
    // And the recommender from them: the same for the dataset, day and parameters it learned from, and what refresh()
    // would give for a later dataset that continues that one. nullptr: bytes that cannot be read, or another shop's.
    std::string (*pack)(const Recommender &recommender) = nullptr;
    std::unique_ptr<Recommender> (*unpack)(std::string_view bytes, std::shared_ptr<const Dataset> dataset, Day asOf,
                                           const ParamSet &parameters, Monitor &monitor)
        = nullptr;
};

std::span<const RecommenderKind> recommenderKinds(); // the first is the default
const RecommenderKind &recommenderKind(std::string_view id); // Errors: NoSuchMethod

} // namespace clientele
