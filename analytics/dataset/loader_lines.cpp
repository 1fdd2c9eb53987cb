#include "analytics/dataset/loader_parts.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <limits>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/store/column_runs.h"

namespace clientele {

namespace {

constexpr std::size_t kLinesPerPiece = 65'536;

// Row numbers become dense indices, in place.
void translate(std::vector<std::uint32_t> &numbers, const IndexByNumber &indices, std::string_view what,
               const std::string &path, Monitor &monitor)
{
    std::atomic<bool> isDamaged = false;
    parallelFor(numbers.size(), kLinesPerPiece, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t i = begin; i < end; ++i) {
            numbers[i] = numbers[i] < indices.size() ? indices[numbers[i]] : kNoIndex;
            if (numbers[i] == kNoIndex)
                isDamaged = true;
        }
    });
    if (isDamaged)
        throw Error(ErrorCode::ShopDamaged, {path, "a line without its " + std::string(what)});
}

// Where each line belongs when they are sorted by order; lines of an order keep the order in which they come.
std::vector<std::uint32_t> targets(const std::vector<std::uint32_t> &orderOfLine, std::size_t orders)
{
    std::vector<std::uint32_t> next(orders + 1, 0);
    for (const std::uint32_t order : orderOfLine)
        ++next[order + 1];
    for (std::size_t i = 0; i < orders; ++i)
        next[i + 1] += next[i];
    std::vector<std::uint32_t> to(orderOfLine.size());
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] = next[orderOfLine[i]]++;
    return to;
}

template<typename To, typename From, typename Make>
void place(std::vector<From> &from, std::vector<To> &column, const std::vector<std::uint32_t> &to, const Make &make)
{
    column.resize(from.size());
    for (std::size_t i = 0; i < from.size(); ++i)
        column[to[i]] = make(from[i]);
    std::vector<From>().swap(from); // the next column may need the memory
}

} // namespace

void placeLines(LineColumns &&columns, Dataset &dataset, const IndexByNumber &orders, const IndexByNumber &products,
                const std::string &path, Monitor &monitor)
{
    translate(columns.order, orders, "order", path, monitor);
    translate(columns.product, products, "product", path, monitor);
    const std::vector<std::uint32_t> to = targets(columns.order, dataset.orders.size());
    LineTable &lines = dataset.lines;
    const auto index = [](std::uint32_t value) { return value; };
    const auto quantity = [](std::int64_t value) { return Quantity {value}; };
    const auto money = [](std::int64_t value) { return Money {value}; };
    const auto kind = [](std::uint8_t value) { return static_cast<LineKind>(value); };
    const std::array<std::function<void()>, 6> work {
        [&] { place(columns.order, lines.order, to, index); },
        [&] { place(columns.product, lines.product, to, index); },
        [&] { place(columns.quantity, lines.quantity, to, quantity); },
        [&] { place(columns.price, lines.price, to, money); },
        [&] { place(columns.amount, lines.amount, to, money); },
        [&] { place(columns.kind, lines.kind, to, kind); },
    };
    parallelFor(work.size(), 1, [&](std::size_t begin, std::size_t) {
        monitor.checkpoint();
        work[begin]();
    });
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
