#pragma once

#include <memory>

#include "analytics/dataset/dataset.h"

namespace clientele {

class Monitor;
class Store;

// Reads a shop file into memory: column segments for orders and lines, rows for customers and products. A segment that is
// missing or stale is rebuilt from the rows in memory (and written back when the store is open for writing).
// Ten million lines in about a second. Errors: those of Store; Cancelled.
std::shared_ptr<const Dataset> loadDataset(Store &store, Monitor &monitor);

} // namespace clientele
