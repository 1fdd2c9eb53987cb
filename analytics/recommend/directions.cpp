#include "analytics/recommend/directions.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

// Orders up to a day that sold the product to somebody.
int timesBought(const Dataset &dataset, CustomerIndex customer, ProductIndex product, Day asOf)
{
    int times = 0;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        if (dayOf(dataset.orders.time[order]) > asOf)
            break;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            if (dataset.lines.product[line] == product && dataset.lines.kind[line] == LineKind::Sale) {
                ++times;
                break;
            }
        }
    }
    return times;
}

// The merchandise sold to a customer, each product once.
std::vector<ProductIndex> boughtBy(const Dataset &dataset, CustomerIndex customer)
{
    std::vector<ProductIndex> products;
    const OrderIndex end = dataset.customers.orderBegin[customer + 1];
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < end; ++order) {
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (product != kNoIndex && dataset.lines.kind[line] == LineKind::Sale
                && dataset.products.isMerchandise[product] != 0)
                products.push_back(product);
        }
    }
    std::ranges::sort(products);
    products.erase(std::ranges::unique(products).begin(), products.end());
    return products;
}

std::vector<double> buyersOf(const Dataset &dataset)
{
    std::vector<double> buyers(dataset.products.size(), 0);
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        for (const ProductIndex product : boughtBy(dataset, customer))
            ++buyers[product];
    }
    return buyers;
}

// How often each product is in lists, and where. Sums of whole numbers: the order of adding does not matter.
class Tally
{
public:
    void add(std::span<const std::vector<Recommendation>> lists)
    {
        for (const std::vector<Recommendation> &list : lists) {
            for (std::size_t place = 0; place < list.size(); ++place) {
                SegmentItem &item = m_items[list[place].product];
                item.product = list[place].product;
                ++item.customers;
                item.meanPlace += static_cast<double>(place + 1);
            }
        }
    }

    ListSpread spread(const Dataset &dataset, std::span<const CustomerIndex> customers) const
    {
        ListSpread spread;
        const ProductTable &products = dataset.products;
        for (std::size_t product = 0; product < products.size(); ++product)
            spread.offered += products.isMerchandise[product] != 0 && products.stock[product] != 0 ? 1 : 0;
        const std::vector<double> buyers = buyersOf(dataset);
        double proposed = 0, places = 0, bought = 0, lines = 0;
        for (const auto &[product, item] : m_items) {
            ++spread.products;
            places += item.customers;
            proposed += item.customers * buyers[product];
        }
        for (const CustomerIndex customer : customers) {
            for (const ProductIndex product : boughtBy(dataset, customer)) {
                ++lines;
                bought += buyers[product];
            }
        }
        if (bought > 0 && places > 0)
            spread.popularityBias = (proposed / places) / (bought / lines);
        return spread;
    }

    std::vector<SegmentItem> best(std::size_t count) const
    {
        std::vector<SegmentItem> all;
        for (const auto &[product, item] : m_items)
            all.push_back({product, item.customers, item.meanPlace / item.customers});
        std::ranges::sort(
            all, {}, [](const SegmentItem &item) { return std::tuple(-item.customers, item.meanPlace, item.product); });
        all.resize(std::min(all.size(), count));
        return all;
    }

private:
    std::map<ProductIndex, SegmentItem> m_items;
};

} // namespace

std::vector<Demand> whoWouldWant(const Recommender &recommender, const Dataset &dataset, Day asOf, ProductIndex product,
                                 const DemandRequest &request, Monitor &monitor)
{
    if (request.rules && !request.rules->passes(product))
        return {};
    const std::vector<float> demand = recommender.demandFor(product, monitor);
    std::vector<Demand> people;
    for (CustomerIndex customer = 0; customer < demand.size(); ++customer) {
        if (demand[customer] > 0)
            people.push_back({customer, static_cast<double>(demand[customer]), 0});
    }
    const auto order = [](const Demand &person) { return std::tuple(-person.score, person.customer); };
    std::ranges::sort(people, {}, order);
    std::vector<Demand> list;
    for (Demand &person : people) {
        if (list.size() >= request.count)
            break;
        person.timesBought = timesBought(dataset, person.customer, product, asOf);
        const bool isForbidden = request.rules && !request.rules->allows(person.customer, product);
        if ((request.alsoOwners || person.timesBought == 0) && !isForbidden)
            list.push_back(person);
    }
    return list;
}

std::vector<std::vector<Recommendation>> recommendToAll(const Recommender &recommender,
                                                        std::span<const CustomerIndex> customers,
                                                        const ListRequest &request, Monitor &monitor)
{
    std::vector<std::vector<Recommendation>> lists(customers.size());
    std::atomic<std::size_t> done {0};
    const std::size_t grain = std::max<std::size_t>(recommender.batch(), 64);
    parallelFor(customers.size(), grain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        std::ranges::move(recommender.recommend(customers.subspan(begin, end - begin), request),
                          lists.begin() + static_cast<std::ptrdiff_t>(begin));
        monitor.progress(static_cast<double>(done += end - begin) / static_cast<double>(customers.size()));
    });
    return lists;
}

std::vector<SegmentItem> mostProposed(std::span<const std::vector<Recommendation>> lists, std::size_t count)
{
    Tally tally;
    tally.add(lists);
    return tally.best(count);
}

SegmentProposals mostProposedTo(const Recommender &recommender, const Dataset &dataset,
                                std::span<const CustomerIndex> customers, const ListRequest &request, std::size_t count,
                                Monitor &monitor)
{
    Tally tally;
    std::mutex isTallying;
    std::size_t done = 0;
    const std::size_t grain = std::max<std::size_t>(recommender.batch(), 64);
    parallelFor(customers.size(), grain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        const auto lists = recommender.recommend(customers.subspan(begin, end - begin), request);
        const std::lock_guard lock(isTallying);
        tally.add(lists);
        done += end - begin;
        monitor.progress(static_cast<double>(done) / static_cast<double>(customers.size()));
    });
    return {tally.best(count), tally.spread(dataset, customers)};
}

} // namespace clientele
