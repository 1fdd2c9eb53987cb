#pragma once

#include <cstdint>
#include <vector>

#include "analytics/table/row_issue.h"

namespace clientele {

class BackgroundTable;
class CleaningPlan;
class FieldColumns;
class ImportWriter;
class Monitor;

// What was found while reading an order file, besides what the source itself finds.
struct OrdersRead
{
    std::int64_t linesRead = 0;
    std::int64_t emptyRows = 0;
    std::int64_t damagedIds = 0;
    std::int64_t unknownRefunds = 0;
    std::vector<RowIssue> issues; // at most the first 1,000
};

// Order lines from a table into the writer, on all cores: the table's own thread reads, the others understand its rows
// block by block, and what they understood is joined in the file's order; `plan` says what is cleaned on the way. The same
// shop comes out whatever the number of threads and the size of blocks. Errors: those of RowSource and OrderRows, the
// earliest row's; Cancelled.
OrdersRead readOrders(BackgroundTable &table, const FieldColumns &columns, const CleaningPlan &plan,
                      ImportWriter &writer, Monitor &monitor);

} // namespace clientele
