#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// What is known of a customer at the end of the day before `day`: how lately, how often, for how much, with or without
// discounts, and what they buy. What predictors are built from; nothing of the day itself or later.
struct CustomerStanding
{
    static constexpr std::size_t kRecentSpans = 4;
    static constexpr std::array<Day, kRecentSpans> kRecentDays {30, 90, 180, 365};

    int orders = 0; // that sold something; orders of one day count once
    Day since = 0; // member since, or the first order: whichever is earlier; the shop's first day where nothing tells
    Day exposure = 0; // days of that which the shop's orders cover
    Day recency = 0; // days since the last order; without one, the exposure
    std::array<int, kRecentSpans> recent {}; // orders of the last so many days
    double meanValue = 0; // of an order's goods at list price; 0 without one
    int discounted = 0; // orders with a discount on anything
    int redeemed = 0; // … by a coupon
    std::vector<std::uint16_t> byCategory; // orders by the category most was spent on: positions in mainCategories()

    double discountedShare() const { return orders == 0 ? 0 : static_cast<double>(discounted) / orders; }
};

// Sums up orders once, so that anybody's standing on any day is a short walk. Reading is safe from several threads; keeps
// a reference to the dataset.
class StandingReader
{
public:
    static constexpr std::size_t kCategories = 12;

    explicit StandingReader(const Dataset &dataset);

    void read(CustomerIndex customer, Day day, CustomerStanding &standing) const;
    // Whether they bought something in these days, the last included.
    bool hasBought(CustomerIndex customer, Day first, Day last) const;
    bool hasSold(OrderIndex order) const { return m_hasSold[order] != 0; }
    double valueOf(OrderIndex order) const { return m_value[order]; } // goods at list price
    double meanValue() const { return m_meanValue; } // of all orders that sold something
    // The categories most orders are about, biggest first, at most kCategories: codes of Dataset::words.
    const std::vector<std::uint32_t> &mainCategories() const { return m_categories; }

private:
    void sumUp(std::size_t begin, std::size_t end, std::vector<std::uint32_t> &mainOf);
    void chooseCategories(const std::vector<std::uint32_t> &mainOf);

    const Dataset &m_dataset;
    std::vector<float> m_value;
    std::vector<std::uint8_t> m_hasSold;
    std::vector<std::uint8_t> m_isDiscounted;
    std::vector<std::uint8_t> m_isRedeemed;
    std::vector<std::uint8_t> m_category; // position in m_categories; 255 = another
    std::vector<std::uint32_t> m_categories;
    double m_meanValue = 0;
};

} // namespace clientele
