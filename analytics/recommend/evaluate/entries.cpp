#include "analytics/recommend/evaluate/entries.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace clientele {

namespace {

// Where entries go when users and items stand by the order of their ids.
struct Places
{
    Places(const Entries &entries, const Ids &ids)
        : userRank(ids.users.ranks())
        , itemRank(ids.items.ranks())
        , sorted(entries.user.size())
    {
        std::iota(sorted.begin(), sorted.end(), 0u);
    }

    std::vector<std::uint32_t> userRank;
    std::vector<std::uint32_t> itemRank;
    std::vector<std::uint32_t> sorted; // entries
};

// Rows end where their users do; also for users who have no entry.
void closeRows(Interactions &interactions, std::size_t upTo)
{
    while (interactions.users() < upTo)
        interactions.begin.push_back(static_cast<std::uint32_t>(interactions.item.size()));
}

} // namespace

Interactions unordered(const Entries &entries, const Ids &ids, std::size_t &duplicates)
{
    Places places(entries, ids);
    const auto key = [&](std::uint32_t at) {
        return std::tuple(places.userRank[entries.user[at]], places.itemRank[entries.item[at]]);
    };
    std::ranges::stable_sort(places.sorted, {}, key);
    Interactions result;
    result.items = ids.items.size();
    for (std::size_t i = 0; i < places.sorted.size(); ++i) {
        const std::uint32_t at = places.sorted[i];
        if (i + 1 < places.sorted.size() && key(at) == key(places.sorted[i + 1])) {
            ++duplicates;
            continue;
        }
        closeRows(result, places.userRank[entries.user[at]]);
        result.item.push_back(places.itemRank[entries.item[at]]);
        if (!entries.stars.empty())
            result.stars.push_back(entries.stars[at]);
    }
    closeRows(result, ids.users.size());
    return result;
}

Interactions ordered(const Entries &entries, const Ids &ids, std::size_t *duplicates)
{
    Places places(entries, ids);
    const bool hasOrders = !entries.order.empty();
    const auto key = [&](std::uint32_t at) {
        return std::tuple(places.userRank[entries.user[at]], hasOrders ? entries.order[at] : 0u,
                          hasOrders ? places.itemRank[entries.item[at]] : 0u);
    };
    std::ranges::stable_sort(places.sorted, {}, key);
    Interactions result;
    result.items = ids.items.size();
    for (std::size_t i = 0; i < places.sorted.size(); ++i) {
        const std::uint32_t at = places.sorted[i];
        const bool isFirst = i == 0 || entries.user[places.sorted[i - 1]] != entries.user[at];
        if (hasOrders && !isFirst && key(places.sorted[i - 1]) == key(at)) {
            *duplicates += 1;
            continue;
        }
        closeRows(result, places.userRank[entries.user[at]]);
        const bool isNext = !isFirst && (!hasOrders || entries.order[places.sorted[i - 1]] != entries.order[at]);
        result.order.push_back(isFirst ? 0 : result.order.back() + (isNext ? 1u : 0u));
        result.item.push_back(places.itemRank[entries.item[at]]);
    }
    closeRows(result, ids.users.size());
    return result;
}

SplitInteractions splitLast(const Interactions &ordered)
{
    SplitInteractions split;
    split.train.items = ordered.items;
    split.test.items = ordered.items;
    for (std::size_t user = 0; user < ordered.users(); ++user) {
        const History all = ordered.of(user);
        const std::size_t kept = all.size() < 2 ? all.size() : all.size() - 1;
        appendUser(split.train, {all.item.first(kept), all.order.first(kept), {}, {}});
        appendUser(split.test, {all.item.subspan(kept), {}, {}, {}});
    }
    return split;
}

Interactions firstOrders(const Interactions &ordered)
{
    Interactions result;
    result.items = ordered.items;
    for (std::size_t user = 0; user < ordered.users(); ++user) {
        const History all = ordered.of(user);
        const auto size = static_cast<std::size_t>(std::ranges::count(all.order, 0u));
        appendUser(result, {all.item.first(size), {}, {}, {}});
    }
    return result;
}

} // namespace clientele
