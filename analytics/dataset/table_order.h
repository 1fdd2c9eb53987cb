#pragma once

#include <cstdint>
#include <numeric>
#include <span>
#include <type_traits>
#include <vector>

#include "analytics/base/text_column.h"
#include "analytics/dataset/dataset.h"

namespace clientele {

// The rows of a table that is read as it lies, in the order its header promises: by campaign (none last), then customer
// (nobody first), then time where one is given, else as they lay. Positions before, by position after. n log n in rows that
// are not in order yet, linear in those that are.
std::vector<std::uint32_t> tableOrder(std::span<const std::uint32_t> campaign,
                                      std::span<const CustomerIndex> customer = {}, std::span<const Time> time = {});

// Brings one column of such a table into that order.
template<typename Value> void arrangeColumn(const std::vector<std::uint32_t> &order, std::vector<Value> &column)
{
    std::vector<Value> arranged;
    arranged.reserve(order.size());
    for (const std::uint32_t row : order)
        arranged.push_back(column[row]);
    column = std::move(arranged);
}

inline void arrangeColumn(const std::vector<std::uint32_t> &order, TextColumn &column)
{
    TextColumn arranged;
    for (const std::uint32_t row : order)
        arranged.add(column[row]);
    column = std::move(arranged);
}

// Brings all columns of such a table into that order.
template<typename... Columns> void arrange(const std::vector<std::uint32_t> &order, Columns &...columns)
{
    (arrangeColumn(order, columns), ...);
}

} // namespace clientele
