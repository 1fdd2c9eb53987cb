#include "analytics/profile/activity.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace clientele {

namespace {

bool hasSold(const Dataset &dataset, OrderIndex order)
{
    const auto first = dataset.lines.kind.begin() + dataset.orders.lineBegin[order];
    const auto last = dataset.lines.kind.begin() + dataset.orders.lineBegin[order + 1];
    return std::find(first, last, LineKind::Sale) != last;
}

bool isSameVisit(const Activity &previous, std::uint32_t previousSession, const Activity &next, std::uint32_t session)
{
    if (session != 0 && previousSession != 0)
        return session == previousSession;
    if (!previous.hasTime || !next.hasTime)
        return dayOf(previous.time) == dayOf(next.time);
    return next.time - previous.time <= kVisitGap;
}

} // namespace

ActivityReader::ActivityReader(const Dataset &dataset, Day asOf)
    : m_dataset(dataset)
    , m_asOf(asOf)
    , m_kinds(dataset.events.kinds.size())
    , m_purchase(code("purchase"))
{
    if (m_purchase == m_kinds)
        ++m_kinds;
}

std::uint32_t ActivityReader::code(std::string_view kind) const
{
    const TextDictionary &kinds = m_dataset.events.kinds;
    for (std::uint32_t code = 1; code < kinds.size(); ++code) {
        if (kinds[code] == kind)
            return code;
    }
    // A purchase has a code even where only orders tell of it.
    const auto none = static_cast<std::uint32_t>(kinds.size());
    return kind == "purchase" ? none : none + 1;
}

std::string_view ActivityReader::name(std::uint32_t kind) const
{
    return kind == m_purchase ? std::string_view("purchase") : m_dataset.events.kinds[kind];
}

bool ActivityReader::hasEvents(CustomerIndex customer) const
{
    const auto &begin = m_dataset.events.begin;
    return customer + 1 < begin.size() && begin[customer] < begin[customer + 1];
}

const std::vector<Activity> &ActivityReader::of(CustomerIndex customer)
{
    m_activities.clear();
    m_sessions.clear();
    const EventTable &events = m_dataset.events;
    const bool ordersTell = m_dataset.orders.size() > 0;
    if (hasEvents(customer)) {
        for (std::uint32_t event = events.begin[customer]; event < events.begin[customer + 1]; ++event) {
            if (events.time[event] == kNoTime || dayOf(events.time[event]) > m_asOf
                || (ordersTell && events.kind[event] == m_purchase))
                continue;
            m_activities.push_back(
                {events.time[event], events.hasTime[event] != 0, events.kind[event], events.product[event]});
            m_sessions.push_back(events.session[event]);
        }
    }
    const OrderTable &orders = m_dataset.orders;
    const auto &orderBegin = m_dataset.customers.orderBegin;
    for (OrderIndex order = orderBegin[customer]; order < orderBegin[customer + 1]; ++order) {
        if (dayOf(orders.time[order]) > m_asOf)
            break;
        if (!hasSold(m_dataset, order))
            continue;
        m_activities.push_back({orders.time[order], orders.hasTime[order] != 0, m_purchase, kNoIndex});
        m_sessions.push_back(0);
    }
    m_order.resize(m_activities.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t {0});
    std::ranges::stable_sort(m_order, {}, [this](std::size_t i) {
        const Activity &activity = m_activities[i];
        return std::tuple(dayOf(activity.time), !activity.hasTime, activity.time);
    });
    m_sorted.clear();
    std::uint32_t session = 0; // the latest that was given within the visit
    for (const std::size_t i : m_order) {
        Activity activity = m_activities[i];
        activity.beginsVisit = m_sorted.empty() || !isSameVisit(m_sorted.back(), session, activity, m_sessions[i]);
        if (activity.beginsVisit || m_sessions[i] != 0)
            session = m_sessions[i];
        m_sorted.push_back(activity);
    }
    return m_sorted;
}

} // namespace clientele
