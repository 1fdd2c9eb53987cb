#pragma once

#include "analytics/sample/buying.h"

namespace clientele {

// One customer at the till: what they had before, what is in the basket now.
class SampleBuyer
{
public:
    // Orders go to `orders`; kNoIndex is a guest. Keeps references to all but the span.
    SampleBuyer(std::uint32_t customer, const SampleHabit &habit, const SampleCatalogue &catalogue, SampleSpan span,
                Random &random, DraftOrders &orders);

    // The position of the order; kNoIndex when nothing they like is on sale yet.
    std::uint32_t order(Day day);
    // What a coupon takes off the order's lines; nothing when there is nothing to take off.
    Money redeem(std::uint32_t position, const SampleArm &arm);
    void sendBack(Day day, std::uint32_t position);

    const SampleStanding &standing() const { return m_standing; }

private:
    void fillBasket(Day day, int lines);
    double repeatOf(std::uint32_t product) const;
    // Something on sale that is not in the basket; what is owned already only as often as such things are bought again.
    std::uint32_t choose(Day day);
    bool isInSeason(std::uint32_t product, Day day);
    std::uint32_t unlessOwned(std::uint32_t product);
    std::size_t chooseCategory(Day day);
    Quantity quantityOf(std::uint32_t product);
    void addFeesAndGifts(Day day, std::uint32_t firstLine);
    void remember(Day day, const DraftOrders::Order &order);

    std::uint32_t m_customer;
    const SampleHabit &m_habit;
    const SampleCatalogue &m_catalogue;
    SampleSpan m_span;
    Random &m_random;
    DraftOrders &m_orders;
    std::vector<std::uint32_t> m_owned;
    std::vector<std::uint32_t> m_basket;
    SampleStanding m_standing;
};

} // namespace clientele
