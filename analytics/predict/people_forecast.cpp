#include "analytics/predict/people_forecast.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/predict/base_rate.h"
#include "analytics/predict/past_campaigns.h"

namespace clientele {

namespace {

constexpr int kWindowDays = 14;
constexpr std::size_t kGrain = 8'192;

// The people's expected orders over everybody's.
double partOf(const Dataset &dataset, const CustomerSet &people, Day asOf, Monitor &monitor)
{
    const std::size_t customers = dataset.customers.size();
    const StandingReader standings(dataset);
    const BaseRate rate = BaseRate::fit(dataset, standings, pastCampaigns(dataset, standings, asOf, kWindowDays),
                                        {.asOf = asOf, .windowDays = kWindowDays}, monitor);
    std::vector<double> expected(customers, 0);
    parallelFor(customers, kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        CustomerStanding standing;
        for (std::size_t customer = begin; customer < end; ++customer) {
            standings.read(static_cast<CustomerIndex>(customer), asOf, standing);
            const double odds = rate.logOdds(standing) + rate.season();
            expected[customer] = std::max(odds, 0.0) + std::log1p(std::exp(-std::abs(odds))); // −ln of no order
        }
    });
    const double all = std::accumulate(expected.begin(), expected.end(), 0.0);
    double theirs = 0;
    for (const CustomerIndex customer : people)
        theirs += expected[customer];
    return all > 0 ? theirs / all : 0;
}

} // namespace

PeopleForecast::PeopleForecast(const Dataset &dataset, const CustomerSet &people, Day asOf, Monitor &monitor)
    : m_theirs(orderTimes(dataset, &people, asOf))
{
    if (m_theirs.known != OrderTimes::Known::Yes)
        return;
    CustomerSet everybody(dataset.customers.size());
    std::iota(everybody.begin(), everybody.end(), CustomerIndex {0});
    if (people.size() == everybody.size()) {
        m_all = m_theirs;
        return;
    }
    monitor.checkpoint();
    m_all = orderTimes(dataset, &everybody, asOf);
    m_part = partOf(dataset, people, asOf, monitor);
}

WindowForecast PeopleForecast::window(TimeSpan window) const
{
    WindowForecast forecast = forecastWindow(m_all, window);
    const double all = forecast.share;
    forecast.share = m_theirs.shareOf(window);
    forecast.dispersion += kPartDeviation * kPartDeviation * (1 - m_part);
    const double mean = all > 0 ? forecast.orders.mean * m_part * forecast.share / all : 0;
    forecast.orders = countForecast(mean, mean + forecast.dispersion * mean * mean);
    return forecast;
}

std::vector<WindowForecast> PeopleForecast::best(Time length, Day from, std::size_t count) const
{
    std::vector<WindowForecast> windows = bestWindows(m_theirs, length, from, count);
    for (WindowForecast &best : windows)
        best = window(best.window);
    return windows;
}

} // namespace clientele
