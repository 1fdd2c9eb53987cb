#pragma once

#include <vector>

#include "analytics/sample/buying.h"

namespace clientele::test {

// What an order of each customer is worth and what each offer takes off it, on average over many more orders of theirs
// than the shop has seen.
struct TrueBasket
{
    double margin = 0;
    double goods = 0;
    double delivery = 0;
    double saved(std::size_t arm) const
    {
        return sampleArms()[arm].isFreeDelivery ? delivery : goods * sampleArms()[arm].percent / 100;
    }
};

std::vector<TrueBasket> trueBaskets(const SampleOptions &options, const SampleSpan &span);

// The chance of an order in the days after the last, given all that happened: rate and drop-out integrated over the
// priors of analytics/sample/people.cpp. Past offers are taken at their visible factor of 1: nobody is told more by
// them.
class Posterior
{
public:
    explicit Posterior(SampleSpan span);

    double buyNone(Day joined, const std::vector<Day> &orderDays) const;

private:
    double days(Day from, Day to) const;
    double likelihood(double repeats, Day from, Day to) const;

    SampleSpan m_span;
    std::vector<double> m_upTo;
    double m_next = 0;
};

} // namespace clientele::test
