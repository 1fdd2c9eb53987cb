#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "analytics/base/text_column.h"

namespace clientele {

// What imports told about orders, as typed arrays: one record each time an import brought an order or changed one. Of
// several records with the same number the one of the latest import holds.
struct OrderColumns
{
    std::vector<std::uint32_t> number; // given in the order of customer, time and id within an import
    TextColumn id;
    std::vector<std::uint32_t> customer; // customers.number; 0 = a guest
    std::vector<std::int64_t> time; // its earliest line's
    std::vector<std::uint8_t> hasTime;
    std::vector<std::uint32_t> country; // codes of `countries`
    std::vector<std::uint8_t> replaces; // 1: lines of earlier imports are no longer part of the order
    std::vector<std::uint32_t> import;
    TextDictionary countries;

    std::size_t size() const { return number.size(); }
    void append(const OrderColumns &other, std::size_t begin, std::size_t end);
};

// Order lines as typed arrays. An order's lines stand in the order in which its imports brought them.
struct LineColumns
{
    std::vector<std::uint32_t> order; // orders.number
    std::vector<std::uint32_t> product; // products.number
    std::vector<std::int64_t> time;
    std::vector<std::int64_t> quantity;
    std::vector<std::int64_t> price;
    std::vector<std::int64_t> amount;
    std::vector<std::uint8_t> kind;
    std::vector<std::uint32_t> import;
    // Empty when no line has any, otherwise as long as the others.
    std::vector<std::int64_t> platformDiscount;
    std::vector<std::int64_t> merchantDiscount;
    TextColumn id; // the file's own

    std::size_t size() const { return order.size(); }
    void reserve(std::size_t lines); // but for the columns that may be empty
    void append(const LineColumns &other, std::size_t begin, std::size_t end);
};

} // namespace clientele
