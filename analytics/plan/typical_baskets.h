#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/offer/basket.h"
#include "analytics/plan/kept_orders.h"

namespace clientele {

// What a customer's orders usually look like, so that offers are costed as the till would: their last orders, and, as
// far as these are few, what the shop's orders are on the whole.
//
// What came back does not count as bought: a return takes the customer's latest pieces of that product, and an order of
// which all money went back is none. Goods stand at list prices: discounts of the past are no habit. What they leave
// the shop is price less product cost; where the cost is unknown, the margin assumed for the category, else for
// everything else (""), else kDefaultMargin.
class TypicalBaskets
{
public:
    static constexpr double kDefaultMargin = 0.4;
    static constexpr std::size_t kOwn = 3; // a customer's orders at most
    static constexpr double kShopWeight = 2; // how many of a customer's own orders the shop's mean counts as
    static constexpr std::size_t kShopOrders = 400; // that stand for all of them

    // Orders, and what came back, up to the end of the day before `asOf` count. Keeps references to both.
    TypicalBaskets(const Dataset &dataset, const std::map<std::string, double> &margins, Day asOf);

    // Per order, in the shop's currency.
    struct Worth
    {
        double spend = 0; // at list prices
        double margin = 0; // of it, what is not cost
        double assumed = 0; // of the spend, what has a margin only by assumption
        double defaulted = 0; // … by kDefaultMargin
        double assumedMargin = 0; // of the margin, what rests on an assumption
        double defaultedMargin = 0; // … on kDefaultMargin
        struct Offer
        {
            double saved = 0; // by the customer, delivery among it; and the cost of gifts
            double share = 0; // of the spend
            double applies = 0; // share of the orders it does something for
            double reached = 0; // spend of an order that it does something for; 0 where it never does
        };
        std::vector<Offer> offers;
    };
    // Of one customer with each offer; safe from several threads.
    Worth of(CustomerIndex customer, std::span<const Offer> offers) const;
    // Looks at the shop's own mean for these offers once; of() needs it.
    void price(std::span<const Offer> offers);

private:
    double goodsOf(OrderIndex order) const; // what they were sold for
    std::vector<OrderIndex> everyFew() const;
    void chooseDelivery(const std::vector<OrderIndex> &orders);
    void chooseShopOrders(const std::vector<OrderIndex> &orders);
    void add(const KeptOrder &kept, std::span<const Offer> offers, double weight, Worth &worth) const;
    Basket basketOf(const KeptOrder &kept) const;
    double marginOf(ProductIndex product, double listPrice, bool &isAssumed, bool &isDefault) const;
    double giftCost(const OfferGift &gift) const;

    const Dataset &m_dataset;
    const std::map<std::string, double> &m_margins;
    Day m_asOf;
    ProductIndex m_delivery = kNoIndex; // what most orders pay beside goods
    std::vector<KeptOrder> m_shop; // kShopOrders of them, evenly by value, as far as they were kept
    Worth m_mean;
};

} // namespace clientele
