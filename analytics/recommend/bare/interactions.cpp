#include "analytics/recommend/bare/interactions.h"

#include <algorithm>

namespace clientele {

History Interactions::of(std::size_t user) const
{
    const std::size_t first = begin[user];
    const std::size_t count = begin[user + 1] - first;
    const auto part = [&](const auto &column) {
        return column.empty() ? decltype(std::span(column)) {} : std::span(column).subspan(first, count);
    };
    return {part(item), part(order), part(weight), part(stars)};
}

Interactions transposed(const Interactions &interactions)
{
    Interactions result;
    result.items = interactions.users();
    result.begin.assign(interactions.items + 1, 0);
    for (const std::uint32_t item : interactions.item)
        ++result.begin[item + 1];
    for (std::size_t item = 0; item < interactions.items; ++item)
        result.begin[item + 1] += result.begin[item];

    std::vector<std::uint32_t> next(result.begin.begin(), result.begin.end() - 1);
    result.item.resize(interactions.item.size());
    result.order.resize(interactions.order.size());
    result.weight.resize(interactions.weight.size());
    result.stars.resize(interactions.stars.size());
    for (std::size_t user = 0; user < interactions.users(); ++user) {
        for (std::uint32_t at = interactions.begin[user]; at < interactions.begin[user + 1]; ++at) {
            const std::uint32_t to = next[interactions.item[at]]++;
            result.item[to] = static_cast<std::uint32_t>(user);
            if (!interactions.order.empty())
                result.order[to] = interactions.order[at];
            if (!interactions.weight.empty())
                result.weight[to] = interactions.weight[at];
            if (!interactions.stars.empty())
                result.stars[to] = interactions.stars[at];
        }
    }
    return result;
}

Interactions distinctPairs(const Interactions &interactions)
{
    Interactions pairs;
    pairs.items = interactions.items;
    pairs.begin.reserve(interactions.begin.size());
    pairs.item.reserve(interactions.item.size());
    for (std::size_t user = 0; user < interactions.users(); ++user) {
        const auto first = static_cast<std::ptrdiff_t>(pairs.item.size());
        const std::span<const std::uint32_t> items = interactions.itemsOf(user);
        pairs.item.insert(pairs.item.end(), items.begin(), items.end());
        std::sort(pairs.item.begin() + first, pairs.item.end());
        pairs.item.erase(std::unique(pairs.item.begin() + first, pairs.item.end()), pairs.item.end());
        pairs.begin.push_back(static_cast<std::uint32_t>(pairs.item.size()));
    }
    return pairs;
}

std::vector<std::uint32_t> countItems(const Interactions &interactions)
{
    std::vector<std::uint32_t> counts(interactions.items, 0);
    for (const std::uint32_t item : interactions.item)
        ++counts[item];
    return counts;
}

void appendUser(Interactions &interactions, const History &history)
{
    const auto append = [](auto &column, const auto &part) { column.insert(column.end(), part.begin(), part.end()); };
    append(interactions.item, history.item);
    append(interactions.order, history.order);
    append(interactions.weight, history.weight);
    append(interactions.stars, history.stars);
    interactions.begin.push_back(static_cast<std::uint32_t>(interactions.item.size()));
}

} // namespace clientele
