#pragma once

#include <cstdint>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analytics/import/order_chunk.h"

namespace clientele {

// Which of a file's lines the shop has already, under the rule that counts lines alike (ReimportRule::Multiset): the
// shop's lines come one after the other, each takes the first line of its order in the file that is like it and not taken
// yet, and none of them needs to be kept. One thread at a time.
class MultisetPairs
{
public:
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>; // product, time, quantity, price

    // `lines`: the file's, those of order o from starts[o] to starts[o + 1] − 1. `products`: their numbers in the shop.
    MultisetPairs(std::span<StagedLine> lines, std::span<const std::uint32_t> starts,
                  std::span<const std::int64_t> products);

    // Whether there is such a line; it is Known from now on.
    bool take(std::uint32_t order, const Key &key);

    // Lines lie where the file has them, far apart: what will be taken soon is sent for, first the place, then the lines.
    void expectPlace(std::uint32_t order) const { __builtin_prefetch(&m_starts[order]); }
    void expectLines(std::uint32_t order) const;

private:
    struct Sorted // of an order with many lines: no search from its beginning each time
    {
        std::vector<std::pair<Key, std::uint32_t>> lines;
        std::vector<std::uint32_t> taken; // of the lines alike, at the place of the first of them
    };

    Key keyOf(const StagedLine &line) const { return {m_products[line.product], line.time, line.quantity, line.price}; }
    Sorted sorted(std::uint32_t order) const;
    bool takeOfMany(std::uint32_t order, const Key &key);

    std::span<StagedLine> m_lines;
    std::span<const std::uint32_t> m_starts;
    std::span<const std::int64_t> m_products;
    std::unordered_map<std::uint32_t, Sorted> m_sorted;
};

} // namespace clientele
