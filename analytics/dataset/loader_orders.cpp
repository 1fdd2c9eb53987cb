#include <algorithm>
#include <numeric>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"

namespace clientele {

namespace {

template<typename Value> void arrange(std::vector<Value> &values, const std::vector<std::uint32_t> &order)
{
    std::vector<Value> arranged;
    arranged.reserve(order.size());
    for (const std::uint32_t i : order)
        arranged.push_back(values[i]);
    values = std::move(arranged);
}

void arrange(TextColumn &texts, const std::vector<std::uint32_t> &order)
{
    TextColumn arranged;
    arranged.reserve(order.size(), order.size() * 10);
    for (const std::uint32_t i : order)
        arranged.add(texts[i]);
    texts = std::move(arranged);
}

// The records that hold, in the order of a Dataset: by customer, time and id; guests (kNoIndex) come last by themselves.
std::vector<std::uint32_t> sortedRecords(const OrderTable &orders, const LiveOrders &live)
{
    std::vector<std::uint32_t> order;
    order.reserve(live.highest());
    for (std::uint32_t number = 0; number <= live.highest(); ++number) {
        if (live.record(number) != LiveOrders::kNone)
            order.push_back(live.record(number));
    }
    const auto isBefore = [&orders](std::uint32_t a, std::uint32_t b) {
        if (orders.customer[a] != orders.customer[b])
            return orders.customer[a] < orders.customer[b];
        if (orders.time[a] != orders.time[b])
            return orders.time[a] < orders.time[b];
        return orders.id[a] < orders.id[b];
    };
    if (!std::ranges::is_sorted(order, isBefore)) // one import numbers them so
        std::ranges::sort(order, isBefore);
    return order;
}

bool isIdentity(const std::vector<std::uint32_t> &order, std::size_t size)
{
    if (order.size() != size)
        return false;
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        if (order[i] != i)
            return false;
    }
    return true;
}

} // namespace

LoadedOrders loadOrders(Database &database, std::span<const ColumnRun> runs, Dataset &dataset,
                        const IndexByNumber &customers, const std::string &path, Monitor &monitor)
{
    OrderTable &orders = dataset.orders;
    LoadedOrders loaded {{}, LiveOrders(highestOrder(runs))};
    std::vector<std::uint32_t> numbers;
    const auto take = [&](std::size_t begin, OrderColumns &part) {
        loaded.live.see(part, begin);
        numbers.insert(numbers.end(), part.number.begin(), part.number.end());
        orders.time.insert(orders.time.end(), part.time.begin(), part.time.end());
        orders.hasTime.insert(orders.hasTime.end(), part.hasTime.begin(), part.hasTime.end());
        for (std::size_t i = 0; i < part.size(); ++i) {
            const std::uint32_t customer = part.customer[i];
            if (customer != 0 && customer >= customers.size())
                throw Error(ErrorCode::ShopDamaged, {path, "an order without its customer"});
            orders.id.add(part.id[i]);
            orders.customer.push_back(customer == 0 ? kNoIndex : customers[customer]);
        }
        std::vector<std::uint32_t> places;
        for (std::uint32_t code = 0; code < part.countries.size(); ++code)
            places.push_back(dataset.places.code(part.countries[code]));
        for (const std::uint32_t country : part.country)
            orders.country.push_back(places[country]);
    };
    readOrders(database, runs, {{}, take}, monitor);

    const std::vector<std::uint32_t> order = sortedRecords(orders, loaded.live);
    loaded.indices.assign(std::size_t {loaded.live.highest()} + 1, kNoIndex);
    for (std::uint32_t index = 0; index < order.size(); ++index)
        loaded.indices[numbers[order[index]]] = index;
    if (!isIdentity(order, numbers.size())) {
        arrange(orders.id, order);
        arrange(orders.customer, order);
        arrange(orders.time, order);
        arrange(orders.hasTime, order);
        arrange(orders.country, order);
    }
    return loaded;
}

} // namespace clientele
