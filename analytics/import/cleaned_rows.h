#pragma once

#include <bit>
#include <optional>
#include <utility>

#include "analytics/import/cleaning_plan.h"

namespace clientele {

// Rows as a person wants them cleaned: stands between a file's rows and their reader (OrderRows and its like), fills cells
// before and drops or marks rows after. Without a plan it does nothing. The same for whichever rows it gets, in whatever
// pieces a file is read.
template<typename Rows> class CleanedRows
{
public:
    CleanedRows(Rows rows, const CleaningPlan &plan, const FieldColumns &columns)
        : m_rows(std::move(rows))
        , m_plan(plan)
        , m_columns(columns)
    {
    }

    std::optional<RowIssue> read(const Row &row)
    {
        m_mark.reset();
        const CleaningPlan::Action *action = m_plan.isEmpty() ? nullptr : m_plan.find(row.line);
        if (!action)
            return m_rows.read(row);
        auto issue = m_rows.read(action->cells.empty() ? row : m_repaired.apply(row, action->cells));
        if (issue)
            return issue;
        if (action->outcome.dropped != RowOutcome::kNone)
            return m_plan.issue(*action, row, m_columns);
        if (action->outcome.marked != 0)
            m_mark = m_plan.issue(*action, row, m_columns);
        return std::nullopt;
    }

    decltype(auto) records() const { return m_rows.records(); }
    const std::optional<RowIssue> &note() const { return m_mark ? m_mark : m_rows.note(); }

    decltype(auto) totals() const requires requires(const Rows &rows) { rows.totals(); }
    {
        return m_rows.totals();
    }
    bool mayHaveTotals() const requires requires(const Rows &rows) { rows.mayHaveTotals(); }
    {
        return m_rows.mayHaveTotals();
    }
    decltype(auto) state() const { return m_rows.state(); }
    template<typename State> void resume(State state) { m_rows.resume(std::move(state)); }

private:
    Rows m_rows;
    const CleaningPlan &m_plan;
    const FieldColumns &m_columns;
    RepairedRow m_repaired;
    std::optional<RowIssue> m_mark;
};

} // namespace clientele
