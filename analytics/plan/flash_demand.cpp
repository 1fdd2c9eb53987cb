#include "analytics/plan/flash_demand.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "analytics/predict/order_times.h"

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
    Counter(const Dataset &dataset, const Offer &offer, Day asOf)
        : m_dataset(dataset)
        , m_offer(offer)
        , m_from(startOf(asOf - FlashDemand::kDays))
        , m_to(startOf(asOf))
        , m_pieces(offer.items.size())
    {
        for (std::size_t item = 0; item < offer.items.size(); ++item)
            if (const ProductIndex product = dataset.productById.find(offer.items[item].product); product != kNoIndex)
                m_items.emplace(product, item);
    }

    void add(OrderIndex order, Sums &sums)
    {
        const Time time = m_dataset.orders.time[order];
        if (time < m_from || time >= m_to || !hasSale(m_dataset, order))
            return;
        std::ranges::fill(m_pieces, 0.0);
        for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
             ++line) {
            const auto found = m_dataset.lines.kind[line] == LineKind::Sale
                                   ? m_items.find(m_dataset.lines.product[line])
                                   : m_items.end();
            if (found != m_items.end())
                m_pieces[found->second] += m_dataset.lines.quantity[line].toDouble();
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
    Time m_from;
    Time m_to;
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
    Counter counter(dataset, offer, asOf);
    Sums shop {0, 0, std::vector<FlashDemand::Item>(offer.items.size())};
    Sums theirs = shop;
    for (OrderIndex order = 0; order < dataset.orders.size(); ++order)
        counter.add(order, shop);
    if (people)
        for (const CustomerIndex customer : *people)
            for (OrderIndex order = dataset.customers.orderBegin[customer];
                 order < dataset.customers.orderBegin[customer + 1]; ++order)
                counter.add(order, theirs);
    FlashDemand demand;
    demand.anyItem = drawn(theirs.withAny, theirs.orders, shop.withAny, shop.orders);
    for (std::size_t i = 0; i < shop.items.size(); ++i)
        demand.items.push_back({drawn(theirs.items[i].orders, theirs.orders, shop.items[i].orders, shop.orders),
                                drawn(theirs.items[i].pieces, theirs.orders, shop.items[i].pieces, shop.orders),
                                drawn(theirs.items[i].squares, theirs.orders, shop.items[i].squares, shop.orders)});
    return demand;
}

} // namespace clientele
