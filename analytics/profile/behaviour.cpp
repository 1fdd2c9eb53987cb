#include "analytics/profile/behaviour.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <unordered_map>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

constexpr std::size_t kCustomersPerCheck = 4'096;

template<typename T> double medianOf(std::vector<T> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    const auto upper = static_cast<double>(*middle);
    if (values.size() % 2 == 1)
        return upper;
    return (static_cast<double>(*std::max_element(values.begin(), middle)) + upper) / 2;
}

// What is counted of one kind.
struct KindCount
{
    std::size_t people = 0;
    std::size_t times = 0;
    std::vector<std::int32_t> daysAgo; // one per person
};

// Counts everything in one pass over the customers.
class Counter
{
public:
    Counter(const Dataset &dataset, Day asOf)
        : m_reader(dataset, asOf)
        , m_asOf(asOf)
        , m_kinds(m_reader.kinds() + 1)
        , m_last(m_kinds.size())
    {
        for (std::size_t step = 0; step < kFunnelSteps.size(); ++step)
            m_funnel[step] = m_reader.code(kFunnelSteps[step]);
    }

    void add(CustomerIndex customer)
    {
        const std::vector<Activity> &activities = m_reader.of(customer);
        if (activities.empty())
            return;
        ++m_people;
        std::ranges::fill(m_last, kNever);
        for (const Activity &activity : activities) {
            KindCount &kind = m_kinds[activity.kind];
            ++kind.times;
            Day &last = m_last[activity.kind];
            kind.people += last == kNever ? 1 : 0;
            last = dayOf(activity.time);
            if (activity.kind == m_reader.purchase())
                addPurchase(activity);
        }
        for (std::size_t kind = 0; kind < m_last.size(); ++kind) {
            if (m_last[kind] != kNever)
                m_kinds[kind].daysAgo.push_back(m_asOf - m_last[kind]);
        }
        m_ways.push_back(wayOf(activities));
        addVisits(customer, activities);
    }

    Behaviour result(std::size_t top);

private:
    static constexpr Day kNever = INT32_MIN;
    // The kinds of a visit, one byte each, first in the lowest; the top byte says that it was longer.
    using PathKey = std::uint64_t;
    static constexpr PathKey kGoesOn = PathKey {1} << 56;

    struct PathCount
    {
        std::size_t visits = 0;
        std::size_t people = 0;
        CustomerIndex lastCustomer = kNoIndex;
    };

    void addPurchase(const Activity &activity)
    {
        if (!activity.hasTime) {
            ++m_ordersWithoutTime;
            return;
        }
        const Day day = dayOf(activity.time);
        const auto hour = static_cast<std::size_t>((activity.time - startOf(day)) / 3600);
        ++m_orders[static_cast<std::size_t>(weekday(day))][hour];
    }

    // Which of the 16 sets of funnel steps the customer took in order, one bit each. Which steps the shop has at all is
    // known only at the end, so every set is kept.
    std::uint32_t wayOf(const std::vector<Activity> &activities) const;
    void addVisits(CustomerIndex customer, const std::vector<Activity> &activities);
    void endVisit(CustomerIndex customer, PathKey path, std::size_t views);
    Behaviour::Step stepOf(std::uint32_t kind) const;
    void fillFunnel(Behaviour &result) const;
    void fillPaths(Behaviour &result, std::size_t top) const;

    ActivityReader m_reader;
    Day m_asOf;
    std::vector<KindCount> m_kinds;
    std::vector<Day> m_last; // of the customer at hand
    std::array<std::uint32_t, kFunnelSteps.size()> m_funnel {};
    std::vector<std::uint32_t> m_ways;
    std::unordered_map<PathKey, PathCount> m_paths;
    std::vector<std::uint32_t> m_viewsOfVisits;
    std::array<std::array<std::size_t, 24>, 7> m_orders {};
    std::size_t m_ordersWithoutTime = 0;
    std::size_t m_people = 0;
    std::size_t m_visits = 0;
};

std::uint32_t Counter::wayOf(const std::vector<Activity> &activities) const
{
    std::uint32_t reached = 1; // the empty set always is
    for (const Activity &activity : activities) {
        const auto step = std::ranges::find(m_funnel, activity.kind);
        if (step == m_funnel.end())
            continue;
        const auto at = static_cast<unsigned>(step - m_funnel.begin());
        // A set whose latest step this is, is reached when the set without it was.
        for (unsigned before = 0; before < (1U << at); ++before) {
            if ((reached >> before & 1U) != 0)
                reached |= 1U << (before | 1U << at);
        }
    }
    return reached;
}

void Counter::addVisits(CustomerIndex customer, const std::vector<Activity> &activities)
{
    PathKey path = 0;
    unsigned length = 0;
    std::uint32_t previous = 0;
    std::size_t views = 0;
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const Activity &activity = activities[i];
        if (activity.beginsVisit && i > 0) {
            endVisit(customer, path, views);
            path = 0;
            length = 0;
            views = 0;
        }
        views += activity.kind == m_funnel.front() ? 1 : 0;
        if (length > 0 && activity.kind == previous)
            continue;
        previous = activity.kind;
        if (length < Behaviour::kLongestPath)
            path |= static_cast<PathKey>(std::min<std::uint32_t>(activity.kind, 255)) << (8 * length);
        else
            path |= kGoesOn;
        ++length;
    }
    endVisit(customer, path, views);
}

void Counter::endVisit(CustomerIndex customer, PathKey path, std::size_t views)
{
    ++m_visits;
    PathCount &count = m_paths[path];
    ++count.visits;
    count.people += count.lastCustomer == customer ? 0 : 1;
    count.lastCustomer = customer;
    if (views > 0)
        m_viewsOfVisits.push_back(static_cast<std::uint32_t>(views));
}

Behaviour::Step Counter::stepOf(std::uint32_t kind) const
{
    const KindCount &count = m_kinds[kind];
    Behaviour::Step step;
    step.kind = std::string(m_reader.name(kind));
    step.people = count.people;
    step.times = count.times;
    step.timesPerPerson
        = static_cast<double>(count.times) / static_cast<double>(std::max<std::size_t>(1, count.people));
    step.medianDaysAgo = medianOf(count.daysAgo);
    return step;
}

void Counter::fillFunnel(Behaviour &result) const
{
    unsigned taken = 0; // the set of steps up to here
    for (unsigned step = 0; step < m_funnel.size(); ++step) {
        if (m_funnel[step] >= m_kinds.size() || m_kinds[m_funnel[step]].times == 0)
            continue;
        taken |= 1U << step;
        result.funnel.push_back(stepOf(m_funnel[step]));
        result.funnel.back().inOrder = static_cast<std::size_t>(
            std::ranges::count_if(m_ways, [taken](std::uint32_t way) { return (way >> taken & 1U) != 0; }));
    }
    for (std::uint32_t kind = 1; kind < m_kinds.size(); ++kind) {
        if (m_kinds[kind].times > 0 && std::ranges::find(m_funnel, kind) == m_funnel.end())
            result.others.push_back(stepOf(kind));
    }
    std::ranges::stable_sort(result.others, std::greater<> {}, &Behaviour::Step::people);
}

void Counter::fillPaths(Behaviour &result, std::size_t top) const
{
    std::vector<std::pair<PathKey, PathCount>> paths(m_paths.begin(), m_paths.end());
    std::ranges::sort(paths, {}, [](const auto &path) { return std::tuple(~path.second.visits, path.first); });
    paths.resize(std::min(top, paths.size()));
    for (const auto &[key, count] : paths) {
        Behaviour::Path &path = result.paths.emplace_back();
        path.goesOn = (key & kGoesOn) != 0;
        path.visits = count.visits;
        path.people = count.people;
        for (PathKey left = key & ~kGoesOn; left != 0; left >>= 8)
            path.kinds.emplace_back(m_reader.name(static_cast<std::uint32_t>(left & 255)));
    }
}

Behaviour Counter::result(std::size_t top)
{
    Behaviour result;
    result.asOf = m_asOf;
    result.people = m_people;
    result.visits = m_visits;
    result.orders = m_orders;
    result.ordersWithoutTime = m_ordersWithoutTime;
    fillFunnel(result);
    fillPaths(result, top);
    Behaviour::Depth &depth = result.depth;
    depth.visits = m_viewsOfVisits.size();
    for (const std::uint32_t views : m_viewsOfVisits) {
        depth.meanViews += views;
        ++depth.byViews[views <= 2 ? views - 1 : views <= 5 ? 2 : views <= 10 ? 3 : 4];
    }
    depth.meanViews /= static_cast<double>(std::max<std::size_t>(1, depth.visits));
    depth.medianViews = medianOf(m_viewsOfVisits);
    return result;
}

} // namespace

Behaviour behaviour(const Dataset &dataset, const CustomerSet *members, std::optional<Day> asOf, Monitor &monitor,
                    std::size_t top)
{
    Day lastDay = dataset.lastDay;
    for (const Time time : dataset.events.time)
        lastDay = time == kNoTime ? lastDay : std::max(lastDay, dayOf(time));
    Counter counter(dataset, asOf.value_or(lastDay + 1));
    const std::size_t people = members ? members->size() : dataset.customers.size();
    for (std::size_t i = 0; i < people; ++i) {
        if (i % kCustomersPerCheck == 0) {
            monitor.checkpoint();
            monitor.progress(static_cast<double>(i) / static_cast<double>(people));
        }
        counter.add(members ? (*members)[i] : static_cast<CustomerIndex>(i));
    }
    Behaviour result = counter.result(top);
    if (!members && !dataset.events.begin.empty())
        result.unknownEvents = dataset.events.size() - dataset.events.begin.back();
    return result;
}

} // namespace clientele
