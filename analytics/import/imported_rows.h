#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/money.h"

namespace clientele {

class Monitor;
class Store;

// A number of an import's report that the shop still has the rows of.
enum class ImportedKind
{
    Sales,
    Refunds,
    Gifts,
    StockMoves,
    NobodysLines, // order lines without a customer
    Customers,
    Products,
    Events,
    Reviews,
    Messages,
    Unsubscribes,
    Redemptions,
    Targetings,
    Campaigns,
    Coupons,
    DoNotContact,
    Summaries,
};

// One of them. Ids are those of the files; whatever the row does not tell is empty.
struct ImportedRow
{
    std::string customer;
    std::string order;
    std::string product;
    std::string text; // what was said, a code, an address, a campaign's name
    std::string campaign;
    std::string eventKind; // as EventTable has it
    std::optional<Time> time;
    bool hasTime = false;
    std::optional<Quantity> quantity;
    std::optional<Money> amount;
    std::optional<double> stars;
};

// The rows that an import brought and that are still its own, at most `most` of them: what was in the shop before it, or
// what a later import said again, is not among them. `eventKind` limits events to one kind; empty = all.
// Orders and events are read from end to end, so this is work for a job. Errors: those of Store; Cancelled.
std::vector<ImportedRow> importedRows(Store &store, std::int64_t import, ImportedKind kind, std::string_view eventKind,
                                      std::size_t most, Monitor &monitor);

} // namespace clientele
