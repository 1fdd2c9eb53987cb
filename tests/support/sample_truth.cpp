#include "tests/support/sample_truth.h"

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele::test {

namespace {

constexpr double kShape = 0.9;
constexpr double kBeta = 365 * 0.9 / 3.4;

// Lomax: an exponential whose rate is Gamma(0.6) with mean 0.65 a year.
double stays(Day joined, Day day)
{
    const double years = (day - joined) / 365.0;
    return std::pow(1 / (1 + years * 0.65 / 0.6), 0.6);
}

} // namespace

std::vector<TrueBasket> trueBaskets(const SampleOptions &options, const SampleSpan &span)
{
    SilentMonitor monitor;
    constexpr int kYears = 3;
    const SampleCatalogue catalogue(options, span.first);
    const SamplePeople people = makePeople(options, span.first, monitor);
    std::vector<TrueBasket> baskets(people.habits.size());
    parallelFor(baskets.size(), 256, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            SampleHabit habit = people.habits[i];
            habit.joined = span.first;
            habit.gone = span.first + 365 * kYears;
            habit.ordersPerYear = 10;
            Random random(mixBits(i, options.seed), "baskets");
            DraftOrders orders;
            orderAsHabit(static_cast<std::uint32_t>(i), habit, catalogue, {}, 0, {span.first, habit.gone}, random,
                         orders);
            double sold = 0;
            for (const DraftOrders::Order &order : orders.orders)
                sold += order.returnOf == kNoIndex ? 1 : 0;
            for (const SampleShop::Line &line : orders.lines) {
                const SampleShop::Product &product = catalogue.products()[line.product];
                if (line.quantity.thousandths < 0)
                    continue;
                const double amount = lineAmount(line.quantity, line.price).toDouble() / sold;
                if (product.isMerchandise) {
                    baskets[i].goods += amount;
                    baskets[i].margin += amount - line.quantity.toDouble() * product.cost.toDouble() / sold;
                } else if (line.product == catalogue.delivery()) {
                    baskets[i].delivery += amount;
                }
            }
        }
    });
    return baskets;
}

Posterior::Posterior(SampleSpan span)
    : m_span(span)
{
    m_upTo.push_back(0);
    for (Day day = span.first; day <= span.last; ++day)
        m_upTo.push_back(m_upTo.back() + openCampaign({"", "", day, day}).demand.front());
    const OpenCampaign next = openCampaign(nextSampleCampaign(span.last));
    for (const double demand : next.demand)
        m_next += demand;
}

double Posterior::buyNone(Day joined, const std::vector<Day> &orderDays) const
{
    const Day from = std::max(joined, m_span.first);
    const bool seesJoining = joined >= m_span.first;
    const double repeats = static_cast<double>(orderDays.size()) - (seesJoining && !orderDays.empty() ? 1 : 0);
    const Day last = orderDays.empty() ? from : orderDays.back();
    double gone = orderDays.empty() ? 1 - stays(joined, from) : 0; // before the shop's first file
    for (Day day = last; day <= m_span.last; ++day)
        gone += likelihood(repeats, from, day) * (stays(joined, day) - stays(joined, day + 1));
    const double here = likelihood(repeats, from, m_span.last) * stays(joined, m_span.last + 1);
    const double exposure = kBeta + days(from, m_span.last);
    const double none = std::pow(exposure / (exposure + m_next), kShape + repeats);
    return here / (here + gone) * (1 - none);
}

double Posterior::days(Day from, Day to) const
{
    return m_upTo[static_cast<std::size_t>(to - m_span.first + 1)]
           - m_upTo[static_cast<std::size_t>(from - m_span.first)];
}

double Posterior::likelihood(double repeats, Day from, Day to) const
{
    return std::pow(kBeta / (kBeta + days(from, to)), kShape + repeats);
}

} // namespace clientele::test
