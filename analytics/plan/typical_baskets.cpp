#include "analytics/plan/typical_baskets.h"

#include <algorithm>
#include <cmath>

namespace clientele {

namespace {

constexpr std::size_t kLookedAt = 40'000; // orders at most that tell what is usual in the shop

double amountOf(Quantity quantity, double each)
{
    return quantity.toDouble() * each;
}

void scale(TypicalBaskets::Worth &worth, double by)
{
    worth.spend *= by;
    worth.margin *= by;
    worth.assumed *= by;
    worth.defaulted *= by;
    worth.assumedMargin *= by;
    worth.defaultedMargin *= by;
    for (TypicalBaskets::Worth::Offer &offer : worth.offers) {
        offer.saved *= by;
        offer.applies *= by;
        offer.reached *= by;
    }
}

void addWeighted(const TypicalBaskets::Worth &other, double weight, TypicalBaskets::Worth &worth)
{
    worth.spend += weight * other.spend;
    worth.margin += weight * other.margin;
    worth.assumed += weight * other.assumed;
    worth.defaulted += weight * other.defaulted;
    worth.assumedMargin += weight * other.assumedMargin;
    worth.defaultedMargin += weight * other.defaultedMargin;
    for (std::size_t i = 0; i < worth.offers.size(); ++i) {
        worth.offers[i].saved += weight * other.offers[i].saved;
        worth.offers[i].applies += weight * other.offers[i].applies;
        worth.offers[i].reached += weight * other.offers[i].reached;
    }
}

} // namespace

TypicalBaskets::TypicalBaskets(const Dataset &dataset, const std::map<std::string, double> &margins, Day asOf)
    : m_dataset(dataset)
    , m_margins(margins)
    , m_asOf(asOf)
{
    const std::vector<OrderIndex> some = everyFew();
    chooseDelivery(some);
    chooseShopOrders(some);
}

// All orders before the day, or so many of them evenly in big shops: a slider that moves cannot wait for all.
std::vector<OrderIndex> TypicalBaskets::everyFew() const
{
    std::vector<OrderIndex> some;
    const std::size_t step = m_dataset.orders.size() / kLookedAt + 1;
    for (std::size_t at = 0; at < m_dataset.orders.size(); at += step) {
        const auto order = static_cast<OrderIndex>(at);
        if (dayOf(m_dataset.orders.time[order]) < m_asOf)
            some.push_back(order);
    }
    return some;
}

void TypicalBaskets::chooseDelivery(const std::vector<OrderIndex> &orders)
{
    std::vector<std::size_t> fees(m_dataset.products.size(), 0);
    for (const OrderIndex order : orders) {
        for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1];
             ++line) {
            const ProductIndex product = m_dataset.lines.product[line];
            if (m_dataset.lines.kind[line] == LineKind::Sale && product != kNoIndex
                && m_dataset.products.isMerchandise[product] == 0)
                ++fees[product];
        }
    }
    const auto most = std::ranges::max_element(fees);
    if (most != fees.end() && *most > 0)
        m_delivery = static_cast<ProductIndex>(most - fees.begin());
}

// The middle ones of as many equal parts of all orders by value: one trader more or less in a plain sample would move
// everybody's basket. What came back is looked up for the chosen ones alone; those of which nothing was kept then count
// for nobody.
void TypicalBaskets::chooseShopOrders(const std::vector<OrderIndex> &orders)
{
    std::vector<std::pair<float, OrderIndex>> sold;
    for (const OrderIndex order : orders)
        if (const double goods = goodsOf(order); goods > 0)
            sold.emplace_back(static_cast<float>(goods), order);
    std::ranges::sort(sold);
    const std::size_t count = std::min(kShopOrders, sold.size());
    std::vector<OrderIndex> chosen;
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(sold[(2 * i + 1) * sold.size() / (2 * count)].second);
    std::ranges::sort(chosen);
    m_shop = keptOrders(m_dataset, chosen, m_asOf);
}

double TypicalBaskets::goodsOf(OrderIndex order) const
{
    double sum = 0;
    for (std::uint32_t line = m_dataset.orders.lineBegin[order]; line < m_dataset.orders.lineBegin[order + 1]; ++line) {
        const ProductIndex product = m_dataset.lines.product[line];
        if (m_dataset.lines.kind[line] == LineKind::Sale
            && (product == kNoIndex || m_dataset.products.isMerchandise[product] != 0))
            sum += m_dataset.lines.amount[line].toDouble();
    }
    return sum;
}

Basket TypicalBaskets::basketOf(const KeptOrder &kept) const
{
    const LineTable &lines = m_dataset.lines;
    Basket basket;
    for (std::uint32_t line = m_dataset.orders.lineBegin[kept.order];
         m_delivery != kNoIndex && line < m_dataset.orders.lineBegin[kept.order + 1]; ++line)
        if (lines.kind[line] == LineKind::Sale && lines.product[line] == m_delivery)
            basket.delivery += lineAmount(lines.quantity[line], lines.price[line]);
    for (const auto &[line, quantity] : kept.lines) {
        const ProductIndex product = lines.product[line];
        const std::int64_t pieces = lines.quantity[line].thousandths;
        const Money paid = pieces > 0 ? scaled(lines.amount[line], Quantity::kScale, pieces) : lines.amount[line];
        const Money each = std::max(paid, line < lines.price.size() ? lines.price[line] : paid);
        BasketLine added;
        if (product != kNoIndex) {
            added.product = m_dataset.products.id[product];
            added.category = m_dataset.words[m_dataset.products.category[product]];
            if (product < m_dataset.products.brand.size())
                added.brand = m_dataset.words[m_dataset.products.brand[product]];
        }
        added.quantity = quantity;
        added.listPrice = added.price = each;
        basket.lines.push_back(added);
    }
    return basket;
}

double TypicalBaskets::marginOf(ProductIndex product, double listPrice, bool &isAssumed, bool &isDefault) const
{
    if (product != kNoIndex && product < m_dataset.products.cost.size()
        && m_dataset.products.cost[product] != ProductTable::kNoMoney)
        return listPrice - m_dataset.products.cost[product].toDouble();
    isAssumed = true;
    const auto category = product == kNoIndex
                              ? m_margins.end()
                              : m_margins.find(std::string(m_dataset.words[m_dataset.products.category[product]]));
    const auto found = category != m_margins.end() ? category : m_margins.find(std::string());
    isDefault = found == m_margins.end();
    return listPrice * (isDefault ? kDefaultMargin : found->second);
}

double TypicalBaskets::giftCost(const OfferGift &gift) const
{
    const ProductIndex product = m_dataset.productById.find(gift.product);
    if (product == kNoIndex)
        return 0;
    bool isAssumed = false, isDefault = false;
    const double price = product < m_dataset.products.price.size() ? m_dataset.products.price[product].toDouble() : 0;
    return gift.pieces * std::max(0.0, price - marginOf(product, price, isAssumed, isDefault));
}

void TypicalBaskets::add(const KeptOrder &kept, std::span<const Offer> offers, double weight, Worth &worth) const
{
    Basket basket = basketOf(kept);
    const double before = worth.spend;
    for (std::size_t at = 0; at < basket.lines.size(); ++at) {
        const BasketLine &goods = basket.lines[at];
        const double price = goods.listPrice.toDouble();
        const double spend = amountOf(goods.quantity, price);
        bool isAssumed = false, isDefault = false;
        worth.spend += weight * spend;
        const ProductIndex product = m_dataset.lines.product[kept.lines[at].line];
        const double margin = weight * amountOf(goods.quantity, marginOf(product, price, isAssumed, isDefault));
        worth.margin += margin;
        worth.assumed += isAssumed ? weight * spend : 0;
        worth.assumedMargin += isAssumed ? margin : 0;
        worth.defaulted += isDefault ? weight * spend : 0;
        worth.defaultedMargin += isDefault ? margin : 0;
    }
    for (std::size_t i = 0; i < offers.size(); ++i) {
        basket.segments = offers[i].members;
        const OfferEffect effect = applyOffer(offers[i], basket);
        double saved = effect.total().toDouble();
        for (const OfferGift &gift : effect.gifts)
            saved += giftCost(gift);
        worth.offers[i].saved += weight * saved;
        if (effect.isNothing())
            continue;
        worth.offers[i].applies += weight;
        worth.offers[i].reached += worth.spend - before; // for now of all such orders together
    }
}

void TypicalBaskets::price(std::span<const Offer> offers)
{
    m_mean = {};
    m_mean.offers.resize(offers.size());
    for (const KeptOrder &order : m_shop)
        add(order, offers, 1.0 / static_cast<double>(m_shop.size()), m_mean);
}

TypicalBaskets::Worth TypicalBaskets::of(CustomerIndex customer, std::span<const Offer> offers) const
{
    Worth worth;
    worth.offers.resize(offers.size());
    const std::vector<KeptOrder> own = latestKeptOrders(m_dataset, customer, kOwn, m_asOf);
    for (const KeptOrder &order : own)
        add(order, offers, 1, worth);
    addWeighted(m_mean, kShopWeight, worth);
    scale(worth, 1 / (static_cast<double>(own.size()) + kShopWeight));
    for (Worth::Offer &offer : worth.offers) {
        offer.share = worth.spend > 0 ? std::min(1.0, offer.saved / worth.spend) : 0;
        offer.reached = offer.applies > 0 ? offer.reached / offer.applies : 0;
    }
    return worth;
}

} // namespace clientele
