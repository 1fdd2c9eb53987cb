#include <algorithm>
#include <limits>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/store/database.h"

namespace clientele {

OrderFinder::OrderFinder(const Dataset &dataset)
    : m_dataset(dataset)
{
}

OrderIndex OrderFinder::find(std::string_view id, CustomerIndex customer)
{
    if (id.empty())
        return kNoIndex;
    const std::vector<CustomerIndex> &buyers = m_dataset.orders.customer;
    if (customer == kNoIndex)
        return lowest(m_all, 0, buyers.size(), id);
    const auto [begin, end] = std::ranges::equal_range(buyers, customer);
    for (auto buyer = begin; buyer != end; ++buyer) {
        const auto order = static_cast<OrderIndex>(buyer - buyers.begin());
        if (m_dataset.orders.id[order] == id)
            return order;
    }
    const auto [firstGuest, lastGuest] = std::ranges::equal_range(buyers, kNoIndex);
    return lowest(m_guests, static_cast<std::size_t>(firstGuest - buyers.begin()),
                  static_cast<std::size_t>(lastGuest - buyers.begin()), id);
}

OrderIndex OrderFinder::lowest(OrdersById &orders, std::size_t begin, std::size_t end, std::string_view id) const
{
    if (orders.empty()) {
        orders.reserve(end - begin);
        for (std::size_t order = begin; order < end; ++order)
            orders.emplace(m_dataset.orders.id[order], static_cast<OrderIndex>(order)); // keeps the first of equal ones
    }
    const auto found = orders.find(id);
    return found == orders.end() ? kNoIndex : found->second;
}

void loadReviews(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                 Monitor &monitor)
{
    constexpr std::size_t kRowsPerCheck = 4'096;
    constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
    OrderFinder orders(dataset);
    ReviewTable &reviews = dataset.reviews;
    Statement query = database.prepare(
        "SELECT ifnull(r.customer, 0), ifnull(r.product, 0), r.time, r.stars, r.lowest, r.highest, r.title, r.body, "
        "r.language, r.category, r.order_id "
        "FROM reviews r ORDER BY r.number");
    struct Found
    {
        CustomerIndex customer;
        ProductIndex product;
        OrderIndex order;
        Time time;
        float stars;
        float rating;
        std::uint32_t language;
        std::uint32_t category;
    };
    std::vector<Found> found;
    TextColumn titles;
    TextColumn bodies;
    while (query.step()) {
        if (found.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        const double lowest = query.real(4);
        const double span = query.real(5) - lowest;
        const bool hasStars = !query.isNull(3);
        const CustomerIndex customer = indexOf(customers, query.integer(0));
        found.push_back({customer, indexOf(products, query.integer(1)), orders.find(query.text(10), customer),
                         query.isNull(2) ? kNoTime : query.integer(2),
                         hasStars ? static_cast<float>(query.real(3)) : kNone,
                         hasStars && span > 0 ? static_cast<float>((query.real(3) - lowest) / span) : kNone,
                         dataset.words.code(query.text(8)), dataset.words.code(query.text(9))});
        titles.add(query.text(6));
        bodies.add(query.text(7));
    }
    std::vector<std::uint32_t> order(found.size());
    std::iota(order.begin(), order.end(), 0u);
    std::ranges::stable_sort(order, {}, [&found](std::uint32_t i) { return found[i].customer; });
    for (const std::uint32_t i : order) {
        reviews.customer.push_back(found[i].customer);
        reviews.product.push_back(found[i].product);
        reviews.order.push_back(found[i].order);
        reviews.time.push_back(found[i].time);
        reviews.stars.push_back(found[i].stars);
        reviews.rating.push_back(found[i].rating);
        reviews.language.push_back(found[i].language);
        reviews.category.push_back(found[i].category);
        reviews.title.add(titles[i]);
        reviews.body.add(bodies[i]);
    }
}

} // namespace clientele
