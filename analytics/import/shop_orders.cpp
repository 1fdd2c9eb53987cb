#include "analytics/import/shop_orders.h"

#include <algorithm>
#include <atomic>
#include <tuple>

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
    for (std::size_t i = 0; i < part.size(); ++i) {
        std::uint32_t &at = m_byNumber[std::min(part.number[i], m_live.highest())];
        if (at == kNone) {
            const std::uint32_t id = ids.find(part.id[i]);
            if (id == IdTable::kNone)
                continue;
            at = static_cast<std::uint32_t>(m_orders.size());
            m_orders.push_back({.id = id, .number = part.number[i]});
        }
        Order &order = m_orders[at];
        order.customer = part.customer[i];
        order.time = part.time[i];
        order.hasTime = part.hasTime[i] != 0;
        order.country = part.countries[part.country[i]];
        order.imports.push_back(part.import[i]);
    }
}

void ShopOrders::groupById(std::size_t ids)
{
    const auto key = [](const Order &order) { return std::tuple(order.id, order.number); };
    std::ranges::sort(m_orders, {}, key);
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
    std::vector<std::uint32_t> orders; // of the lines, as they come
    std::vector<Line> lines;
    const auto optional
        = [](const std::vector<std::int64_t> &values, std::size_t i) { return values.empty() ? 0 : values[i]; };
    const auto take = [&](std::size_t, LineColumns &part) {
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::uint32_t order = m_byNumber[std::min(part.order[i], m_live.highest())];
            if (order == kNone || !m_isUsed[order] || m_live.isReplaced(part.order[i], part.import[i]))
                continue;
            orders.push_back(order);
            lines.push_back({part.product[i], part.time[i], part.quantity[i], part.price[i], part.amount[i],
                             optional(part.platformDiscount, i), optional(part.merchantDiscount, i),
                             part.id.empty() ? 0 : m_lineIds.indexOf(part.id[i]), part.import[i], part.kind[i]});
        }
    };
    clientele::readLines(database, m_runs, {{}, take}, monitor);

    m_lineStarts.assign(m_orders.size() + 1, 0);
    for (const std::uint32_t order : orders)
        ++m_lineStarts[order + 1];
    for (std::size_t o = 0; o < m_orders.size(); ++o)
        m_lineStarts[o + 1] += m_lineStarts[o];
    std::vector<std::uint32_t> next(m_lineStarts.begin(), m_lineStarts.end() - 1);
    m_lines.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        m_lines[next[orders[i]]++] = lines[i];
}

void ShopOrders::appendLine(LineColumns &lines, std::uint32_t order, const Line &line, std::int64_t import) const
{
    lines.order.push_back(order);
    lines.product.push_back(static_cast<std::uint32_t>(line.product));
    lines.time.push_back(line.time);
    lines.quantity.push_back(line.quantity);
    lines.price.push_back(line.price);
    lines.amount.push_back(line.amount);
    lines.kind.push_back(line.kind);
    lines.import.push_back(static_cast<std::uint32_t>(import));
    lines.platformDiscount.push_back(line.platformDiscount);
    lines.merchantDiscount.push_back(line.merchantDiscount);
    lines.id.add(m_lineIds[line.id]);
}

void ShopOrders::use(const Order &order)
{
    m_isUsed[indexOf(order)] = true;
    for (const std::uint32_t import : order.imports)
        m_usedImports[import] = 1;
}

void ShopOrders::use(const Line &line)
{
    std::atomic_ref(m_usedImports[line.import]).store(1, std::memory_order_relaxed);
}

void ShopOrders::tellUsed(ImportContext &context) const
{
    for (std::size_t import = 0; import < m_usedImports.size(); ++import) {
        if (m_usedImports[import] != 0)
            context.use(static_cast<std::int64_t>(import));
    }
}

} // namespace clientele
