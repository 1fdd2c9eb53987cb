#include "analytics/dataset/loader.h"

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/read_transaction.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

struct LoadedLines
{
    LineColumns columns;
    bool areFromRows = false; // the column segments were stale or damaged
};

LoadedLines loadLines(Database &database, Monitor &monitor)
{
    if (std::optional<LineColumns> columns = readRuns(database, monitor))
        return {std::move(*columns), false};
    return {readLineRows(database, monitor), true};
}

std::shared_ptr<Dataset> load(Store &store, Monitor &monitor, bool &areRunsStale)
{
    Database &database = store.database();
    const ReadTransaction moment(database);
    auto dataset = std::make_shared<Dataset>();
    const ShopSettings settings = store.settings();
    dataset->version = store.dataVersion();
    dataset->shopName = settings.name;
    dataset->currency = settings.currency;

    const IndexByNumber customers = loadCustomers(database, *dataset, monitor);
    monitor.progress(0.2);
    const IndexByNumber products = loadProducts(database, *dataset, monitor);
    const IndexByNumber orders = loadOrders(database, *dataset, customers, monitor);
    monitor.progress(0.5);
    LoadedLines lines = loadLines(database, monitor);
    areRunsStale = lines.areFromRows;
    monitor.progress(0.8);
    placeLines(std::move(lines.columns), *dataset, orders, products, store.path().string(), monitor);
    loadEvents(database, *dataset, customers, products, monitor);
    finishDataset(*dataset);
    fillPricesFromSales(*dataset);
    monitor.progress(1.0);
    return dataset;
}

} // namespace

std::shared_ptr<const Dataset> loadDataset(Store &store, Monitor &monitor)
{
    monitor.stage(Stage::Loading);
    bool areRunsStale = false;
    std::shared_ptr<const Dataset> dataset = load(store, monitor, areRunsStale);
    if (areRunsStale && store.access() == Store::Access::Write) {
        Transaction transaction(store.database());
        rebuildRuns(store.database(), readLineRows(store.database(), monitor), monitor);
        transaction.commit();
    }
    return dataset;
}

} // namespace clientele
