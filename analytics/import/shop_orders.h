#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "analytics/base/day.h"
#include "analytics/base/page_allocator.h"
#include "analytics/base/text_column.h"
#include "analytics/import/id_table.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/live_orders.h"

namespace clientele {

struct ImportContext;

// What the shop knows of the orders whose ids a file has: read once from end to end, whatever their number.
class ShopOrders
{
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    struct Order
    {
        std::uint32_t id = 0; // among the file's ids
        std::uint32_t number = 0;
        std::uint32_t customer = 0; // 0 = a guest
        std::uint32_t country = 0; // among countries(); 0 = none
        Time time = 0;
        std::uint32_t import = 0; // the first that told about it
        bool hasTime = false;
    };
    struct Line // made by `Line {}`, see PageAllocator
    {
        Time time;
        std::int64_t quantity;
        std::int64_t price;
        std::int64_t amount;
        std::uint32_t product;
        std::uint32_t import;
        std::uint32_t extra; // kNone: nothing
        std::uint8_t kind;
    };
    struct Extra // what few lines have besides
    {
        std::int64_t platformDiscount = 0;
        std::int64_t merchantDiscount = 0;
        std::uint32_t id = 0; // among lineIds(); 0 = none

        bool operator==(const Extra &) const = default;
    };

    ShopOrders(Database &database, const IdTable &ids, Monitor &monitor);
    // Of the orders that use() was called for. Errors: ShopDamaged; Cancelled.
    void readLines(Database &database, Monitor &monitor);
    // Every line that holds, part by part and in the order they came in, instead of keeping them. Errors: as above.
    void visitLines(Database &database, Monitor &monitor,
                    const std::function<void(const LineColumns &part)> &visit) const;
    bool isReplaced(std::uint32_t number, std::uint32_t import) const { return m_live.isReplaced(number, import); }
    std::uint32_t highest() const { return m_live.highest(); } // number of an order

    std::span<const Order> orders() const { return m_orders; }
    std::span<const Order> withId(std::uint32_t id) const
    {
        return std::span(m_orders).subspan(m_starts[id], m_starts[id + 1] - m_starts[id]);
    }
    std::uint32_t indexOf(const Order &order) const { return static_cast<std::uint32_t>(&order - m_orders.data()); }
    std::span<const Line> linesOf(std::uint32_t order) const
    {
        return std::span(m_lines).subspan(m_lineStarts[order], m_lineCounts[order]);
    }
    const Extra &extraOf(const Line &line) const;
    const IdTable &lineIds() const { return m_lineIds; }
    const TextDictionary &countries() const { return m_countries; }

    void appendLine(LineColumns &lines, std::uint32_t order, const Line &line, std::int64_t import) const;

    // The importing builds on what these came with. Lines: any thread.
    void use(const Order &order);
    void use(const Line &line) { useLineOf(line.import); }
    void useLineOf(std::uint32_t import);
    void tellUsed(ImportContext &context) const;

private:
    void takeOrders(const OrderColumns &part, const IdTable &ids);
    void groupById(std::size_t ids);
    void takeLine(std::uint32_t order, const LineColumns &part, std::size_t i);
    void groupLines();

    std::vector<ColumnRun> m_runs;
    LiveOrders m_live;
    std::vector<Order> m_orders; // by id, then number
    std::vector<std::uint32_t> m_starts; // by id
    std::vector<std::uint32_t> m_byNumber; // → orders
    std::vector<bool> m_isUsed; // by order
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_furtherImports; // number of an order, who else told about it
    TextDictionary m_countries;
    IdTable m_lineIds;
    std::vector<Extra> m_extras;
    std::vector<Line, PageAllocator<Line>> m_lines;
    std::vector<std::uint32_t> m_orderOfLine; // while they are read
    std::vector<std::uint32_t> m_lineStarts; // by order; those of an order lie together
    std::vector<std::uint32_t> m_lineCounts;
    std::vector<std::uint8_t> m_usedImports;
};

} // namespace clientele
