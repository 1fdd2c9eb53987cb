#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "analytics/import/order_chunk.h"
#include "analytics/store/order_columns.h"

namespace clientele {

struct ColumnRun;
struct ImportContext;

struct StagedOrder
{
    enum class Fate : std::uint8_t
    {
        New,
        Known, // the shop's order stands as it is; it may gain lines
        Changed, // its customer, time or country are told anew
        Replaced, // its lines, too
    };

    std::uint32_t id = 0;
    std::uint32_t customer = kNoIndex; // position among the file's customers
    Time time = INT64_MAX; // its earliest line's
    std::uint32_t country = 0;
    std::uint32_t number = 0; // in the shop
    std::uint32_t customerNumber = 0; // in the shop; 0 = a guest
    bool hasTime = false;
    Fate fate = Fate::New;
};

// How lines that the shop has already are told from new ones (ImportReport::rule).
enum class ReimportRule
{
    LineId,
    WholeOrder,
    Multiset
};

// The orders of one file: gathered stretch by stretch, told apart, compared with what the shop has, and written.
//
// An order is known by its id and its customer. Lines that name no customer belong to the one the order's other lines
// name (exports that fill in the buyer on an order's first line only); where two customers share an order id there are two
// orders, and nobody's lines stay nobody's. Nothing depends on the order of the file's lines.
//
// Lines the shop has already, per order:
// - LineId, as soon as a line of the file has an id: the line of the same order and id is the same, and becomes what the
//   file says. Lines without an id are compared as in Multiset.
// - WholeOrder: when the order's lines or country differ in anything, the file's take the place of the shop's.
// - Multiset: of each product, time, quantity and price as many are known as the shop has; the others are new.
class StagedOrders
{
public:
    StagedOrders();
    ~StagedOrders();

    // The next stretch of the file. `customers`, `products`: indices in the whole file, by the stretch's own.
    void add(OrderChunk &&chunk, std::vector<std::uint32_t> customers, std::vector<std::uint32_t> products);

    // After the last stretch: makes every order's lines add up to what its rows say it cost. `stage` gets the lines that are
    // needed; `customers`: the file's.
    OrderTotalsBook::Adjusted settleTotals(const StagedCustomers &customers,
                                           const std::function<void(OrderChunk &&)> &stage);

    std::span<const StagedOrder> orders() const { return m_orders; }
    std::uint32_t highestCustomer() const; // of the orders, by their numbers in the shop
    // The lines of order o, in the file's order.
    std::span<const StagedLine> linesOf(std::size_t o) const
    {
        return {m_lines.data() + m_starts[o], m_starts[o + 1] - m_starts[o]};
    }

    // Tells the orders apart once every line is there; returns how many lines repeat another one exactly.
    std::int64_t group(bool dropExactDuplicates);

    // Where in the file the dropped lines stand, ascending: of those whose chunk kept their numbers. Once they are grouped.
    std::vector<std::uint64_t> droppedLineNumbers() const;

    // Finds each order in the shop or takes a new number for it, and decides what becomes of orders and lines. Customers
    // and products by their numbers in the shop.
    ReimportRule match(ImportContext &context, bool carriesWholeOrders, std::span<const std::int64_t> customers,
                       std::span<const std::int64_t> products);

    // Appends what is new or different as a run of columns, and counts it in the import's books.
    void write(ImportContext &context, std::span<const std::int64_t> products);

private:
    class Matcher;
    class Output;

    struct Chunk
    {
        StagedLines lines;
        std::vector<std::uint64_t> lineNumbers;
        std::vector<StagedExtra> extras;
        std::vector<std::uint32_t> orders, customers, products, countries, lineIds; // here, by the chunk's own
    };

    std::span<StagedLine> changeableLinesOf(std::size_t o)
    {
        return {m_lines.data() + m_starts[o], m_starts[o + 1] - m_starts[o]};
    }
    const StagedExtra &extraOf(const StagedLine &line) const;
    void translate(Chunk &chunk, std::uint32_t firstExtra);
    void separateCustomers();
    void scatter();
    void describe(std::size_t begin, std::size_t end);
    std::int64_t markDuplicates(std::size_t begin, std::size_t end, bool drop);
    void appendLine(LineColumns &columns, const StagedOrder &order, const StagedLine &line,
                    std::span<const std::int64_t> products, std::int64_t import) const;

    IdTable m_ids;
    IdTable m_countries;
    IdTable m_lineIds;
    OrderTotalsBook m_totals; // until they are settled
    std::vector<Chunk> m_chunks; // until they are grouped
    std::vector<StagedExtra> m_extras;
    std::vector<StagedOrder> m_orders;
    std::vector<std::uint32_t> m_starts;
    StagedLines m_lines; // by order
    std::vector<std::uint64_t> m_lineNumbers; // parallel to them, where any chunk kept them; 0 = unknown
    std::unique_ptr<LineColumns> m_rewritten; // all lines of replaced orders …
    std::vector<std::pair<std::uint32_t, std::uint32_t>>
        m_rewrittenOf; // … from where to where, in the order of m_replaced
    std::vector<std::uint32_t> m_replaced;
};

} // namespace clientele
