#include <algorithm>
#include <cmath>

#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/item_kernel.h"
#include "analytics/recommend/kernel_parameters.h"

namespace clientele {

namespace {

// The sum of the kernel's rows over what somebody bought, the last purchases counting most: "bought together".
class ItemKernelScorer final : public SingleScorer
{
public:
    ItemKernelScorer(ItemKernel kernel, const ParamSet &chosen)
        : m_kernel(std::move(kernel))
        , m_recencyDecay(chosen.real("recency_decay"))
        , m_ownWeight(static_cast<float>(chosen.real("own_weight")))
        , m_countsPieces(chosen.flag("quantity_weight"))
    {
    }

    std::vector<float> contributions(std::span<const std::uint32_t> own,
                                     std::span<const std::uint32_t> items) const override
    {
        std::vector<float> values;
        values.reserve(own.size() * items.size());
        for (const std::uint32_t source : own) {
            for (const std::uint32_t target : items)
                values.push_back(m_kernel.at(source, target));
        }
        return values;
    }

private:
    void scoreOne(const History &history, std::span<float> scores) const override
    {
        for (std::size_t at = 0; at < history.size(); ++at) {
            auto weight = static_cast<float>(std::pow(m_recencyDecay, history.age(at)));
            if (m_countsPieces && !history.weight.empty())
                weight *= std::log1p(history.weight[at]);
            addScores(m_kernel, history.item[at], weight, scores);
            scores[history.item[at]] += m_ownWeight * weight;
        }
    }

    ItemKernel m_kernel;
    double m_recencyDecay;
    float m_ownWeight;
    bool m_countsPieces;
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    const KernelSettings settings;
    std::vector<Parameter> all = kernelParameters(100'000);
    all.insert(all.end(), {{"per_target", Type::Flag, 0, 1, settings.isKeptPerTarget ? 1.0 : 0.0},
                           {"distance_decay", Type::Real, 0, 1, settings.distanceDecay},
                           {"backward_weight", Type::Real, 0, 1, settings.backwardWeight},
                           {"recency_decay", Type::Real, 0.01, 1, 1},
                           {"own_weight", Type::Real, 0, 10, 0},
                           {"quantity_weight", Type::Flag, 0, 1, 0}});
    return all;
}

SearchSpace search(const Interactions &train)
{
    SearchSpace space;
    space.ranges = kernelRanges();
    space.ranges.insert(space.ranges.begin(), {"neighbours", 50, 2'000, true});
    space.starts = {{{"user_exponent", .566}, {"source_exponent", .566}, {"target_exponent", .05}, {"neighbours", 800}},
                    {{"user_exponent", .5}, {"source_exponent", .5}, {"target_exponent", .4}, {"row_l1", 0}},
                    {{"user_exponent", .55}, {"source_exponent", .4}, {"target_exponent", .6}}};
    if (train.order.empty())
        return space;
    space.ranges.insert(space.ranges.end(), {{"distance_decay", .2, 1},
                                             {"backward_weight", 0, 1},
                                             {"recency_decay", .2, 1},
                                             {"own_weight", 0.001, 2, true}});
    space.starts.insert(
        space.starts.begin(),
        {{{"distance_decay", .8}, {"backward_weight", .5}, {"recency_decay", .8}},
         {{"distance_decay", .7}, {"backward_weight", .5}, {"recency_decay", .7}, {"target_exponent", .2}},
         {{"distance_decay", .9}, {"backward_weight", .8}, {"recency_decay", .9}, {"own_weight", .3}}});
    return space;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    KernelSettings settings = kernelSettings(chosen);
    settings.isKeptPerTarget = chosen.flag("per_target");
    settings.distanceDecay = chosen.real("distance_decay");
    settings.backwardWeight = chosen.real("backward_weight");
    const bool seesOrder = settings.distanceDecay < 1 || settings.backwardWeight < 1;
    const bool countsPieces = chosen.flag("quantity_weight") && !train.weight.empty();
    if ((train.order.empty() || seesOrder) && train.weight.empty())
        return std::make_unique<ItemKernelScorer>(fitItemKernel(train, settings, monitor), chosen);
    Interactions weighted = seesOrder || countsPieces ? train : distinctPairs(train);
    for (float &weight : weighted.weight)
        weight = countsPieces ? std::log1p(weight) : 1;
    return std::make_unique<ItemKernelScorer>(fitItemKernel(weighted, settings, monitor), chosen);
}

} // namespace

const ScorerKind kItemKernelScorer {"item-kernel", parameters, search, fit};

} // namespace clientele
