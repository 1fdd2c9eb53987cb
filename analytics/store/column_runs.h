#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "analytics/store/order_columns.h"

namespace clientele {

class Database;
class Monitor;

// Where a shop keeps its orders and their lines: as typed columns, because rows of ten million lines cost thirty times
// the time of their arrays. SQL sees them as the tables `orders` and `order_lines` (order_tables.h).
//
// Each import that brings or changes orders appends one run and touches no other: what it changes it says again, and the
// latest import's word holds. So undoing an import is removing its run, and leaves exactly what was there before. A run's
// columns are cut into parts of 65,536 records, each packed by column_codec.h into a BLOB with a checksum. The columns are
// the truth: one that is missing or damaged is ShopDamaged, never guessed.
struct ColumnRun
{
    std::int64_t number = 0;
    std::int64_t firstImport = 0; // joined runs hold several imports
    std::int64_t lastImport = 0;
    std::size_t orders = 0; // records
    std::size_t lines = 0;
    std::uint32_t lastOrder = 0; // the highest order number in it
};

inline constexpr std::size_t kRecordsPerPart = 65'536;
inline constexpr std::size_t kMaximumRuns = 8;

// From the first import to the last. Errors: ShopDamaged when they do not hold what the imports' own books say.
std::vector<ColumnRun> listRuns(Database &database);
std::uint32_t highestOrder(std::span<const ColumnRun> runs);

// Every record of the runs, part by part. `work` gets each part and the position of its first record, on any thread and
// in any order; `take` gets the parts one at a time, in order. Either may be empty. Errors: ShopDamaged; Cancelled.
template<typename Columns> struct PartVisitor
{
    std::function<void(std::size_t begin, Columns &part)> work;
    std::function<void(std::size_t begin, Columns &part)> take;
};
void readOrders(Database &database, std::span<const ColumnRun> runs, const PartVisitor<OrderColumns> &visitor,
                Monitor &monitor);
void readLines(Database &database, std::span<const ColumnRun> runs, const PartVisitor<LineColumns> &visitor,
               Monitor &monitor);

// One part of one run, for whoever needs no more.
OrderColumns readOrderPart(Database &database, const ColumnRun &run, std::size_t part);
LineColumns readLinePart(Database &database, const ColumnRun &run, std::size_t part);

// A run as it is written: how many records, and how to make the records begin … end − 1, asked for on any thread.
struct RunContents
{
    std::size_t orders = 0;
    std::size_t lines = 0;
    std::uint32_t lastOrder = 0;
    std::function<OrderColumns(std::size_t begin, std::size_t end)> ordersAt;
    std::function<LineColumns(std::size_t begin, std::size_t end)> linesAt;
};
// Call inside a transaction. An empty run is not written.
void writeRun(Database &database, std::int64_t firstImport, std::int64_t lastImport, const RunContents &contents,
              Monitor &monitor);

// Joins the newest runs when there are more than kMaximumRuns, each time so many that a record is rewritten only about once
// per doubling of the shop. Call inside a transaction.
void compactRuns(Database &database, Monitor &monitor);

// Takes what an import told out of the columns; its books must say already that it told nothing. Call inside a
// transaction.
void removeImportFromRuns(Database &database, std::int64_t import, Monitor &monitor);

} // namespace clientele
