#include "analytics/dataset/loader_parts.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <limits>
#include <mutex>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

// Unpacks parts to where they begin in the Dataset's columns, with row numbers made dense indices. Any thread.
class LineFiller
{
public:
    LineFiller(LineTable &lines, std::size_t count, const LoadedOrders &orders, const IndexByNumber &products,
               const std::string &path)
        : m_lines(lines)
        , m_orders(orders)
        , m_products(products)
        , m_path(path)
    {
        lines.order.resize(count);
        lines.product.resize(count);
        lines.quantity.resize(count);
        lines.price.resize(count);
        lines.amount.resize(count);
        lines.kind.resize(count);
    }

    void fill(std::size_t begin, const LineColumns &part)
    {
        for (std::size_t i = 0; i < part.size(); ++i) {
            m_lines.order[begin + i] = m_orders.live.isReplaced(part.order[i], part.import[i])
                                           ? kNoIndex
                                           : indexOf(m_orders.indices, part.order[i], "order");
            m_lines.product[begin + i] = indexOf(m_products, part.product[i], "product");
        }
        const auto place = [begin](const auto &from, auto &to, auto make) {
            for (std::size_t i = 0; i < from.size(); ++i)
                to[begin + i] = make(from[i]);
        };
        const auto money = [](std::int64_t units) { return Money {units}; };
        place(part.quantity, m_lines.quantity, [](std::int64_t thousandths) { return Quantity {thousandths}; });
        place(part.price, m_lines.price, money);
        place(part.amount, m_lines.amount, money);
        place(part.kind, m_lines.kind, [this](std::uint8_t kind) { return kindOf(kind); });
        placeOptional(part.platformDiscount, m_lines.platformDiscount, begin);
        placeOptional(part.merchantDiscount, m_lines.merchantDiscount, begin);
    }

private:
    std::uint32_t indexOf(const IndexByNumber &indices, std::uint32_t number, const char *what) const
    {
        const std::uint32_t index = number < indices.size() ? indices[number] : kNoIndex;
        if (index == kNoIndex)
            throw Error(ErrorCode::ShopDamaged, {m_path, std::string("a line without its ") + what});
        return index;
    }

    LineKind kindOf(std::uint8_t kind) const
    {
        if (kind > static_cast<std::uint8_t>(LineKind::StockMove))
            throw Error(ErrorCode::ShopDamaged, {m_path, "a line of an unknown kind"});
        return static_cast<LineKind>(kind);
    }

    void placeOptional(const std::vector<std::int64_t> &from, std::vector<Money> &to, std::size_t begin)
    {
        if (from.empty())
            return;
        const std::lock_guard lock(m_optionalMutex);
        to.resize(m_lines.order.size());
        for (std::size_t i = 0; i < from.size(); ++i)
            to[begin + i] = Money {from[i]};
    }

    LineTable &m_lines;
    const LoadedOrders &m_orders;
    const IndexByNumber &m_products;
    const std::string &m_path;
    std::mutex m_optionalMutex;
};

// Where each line belongs when they are sorted by order; lines of an order keep the order in which they come, and lines
// that were replaced (kNoIndex) are left out.
std::vector<std::uint32_t> targets(const std::vector<std::uint32_t> &orderOfLine, std::size_t orders)
{
    std::vector<std::uint32_t> next(orders + 1, 0);
    for (const std::uint32_t order : orderOfLine) {
        if (order != kNoIndex)
            ++next[order + 1];
    }
    for (std::size_t i = 0; i < orders; ++i)
        next[i + 1] += next[i];
    std::vector<std::uint32_t> to(orderOfLine.size());
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = orderOfLine[i] == kNoIndex ? kNoIndex : next[orderOfLine[i]]++;
    return to;
}

template<typename Value> void place(std::vector<Value> &column, const std::vector<std::uint32_t> &to, std::size_t count)
{
    if (column.empty())
        return; // an optional one
    std::vector<Value> placed(count);
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (to[i] != kNoIndex)
            placed[to[i]] = column[i];
    }
    column = std::move(placed);
}

void sortByOrder(LineTable &lines, std::size_t orders, Monitor &monitor)
{
    const auto replaced = static_cast<std::size_t>(std::ranges::count(lines.order, kNoIndex));
    if (replaced == 0 && std::ranges::is_sorted(lines.order))
        return;
    const std::vector<std::uint32_t> to = targets(lines.order, orders);
    const std::size_t count = lines.order.size() - replaced;
    const std::array<std::function<void()>, 8> work {
        [&] { place(lines.order, to, count); },
        [&] { place(lines.product, to, count); },
        [&] { place(lines.quantity, to, count); },
        [&] { place(lines.price, to, count); },
        [&] { place(lines.amount, to, count); },
        [&] { place(lines.kind, to, count); },
        [&] { place(lines.platformDiscount, to, count); },
        [&] { place(lines.merchantDiscount, to, count); },
    };
    parallelFor(work.size(), 1, [&](std::size_t begin, std::size_t) {
        monitor.checkpoint();
        work[begin]();
    });
}

} // namespace

void loadLines(Database &database, std::span<const ColumnRun> runs, Dataset &dataset, const LoadedOrders &orders,
               const IndexByNumber &products, const std::string &path, Monitor &monitor)
{
    std::size_t count = 0;
    for (const ColumnRun &run : runs)
        count += run.lines;
    LineFiller filler(dataset.lines, count, orders, products, path);
    readLines(database, runs, {[&](std::size_t begin, LineColumns &part) { filler.fill(begin, part); }, {}}, monitor);
    sortByOrder(dataset.lines, dataset.orders.size(), monitor);
}

void fillPricesFromSales(Dataset &dataset)
{
    std::vector<Money> &prices = dataset.products.price;
    if (std::ranges::find(prices, ProductTable::kNoMoney) == prices.end())
        return;
    std::vector<Time> times(prices.size(), std::numeric_limits<Time>::min());
    for (std::size_t p = 0; p < prices.size(); ++p) {
        if (prices[p] != ProductTable::kNoMoney)
            times[p] = std::numeric_limits<Time>::max(); // a list price is later than every sale
    }
    const LineTable &lines = dataset.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines.kind[i] != LineKind::Sale)
            continue;
        const ProductIndex product = lines.product[i];
        const Time time = dataset.orders.time[lines.order[i]];
        if (time < times[product])
            continue;
        prices[product] = time > times[product] ? lines.price[i] : std::max(prices[product], lines.price[i]);
        times[product] = time;
    }
    std::ranges::replace(prices, ProductTable::kNoMoney, Money {}); // never sold: given away or moved only
}

} // namespace clientele
