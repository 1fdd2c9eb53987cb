#include "analytics/recommend/evaluate/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace clientele {

namespace {

double discount(std::size_t rank)
{
    return 1 / std::log2(static_cast<double>(rank) + 2);
}

double idealGain(std::size_t hits)
{
    double gain = 0;
    for (std::size_t rank = 0; rank < hits; ++rank)
        gain += discount(rank);
    return gain;
}

} // namespace

CatalogueFacts::CatalogueFacts(const Interactions &train)
    : m_isTail(train.items, 1)
    , m_surprise(train.items, 0)
{
    const std::vector<std::uint32_t> bought = countItems(train);
    const std::vector<std::uint32_t> buyers = countItems(distinctPairs(train));
    const auto users = static_cast<double>(std::max<std::size_t>(1, train.users()));
    for (std::uint32_t item = 0; item < train.items; ++item) {
        m_surprise[item] = -std::log2(std::max(1u, buyers[item]) / users);
        if (bought[item] > 0)
            m_byPopularity.push_back(item);
    }
    std::ranges::sort(m_byPopularity, [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(bought[b], a) < std::tuple(bought[a], b);
    });
    std::uint64_t sum = 0;
    for (const std::uint32_t item : m_byPopularity) {
        if (2 * sum >= train.item.size())
            break;
        m_isTail[item] = 0;
        sum += bought[item];
    }
}

ListQuality qualityOf(std::span<const std::uint32_t> list, std::span<const std::uint32_t> wanted, std::size_t cut,
                      const CatalogueFacts &facts)
{
    ListQuality quality;
    double hits = 0;
    double gain = 0;
    double tailHits = 0;
    const std::size_t shown = std::min(cut, list.size());
    for (std::size_t rank = 0; rank < shown; ++rank) {
        quality.novelty += facts.surprise(list[rank]) / static_cast<double>(shown);
        if (!std::ranges::binary_search(wanted, list[rank]))
            continue;
        ++hits;
        gain += discount(rank);
        quality.map += hits / static_cast<double>(rank + 1);
        quality.mrr = quality.mrr > 0 ? quality.mrr : 1 / static_cast<double>(rank + 1);
        tailHits += facts.isTail(list[rank]) ? 1 : 0;
    }
    const auto tail
        = static_cast<double>(std::ranges::count_if(wanted, [&](std::uint32_t item) { return facts.isTail(item); }));
    quality.recall = hits / static_cast<double>(wanted.size());
    quality.precision = hits / static_cast<double>(cut);
    quality.f1 = hits > 0 ? 2 * quality.recall * quality.precision / (quality.recall + quality.precision) : 0;
    quality.ndcg = gain / idealGain(std::min(cut, wanted.size()));
    quality.ndcgUncut = gain / idealGain(wanted.size());
    quality.map /= static_cast<double>(std::min(cut, wanted.size()));
    quality.hitRate = hits > 0 ? 1 : 0;
    quality.tailRecall = tail > 0 ? tailHits / tail : std::nan("");
    return quality;
}

std::vector<std::pair<std::string, double>> namedValues(const ListQuality &quality)
{
    return {{"recall", quality.recall},  {"precision", quality.precision},  {"f1", quality.f1},
            {"ndcg", quality.ndcg},      {"ndcg_uncut", quality.ndcgUncut}, {"map", quality.map},
            {"mrr", quality.mrr},        {"hit_rate", quality.hitRate},     {"tail_recall", quality.tailRecall},
            {"novelty", quality.novelty}};
}

} // namespace clientele
