#include "analytics/import/shop_orders.h"

#include <algorithm>
#include <atomic>
#include <tuple>
#include <utility>

#include "analytics/import/import_context.h"
#include "analytics/store/database.h"

namespace clientele {

ShopOrders::ShopOrders(Database &database, const IdTable &ids, Monitor &monitor)
    : m_runs(listRuns(database))
    , m_live(highestOrder(m_runs))
    , m_byNumber(std::size_t {m_live.highest()} + 1, kNone)
    , m_usedImports(static_cast<std::size_t>(database.integer("SELECT ifnull(max(number), 0) FROM imports")) + 1)
{
    m_lineIds.indexOf("");
    const auto take = [&](std::size_t begin, OrderColumns &part) {
        m_live.see(part, begin);
        takeOrders(part, ids);
    };
    readOrders(database, m_runs, {{}, take}, monitor);
    groupById(ids.size());
    m_isUsed.resize(m_orders.size());
}

void ShopOrders::takeOrders(const OrderColumns &part, const IdTable &ids)
{
    std::vector<std::uint32_t> countries;
    for (std::uint32_t code = 0; code < part.countries.size(); ++code)
        countries.push_back(m_countries.code(part.countries[code]));
    for (std::size_t i = 0; i < part.size(); ++i) {
        std::uint32_t &at = m_byNumber[std::min(part.number[i], m_live.highest())];
        if (at == kNone) {
            const std::uint32_t id = ids.find(part.id[i]);
            if (id == IdTable::kNone)
                continue;
            at = static_cast<std::uint32_t>(m_orders.size());
            m_orders.push_back({.id = id, .number = part.number[i], .import = part.import[i]});
        }
        Order &order = m_orders[at];
        order.customer = part.customer[i];
        order.time = part.time[i];
        order.hasTime = part.hasTime[i] != 0;
        order.country = countries[part.country[i]];
        if (order.import != part.import[i])
            m_furtherImports.emplace_back(order.number, part.import[i]);
    }
}

void ShopOrders::groupById(std::size_t ids)
{
    const auto key = [](const Order &order) { return std::tuple(order.id, order.number); };
    std::ranges::sort(m_orders, {}, key);
    std::ranges::sort(m_furtherImports);
    m_starts.assign(ids + 1, 0);
    for (std::uint32_t o = 0; o < m_orders.size(); ++o) {
        ++m_starts[m_orders[o].id + 1];
        m_byNumber[m_orders[o].number] = o;
    }
    for (std::size_t i = 0; i < ids; ++i)
        m_starts[i + 1] += m_starts[i];
}

void ShopOrders::readLines(Database &database, Monitor &monitor)
{
    std::size_t most = 0;
    for (const ColumnRun &run : m_runs)
        most += run.lines;
    m_lines.reserve(most);
    m_lineStarts.assign(m_orders.size(), 0);
    m_lineCounts.assign(m_orders.size(), 0);
    bool isGrouped = true;
    const auto take = [&](std::size_t, LineColumns &part) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::uint32_t order = m_byNumber[std::min(part.order[i], m_live.highest())];
            if (order == kNone || !m_isUsed[order] || m_live.isReplaced(part.order[i], part.import[i]))
                continue;
            if (m_lineCounts[order]++ == 0)
                m_lineStarts[order] = static_cast<std::uint32_t>(m_lines.size());
            else if (m_orderOfLine.back() != order)
                isGrouped = false;
            takeLine(order, part, i);
        }
    };
    clientele::readLines(database, m_runs, {{}, take}, monitor);
    if (!isGrouped)
        groupLines();
    m_orderOfLine = {};
}

void ShopOrders::visitLines(Database &database, Monitor &monitor,
                            const std::function<void(const LineColumns &part)> &visit) const
{
    clientele::readLines(database, m_runs, {{}, [&visit](std::size_t, LineColumns &part) { visit(part); }}, monitor);
}

void ShopOrders::takeLine(std::uint32_t order, const LineColumns &part, std::size_t i)
{
    const auto optional
        = [i](const std::vector<std::int64_t> &values) { return values.empty() ? std::int64_t {0} : values[i]; };
    const Extra extra {optional(part.platformDiscount), optional(part.merchantDiscount),
                       part.id.empty() ? 0 : m_lineIds.indexOf(part.id[i])};
    Line line {part.time[i],    part.quantity[i], part.price[i], part.amount[i],
               part.product[i], part.import[i],   kNone,         part.kind[i]};
    if (extra != Extra()) {
        line.extra = static_cast<std::uint32_t>(m_extras.size());
        m_extras.push_back(extra);
    }
    m_orderOfLine.push_back(order);
    m_lines.push_back(line);
}

// Several imports told lines of one order: brings them together, in the order they came in.
void ShopOrders::groupLines()
{
    std::uint32_t start = 0;
    for (std::size_t o = 0; o < m_orders.size(); ++o)
        m_lineStarts[o] = std::exchange(start, start + m_lineCounts[o]);
    std::vector<std::uint32_t> next = m_lineStarts;
    std::vector<Line, PageAllocator<Line>> grouped(m_lines.size());
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        grouped[next[m_orderOfLine[i]]++] = m_lines[i];
    m_lines = std::move(grouped);
}

const ShopOrders::Extra &ShopOrders::extraOf(const Line &line) const
{
    static const Extra none;
    return line.extra == kNone ? none : m_extras[line.extra];
}

void ShopOrders::appendLine(LineColumns &lines, std::uint32_t order, const Line &line, std::int64_t import) const
{
    lines.order.push_back(order);
    lines.product.push_back(line.product);
    lines.time.push_back(line.time);
    lines.quantity.push_back(line.quantity);
    lines.price.push_back(line.price);
    lines.amount.push_back(line.amount);
    lines.kind.push_back(line.kind);
    lines.import.push_back(static_cast<std::uint32_t>(import));
    const Extra &extra = extraOf(line);
    lines.platformDiscount.push_back(extra.platformDiscount);
    lines.merchantDiscount.push_back(extra.merchantDiscount);
    lines.id.add(m_lineIds[extra.id]);
}

void ShopOrders::use(const Order &order)
{
    m_isUsed[indexOf(order)] = true;
    m_usedImports[order.import] = 1;
    for (auto further = std::ranges::lower_bound(m_furtherImports, std::pair(order.number, std::uint32_t {0}));
         further != m_furtherImports.end() && further->first == order.number; ++further)
        m_usedImports[further->second] = 1;
}

void ShopOrders::useLineOf(std::uint32_t import)
{
    std::atomic_ref(m_usedImports[import]).store(1, std::memory_order_relaxed);
}

void ShopOrders::tellUsed(ImportContext &context) const
{
    for (std::size_t import = 0; import < m_usedImports.size(); ++import) {
        if (m_usedImports[import] != 0)
            context.use(static_cast<std::int64_t>(import));
    }
}

} // namespace clientele
