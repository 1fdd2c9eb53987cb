#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"

namespace clientele {

struct ImportContext;
struct LineColumns;

// An order line as it waits in memory until the whole file has been read: 64 bytes.
struct StagedLine
{
    enum class Fate : std::uint8_t
    {
        New,
        Known, // the shop has it from an earlier import
        Dropped, // an exact duplicate in a file whose duplicates are to be dropped
    };

    std::uint32_t order = 0; // position in StagedOrders::orders() (while reading: of the order's id)
    std::uint32_t customer = kNoIndex;
    std::uint32_t product = 0;
    std::uint32_t country = 0; // position in StagedOrders' countries; 0 = not given
    Time time = 0;
    std::int64_t quantity = 0;
    std::int64_t price = 0;
    std::int64_t amount = 0;
    std::uint64_t texts = 0; // a hash of every text of the row that the fields above do not hold
    LineKind kind = LineKind::Sale;
    bool hasTime = false;
    Fate fate = Fate::New;
};

struct StagedOrder
{
    std::uint32_t id = 0;
    std::uint32_t customer = kNoIndex; // position among the file's customers
    Time time = INT64_MAX; // its earliest line's
    bool hasTime = false;
    std::uint32_t country = 0;

    std::int64_t number = 0; // in the shop
    std::int64_t customerNumber = 0; // in the shop; 0 = a guest
    std::int64_t nextPosition = 0; // of its next line
    bool isNew = true;
};

// The orders of one file: gathered line by line, told apart, compared with what the shop has, and written.
//
// An order is known by its id and its customer. Lines that name no customer belong to the one the order's other lines
// name (exports that fill in the buyer on an order's first line only); where two customers share an order id there are two
// orders, and nobody's lines stay nobody's. Nothing depends on the order of the file's lines.
class StagedOrders
{
public:
    void add(const OrderLineRecord &record, std::uint32_t customer, std::uint32_t product);

    std::span<const StagedLine> lines() const { return m_lines; }
    std::span<const StagedOrder> orders() const { return m_orders; }
    // The lines of order o, in the file's order: positions in lines().
    std::span<const std::uint32_t> linesOf(std::size_t o) const
    {
        return std::span(m_grouped).subspan(m_starts[o], m_starts[o + 1] - m_starts[o]);
    }

    // Tells the orders apart once every line is there; returns how many lines repeat another one exactly.
    std::int64_t group(bool dropExactDuplicates);

    // Finds each order in the shop or takes a new number for it, and marks the lines that the shop has: per order, product,
    // time, quantity and price as many as there are. Customers and products by their numbers in the shop.
    void match(ImportContext &context, std::span<const std::int64_t> customers, std::span<const std::int64_t> products);

    // Writes orders and new lines; returns the new lines as a run of column segments has them.
    LineColumns write(ImportContext &context, std::span<const std::int64_t> products);

private:
    class Matcher;

    void separateCustomers();
    void describeOrders();
    void groupLines();
    std::int64_t markDuplicates(bool drop);
    void writeOrders(ImportContext &context);
    void writeLines(ImportContext &context, std::span<const std::int64_t> products);
    LineColumns columns(std::span<const std::int64_t> products) const;

    IdTable m_ids;
    IdTable m_countries;
    std::vector<StagedLine> m_lines;
    std::vector<StagedOrder> m_orders;
    std::vector<std::uint32_t> m_starts;
    std::vector<std::uint32_t> m_grouped;
    std::vector<std::uint32_t> m_changed; // orders of the shop whose row must be written again
};

} // namespace clientele
