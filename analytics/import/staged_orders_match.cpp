#include <algorithm>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/import/import_context.h"
#include "analytics/import/staged_orders.h"
#include "analytics/store/database.h"

namespace clientele {

// Compares the file's orders with the shop's.
class StagedOrders::Matcher
{
public:
    Matcher(StagedOrders &staged, ImportContext &context, std::span<const std::int64_t> customers,
            std::span<const std::int64_t> products)
        : m_staged(staged)
        , m_context(context)
        , m_customers(customers)
        , m_products(products)
        , m_orders(context.database.prepare(
              "SELECT number, ifnull(customer, 0), time, has_time, country IS NOT NULL, import "
              "FROM orders WHERE id = ?"))
        , m_lines(context.database.prepare("SELECT product, time, quantity, price, import, position FROM order_lines "
                                           "WHERE order_number = ? ORDER BY position"))
        , m_next(context.database.integer("SELECT ifnull(max(number), 0) + 1 FROM orders"))
        , m_isFirst(m_next == 1)
        , m_claims(staged.m_ids.size())
    {
        for (const StagedOrder &order : staged.m_orders)
            ++m_claims[order.id];
    }

    void match(std::uint32_t o)
    {
        StagedOrder &order = m_staged.m_orders[o];
        order.customerNumber = order.customer == kNoIndex ? 0 : m_customers[order.customer];
        if (!m_isFirst && find(order)) {
            adopt(order, o);
            markKnownLines(order, o);
        } else {
            order.number = m_next++;
        }
    }

private:
    struct ShopOrder
    {
        std::int64_t number, customer, time;
        bool hasTime, hasCountry;
        std::int64_t import;
    };
    using Key = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::int64_t>; // product, time, quantity, price

    // The shop's order of the same id and customer. Where one side does not name the customer and only one order can be
    // meant, it is that one.
    bool find(const StagedOrder &order)
    {
        m_candidates.clear();
        m_orders.bind(1, m_staged.m_ids[order.id]);
        while (m_orders.step()) {
            m_candidates.push_back({m_orders.integer(0), m_orders.integer(1), m_orders.integer(2),
                                    m_orders.integer(3) != 0, m_orders.integer(4) != 0, m_orders.integer(5)});
        }
        m_orders.reset();
        const auto isSame = [&](const ShopOrder &candidate) { return candidate.customer == order.customerNumber; };
        const auto same = std::ranges::find_if(m_candidates, isSame);
        if (same != m_candidates.end()) {
            m_found = *same;
            return true;
        }
        if (m_candidates.size() != 1 || m_claims[order.id] != 1)
            return false;
        m_found = m_candidates.front();
        return m_found.customer == 0 || order.customerNumber == 0;
    }

    // Brings what the file adds to the order's own row.
    void adopt(StagedOrder &order, std::uint32_t o)
    {
        m_context.use(m_found.import);
        const bool isEarlier = order.time < m_found.time;
        const bool isNewCustomer = m_found.customer == 0 && order.customerNumber != 0;
        const bool isNewCountry = !m_found.hasCountry && order.country != 0;
        order.number = m_found.number;
        order.isNew = false;
        if (!isNewCustomer)
            order.customerNumber = m_found.customer;
        if (!isEarlier) {
            order.time = m_found.time;
            order.hasTime = m_found.hasTime;
        }
        if (isEarlier || isNewCustomer || isNewCountry)
            m_staged.m_changed.push_back(o);
    }

    void markKnownLines(StagedOrder &order, std::uint32_t o)
    {
        std::vector<std::pair<Key, std::int64_t>> present; // with the import it came with
        m_lines.bind(1, order.number);
        while (m_lines.step()) {
            present.push_back(
                {{m_lines.integer(0), m_lines.integer(1), m_lines.integer(2), m_lines.integer(3)}, m_lines.integer(4)});
            order.nextPosition = m_lines.integer(5) + 1;
        }
        m_lines.reset();
        std::ranges::sort(present);

        std::vector<std::pair<Key, std::uint32_t>> here;
        for (const std::uint32_t i : m_staged.linesOf(o)) {
            const StagedLine &line = m_staged.m_lines[i];
            if (line.fate == StagedLine::Fate::New)
                here.push_back({{m_products[line.product], line.time, line.quantity, line.price}, i});
        }
        std::ranges::sort(here);
        auto known = present.begin();
        for (const auto &[key, i] : here) {
            while (known != present.end() && known->first < key)
                ++known;
            if (known == present.end() || known->first != key)
                continue;
            m_staged.m_lines[i].fate = StagedLine::Fate::Known;
            m_context.use(known->second);
            ++known;
        }
    }

    StagedOrders &m_staged;
    ImportContext &m_context;
    std::span<const std::int64_t> m_customers;
    std::span<const std::int64_t> m_products;
    Statement m_orders;
    Statement m_lines;
    std::int64_t m_next;
    bool m_isFirst; // nothing to look up yet
    std::vector<std::uint32_t> m_claims; // how many orders of the file share an id
    std::vector<ShopOrder> m_candidates;
    ShopOrder m_found {};
};

void StagedOrders::match(ImportContext &context, std::span<const std::int64_t> customers,
                         std::span<const std::int64_t> products)
{
    Matcher matcher(*this, context, customers, products);
    for (std::uint32_t o = 0; o < m_orders.size(); ++o) {
        if (o % 4096 == 0)
            context.monitor.checkpoint();
        matcher.match(o);
    }
}

} // namespace clientele
