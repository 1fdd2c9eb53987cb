#pragma once

#include <memory>

#include "analytics/dataset/dataset.h"

namespace clientele {

class Monitor;
class Store;

// Reads a shop file into memory: typed columns for orders and lines, rows for customers and products. Ten million lines of
// a million customers in about a second. Errors: those of Store, ShopDamaged for a column that is missing or is not what
// was written; Cancelled.
std::shared_ptr<const Dataset> loadDataset(Store &store, Monitor &monitor);

} // namespace clientele
