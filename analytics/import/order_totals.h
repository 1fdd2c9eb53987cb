#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "analytics/base/money.h"
#include "analytics/import/import_writer.h"

namespace clientele {

// Makes the lines of every order add up to what the order cost: postage, tax, a discount on the whole order and money
// back become lines of products that are no merchandise ("(postage)"), so that money is right wherever lines are added up.
// Where the order's total still says something else, it wins and the difference is the line "(adjustment)".
//
// Needs every line of a file (addLine) and whatever its rows say about whole orders (add), in any order and from any
// piece of the file; what several rows of an order repeat counts once. Whether tax is part of the prices and whether the
// discount has been taken off the lines already differs between shops: per order, the reading that meets the total is it.
// Orders, customers and countries are told by their positions in the owner's tables.
class OrderTotalsBook
{
public:
    struct Owner
    {
        std::uint32_t order;
        std::uint32_t customer; // kNoIndex = nobody
        std::uint32_t country;
    };

    void addLine(std::uint32_t order, const OrderLineRecord &record);
    void add(const Owner &owner, const OrderTotals &totals);
    // What the file's next stretch says; the positions here of its orders, customers and countries.
    void merge(const OrderTotalsBook &other, std::span<const std::uint32_t> orders,
               std::span<const std::uint32_t> customers, std::span<const std::uint32_t> countries);

    std::size_t orders() const { return m_orders.size(); }

    // Orders whose lines added up to something else, and what that came to, shortfalls and excesses set off.
    struct Adjusted
    {
        std::int64_t orders = 0;
        Money amount;
    };
    // The lines to add to the orders begin … end − 1, one after the other: their order, customer and country are `owner`'s.
    // Any thread.
    using Deliver = std::function<void(const Owner &owner, OrderLineRecord &record)>;
    Adjusted settle(std::size_t begin, std::size_t end, const Deliver &deliver) const;

private:
    struct Figures // of an OrderTotals
    {
        std::optional<Money> total;
        std::optional<Money> postage;
        std::optional<Money> tax;
        std::optional<Money> discount;
        std::optional<Money> refund;
    };
    struct Totals
    {
        Owner owner {};
        std::uint64_t line = 0;
        Time time = 0;
        bool hasTime = false;
        bool isRefunded = false;
        Figures figures;
    };
    struct Order
    {
        Money lines; // before money back
        Money backOnLines; // zero or less
        std::uint32_t totals = kNoIndex; // position in m_totals
    };
    Order &order(std::uint32_t index);
    void take(const Totals &totals);
    Adjusted settle(const Order &order, const Deliver &deliver) const;

    std::vector<Order> m_orders; // by position among the orders
    std::vector<Totals> m_totals;
};

} // namespace clientele
