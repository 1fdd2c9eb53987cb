#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/dataset/merged_customers.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/live_orders.h"

namespace clientele {

class Database;
class Monitor;

// The loader's steps, each filling its part of a Dataset.

// From the shop's row numbers to dense indices; kNoIndex where there is no such row.
using IndexByNumber = std::vector<std::uint32_t>;

// By id; `merges` says who counts for whom, and knows the merged ids then.
IndexByNumber loadCustomers(Database &database, MergedCustomers &merges, Dataset &dataset, Monitor &monitor);
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

// What customers say and what campaigns came to. Rows are matched to orders by the orders' ids.
void loadReviews(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                 Monitor &monitor);
void loadResponses(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                   Monitor &monitor);

// What files say besides of customers and products, and what they have added up.
void loadAttributes(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                    Monitor &monitor);
void loadSummaries(Database &database, Dataset &dataset, const IndexByNumber &customers);

// Finds orders by what files call them, once the dataset has its orders: among the customer's own, then among guests'.
// Two customers' orders may share an id; of several the first counts.
class OrderFinder
{
public:
    explicit OrderFinder(const Dataset &dataset);

    // kNoIndex where there is none, or it is somebody else's.
    OrderIndex find(std::string_view id, CustomerIndex customer);

private:
    using OrdersById = std::unordered_map<std::string_view, OrderIndex>; // the first of those with the id

    OrderIndex lowest(OrdersById &orders, std::size_t begin, std::size_t end, std::string_view id) const;

    const Dataset &m_dataset;
    OrdersById m_guests; // each filled when first asked
    OrdersById m_all;
};

// The index of a row's number; kNoIndex for 0 and rows that are gone.
inline std::uint32_t indexOf(const IndexByNumber &indices, std::int64_t number)
{
    return number > 0 && static_cast<std::size_t>(number) < indices.size() ? indices[static_cast<std::size_t>(number)]
                                                                           : kNoIndex;
}

// Products without a list price get the latest price sold at; of several at the same moment the highest.
void fillPricesFromSales(Dataset &dataset);

} // namespace clientele
