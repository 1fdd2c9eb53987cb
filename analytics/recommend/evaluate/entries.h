#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analytics/recommend/evaluate/id_order.h"
#include "analytics/recommend/evaluate/interaction_file.h"

namespace clientele {

// Lines of a file as they come; columns that a layout does not have are empty.
struct Entries
{
    std::vector<std::uint32_t> user;
    std::vector<std::uint32_t> item;
    std::vector<std::uint32_t> order;
    std::vector<float> stars;

    void add(std::uint32_t newUser, std::uint32_t newItem)
    {
        user.push_back(newUser);
        item.push_back(newItem);
    }
};

// Of both files together: rows and columns mean the same in train and test.
struct Ids
{
    IdOrder users;
    IdOrder items;
};

// Each pair once, the last line counting; what came again is added to `duplicates`.
Interactions unordered(const Entries &entries, const Ids &ids, std::size_t &duplicates);

// Everybody's entries in order of time: of lines where entries have no order (each is then an order of its own), else
// of orders, within which an item counts once.
Interactions ordered(const Entries &entries, const Ids &ids, std::size_t *duplicates = nullptr);

// Leave one out: the last entry of everybody who has two or more is the test, the others train.
SplitInteractions splitLast(const Interactions &ordered);

// Everybody's first order only, without its order: what was bought next.
Interactions firstOrders(const Interactions &ordered);

} // namespace clientele
