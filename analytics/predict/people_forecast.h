#pragma once

#include <vector>

#include "analytics/predict/window_forecast.h"

namespace clientele {

class Monitor;

// How many orders some hours bring from some of the customers if nothing is done.
//
// What all customers order is forecast by window_forecast.h; these people have their own usual week, and that part of the
// orders which their chances to buy have in those of all customers (base_rate.h). Their own last weeks would mislead:
// people who are chosen because they bought lately, or did not, go on differently. That part is itself uncertain, by
// kPartDeviation of it for a few people and not at all for everybody.
class PeopleForecast
{
public:
    static constexpr double kPartDeviation = 0.25;

    // As of the start of `asOf`. `people` ascending. Parallel; the same on any machine. Errors: Cancelled.
    PeopleForecast(const Dataset &dataset, const CustomerSet &people, Day asOf, Monitor &monitor);

    OrderTimes::Known known() const { return m_theirs.known; }
    const OrderTimes &times() const { return m_theirs; }
    double part() const { return m_part; } // of all customers' orders to come: 0 … 1

    WindowForecast window(TimeSpan window) const;
    // As bestWindows(), by these people's week.
    std::vector<WindowForecast> best(Time length, Day from, std::size_t count) const;

private:
    OrderTimes m_theirs;
    OrderTimes m_all; // of all customers
    double m_part = 1;
};

} // namespace clientele
