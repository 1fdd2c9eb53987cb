#pragma once

#include <cstdint>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

class Database;
class Monitor;
struct LineColumns;

// The loader's steps, each filling its part of a Dataset.

// From the shop's row numbers to dense indices; kNoIndex where there is no such row.
using IndexByNumber = std::vector<std::uint32_t>;

IndexByNumber loadCustomers(Database &database, Dataset &dataset, Monitor &monitor); // by id
IndexByNumber loadProducts(Database &database, Dataset &dataset, Monitor &monitor); // by id
IndexByNumber loadOrders(Database &database, Dataset &dataset, const IndexByNumber &customers, Monitor &monitor);

// Moves lines to where their orders are. Errors: ShopDamaged for a line without its order or product (`path` is named).
void placeLines(LineColumns &&columns, Dataset &dataset, const IndexByNumber &orders, const IndexByNumber &products,
                const std::string &path, Monitor &monitor);

// Errors: ShopDamaged for damaged columns.
void loadEvents(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                Monitor &monitor);

// Products without a list price get the latest price sold at; of several at the same moment the highest.
void fillPricesFromSales(Dataset &dataset);

} // namespace clientele
