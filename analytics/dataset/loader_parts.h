#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/live_orders.h"

namespace clientele {

class Database;
class Monitor;

// The loader's steps, each filling its part of a Dataset.

// From the shop's row numbers to dense indices; kNoIndex where there is no such row.
using IndexByNumber = std::vector<std::uint32_t>;

IndexByNumber loadCustomers(Database &database, Dataset &dataset, Monitor &monitor); // by id
IndexByNumber loadProducts(Database &database, Dataset &dataset, Monitor &monitor); // by id

struct LoadedOrders
{
    IndexByNumber indices;
    LiveOrders live {0};
};
// Errors: ShopDamaged, also for an order without its customer (`path` is named).
LoadedOrders loadOrders(Database &database, std::span<const ColumnRun> runs, Dataset &dataset,
                        const IndexByNumber &customers, const std::string &path, Monitor &monitor);

// Lines where their orders are. Errors: ShopDamaged, also for a line without its order or product.
void loadLines(Database &database, std::span<const ColumnRun> runs, Dataset &dataset, const LoadedOrders &orders,
               const IndexByNumber &products, const std::string &path, Monitor &monitor);

// Errors: ShopDamaged for damaged columns.
void loadEvents(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                Monitor &monitor);

// Products without a list price get the latest price sold at; of several at the same moment the highest.
void fillPricesFromSales(Dataset &dataset);

} // namespace clientele
