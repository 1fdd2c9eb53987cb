#include "analytics/import/cleaning_plan.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace clientele {

namespace {

// A number as the file writes it.
std::string numberText(std::string text, char decimalPoint)
{
    std::ranges::replace(text, '.', decimalPoint);
    return text;
}

std::size_t statistic(CleaningChoice choice)
{
    return static_cast<std::size_t>(choice) - static_cast<std::size_t>(CleaningChoice::FillMean);
}

std::string fillText(const Findings &findings, std::uint32_t row, std::uint32_t finding, CleaningChoice choice)
{
    const auto key = [](const CellFill &fill) { return std::tuple(fill.row, fill.finding); };
    const auto own = std::ranges::lower_bound(findings.cellFills, std::tuple(row, finding), {}, key);
    if (choice == CleaningChoice::FillMostFrequent && own != findings.cellFills.end()
        && key(*own) == std::tuple(row, finding))
        return own->text;
    return findings.columnFills[finding][statistic(choice)];
}

} // namespace

CleaningPlan::CleaningPlan(Findings findings, const Cleaning &cleaning, const FieldColumns &columns)
    : m_findings(std::move(findings))
{
    ChosenFor chosen = chosenFor(m_findings, cleaning);
    for (std::size_t f = 0; f < chosen.size(); ++f) { // the writer drops duplicates while it groups orders
        if (m_findings.findings[f].name.kind == FindingKind::Duplicates && chosen[f] == CleaningChoice::Drop)
            chosen[f] = CleaningChoice::Keep;
    }
    for (std::uint32_t row = 0; row < m_findings.rows.size(); ++row)
        add(m_findings.rows[row], row, chosen, columns);
    m_findings.rows = {};
    m_findings.numbers = {};
    m_findings.cellFills = {};
}

void CleaningPlan::add(const FoundRow &row, std::uint32_t position, const ChosenFor &chosen,
                       const FieldColumns &columns)
{
    Action action {row.line, outcomeOf(m_findings, row, chosen), {}};
    const RowOutcome &outcome = action.outcome;
    if (!outcome.isChosen())
        return;
    fillNumbers(action, columns);
    for (std::uint64_t bits = outcome.filled; bits != 0; bits &= bits - 1) {
        const auto finding = static_cast<std::uint32_t>(std::countr_zero(bits));
        const Field field = m_findings.findings[finding].name.field;
        const std::string text = fillText(m_findings, position, finding, chosen[finding]);
        if (!text.empty() && columns.has(field))
            action.cells.push_back({columns.position(field), numberText(text, columns.decimalPoint())});
    }
    const std::uint64_t dropped = outcome.dropped == RowOutcome::kNone ? 0 : std::uint64_t {1} << outcome.dropped;
    for (std::uint64_t bits = outcome.filled | outcome.marked | dropped; bits != 0; bits &= bits - 1)
        ++m_cleaned[m_findings.findings[static_cast<std::size_t>(std::countr_zero(bits))].id];
    m_actions.push_back(std::move(action));
}

void CleaningPlan::fillNumbers(Action &action, const FieldColumns &columns) const
{
    const auto put = [&](Field field, std::string text) {
        action.cells.push_back({columns.position(field), numberText(std::move(text), columns.decimalPoint())});
    };
    const RowOutcome &outcome = action.outcome;
    if (outcome.filled == 0)
        return;
    if (outcome.quantity && columns.has(Field::Quantity))
        put(Field::Quantity, formatDecimal(*outcome.quantity));
    if (outcome.price && columns.has(Field::UnitPrice))
        put(Field::UnitPrice, formatDecimal(*outcome.price));
    if (outcome.total && columns.has(Field::LineTotal))
        put(Field::LineTotal, formatDecimal(*outcome.total));
}

const CleaningPlan::Action *CleaningPlan::find(std::uint64_t line) const
{
    const auto found = std::ranges::lower_bound(m_actions, line, {}, &Action::line);
    return found == m_actions.end() || found->line != line ? nullptr : &*found;
}

RowIssue CleaningPlan::issue(const Action &action, const Row &row, const FieldColumns &columns) const
{
    const bool isDropped = action.outcome.dropped != RowOutcome::kNone;
    const std::size_t finding
        = isDropped ? action.outcome.dropped : static_cast<std::size_t>(std::countr_zero(action.outcome.marked));
    const FindingName name = m_findings.findings[finding].name;
    return columns.issue(issueOf(name.kind), row, name.field);
}

const Row &RepairedRow::apply(const Row &row, const std::vector<CleaningPlan::Cell> &cells)
{
    m_cells.assign(row.cells.begin(), row.cells.end());
    for (const CleaningPlan::Cell &cell : cells) {
        m_cells.resize(std::max(m_cells.size(), cell.position + 1));
        m_cells[cell.position] = cell.text;
    }
    m_row = row;
    m_row.cells = m_cells;
    return m_row;
}

bool needsInspection(const Cleaning &cleaning)
{
    return std::ranges::any_of(cleaning, [](const auto &entry) {
        const bool isDropOfDuplicates
            = entry.first == findingId({FindingKind::Duplicates}) && entry.second == CleaningChoice::Drop;
        return entry.second != CleaningChoice::Keep && !isDropOfDuplicates;
    });
}

} // namespace clientele
