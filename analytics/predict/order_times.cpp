#include "analytics/predict/order_times.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace clientele {

namespace {

constexpr Time kHour = 3'600;
constexpr Time kWeek = 7 * kSecondsPerDay;
constexpr std::size_t kDayHours = 24;
using Week = std::array<double, OrderTimes::kHours>;

Time secondOfDay(Time time)
{
    return time - startOf(dayOf(time));
}

// Orders of a shop or of some of its customers.
struct Moments
{
    std::vector<Time> times;
    std::size_t withoutTime = 0;
};

// Tells real times of day from those that were put there.
class Clock
{
public:
    Clock(const Dataset &dataset, Time end)
        : m_dataset(dataset)
        , m_end(end)
    {
        std::unordered_map<Time, std::size_t> bySecond;
        std::size_t all = 0;
        for (OrderIndex order = 0; order < dataset.orders.size(); ++order) {
            if (!counts(order) || !dataset.orders.hasTime[order])
                continue;
            ++all;
            ++bySecond[secondOfDay(dataset.orders.time[order])];
        }
        for (const auto &[second, orders] : bySecond)
            if (2 * orders > all && all >= OrderTimes::kLeastOrders)
                m_placeholder = second;
    }

    bool counts(OrderIndex order) const { return m_dataset.orders.time[order] < m_end && hasSale(m_dataset, order); }

    void add(OrderIndex order, Moments &moments) const
    {
        if (!counts(order))
            return;
        const Time time = m_dataset.orders.time[order];
        const Time second = secondOfDay(time);
        if (m_dataset.orders.hasTime[order] && second != 0 && second != m_placeholder)
            moments.times.push_back(time);
        else
            ++moments.withoutTime;
    }

private:
    const Dataset &m_dataset;
    Time m_end;
    Time m_placeholder = 0;
};

Week countsOf(const std::vector<Time> &times, TimeSpan history)
{
    const Time weeks = std::min<Time>(history.length() / kWeek, OrderTimes::kWeeks);
    const Time begin = weeks > 0 ? history.to - weeks * kWeek : history.from;
    Week counts {};
    for (auto time = std::ranges::lower_bound(times, begin); time != times.end(); ++time)
        ++counts[hourOfWeek(*time)];
    return counts;
}

// Weekday times hour of the day, half an order added to each so that no hour is impossible.
Week crossOf(const Week &counts)
{
    std::array<double, kDayHours> byHour {};
    std::array<double, OrderTimes::kHours / kDayHours> byDay {};
    byHour.fill(0.5);
    byDay.fill(0.5);
    for (std::size_t hour = 0; hour < counts.size(); ++hour) {
        byHour[hour % kDayHours] += counts[hour];
        byDay[hour / kDayHours] += counts[hour];
    }
    const double hours = std::accumulate(byHour.begin(), byHour.end(), 0.0);
    const double days = std::accumulate(byDay.begin(), byDay.end(), 0.0);
    Week cross {};
    for (std::size_t hour = 0; hour < cross.size(); ++hour)
        cross[hour] = byHour[hour % kDayHours] / hours * byDay[hour / kDayHours] / days;
    return cross;
}

Week drawnTowards(const Week &counts, const Week &prior)
{
    const double orders = std::accumulate(counts.begin(), counts.end(), 0.0);
    Week share {};
    for (std::size_t hour = 0; hour < share.size(); ++hour)
        share[hour] = (counts[hour] + OrderTimes::kPriorOrders * prior[hour]) / (orders + OrderTimes::kPriorOrders);
    return share;
}

OrderTimes::Known knownOf(const Moments &shop, const Moments &people)
{
    const auto with = static_cast<double>(shop.times.size());
    if (people.times.empty() && people.withoutTime == 0)
        return OrderTimes::Known::NoOrders;
    if (people.times.empty() || with < OrderTimes::kLeastShare * (with + static_cast<double>(shop.withoutTime)))
        return OrderTimes::Known::NoTimes;
    return shop.times.size() < OrderTimes::kLeastOrders ? OrderTimes::Known::TooFew : OrderTimes::Known::Yes;
}

} // namespace

std::size_t OrderTimes::between(TimeSpan span) const
{
    if (span.to <= span.from)
        return 0;
    return static_cast<std::size_t>(std::ranges::lower_bound(times, span.to)
                                    - std::ranges::lower_bound(times, span.from));
}

double OrderTimes::shareOf(TimeSpan span) const
{
    if (span.to <= span.from)
        return 0;
    const Time weeks = span.length() / kWeek; // each holds every hour once
    double sum = static_cast<double>(weeks);
    for (Time at = span.from + weeks * kWeek; at < span.to;) {
        const Time begin = startOf(dayOf(at)) + secondOfDay(at) / kHour * kHour;
        const Time end = std::min(begin + kHour, span.to);
        sum += share[hourOfWeek(at)] * static_cast<double>(end - at) / kHour;
        at = end;
    }
    return sum;
}

double OrderTimes::scale() const
{
    return times.empty() ? 1 : 1 + static_cast<double>(withoutTime) / static_cast<double>(times.size());
}

OrderTimes orderTimes(const Dataset &dataset, const CustomerSet *people, Day asOf)
{
    const Clock clock(dataset, startOf(asOf));
    Moments shop, theirs;
    for (OrderIndex order = 0; order < dataset.orders.size(); ++order)
        clock.add(order, shop);
    std::ranges::sort(shop.times);
    OrderTimes result;
    result.history = {startOf(dataset.firstDay), std::max(startOf(asOf), startOf(dataset.firstDay))};
    if (people) {
        for (const CustomerIndex customer : *people)
            for (OrderIndex order = dataset.customers.orderBegin[customer];
                 order < dataset.customers.orderBegin[customer + 1]; ++order)
                clock.add(order, theirs);
        std::ranges::sort(theirs.times);
    }
    const Moments &asked = people ? theirs : shop;
    result.known = knownOf(shop, asked);
    if (result.known == OrderTimes::Known::Yes) {
        const Week counts = countsOf(shop.times, result.history);
        result.share = drawnTowards(counts, crossOf(counts));
        if (people)
            result.share = drawnTowards(countsOf(theirs.times, result.history), result.share);
    }
    result.withoutTime = asked.withoutTime;
    result.times = std::move(people ? theirs.times : shop.times);
    return result;
}

std::string_view timesKnownId(OrderTimes::Known known)
{
    switch (known) {
    case OrderTimes::Known::Yes: return "yes";
    case OrderTimes::Known::NoOrders: return "no_orders";
    case OrderTimes::Known::NoTimes: return "no_times";
    case OrderTimes::Known::TooFew: return "too_few";
    }
    return {};
}

std::size_t hourOfWeek(Time time)
{
    const Day day = dayOf(time);
    return static_cast<std::size_t>(weekday(day)) * kDayHours + static_cast<std::size_t>((time - startOf(day)) / kHour);
}

bool hasSale(const Dataset &dataset, OrderIndex order)
{
    for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line)
        if (dataset.lines.kind[line] == LineKind::Sale)
            return true;
    return false;
}

} // namespace clientele
