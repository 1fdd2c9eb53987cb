#include "analytics/plan/kept_orders.h"

#include <algorithm>

namespace clientele {

namespace {

// Walks a customer's orders from the newest to the oldest, with what came back in mind.
class KeptWalk
{
public:
    explicit KeptWalk(const Dataset &dataset)
        : m_dataset(dataset)
    {
    }

    // Without lines when nothing was kept.
    KeptOrder next(OrderIndex order)
    {
        takeReturns(order);
        KeptOrder kept {order, {}};
        const LineTable &lines = m_dataset.lines;
        for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
             ++line) {
            if (lines.kind[line] != LineKind::Sale || !isGoods(lines.product[line]))
                continue;
            const Quantity bought
                = lines.quantity[line].thousandths > 0 ? lines.quantity[line] : Quantity::fromWhole(1);
            const Quantity quantity {bought.thousandths - returned(lines.product[line], bought.thousandths)};
            if (quantity.thousandths > 0)
                kept.lines.push_back({line, quantity});
        }
        if (isAllMoneyBack(kept))
            kept.lines.clear();
        return kept;
    }

private:
    struct Return
    {
        ProductIndex product = kNoIndex;
        std::int64_t thousandths = 0;
    };

    bool isGoods(ProductIndex product) const
    {
        return product == kNoIndex || m_dataset.products.isMerchandise[product] != 0;
    }

    // Pieces that came back, not money alone.
    bool isReturn(std::uint32_t line) const
    {
        const ProductIndex product = m_dataset.lines.product[line];
        return m_dataset.lines.kind[line] == LineKind::Refund && product != kNoIndex && isGoods(product)
               && m_dataset.lines.quantity[line].thousandths < 0;
    }

    void takeReturns(OrderIndex order)
    {
        const LineTable &lines = m_dataset.lines;
        for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
             ++line) {
            const ProductIndex product = lines.product[line];
            if (!isReturn(line))
                continue;
            const auto known = std::ranges::find(m_returns, product, &Return::product);
            if (known == m_returns.end())
                m_returns.push_back({product, -lines.quantity[line].thousandths});
            else
                known->thousandths = addSaturating(known->thousandths, -lines.quantity[line].thousandths);
        }
    }

    // How many of so many pieces came back; these are then accounted for.
    std::int64_t returned(ProductIndex product, std::int64_t bought)
    {
        if (m_returns.empty() || product == kNoIndex)
            return 0;
        const auto known = std::ranges::find(m_returns, product, &Return::product);
        if (known == m_returns.end())
            return 0;
        const std::int64_t pieces = std::min(known->thousandths, bought);
        known->thousandths -= pieces;
        if (known->thousandths == 0) {
            *known = m_returns.back();
            m_returns.pop_back();
        }
        return pieces;
    }

    bool isAllMoneyBack(const KeptOrder &kept) const
    {
        Money back;
        for (std::uint32_t line = m_dataset.orders.lineBegin[kept.order];
             line < m_dataset.orders.lineBegin[kept.order + 1]; ++line)
            if (m_dataset.lines.kind[line] == LineKind::Refund && !isReturn(line))
                back -= m_dataset.lines.amount[line];
        if (back.units <= 0)
            return false;
        double worth = 0;
        for (const KeptOrder::Line &line : kept.lines)
            worth += m_dataset.lines.amount[line.line].toDouble() * line.share(m_dataset);
        return back.toDouble() >= worth - 1e-9;
    }

    const Dataset &m_dataset;
    std::vector<Return> m_returns; // not yet taken from a sale
};

bool isBefore(const Dataset &dataset, OrderIndex order, Day asOf)
{
    return dayOf(dataset.orders.time[order]) < asOf;
}

// Of one customer's orders, ascending: appends what was kept of them, ascending.
void appendKept(const Dataset &dataset, std::span<const OrderIndex> orders, Day asOf, std::vector<KeptOrder> &kept)
{
    KeptWalk walk(dataset);
    const auto begin = static_cast<std::ptrdiff_t>(kept.size());
    const CustomerIndex customer = dataset.orders.customer[orders.front()];
    auto wanted = orders.rbegin();
    for (OrderIndex order = dataset.customers.orderBegin[customer + 1]; wanted != orders.rend(); --order) {
        const bool isWanted = *wanted == order - 1;
        wanted += isWanted ? 1 : 0;
        if (!isBefore(dataset, order - 1, asOf))
            continue;
        if (KeptOrder next = walk.next(order - 1); isWanted && !next.lines.empty())
            kept.push_back(std::move(next));
    }
    std::reverse(kept.begin() + begin, kept.end());
}

} // namespace

double KeptOrder::Line::share(const Dataset &dataset) const
{
    const std::int64_t bought = dataset.lines.quantity[line].thousandths;
    return bought > 0 ? static_cast<double>(quantity.thousandths) / static_cast<double>(bought) : 1;
}

std::vector<KeptOrder> latestKeptOrders(const Dataset &dataset, CustomerIndex customer, std::size_t most, Day asOf)
{
    std::vector<KeptOrder> kept;
    KeptWalk walk(dataset);
    const auto &begin = dataset.customers.orderBegin;
    for (OrderIndex order = begin[customer + 1]; order > begin[customer] && kept.size() < most; --order)
        if (isBefore(dataset, order - 1, asOf))
            if (KeptOrder next = walk.next(order - 1); !next.lines.empty())
                kept.push_back(std::move(next));
    return kept;
}

std::vector<KeptOrder> keptOrders(const Dataset &dataset, std::span<const OrderIndex> orders, Day asOf)
{
    std::vector<KeptOrder> kept;
    for (std::size_t at = 0; at < orders.size();) {
        const CustomerIndex customer = dataset.orders.customer[orders[at]];
        if (customer == kNoIndex) {
            if (KeptOrder guest = KeptWalk(dataset).next(orders[at]);
                !guest.lines.empty() && isBefore(dataset, orders[at], asOf))
                kept.push_back(std::move(guest));
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < orders.size() && dataset.orders.customer[orders[end]] == customer)
            ++end;
        appendKept(dataset, orders.subspan(at, end - at), asOf, kept);
        at = end;
    }
    return kept;
}

std::vector<KeptOrder> keptOrdersOfLastDays(const Dataset &dataset, Day days, Day asOf)
{
    const Time from = startOf(asOf - days);
    const Time to = startOf(asOf);
    std::vector<OrderIndex> orders;
    for (OrderIndex order = 0; order < dataset.orders.size(); ++order)
        if (dataset.orders.time[order] >= from && dataset.orders.time[order] < to)
            orders.push_back(order);
    return keptOrders(dataset, orders, asOf);
}

} // namespace clientele
