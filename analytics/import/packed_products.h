#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "analytics/base/money.h"

namespace clientele {

// One of the products that a shop system has put into a single cell. Texts point into the cell.
struct PackedProduct
{
    std::string_view id;
    std::string_view name;
    Quantity quantity = Quantity::fromWhole(1);
    std::optional<Money> total; // where the cell tells
};

// Takes a cell apart, in any of the three forms that are about, and adds what it holds:
// "2× Tea, large, 1× Cup" (WooCommerce Analytics: a name may have commas), "name:Tea|sku:T1|quantity:2|total:10.00"
// (WebToffee, one product a cell), and "Tea，Cup" (Taobao's titles).
void unpackProducts(std::string_view cell, char decimalPoint, std::vector<PackedProduct> &products);

// The parts of "A;B;C", trimmed; the whole text when `separator` is not in it.
void splitList(std::string_view text, char separator, std::vector<std::string_view> &parts);

} // namespace clientele
