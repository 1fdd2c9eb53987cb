#include <algorithm>
#include <numeric>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/import/before_images.h"
#include "analytics/import/import_context.h"
#include "analytics/import/staged_orders.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/database.h"

namespace clientele {

LineColumns StagedOrders::write(ImportContext &context, std::span<const std::int64_t> products)
{
    writeOrders(context);
    writeLines(context, products);
    return columns(products);
}

void StagedOrders::writeOrders(ImportContext &context)
{
    Statement insert
        = context.database.prepare("INSERT INTO orders (number, id, customer, time, has_time, country, import) "
                                   "VALUES (?, ?, nullif(?, 0), ?, ?, ?, ?)");
    for (std::size_t o = 0; o < m_orders.size(); ++o) {
        if (o % 4096 == 0)
            context.monitor.checkpoint();
        const StagedOrder &order = m_orders[o];
        if (!order.isNew)
            continue;
        insert.bind(1, order.number).bind(2, m_ids[order.id]).bind(3, order.customerNumber).bind(4, order.time);
        insert.bind(5, std::int64_t {order.hasTime})
            .bindOrNull(6, m_countries[order.country])
            .bind(7, context.import)
            .run();
    }

    BeforeImages images(context.database, Changeable::Orders, context.import);
    Statement update = context.database.prepare("UPDATE orders SET customer = nullif(?, 0), time = ?, has_time = ?, "
                                                "country = ifnull(country, ?) WHERE number = ?");
    for (const std::uint32_t o : m_changed) {
        const StagedOrder &order = m_orders[o];
        images.keep(order.number);
        update.bind(1, order.customerNumber).bind(2, order.time).bind(3, std::int64_t {order.hasTime});
        update.bindOrNull(4, m_countries[order.country]).bind(5, order.number).run();
    }
    context.updated += static_cast<std::int64_t>(m_changed.size());
}

void StagedOrders::writeLines(ImportContext &context, std::span<const std::int64_t> products)
{
    Statement insert
        = context.database.prepare("INSERT INTO order_lines (order_number, position, product, time, quantity, "
                                   "price, amount, kind, import) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(9, context.import);
    for (std::size_t o = 0; o < m_orders.size(); ++o) {
        if (o % 1024 == 0) {
            context.monitor.checkpoint();
            context.monitor.progress(static_cast<double>(o) / static_cast<double>(m_orders.size()));
        }
        StagedOrder &order = m_orders[o];
        insert.bind(1, order.number);
        for (const std::uint32_t i : linesOf(o)) {
            const StagedLine &line = m_lines[i];
            if (line.fate != StagedLine::Fate::New)
                continue;
            insert.bind(2, order.nextPosition++)
                .bind(3, products[line.product])
                .bind(4, line.time)
                .bind(5, line.quantity);
            insert.bind(6, line.price).bind(7, line.amount).bind(8, static_cast<std::int64_t>(line.kind)).run();
            ++context.newLines;
        }
    }
}

// Sorted as a Dataset has them, by customer and time, so that loading moves memory in order.
LineColumns StagedOrders::columns(std::span<const std::int64_t> products) const
{
    std::vector<std::uint32_t> byCustomer(m_orders.size());
    std::iota(byCustomer.begin(), byCustomer.end(), 0u);
    std::ranges::sort(byCustomer, {}, [this](std::uint32_t o) {
        const StagedOrder &order = m_orders[o];
        return std::tuple(order.customerNumber == 0, order.customerNumber, order.time, order.number);
    });
    LineColumns columns;
    columns.reserve(m_lines.size());
    for (const std::uint32_t o : byCustomer) {
        for (const std::uint32_t i : linesOf(o)) {
            const StagedLine &line = m_lines[i];
            if (line.fate != StagedLine::Fate::New)
                continue;
            columns.order.push_back(static_cast<std::uint32_t>(m_orders[o].number));
            columns.product.push_back(static_cast<std::uint32_t>(products[line.product]));
            columns.quantity.push_back(line.quantity);
            columns.price.push_back(line.price);
            columns.amount.push_back(line.amount);
            columns.kind.push_back(static_cast<std::uint8_t>(line.kind));
        }
    }
    return columns;
}

} // namespace clientele
