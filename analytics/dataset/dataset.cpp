#include "analytics/dataset/dataset.h"

#include <algorithm>

namespace clientele {

namespace {

// starts[i] = the first position whose owner is >= i, for owners that are sorted; owners past `count` are left out.
std::vector<std::uint32_t> groupStarts(const std::vector<std::uint32_t> &owners, std::size_t count)
{
    std::vector<std::uint32_t> starts(count + 1, 0);
    for (const std::uint32_t owner : owners) {
        if (owner < count)
            ++starts[owner + 1];
    }
    for (std::size_t i = 0; i < count; ++i)
        starts[i + 1] += starts[i];
    return starts;
}

} // namespace

void finishDataset(Dataset &dataset)
{
    dataset.customers.orderBegin = groupStarts(dataset.orders.customer, dataset.customers.size());
    dataset.events.begin = groupStarts(dataset.events.customer, dataset.customers.size());
    dataset.orders.lineBegin = groupStarts(dataset.lines.order, dataset.orders.size());
    const auto &times = dataset.orders.time;
    if (!times.empty()) {
        const auto [first, last] = std::ranges::minmax(times);
        dataset.firstDay = dayOf(first);
        dataset.lastDay = dayOf(last);
    }
    dataset.customerById = TextIndex(dataset.customers.id);
    dataset.productById = TextIndex(dataset.products.id);
}

} // namespace clientele
