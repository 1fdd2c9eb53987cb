#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace clientele {

// One user's part of Interactions: parallel spans, the optional ones empty where the matrix has none.
struct History
{
    std::span<const std::uint32_t> item;
    std::span<const std::uint32_t> order;
    std::span<const float> weight;
    std::span<const float> stars;

    std::size_t size() const { return item.size(); }
    std::uint32_t orders() const { return order.empty() ? 0 : order.back() + 1; }
    // How many orders before the last one; 0 where no time is known.
    std::uint32_t age(std::size_t at) const { return order.empty() ? 0 : order.back() - order[at]; }
};

// Who bought what: a sparse users × items matrix, one row per user. The form every bare method learns from.
//
// Without `order` no time is known: each pair stands once, items ascending within a user. With it, every purchase
// stands in time order and an item may come again; within one order items are ascending.
struct Interactions
{
    std::size_t items = 0;
    std::vector<std::uint32_t> begin {0}; // user u has positions begin[u] … begin[u + 1] − 1
    std::vector<std::uint32_t> item;
    std::vector<std::uint32_t> order; // parallel to item: the user's how manieth order, from 0, never falling; or empty
    std::vector<float> weight; // > 0, parallel to item; empty = everything weighs 1
    std::vector<float> stars; // parallel to item; empty = nobody gave any

    std::size_t users() const { return begin.size() - 1; }
    std::span<const std::uint32_t> itemsOf(std::size_t user) const
    {
        return std::span(item).subspan(begin[user], begin[user + 1] - begin[user]);
    }
    History of(std::size_t user) const;
};

// The same entries by item: row i holds the users of item i, ascending, an item's purchases of one user in time order.
Interactions transposed(const Interactions &interactions);

// Each pair once, without order and stars, everything weighing 1: what an unordered method sees of ordered purchases.
Interactions distinctPairs(const Interactions &interactions);

// How often each item was bought.
std::vector<std::uint32_t> countItems(const Interactions &interactions);

// Appends one user; spans may be those of another matrix. Optional parts must be given either always or never.
void appendUser(Interactions &interactions, const History &history);

} // namespace clientele
