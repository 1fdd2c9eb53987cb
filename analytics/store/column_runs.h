#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace clientele {

class Database;
class Monitor;

// Order lines as typed arrays: the second copy of order_lines that a Dataset is loaded from, thirty times faster than rows.
//
// Each import appends one run: columns cut into parts of 65,536 lines, each part a BLOB of little-endian signed integers
// in the narrowest of 1, 2, 4 or 8 bytes that holds them all, with a checksum. Runs are never the truth: readRuns() gives
// nothing when they do not cover what the imports brought or a byte is damaged, and rebuildRuns() makes them from the rows.
struct LineColumns
{
    std::vector<std::uint32_t> order; // orders.number; the lines of an order in the rows' order
    std::vector<std::uint32_t> product; // products.number
    std::vector<std::int64_t> quantity;
    std::vector<std::int64_t> price;
    std::vector<std::int64_t> amount;
    std::vector<std::uint8_t> kind;

    std::size_t size() const { return order.size(); }
    void resize(std::size_t lines);
    void reserve(std::size_t lines);
};

inline constexpr std::size_t kLinesPerPart = 65'536;
inline constexpr std::size_t kMaximumRuns = 8;

// The lines that imports first … last brought. Call inside a transaction.
void writeRun(Database &database, std::int64_t firstImport, std::int64_t lastImport, const LineColumns &lines,
              Monitor &monitor);

// All runs one after the other, or nothing when they are stale or damaged. Errors: those of Store; Cancelled.
std::optional<LineColumns> readRuns(Database &database, Monitor &monitor);

// The same from order_lines, in the order of orders.number.
LineColumns readLineRows(Database &database, Monitor &monitor);

// Replaces every run by one made from the rows. Call inside a transaction.
void rebuildRuns(Database &database, const LineColumns &rows, Monitor &monitor);

// Joins the newest runs when there are more than kMaximumRuns, each time so many that a line is rewritten only about once
// per doubling of the shop. Call inside a transaction.
void compactRuns(Database &database, Monitor &monitor);

// Forgets the run that an import's lines are in. True when other imports' lines were in it too: then the runs must be
// built again. Call inside a transaction.
bool removeRunOf(Database &database, std::int64_t import);

} // namespace clientele
