#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/import/inspect_rules.h"

namespace clientele {

namespace {

constexpr std::size_t kBetweenChecks = 4'096;

std::uint64_t keyOf(const InspectedLine &line)
{
    return (std::uint64_t {line.customer} << 32) | line.product;
}

bool isReturn(const InspectedLine &line)
{
    return !line.isSetAside && line.kind == LineKind::Refund && line.quantity < 0 && line.isMerchandise
           && line.customer != kNoIndex && line.product != kNoIndex;
}

// When a customer bought a product for the first time, as far as the shop knows.
Time firstSaleIn(const Dataset &shop, std::string_view customerId, std::string_view productId)
{
    const CustomerIndex customer = shop.customerById.find(customerId);
    const ProductIndex product = shop.productById.find(productId);
    if (customer == kNoIndex || product == kNoIndex)
        return INT64_MAX;
    for (OrderIndex o = shop.customers.orderBegin[customer]; o < shop.customers.orderBegin[customer + 1]; ++o) {
        for (std::uint32_t i = shop.orders.lineBegin[o]; i < shop.orders.lineBegin[o + 1]; ++i) {
            if (shop.lines.product[i] == product && shop.lines.kind[i] == LineKind::Sale)
                return shop.orders.time[o]; // oldest first
        }
    }
    return INT64_MAX;
}

// Tells which lines of a file the shop has: in an order of the same id and customer as many of a product, quantity and
// price as there are there. Where several customers share an order id, the first of them is compared.
class KnownLines
{
public:
    KnownLines(const InspectedFile &file, const Dataset &shop)
        : m_file(file)
        , m_shop(shop)
        , m_orders(shop.orders.id)
    {
    }

    // `lines`: those of one order id, in any order.
    void match(std::span<const std::uint32_t> lines)
    {
        const OrderIndex order = m_orders.find(m_file.orders[m_file.lines[lines.front()].order]);
        if (order == kNoIndex)
            return;
        std::vector<Key> present;
        for (std::uint32_t i = m_shop.orders.lineBegin[order]; i < m_shop.orders.lineBegin[order + 1]; ++i) {
            present.emplace_back(m_shop.lines.product[i], m_shop.lines.quantity[i].thousandths,
                                 m_shop.lines.price[i].units);
        }
        std::ranges::sort(present);
        for (const std::uint32_t i : lines) {
            const InspectedLine &line = m_file.lines[i];
            if (line.product == kNoIndex || !isSameCustomer(order, line))
                continue;
            const Key key {m_shop.productById.find(m_file.products[line.product]), line.quantity, line.price};
            const auto found = std::ranges::lower_bound(present, key);
            if (found == present.end() || *found != key)
                continue;
            present.erase(found); // one line of the shop stands for one of the file
            m_known.push_back(i);
        }
    }

    std::vector<std::uint32_t> known() &&
    {
        std::ranges::sort(m_known);
        return std::move(m_known);
    }

private:
    using Key = std::tuple<ProductIndex, std::int64_t, std::int64_t>;

    bool isSameCustomer(OrderIndex order, const InspectedLine &line) const
    {
        const CustomerIndex customer = m_shop.orders.customer[order];
        return customer == kNoIndex || line.customer == kNoIndex
               || m_shop.customerById.find(m_file.customers[line.customer]) == customer;
    }

    const InspectedFile &m_file;
    const Dataset &m_shop;
    TextIndex m_orders;
    std::vector<std::uint32_t> m_known;
};

} // namespace

void findRefundsWithoutSale(InspectedFile &file, const Dataset *shop, Monitor &monitor)
{
    std::unordered_map<std::uint64_t, Time> firstSales; // of what came back
    for (const InspectedLine &line : file.lines) {
        if (isReturn(line))
            firstSales.emplace(keyOf(line), INT64_MAX);
    }
    for (const InspectedLine &line : file.lines) {
        if (line.isSetAside || line.kind != LineKind::Sale || line.customer == kNoIndex)
            continue;
        if (const auto found = firstSales.find(keyOf(line)); found != firstSales.end())
            found->second = std::min(found->second, line.time);
    }
    monitor.checkpoint();
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        const InspectedLine &line = file.lines[i];
        if (!isReturn(line))
            continue;
        Time &first = firstSales[keyOf(line)];
        if (first > line.time && shop)
            first = std::min(first, firstSaleIn(*shop, file.customers[line.customer], file.products[line.product]));
        if (first > line.time)
            file.find(i, {FindingKind::RefundsWithoutSale}, formatDecimal(Money {line.amount}));
    }
}

void findKnownLines(InspectedFile &file, const Dataset &shop, Monitor &monitor)
{
    if (shop.orders.size() == 0)
        return;
    std::vector<std::uint32_t> byOrder;
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        if (!file.lines[i].isSetAside && file.lines[i].order != kNoIndex)
            byOrder.push_back(i);
    }
    std::ranges::stable_sort(byOrder, {}, [&file](std::uint32_t i) { return file.lines[i].order; });
    KnownLines known(file, shop);
    for (std::size_t begin = 0, orders = 0; begin < byOrder.size(); ++orders) {
        std::size_t end = begin + 1;
        while (end < byOrder.size() && file.lines[byOrder[end]].order == file.lines[byOrder[begin]].order)
            ++end;
        if (orders % kBetweenChecks == 0)
            monitor.checkpoint();
        known.match(std::span(byOrder).subspan(begin, end - begin));
        begin = end;
    }
    for (const std::uint32_t i : std::move(known).known())
        file.find(i, {FindingKind::AlreadyThere}, {});
}

} // namespace clientele
