#pragma once

#include <optional>
#include <vector>

#include "analytics/import/field.h"
#include "analytics/import/value_columns.h"

namespace clientele {

// Which of several columns of numbers is the quantity, the unit price and the line's total. Proved where, over the rows,
// quantity × price is the total; likely where a product's amount stays the same whatever its quantity (a price) or grows
// with it (a total). A single column of amounts without a quantity is the total.
struct AmountColumns // what the names told already
{
    std::optional<std::size_t> quantity;
    std::optional<std::size_t> price;
    std::optional<std::size_t> total;
};
struct AmountGuess
{
    Field field = Field::None;
    std::size_t column = 0;
    bool isProved = false;
};
std::vector<AmountGuess> guessAmounts(const std::vector<ValueColumn> &columns, std::vector<std::size_t> free,
                                      std::optional<std::size_t> product, const AmountColumns &known);

} // namespace clientele
