#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/money.h"
#include "analytics/import/id_table.h"
#include "analytics/import/import_writer.h"

namespace clientele {

// Makes the lines of every order add up to what the order cost: postage, tax, a discount on the whole order and money
// back become lines of products that are no merchandise ("(postage)"), so that money is right wherever lines are added up.
// Where the order's total still says something else, it wins and the difference is the line "(adjustment)".
//
// Needs every line of a file (addLine) and whatever its rows say about whole orders (add), in any order and from any
// piece of the file; what several rows of an order repeat counts once. Whether tax is part of the prices and whether the
// discount has been taken off the lines already differs between shops: per order, the reading that meets the total is it.
class OrderTotalsBook
{
public:
    void addLine(const OrderLineRecord &record);
    void add(const OrderTotals &totals);

    // The lines to add, one after the other; views valid during the call.
    void settle(const std::function<void(const OrderLineRecord &)> &deliver);

    std::int64_t adjustedOrders() const { return m_adjustedOrders; } // whose lines added up to something else
    Money adjustment() const { return m_adjustment; } // what that came to, shortfalls and excesses set off

private:
    struct Order
    {
        Money lines; // before money back
        Money backOnLines; // zero or less
        std::optional<std::uint32_t> totals; // position in m_totals
    };
    struct Totals
    {
        OrderTotals figures; // its texts are positions in m_texts
        std::uint32_t customer = 0;
        std::uint32_t country = 0;
    };
    Order &order(std::string_view id);
    void settle(const Order &order, OrderLineRecord &record,
                const std::function<void(const OrderLineRecord &)> &deliver);

    IdTable m_ids;
    IdTable m_texts;
    std::vector<Order> m_orders; // by position in m_ids
    std::vector<Totals> m_totals;
    std::int64_t m_adjustedOrders = 0;
    Money m_adjustment;
};

} // namespace clientele
