#include "analytics/plan/flash_demand.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "analytics/plan/kept_orders.h"

namespace clientele {

namespace {

// Sums over orders.
struct Sums
{
    double orders = 0;
    double withAny = 0;
    std::vector<FlashDemand::Item> items;
};

class Counter
{
public:
    Counter(const Dataset &dataset, const Offer &offer)
        : m_dataset(dataset)
        , m_offer(offer)
        , m_pieces(offer.items.size())
    {
        for (std::size_t item = 0; item < offer.items.size(); ++item)
            if (const ProductIndex product = dataset.productById.find(offer.items[item].product); product != kNoIndex)
                m_items.emplace(product, item);
    }

    void add(const KeptOrder &order, Sums &sums)
    {
        std::ranges::fill(m_pieces, 0.0);
        for (const KeptOrder::Line &kept : order.lines) {
            const auto found = m_items.find(m_dataset.lines.product[kept.line]);
            if (found != m_items.end())
                m_pieces[found->second] += kept.quantity.toDouble();
        }
        addPieces(sums);
    }

private:
    void addPieces(Sums &sums) const
    {
        ++sums.orders;
        bool isAny = false;
        for (std::size_t item = 0; item < m_pieces.size(); ++item) {
            if (m_pieces[item] <= 0)
                continue;
            isAny = true;
            const int most = m_offer.items[item].perPerson;
            const double pieces = most > 0 ? std::min<double>(most, m_pieces[item]) : m_pieces[item];
            ++sums.items[item].orders;
            sums.items[item].pieces += pieces;
            sums.items[item].squares += pieces * pieces;
        }
        sums.withAny += isAny ? 1 : 0;
    }

    const Dataset &m_dataset;
    const Offer &m_offer;
    std::unordered_map<ProductIndex, std::size_t> m_items;
    std::vector<double> m_pieces; // of the order that is looked at
};

double drawn(double sum, double orders, double shopSum, double shopOrders)
{
    const double shop = shopOrders > 0 ? shopSum / shopOrders : 0;
    return (sum + FlashDemand::kShopOrders * shop) / (orders + FlashDemand::kShopOrders);
}

} // namespace

FlashDemand flashDemand(const Dataset &dataset, const CustomerSet *people, const Offer &offer, Day asOf)
{
    Counter counter(dataset, offer);
    Sums shop {0, 0, std::vector<FlashDemand::Item>(offer.items.size())};
    Sums theirs = shop;
    for (const KeptOrder &order : keptOrdersOfLastDays(dataset, FlashDemand::kDays, asOf)) {
        counter.add(order, shop);
        if (people && std::ranges::binary_search(*people, dataset.orders.customer[order.order]))
            counter.add(order, theirs);
    }
    FlashDemand demand;
    demand.anyItem = drawn(theirs.withAny, theirs.orders, shop.withAny, shop.orders);
    for (std::size_t i = 0; i < shop.items.size(); ++i)
        demand.items.push_back({drawn(theirs.items[i].orders, theirs.orders, shop.items[i].orders, shop.orders),
                                drawn(theirs.items[i].pieces, theirs.orders, shop.items[i].pieces, shop.orders),
                                drawn(theirs.items[i].squares, theirs.orders, shop.items[i].squares, shop.orders)});
    return demand;
}

} // namespace clientele
