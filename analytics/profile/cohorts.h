#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "analytics/segment/segment.h"

namespace clientele {

// Of the people who first bought in the same month, how many came back in each month after, and what they spent: the table
// that shows whether a shop keeps its customers.
//
// A customer's cohort is the period of their first order that sold something; they are active in a period with at least
// one such order. Money is net: sales and what was given back, on the day it happened. Guests' orders have no cohort.
// A period that had not ended by the last day known is not zero but unknown: it has no cell. What happened so far in the
// one that was running then is told apart from the others.
struct CohortTable
{
    enum class Period
    {
        Week, // Monday to Sunday
        Month,
        Quarter
    };
    struct Cell
    {
        std::size_t customers = 0; // active in the period
        Money net;

        bool operator==(const Cell &) const = default;
    };
    struct Cohort
    {
        Day start = 0; // first day of the period
        std::size_t customers = 0;
        std::vector<Cell> cells; // the first period, the one after …: only those that had ended
        std::optional<Cell> running; // the period that had not, so far; it is at cells.size()
    };
    // All cohorts together, so many periods after their first: only those for whom that period had ended.
    struct Point
    {
        std::size_t cohorts = 0;
        std::size_t customers = 0; // whom it could have been seen of
        std::size_t active = 0;
        Money net;
    };

    Period period = Period::Month;
    Day lastDay = 0; // the last day known: of the analysis or of the shop's data, whichever is earlier
    std::vector<Cohort> cohorts; // oldest first; periods in which nobody began are left out
    std::vector<Point> curve; // 0, 1, 2 … periods after the first
};

inline constexpr std::array<std::string_view, 3> kCohortPeriodIds {"week", "month", "quarter"};

// One pass over the orders. Orders after `asOf` do not count.
CohortTable cohortTable(const Dataset &dataset, CohortTable::Period period, std::optional<Day> asOf = {});

// Who is behind a cell: those of the cohort who were active so many periods after its first; without `after`, all of it.
CustomerSet cohortCustomers(const Dataset &dataset, const CohortTable &table, std::size_t cohort,
                            std::optional<std::size_t> after = {});

// The first day of the period a day lies in.
Day startOfPeriod(Day day, CohortTable::Period period);
Day laterPeriod(Day start, std::size_t periods, CohortTable::Period period); // so many periods after the one of `start`

} // namespace clientele
