#include "analytics/profile/day_patterns.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

constexpr std::size_t kCustomersPerCheck = 4'096;
constexpr std::size_t kKinds = 8; // looked at
constexpr std::size_t kSteps = kKinds * 7; // kind · 7 + weekday
constexpr std::size_t kNone = kKinds;

// What one customer did on one day: the steps, as bits.
struct DayOfSteps
{
    Day day;
    std::uint64_t steps;
};

template<typename Visit> void forEachBit(std::uint64_t bits, const Visit &visit)
{
    for (; bits != 0; bits &= bits - 1)
        visit(static_cast<std::size_t>(std::countr_zero(bits)));
}

// The share of a step's weekday among all weekdays of its kind; `people` is one count per step.
double shareOfWeekday(const std::uint32_t *people, std::size_t step)
{
    const std::uint32_t *ofKind = people + step / 7 * 7;
    return static_cast<double>(people[step])
           / static_cast<double>(std::accumulate(ofKind, ofKind + 7, std::uint64_t {0}));
}

class PatternCounter
{
public:
    PatternCounter()
        : m_twoSteps(kSteps * kSteps)
        , m_threeSteps(kSteps * kSteps * kSteps)
        , m_two(kSteps)
        , m_three(kSteps * kSteps)
    {
    }

    // `days` rise.
    void add(const std::vector<DayOfSteps> &days, int withinDays)
    {
        ++m_people;
        std::uint64_t all = 0;
        for (const DayOfSteps &day : days)
            all |= day.steps;
        forEachBit(all, [this](std::size_t step) { ++m_oneStep[step]; });
        for (std::size_t i = 0; i < days.size(); ++i) {
            for (std::size_t j = i + 1; j < days.size() && days[j].day - days[i].day <= withinDays; ++j) {
                std::uint64_t later = 0;
                for (std::size_t k = j + 1; k < days.size() && days[k].day - days[i].day <= withinDays; ++k)
                    later |= days[k].steps;
                mark(days[i].steps, days[j].steps, later);
            }
        }
        countMarks();
    }

    DayPatterns result(const DayPatternOptions &options, const std::vector<std::string> &kinds) const;

private:
    // Once per customer, however often.
    void mark(std::uint64_t first, std::uint64_t second, std::uint64_t third)
    {
        forEachBit(first, [&](std::size_t a) {
            if (m_two[a] == 0)
                m_touchedOne.push_back(a);
            m_two[a] |= second;
            if (third == 0)
                return;
            forEachBit(second, [&](std::size_t b) {
                std::uint64_t &marks = m_three[a * kSteps + b];
                if (marks == 0)
                    m_touchedTwo.push_back(a * kSteps + b);
                marks |= third;
            });
        });
    }

    void countMarks()
    {
        for (const std::size_t a : m_touchedOne)
            forEachBit(std::exchange(m_two[a], 0), [&](std::size_t b) { ++m_twoSteps[a * kSteps + b]; });
        for (const std::size_t ab : m_touchedTwo)
            forEachBit(std::exchange(m_three[ab], 0), [&](std::size_t c) { ++m_threeSteps[ab * kSteps + c]; });
        m_touchedOne.clear();
        m_touchedTwo.clear();
    }

    std::size_t m_people = 0;
    std::array<std::uint32_t, kSteps> m_oneStep {};
    std::vector<std::uint32_t> m_twoSteps;
    std::vector<std::uint32_t> m_threeSteps;
    // Of the customer at hand: which steps followed.
    std::vector<std::uint64_t> m_two;
    std::vector<std::uint64_t> m_three;
    std::vector<std::size_t> m_touchedOne;
    std::vector<std::size_t> m_touchedTwo;
};

DayPatterns PatternCounter::result(const DayPatternOptions &options, const std::vector<std::string> &kinds) const
{
    DayPatterns result;
    result.people = m_people;
    result.minimum
        = options.minimumPeople > 0 ? options.minimumPeople : std::max<std::size_t>(5, (m_people + 99) / 100);
    // `siblings`: the people of the same pattern with each other last step.
    const auto add
        = [&](std::initializer_list<std::size_t> steps, const std::uint32_t *siblings, std::uint32_t before) {
              const std::uint32_t people = siblings[*(steps.end() - 1)];
              if (people < result.minimum)
                  return;
              DayPatterns::Pattern &pattern = result.patterns.emplace_back();
              for (const std::size_t step : steps)
                  pattern.steps.push_back({kinds[step / 7], static_cast<int>(step % 7)});
              pattern.people = people;
              pattern.support = static_cast<double>(people) / static_cast<double>(m_people);
              pattern.confidence = static_cast<double>(people) / static_cast<double>(before);
              const std::size_t last = *(steps.end() - 1);
              pattern.lift = shareOfWeekday(siblings, last) / shareOfWeekday(m_oneStep.data(), last);
          };
    for (std::size_t a = 0; a < kSteps; ++a) {
        for (std::size_t b = 0; b < kSteps; ++b) {
            const std::uint32_t two = m_twoSteps[a * kSteps + b];
            add({a, b}, &m_twoSteps[a * kSteps], m_oneStep[a]);
            for (std::size_t c = 0; two >= result.minimum && c < kSteps; ++c)
                add({a, b, c}, &m_threeSteps[(a * kSteps + b) * kSteps], two);
        }
    }
    std::ranges::stable_sort(result.patterns, {}, [](const DayPatterns::Pattern &pattern) {
        return std::tuple(-pattern.lift, ~pattern.people);
    });
    result.patterns.resize(std::min(options.top, result.patterns.size()));
    return result;
}

// The kinds that most people did, as positions below kKinds; kNone for the others.
std::vector<std::size_t> chosenKinds(ActivityReader &reader, const Dataset &dataset, std::vector<std::string> &names)
{
    std::vector<std::size_t> events(reader.kinds() + 1, 0);
    for (const std::uint32_t kind : dataset.events.kind)
        ++events[kind];
    events[reader.purchase()] = std::numeric_limits<std::size_t>::max(); // always: it is what it is all about
    std::vector<std::uint32_t> kinds(events.size());
    std::iota(kinds.begin(), kinds.end(), 0u);
    std::ranges::stable_sort(kinds, std::greater<> {}, [&](std::uint32_t kind) { return events[kind]; });
    std::vector<std::size_t> positions(events.size(), kNone);
    for (std::size_t i = 0; i < std::min(kKinds, kinds.size()) && events[kinds[i]] > 0; ++i) {
        positions[kinds[i]] = i;
        names.emplace_back(reader.name(kinds[i]));
    }
    return positions;
}

} // namespace

DayPatterns dayPatterns(const Dataset &dataset, const CustomerSet *members, const DayPatternOptions &options,
                        Monitor &monitor)
{
    ActivityReader reader(dataset, options.asOf.value_or(std::numeric_limits<Day>::max() - 1));
    std::vector<std::string> names;
    const std::vector<std::size_t> positions = chosenKinds(reader, dataset, names);
    PatternCounter counter;
    std::vector<DayOfSteps> days;
    const std::size_t people = members ? members->size() : dataset.customers.size();
    for (std::size_t i = 0; i < people; ++i) {
        if (i % kCustomersPerCheck == 0) {
            monitor.checkpoint();
            monitor.progress(static_cast<double>(i) / static_cast<double>(people));
        }
        days.clear();
        for (const Activity &activity : reader.of(members ? (*members)[i] : static_cast<CustomerIndex>(i))) {
            if (positions[activity.kind] == kNone)
                continue;
            const Day day = dayOf(activity.time);
            if (days.empty() || days.back().day != day)
                days.push_back({day, 0});
            days.back().steps |= std::uint64_t {1}
                                 << (positions[activity.kind] * 7 + static_cast<std::size_t>(weekday(day)));
        }
        if (!days.empty())
            counter.add(days, std::clamp(options.withinDays, 1, 31));
    }
    return counter.result(options, names);
}

} // namespace clientele
