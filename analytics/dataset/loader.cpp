#include "analytics/dataset/loader.h"

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/store/read_transaction.h"
#include "analytics/store/store.h"

namespace clientele {

std::shared_ptr<const Dataset> loadDataset(Store &store, Monitor &monitor)
{
    monitor.stage(Stage::Loading);
    Database &database = store.database();
    const ReadTransaction moment(database);
    const std::string path = store.path().string();
    auto dataset = std::make_shared<Dataset>();
    const ShopSettings settings = store.settings();
    dataset->version = store.dataVersion();
    dataset->shopName = settings.name;
    dataset->currency = settings.currency;

    MergedCustomers merges(database);
    const IndexByNumber customers = loadCustomers(database, merges, *dataset, monitor);
    const IndexByNumber products = loadProducts(database, *dataset, monitor);
    const std::vector<ColumnRun> runs = listRuns(database);
    const LoadedOrders orders = loadOrders(database, runs, *dataset, customers, path, monitor);
    loadLines(database, runs, *dataset, orders, products, path, monitor);
    loadEvents(database, *dataset, customers, products, monitor);
    loadReviews(database, *dataset, customers, products, monitor);
    loadResponses(database, *dataset, customers, products, monitor);
    loadAttributes(database, *dataset, customers, products, monitor);
    loadSummaries(database, *dataset, customers);
    finishDataset(*dataset);
    for (const auto &[id, kept] : merges.mergedIds()) // lists and saved segments may name them still
        dataset->customerById.addAlias(id, customers[static_cast<std::size_t>(kept)]);
    fillPricesFromSales(*dataset);
    monitor.progress(1.0);
    return dataset;
}

} // namespace clientele
