#include "analytics/profile/baskets.h"

#include <algorithm>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 256; // products of one piece: each piece has an array over all products of its own

// Lists of numbers one after the other: list i is items[begin[i] … begin[i + 1] − 1].
struct Lists
{
    std::vector<std::size_t> begin {0};
    std::vector<std::uint32_t> items;

    std::size_t size() const { return begin.size() - 1; }
    std::span<const std::uint32_t> operator[](std::size_t i) const
    {
        return {items.data() + begin[i], items.data() + begin[i + 1]};
    }
};

// The distinct merchandise of every order that sold any.
Lists basketsOf(const Dataset &dataset, const CustomerSet *members, Day asOf)
{
    std::vector<std::uint8_t> isMember(members ? dataset.customers.size() : 0, 0);
    for (const CustomerIndex member : members ? *members : CustomerSet {})
        isMember[member] = 1;
    Lists baskets;
    for (OrderIndex order = 0; order < dataset.orders.size(); ++order) {
        const CustomerIndex customer = dataset.orders.customer[order];
        const bool isWanted = !members || (customer != kNoIndex && isMember[customer] != 0);
        if (!isWanted || dayOf(dataset.orders.time[order]) > asOf)
            continue;
        const auto first = static_cast<std::ptrdiff_t>(baskets.items.size());
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (dataset.lines.kind[line] == LineKind::Sale && product != kNoIndex
                && dataset.products.isMerchandise[product] != 0)
                baskets.items.push_back(product);
        }
        std::sort(baskets.items.begin() + first, baskets.items.end());
        baskets.items.erase(std::unique(baskets.items.begin() + first, baskets.items.end()), baskets.items.end());
        if (static_cast<std::ptrdiff_t>(baskets.items.size()) > first)
            baskets.begin.push_back(baskets.items.size());
    }
    return baskets;
}

// Which lists each number below `count` is in.
Lists inverted(const Lists &lists, std::size_t count)
{
    Lists result;
    result.begin.assign(count + 1, 0);
    for (const std::uint32_t item : lists.items)
        ++result.begin[item + 1];
    for (std::size_t item = 0; item < count; ++item)
        result.begin[item + 1] += result.begin[item];
    std::vector<std::size_t> next(result.begin.begin(), result.begin.end() - 1);
    result.items.resize(lists.items.size());
    for (std::size_t list = 0; list < lists.size(); ++list) {
        for (const std::uint32_t item : lists[list])
            result.items[next[item]++] = static_cast<std::uint32_t>(list);
    }
    return result;
}

// Every pair whose first product is among begin … end and that is in at least `minimum` baskets.
std::vector<BasketPairs::Pair> pairsFrom(std::size_t begin, std::size_t end, const Lists &baskets,
                                         const Lists &basketsOfProduct, std::size_t minimum)
{
    std::vector<BasketPairs::Pair> pairs;
    std::vector<std::uint32_t> together(basketsOfProduct.size(), 0);
    std::vector<ProductIndex> touched;
    for (std::size_t first = begin; first < end; ++first) {
        if (basketsOfProduct[first].size() < minimum)
            continue;
        for (const std::uint32_t basket : basketsOfProduct[first]) {
            const auto products = baskets[basket];
            for (auto second = std::ranges::upper_bound(products, static_cast<ProductIndex>(first));
                 second != products.end(); ++second) {
                if (together[*second]++ == 0)
                    touched.push_back(*second);
            }
        }
        std::ranges::sort(touched);
        for (const ProductIndex second : touched) {
            const std::uint32_t count = std::exchange(together[second], 0);
            if (count >= minimum)
                pairs.push_back({static_cast<ProductIndex>(first), second, count});
        }
        touched.clear();
    }
    return pairs;
}

void fillShares(BasketPairs &result, const Lists &basketsOfProduct)
{
    const auto all = static_cast<double>(result.baskets);
    for (BasketPairs::Pair &pair : result.pairs) {
        const auto both = static_cast<double>(pair.baskets);
        const auto first = static_cast<double>(basketsOfProduct[pair.first].size());
        const auto second = static_cast<double>(basketsOfProduct[pair.second].size());
        pair.support = both / all;
        pair.confidence = both / first;
        pair.reverse = both / second;
        pair.lift = both * all / (first * second);
    }
}

} // namespace

BasketPairs basketPairs(const Dataset &dataset, const BasketOptions &options)
{
    return basketPairs(dataset, nullptr, options);
}

BasketPairs basketPairs(const Dataset &dataset, const CustomerSet *members, const BasketOptions &options)
{
    const Lists baskets = basketsOf(dataset, members, options.asOf.value_or(std::numeric_limits<Day>::max()));
    const Lists basketsOfProduct = inverted(baskets, dataset.products.size());
    BasketPairs result;
    result.baskets = baskets.size();
    result.minimum = options.minimumBaskets > 0 ? options.minimumBaskets
                                                : std::max<std::size_t>(5, (baskets.size() + 999) / 1'000);
    const std::size_t products = dataset.products.size();
    std::vector<std::vector<BasketPairs::Pair>> pieces((products + kGrain - 1) / kGrain);
    parallelFor(products, kGrain, [&](std::size_t begin, std::size_t end) {
        pieces[begin / kGrain] = pairsFrom(begin, end, baskets, basketsOfProduct, result.minimum);
    });
    for (const auto &piece : pieces)
        result.pairs.insert(result.pairs.end(), piece.begin(), piece.end());
    result.found = result.pairs.size();
    fillShares(result, basketsOfProduct);
    const bool isByLift = options.order == BasketOptions::Order::Lift;
    const auto key = [isByLift](const BasketPairs::Pair &pair) {
        const auto baskets = -static_cast<double>(pair.baskets);
        return std::tuple(isByLift ? -pair.lift : baskets, isByLift ? baskets : -pair.lift, pair.first, pair.second);
    };
    const std::size_t kept = std::min(options.top, result.pairs.size());
    std::ranges::partial_sort(result.pairs, result.pairs.begin() + static_cast<std::ptrdiff_t>(kept), {}, key);
    result.pairs.resize(kept);
    return result;
}

} // namespace clientele
