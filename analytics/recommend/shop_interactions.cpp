#include "analytics/recommend/shop_interactions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 4'096; // customers per piece

struct Bought
{
    std::uint32_t item = 0;
    float pieces = 0;
};

// What one order sold, each product once, ascending.
void collectBasket(const Dataset &dataset, OrderIndex order, std::vector<Bought> &basket)
{
    basket.clear();
    for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
        const ProductIndex product = dataset.lines.product[line];
        if (dataset.lines.kind[line] == LineKind::Sale && product != kNoIndex
            && dataset.products.isMerchandise[product] != 0)
            basket.push_back({product, static_cast<float>(dataset.lines.quantity[line].toDouble())});
    }
    std::ranges::stable_sort(basket, {}, &Bought::item);
    std::size_t kept = 0;
    for (std::size_t at = 1; at < basket.size(); ++at) {
        if (basket[at].item == basket[kept].item)
            basket[kept].pieces += basket[at].pieces;
        else
            basket[++kept] = basket[at];
    }
    if (!basket.empty())
        basket.resize(kept + 1);
}

void appendCustomer(const Dataset &dataset, CustomerIndex customer, Day asOf, std::vector<Bought> &basket,
                    Interactions &out)
{
    std::uint32_t orders = 0;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        if (dayOf(dataset.orders.time[order]) > asOf)
            break;
        collectBasket(dataset, order, basket);
        for (const Bought &bought : basket) {
            out.item.push_back(bought.item);
            out.order.push_back(orders);
            out.weight.push_back(bought.pieces);
        }
        orders += basket.empty() ? 0 : 1;
    }
    out.begin.push_back(static_cast<std::uint32_t>(out.item.size()));
}

} // namespace

Interactions ordersAsInteractions(const Dataset &dataset, Day asOf, Monitor &monitor)
{
    const std::size_t customers = dataset.customers.size();
    std::vector<Interactions> pieces((customers + kGrain - 1) / kGrain);
    parallelFor(customers, kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        std::vector<Bought> basket;
        for (std::size_t customer = begin; customer < end; ++customer)
            appendCustomer(dataset, static_cast<CustomerIndex>(customer), asOf, basket, pieces[begin / kGrain]);
    });
    Interactions all;
    all.items = dataset.products.size();
    all.begin.reserve(customers + 1);
    for (const Interactions &piece : pieces) {
        const auto before = static_cast<std::uint32_t>(all.item.size());
        for (std::size_t row = 1; row < piece.begin.size(); ++row)
            all.begin.push_back(before + piece.begin[row]);
        all.item.insert(all.item.end(), piece.item.begin(), piece.item.end());
        all.order.insert(all.order.end(), piece.order.begin(), piece.order.end());
        all.weight.insert(all.weight.end(), piece.weight.begin(), piece.weight.end());
    }
    return all;
}

bool hasStars(const Dataset &dataset)
{
    const ReviewTable &reviews = dataset.reviews;
    for (std::size_t review = 0; review < reviews.size(); ++review) {
        if (std::isfinite(reviews.rating[review]) && reviews.customer[review] != kNoIndex
            && reviews.product[review] != kNoIndex)
            return true;
    }
    return false;
}

Interactions starsAsInteractions(const Dataset &dataset, Day asOf)
{
    const ReviewTable &reviews = dataset.reviews;
    struct Given
    {
        CustomerIndex customer;
        ProductIndex product;
        Time time;
        float stars;
    };
    std::vector<Given> given;
    for (std::size_t review = 0; review < reviews.size(); ++review) {
        const bool isKnown = std::isfinite(reviews.rating[review]) && reviews.customer[review] != kNoIndex
                             && reviews.product[review] != kNoIndex;
        const bool isPast = reviews.time[review] == kNoTime || dayOf(reviews.time[review]) <= asOf;
        if (isKnown && isPast && dataset.products.isMerchandise[reviews.product[review]] != 0)
            given.push_back({reviews.customer[review], reviews.product[review], reviews.time[review],
                             1 + 4 * reviews.rating[review]});
    }
    std::ranges::stable_sort(given, {},
                             [](const Given &stars) { return std::tuple(stars.customer, stars.product, stars.time); });

    Interactions all;
    all.items = dataset.products.size();
    std::size_t at = 0;
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        for (; at < given.size() && given[at].customer == customer; ++at) {
            const bool isLatest = at + 1 == given.size() || given[at + 1].customer != customer
                                  || given[at + 1].product != given[at].product;
            if (isLatest) {
                all.item.push_back(given[at].product);
                all.stars.push_back(given[at].stars);
            }
        }
        all.begin.push_back(static_cast<std::uint32_t>(all.item.size()));
    }
    return all;
}

} // namespace clientele
