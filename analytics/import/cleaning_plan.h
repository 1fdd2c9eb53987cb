#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analytics/import/field_columns.h"
#include "analytics/import/findings.h"

namespace clientele {

// What an import does to the rows that something was found about, row by row: decided once from the findings and the
// person's choices, so that what was announced is what happens. It never changes afterwards; any number of threads may
// ask it.
class CleaningPlan
{
public:
    struct Cell
    {
        std::size_t position = 0; // of the column
        std::string text;
    };
    struct Action
    {
        std::uint64_t line = 0; // of the row in the file
        RowOutcome outcome;
        std::vector<Cell> cells; // what is filled in
    };

    CleaningPlan() = default; // every row stays as it is
    CleaningPlan(Findings findings, const Cleaning &cleaning, const FieldColumns &columns);

    bool isEmpty() const { return m_actions.empty(); }
    const Action *find(std::uint64_t line) const; // null: the row stays as it is

    // How many rows each choice changes, by finding id; dropped duplicates are counted by the writer.
    const std::map<std::string, std::int64_t> &cleaned() const { return m_cleaned; }

    // Why that row is dropped, or marked (the first of its marks).
    RowIssue issue(const Action &action, const Row &row, const FieldColumns &columns) const;

private:
    void add(const FoundRow &row, std::uint32_t position, const ChosenFor &chosen, const FieldColumns &columns);
    void fillNumbers(Action &action, const FieldColumns &columns) const;

    Findings m_findings;
    std::vector<Action> m_actions; // by line
    std::map<std::string, std::int64_t> m_cleaned;
};

// A row with cells replaced, for as long as both live.
class RepairedRow
{
public:
    const Row &apply(const Row &row, const std::vector<CleaningPlan::Cell> &cells);

private:
    Row m_row;
    std::vector<std::string_view> m_cells;
};

// Whether the choices need the file to be inspected before it is read: dropping exact duplicates does not.
bool needsInspection(const Cleaning &cleaning);

} // namespace clientele
