#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analytics/base/param_set.h"
#include "analytics/recommend/bare/interactions.h"

namespace clientele {

class Monitor;

// A fitted method, bare of any shop: given what somebody bought, how much they may want each item. It knows nothing of
// customers, stock or constraints; recommenders and the evaluation put those around it. Read-only: any thread may ask.
//
// Everybody is scored from their history alone, so that somebody new, or somebody who bought since, is served without
// learning again.
class ItemScorer
{
public:
    virtual ~ItemScorer() = default;

    // `scores` holds one row of `items` numbers per history, in the same order; all are overwritten. Higher is better,
    // ≤ 0 says nothing for an item; always finite. Own items are scored like any other.
    virtual void score(std::span<const History> histories, std::span<float> scores) const = 0;

    // How many histories are best scored together.
    virtual std::size_t batch() const { return 8; }

    // How much each of somebody's `own` items (each once) speaks for each of `items`: a row per own item, comparable
    // within a column, finite. Costs own × items, whatever the catalogue. Empty: the method cannot say that so cheaply.
    virtual std::vector<float> contributions(std::span<const std::uint32_t>, std::span<const std::uint32_t>) const
    {
        return {};
    }

    // How much each item (a number per item), had once or more, speaks for `item`, where somebody's score is the sum of
    // that over what they have, to rounding: then everybody's score for one item is found without all the others. Empty:
    // the method is not such a sum.
    virtual std::vector<float> towards(std::uint32_t) const { return {}; }

    // The same model that also knows the items that are new in `now`, whose first users and items are those learned
    // from, by who has them. Cost: the histories of those people. Nothing: only learning again would do.
    virtual std::unique_ptr<ItemScorer> withNewItems(const Interactions &) const { return nullptr; }

    // What was learned, for ScorerKind::unpack (model_bytes.h); empty: learning again is as quick, or it is too large.
    virtual std::string packed() const { return {}; }
};

// A method that asks people who buy alike.
class NeighbourScorer : public ItemScorer
{
public:
    // Whom it asks for somebody with this history: rows of what it learned from, each once.
    virtual std::vector<std::uint32_t> neighboursOf(const History &history) const = 0;
};

// A method that also says how many stars somebody would give.
class StarPredictor : public ItemScorer
{
public:
    // One prediction per item, within the range of stars it learned from; always finite.
    virtual std::vector<float> stars(const History &history, std::span<const std::uint32_t> items) const = 0;
};

// A scorer that treats one history at a time.
class SingleScorer : public ItemScorer
{
public:
    void score(std::span<const History> histories, std::span<float> scores) const final;

protected:
    // `scores` is all zero.
    virtual void scoreOne(const History &history, std::span<float> scores) const = 0;
};

// Where tuning looks for good settings of a method on data of one form.
struct SearchSpace
{
    struct Range
    {
        std::string_view name;
        double low = 0;
        double high = 1;
        bool isLogarithmic = false; // steps are by factors: for what spans orders of magnitude; low > 0
    };
    using Settings = std::vector<std::pair<std::string_view, double>>; // what is not named has its default

    std::vector<Range> ranges;
    std::vector<Settings> starts; // known to be good somewhere; tried first, in this order, after the defaults
};

// A row of the bare methods' registry: one file and one row in scorer_registry.cpp each.
struct ScorerKind
{
    std::string_view id; // "item-kernel", stable
    std::vector<Parameter> (*parameters)();
    SearchSpace (*search)(const Interactions &train);
    // Learns from `train`, of which nothing is kept by reference. Models that train in epochs report progress per epoch
    // and draw their start from the parameter "seed". Cancelled through `monitor`.
    std::unique_ptr<ItemScorer> (*fit)(const Interactions &train, const ParamSet &parameters, Monitor &monitor);
    // A blend's members worth trying on data of this form (blend.h): tuned one by one, then their weights.
    std::vector<std::string_view> (*members)(const Interactions &train) = nullptr;
    bool predictsStars = false; // what `fit` gives is a StarPredictor, and judged as one
    // What packed() gave with these parameters, of the same `train` or of one that it began as: items that are new since
    // are folded in. nullptr where it is none.
    std::unique_ptr<ItemScorer> (*unpack)(std::string_view bytes, const Interactions &train, const ParamSet &parameters)
        = nullptr;
};

std::span<const ScorerKind> scorerKinds();
const ScorerKind &scorerKind(std::string_view id); // Errors: NoSuchMethod

} // namespace clientele
