#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analytics/dataset/dataset.h"

namespace clientele {

// What one customer did, in the order they did it: events and orders in one row, cut into visits. What behaviour, common
// paths, patterns over days and a customer's own page are all counted from.
//
// A purchase is an order that sold something; in a shop without orders, a "purchase" event (with orders, those events
// would tell the same purchases twice). A visit ends where the file's session changes, or, where it gives none, after 30
// minutes of silence. What a file knows by day only comes last on its day and is one visit with the rest of that day.
struct Activity
{
    Time time = 0;
    bool hasTime = false;
    std::uint32_t kind = 0; // code of EventTable::kinds, or ActivityReader::purchase()
    ProductIndex product = kNoIndex; // of an event
    bool beginsVisit = false;
};

inline constexpr Time kVisitGap = Time {30} * 60; // seconds

// The steps of the way to a purchase, in their order.
inline constexpr std::array<std::string_view, 4> kFunnelSteps {"view", "click", "cart", "purchase"};

// Reads one customer after the other; keeps its memory between them.
class ActivityReader
{
public:
    ActivityReader(const Dataset &dataset, Day asOf); // what came after the end of that day does not count

    // Valid until the next call.
    const std::vector<Activity> &of(CustomerIndex customer);

    std::uint32_t purchase() const { return m_purchase; }
    std::uint32_t code(std::string_view kind) const; // one that nothing has, when the shop knows no such kind
    std::string_view name(std::uint32_t kind) const;
    std::size_t kinds() const { return m_kinds; } // codes are below it
    bool hasEvents(CustomerIndex customer) const;

private:
    const Dataset &m_dataset;
    Day m_asOf;
    std::size_t m_kinds;
    std::uint32_t m_purchase;
    std::vector<Activity> m_activities;
    std::vector<std::uint32_t> m_sessions; // parallel; 0 = not given
    std::vector<std::size_t> m_order;
    std::vector<Activity> m_sorted;
};

} // namespace clientele
