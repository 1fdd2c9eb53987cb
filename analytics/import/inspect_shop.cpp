#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/import/inspect_rules.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::size_t kBetweenChecks = 1'024;

std::uint64_t keyOf(const InspectedLine &line)
{
    return (std::uint64_t {line.customer} << 32) | line.product;
}

bool isReturn(const InspectedLine &line)
{
    return !line.isSetAside && line.kind == LineKind::Refund && line.quantity < 0 && line.isMerchandise
           && line.customer != kNoIndex && line.product != kNoIndex;
}

// When the customer bought the product for the first time, as far as the shop knows.
class EarlierSales
{
public:
    explicit EarlierSales(Store &shop)
        : m_query(shop.database().prepare("SELECT min(l.time) FROM customers c JOIN orders o ON o.customer = c.number "
                                          "JOIN order_lines l ON l.order_number = o.number "
                                          "JOIN products p ON p.number = l.product "
                                          "WHERE c.id = ? AND p.id = ? AND l.kind = 0"))
    {
    }

    Time first(std::string_view customer, std::string_view product)
    {
        m_query.bind(1, customer).bind(2, product);
        const Time time = m_query.step() && !m_query.isNull(0) ? m_query.integer(0) : INT64_MAX;
        m_query.reset();
        return time;
    }

private:
    Statement m_query;
};

// Finds the orders of a file in the shop and tells which of their lines it has: per order, product, time, quantity and
// price as many as there are, as an import does.
class KnownLines
{
public:
    KnownLines(InspectedFile &file, Store &shop)
        : m_file(file)
        , m_orders(shop.database().prepare("SELECT o.number, ifnull(c.id, '') FROM orders o "
                                           "LEFT JOIN customers c ON c.number = o.customer WHERE o.id = ?"))
        , m_lines(shop.database().prepare("SELECT p.id, l.time, l.quantity, l.price FROM order_lines l "
                                          "JOIN products p ON p.number = l.product WHERE l.order_number = ?"))
    {
    }

    // `lines`: those of one order id.
    void match(std::span<const std::uint32_t> lines)
    {
        const std::uint32_t order = m_file.lines[lines.front()].order;
        std::vector<std::pair<std::int64_t, std::string>> candidates;
        m_orders.bind(1, m_file.orders[order]);
        while (m_orders.step())
            candidates.emplace_back(m_orders.integer(0), m_orders.text(1));
        m_orders.reset();
        if (candidates.empty())
            return;
        std::vector<std::uint32_t> customers;
        for (const std::uint32_t i : lines)
            customers.push_back(m_file.lines[i].customer);
        std::ranges::sort(customers);
        customers.erase(std::ranges::unique(customers).begin(), customers.end());
        for (const std::uint32_t customer : customers) {
            const std::string_view id = customer == kNoIndex ? std::string_view() : m_file.customers[customer];
            for (const auto &[number, candidate] : candidates) {
                const bool isOnly = candidates.size() == 1 && customers.size() == 1;
                if (candidate == id || (isOnly && (candidate.empty() || id.empty())))
                    compare(number, lines, customer);
            }
        }
    }

    const std::vector<std::uint32_t> &known() const { return m_known; }

private:
    using Key = std::tuple<std::string, std::int64_t, std::int64_t, std::int64_t>; // product, time, quantity, price

    void compare(std::int64_t number, std::span<const std::uint32_t> lines, std::uint32_t customer)
    {
        std::vector<Key> present;
        m_lines.bind(1, number);
        while (m_lines.step())
            present.emplace_back(m_lines.text(0), m_lines.integer(1), m_lines.integer(2), m_lines.integer(3));
        m_lines.reset();
        std::ranges::sort(present);
        for (const std::uint32_t i : lines) {
            const InspectedLine &line = m_file.lines[i];
            if (line.customer != customer || line.product == kNoIndex)
                continue;
            const Key key {m_file.products[line.product], line.time, line.quantity, line.price};
            const auto found = std::ranges::lower_bound(present, key);
            if (found == present.end() || *found != key)
                continue;
            present.erase(found); // one line of the shop stands for one of the file
            m_known.push_back(i);
        }
    }

    InspectedFile &m_file;
    Statement m_orders;
    Statement m_lines;
    std::vector<std::uint32_t> m_known;
};

} // namespace

void findRefundsWithoutSale(InspectedFile &file, Store *shop, Monitor &monitor)
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
    std::optional<EarlierSales> earlier;
    if (shop)
        earlier.emplace(*shop);
    for (std::uint32_t i = 0; i < file.lines.size(); ++i) {
        const InspectedLine &line = file.lines[i];
        if (!isReturn(line))
            continue;
        Time &first = firstSales[keyOf(line)];
        if (first > line.time && earlier) {
            monitor.checkpoint();
            first = std::min(first, earlier->first(file.customers[line.customer], file.products[line.product]));
        }
        if (first > line.time)
            file.find(i, {FindingKind::RefundsWithoutSale}, formatDecimal(Money {line.amount}));
    }
}

void findKnownLines(InspectedFile &file, Store &shop, Monitor &monitor)
{
    if (shop.database().integer("SELECT EXISTS (SELECT 1 FROM orders)") == 0)
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
    std::vector<std::uint32_t> lines = known.known();
    std::ranges::sort(lines);
    for (const std::uint32_t i : lines)
        file.find(i, {FindingKind::AlreadyThere}, {});
}

} // namespace clientele
