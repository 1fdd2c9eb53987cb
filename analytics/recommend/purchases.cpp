#include "analytics/recommend/purchases.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 4'096; // customers per piece

struct Sold
{
    ProductIndex product = 0;
    OrderIndex order = 0;
    float pieces = 0;
};

void collectSold(const Dataset &dataset, CustomerIndex customer, Day asOf, std::vector<Sold> &sold)
{
    sold.clear();
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        if (dayOf(dataset.orders.time[order]) > asOf)
            break;
        for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
            const ProductIndex product = dataset.lines.product[line];
            if (dataset.lines.kind[line] == LineKind::Sale && product != kNoIndex
                && dataset.products.isMerchandise[product] != 0)
                sold.push_back({product, order, static_cast<float>(dataset.lines.quantity[line].toDouble())});
        }
    }
    std::ranges::sort(sold, {}, [](const Sold &line) { return std::tuple(line.product, line.order); });
}

// One row per product of lines that are sorted by product and order; an order with the same product twice counts once.
void appendPurchases(const Dataset &dataset, Day asOf, double halfLifeDays, const std::vector<Sold> &sold,
                     std::vector<Purchase> &rows)
{
    const Sold *before = nullptr;
    for (const Sold &line : sold) {
        const bool isNewProduct = !before || before->product != line.product;
        if (isNewProduct)
            rows.push_back({.product = line.product, .firstDay = dayOf(dataset.orders.time[line.order])});
        Purchase &purchase = rows.back();
        purchase.pieces += line.pieces;
        if (isNewProduct || before->order != line.order) {
            ++purchase.orders;
            purchase.lastDay = dayOf(dataset.orders.time[line.order]); // orders are sorted by time
            purchase.freshness += static_cast<float>(decay(asOf - purchase.lastDay, halfLifeDays));
        }
        before = &line;
    }
}

} // namespace

double decay(int ageDays, double halfLifeDays)
{
    return std::exp2(-std::min(static_cast<double>(ageDays) / halfLifeDays, 20.0));
}

Purchases collectPurchases(const Dataset &dataset, Day asOf, double halfLifeDays, Monitor &monitor)
{
    const std::size_t customers = dataset.customers.size();
    std::vector<Purchases> pieces((customers + kGrain - 1) / kGrain);
    parallelFor(customers, kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        Purchases &piece = pieces[begin / kGrain];
        std::vector<Sold> sold;
        for (std::size_t customer = begin; customer < end; ++customer) {
            collectSold(dataset, static_cast<CustomerIndex>(customer), asOf, sold);
            appendPurchases(dataset, asOf, halfLifeDays, sold, piece.rows);
            piece.begin.push_back(static_cast<std::uint32_t>(piece.rows.size()));
        }
    });

    Purchases purchases;
    purchases.begin.reserve(customers + 1);
    for (const Purchases &piece : pieces) {
        const auto before = static_cast<std::uint32_t>(purchases.rows.size());
        for (std::size_t row = 1; row < piece.begin.size(); ++row)
            purchases.begin.push_back(before + piece.begin[row]);
        purchases.rows.insert(purchases.rows.end(), piece.rows.begin(), piece.rows.end());
    }
    return purchases;
}

} // namespace clientele
