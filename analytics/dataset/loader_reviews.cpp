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
    const OrderTable &orders = m_dataset.orders;
    if (m_orders.empty()) {
        m_orders.reserve(orders.size());
        for (std::size_t order = 0; order < orders.size(); ++order)
            m_orders.emplace(orders.id[order], static_cast<OrderIndex>(order));
    }
    OrderIndex found = kNoIndex; // the lowest, so that the answer does not depend on the table's inside
    const auto [begin, end] = m_orders.equal_range(id);
    for (auto order = begin; order != end; ++order) {
        const CustomerIndex buyer = orders.customer[order->second];
        if (customer == kNoIndex || buyer == kNoIndex || buyer == customer)
            found = std::min(found, order->second);
    }
    return found;
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
