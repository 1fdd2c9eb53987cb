#pragma once

#include <cstdint>
#include <vector>

#include "analytics/base/page_allocator.h"
#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"
#include "analytics/import/order_totals.h"
#include "analytics/import/staged_customers.h"
#include "analytics/import/staged_products.h"

namespace clientele {

// An order line as it waits in memory until the whole file has been read: 64 bytes. Made by `StagedLine {}`: without
// initial values it can be moved about in bulk.
struct StagedLine
{
    enum class Fate : std::uint8_t
    {
        New,
        Known, // the shop has it from an earlier import
        Updated, // the shop has it by its id, with something else in it
        Dropped, // an exact duplicate in a file whose duplicates are to be dropped
    };

    std::uint32_t order; // position in StagedOrders::orders() (while reading: of the order's id)
    std::uint32_t customer; // kNoIndex = nobody
    std::uint32_t product;
    std::uint32_t country; // position among the countries; 0 = not given
    Time time;
    std::int64_t quantity;
    std::int64_t price;
    std::int64_t amount;
    std::uint64_t texts; // a hash of every text of the row that the fields above do not hold
    std::uint32_t extra; // position among the extras; kNoIndex = none
    LineKind kind;
    bool hasTime;
    Fate fate;
};
static_assert(sizeof(StagedLine) == 64);
using StagedLines = std::vector<StagedLine, PageAllocator<StagedLine>>;

// What few files' lines have besides.
struct StagedExtra
{
    std::uint32_t id = 0; // position among the line ids; 0 = none
    std::int64_t platformDiscount = 0;
    std::int64_t merchantDiscount = 0;
};

// The understood lines of a stretch of a file, with indices of its own for orders, customers and products: many threads
// can fill one each, and StagedOrders then joins them in the file's order.
class OrderChunk
{
public:
    OrderChunk();

    void expectTotals() { m_hasTotals = true; } // said before the first line where rows tell about whole orders
    void keepLineNumbers() { m_keepsLineNumbers = true; } // said before the first line
    void reserve(std::size_t lines) { m_lines.reserve(lines); }
    void add(const OrderLineRecord &record); // product keys: of one and the same OrderRows
    void add(const OrderTotals &totals); // of the row whose lines were added last
    std::size_t size() const { return m_lines.size(); }
    const StagedCustomers &customers() const { return m_customers; }
    const StagedProducts &products() const { return m_products; }

private:
    friend class StagedOrders;

    std::uint32_t productOf(const OrderLineRecord &record);

    IdTable m_orders;
    IdTable m_countries; // 0 is the empty text
    IdTable m_lineIds; // likewise
    StagedCustomers m_customers;
    StagedProducts m_products;
    std::vector<std::uint32_t> m_productOfKey; // kNoIndex: not met yet
    StagedLines m_lines;
    std::vector<std::uint64_t> m_lineNumbers; // parallel to them, where they are kept
    std::vector<StagedExtra> m_extras;
    OrderTotalsBook m_totals;
    bool m_hasTotals = false;
    bool m_keepsLineNumbers = false;
};

} // namespace clientele
