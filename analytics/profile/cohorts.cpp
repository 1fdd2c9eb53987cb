#include "analytics/profile/cohorts.h"

#include <algorithm>
#include <map>

namespace clientele {

namespace {

using Period = CohortTable::Period;
using Cell = CohortTable::Cell;

// Periods are numbered without gaps, so that the distance of two is a difference.
int periodOf(Day day, Period period)
{
    if (period == Period::Week)
        return (day - weekday(day) + 3) / 7; // Mondays are day 4 of 1970 and every seventh from there
    const CivilDate date = civilFromDay(day);
    const int month = date.year * 12 + date.month - 1;
    return period == Period::Month ? month : month / 3;
}

Day startOf(int number, Period period)
{
    if (period == Period::Week)
        return number * 7 - 3;
    const int month = period == Period::Month ? number : number * 3;
    return dayFromCivil({month / 12, month % 12 + 1, 1});
}

// The number of every day's period, because asking the calendar for each order would take longer than the rest.
class Calendar
{
public:
    Calendar(const Dataset &dataset, Period period)
        : m_first(dataset.firstDay)
    {
        if (dataset.orders.size() == 0)
            return;
        for (Day day = dataset.firstDay; day <= dataset.lastDay; ++day)
            m_periods.push_back(periodOf(day, period));
    }

    int operator()(Day day) const { return m_periods[static_cast<std::size_t>(day - m_first)]; }

private:
    Day m_first;
    std::vector<int> m_periods;
};

struct OrderSum
{
    bool hasSold = false;
    Money net;
};

OrderSum sumOf(const Dataset &dataset, OrderIndex order)
{
    OrderSum sum;
    for (std::uint32_t line = dataset.orders.lineBegin[order]; line < dataset.orders.lineBegin[order + 1]; ++line) {
        const LineKind kind = dataset.lines.kind[line];
        sum.hasSold = sum.hasSold || kind == LineKind::Sale;
        if (kind == LineKind::Sale || kind == LineKind::Refund)
            sum.net += dataset.lines.amount[line];
    }
    return sum;
}

// Tells `visit` of every order of a customer up to `lastDay`, from the first one that sold: how many periods after the
// first it was, its sum. Returns the first period's number, or nothing for somebody who bought nothing.
template<typename Visit>
std::optional<int> walk(const Dataset &dataset, const Calendar &calendar, CustomerIndex customer, Day lastDay,
                        const Visit &visit)
{
    std::optional<int> first;
    for (OrderIndex order = dataset.customers.orderBegin[customer]; order < dataset.customers.orderBegin[customer + 1];
         ++order) {
        const Day day = dayOf(dataset.orders.time[order]);
        if (day > lastDay)
            break;
        const OrderSum sum = sumOf(dataset, order);
        const int period = calendar(day);
        if (!first && !sum.hasSold)
            continue;
        if (!first)
            first = period;
        visit(static_cast<std::size_t>(period - *first), sum);
    }
    return first;
}

void addCells(CohortTable::Cohort &cohort, std::vector<Cell> cells, std::size_t ended)
{
    cells.resize(ended + 1);
    cohort.running = cells.back();
    cells.pop_back();
    cohort.cells = std::move(cells);
}

void addCurve(CohortTable &table)
{
    for (const CohortTable::Cohort &cohort : table.cohorts) {
        if (cohort.cells.size() > table.curve.size())
            table.curve.resize(cohort.cells.size());
        for (std::size_t after = 0; after < cohort.cells.size(); ++after) {
            CohortTable::Point &point = table.curve[after];
            ++point.cohorts;
            point.customers += cohort.customers;
            point.active += cohort.cells[after].customers;
            point.net += cohort.cells[after].net;
        }
    }
}

} // namespace

Day startOfPeriod(Day day, Period period)
{
    return startOf(periodOf(day, period), period);
}

Day laterPeriod(Day start, std::size_t periods, Period period)
{
    return startOf(periodOf(start, period) + static_cast<int>(periods), period);
}

CohortTable cohortTable(const Dataset &dataset, Period period, std::optional<Day> asOf)
{
    CohortTable table;
    table.period = period;
    table.lastDay = std::min(asOf.value_or(dataset.lastDay), dataset.lastDay);
    const Calendar calendar(dataset, period);

    std::map<int, std::vector<Cell>> byCohort;
    std::map<int, std::size_t> sizes;
    std::vector<Cell> own; // of one customer, by periods after the first
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        own.clear();
        const auto first
            = walk(dataset, calendar, customer, table.lastDay, [&own](std::size_t after, const OrderSum &sum) {
                  if (after >= own.size())
                      own.resize(after + 1);
                  own[after].customers = own[after].customers == 1 || sum.hasSold ? 1 : 0;
                  own[after].net += sum.net;
              });
        if (!first)
            continue;
        ++sizes[*first];
        std::vector<Cell> &cells = byCohort[*first];
        cells.resize(std::max(cells.size(), own.size()));
        for (std::size_t after = 0; after < own.size(); ++after) {
            cells[after].customers += own[after].customers;
            cells[after].net += own[after].net;
        }
    }
    // The first period that has not ended: the one of the day after the last.
    const int running = periodOf(table.lastDay + 1, period);
    const bool isRunning = startOf(running, period) <= table.lastDay;
    for (auto &[number, cells] : byCohort) {
        CohortTable::Cohort &cohort = table.cohorts.emplace_back();
        cohort.start = startOf(number, period);
        cohort.customers = sizes[number];
        addCells(cohort, std::move(cells), static_cast<std::size_t>(running - number));
        if (!isRunning)
            cohort.running.reset();
    }
    addCurve(table);
    return table;
}

CustomerSet cohortCustomers(const Dataset &dataset, const CohortTable &table, std::size_t cohort,
                            std::optional<std::size_t> after)
{
    const Calendar calendar(dataset, table.period);
    const int wanted = periodOf(table.cohorts.at(cohort).start, table.period);
    CustomerSet members;
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        bool isActive = !after;
        const auto first
            = walk(dataset, calendar, customer, table.lastDay, [&](std::size_t period, const OrderSum &sum) {
                  isActive = isActive || (period == *after && sum.hasSold);
              });
        if (first == wanted && isActive)
            members.push_back(customer);
    }
    return members;
}

} // namespace clientele
