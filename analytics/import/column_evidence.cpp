#include "analytics/import/column_evidence.h"

#include <algorithm>
#include <unordered_set>

#include "analytics/import/event_kind.h"
#include "analytics/table/row_source.h"

namespace clientele {

namespace {

constexpr std::size_t kFirstRows = 2'000;
constexpr std::size_t kStride = 50;
constexpr std::size_t kMostRows = 5'000;
constexpr std::size_t kLongestCell = 400;
constexpr std::size_t kLines = 200;
constexpr std::size_t kMostDistinct = 1'000;

std::vector<std::string> copyOf(const Row &row, std::size_t columns)
{
    std::vector<std::string> cells(columns);
    for (std::size_t i = 0; i < std::min(columns, row.cells.size()); ++i)
        cells[i] = row.cells[i].substr(0, kLongestCell);
    return cells;
}

void judge(std::string_view cell, ColumnEvidence &column)
{
    std::string memory;
    const std::string_view text = trimmed(cell);
    if (isMissing(text))
        return;
    ++column.filled;
    column.longest = std::max(column.longest, text.size());
    const NumberShape shape = numberShape(text);
    ++column.shapes[static_cast<std::size_t>(shape)];
    column.numbers += shape != NumberShape::None;
    if (column.groupExample.empty() && (shape == NumberShape::CommaOrGroup || shape == NumberShape::PointOrGroup))
        column.groupExample = text;
    if (const auto date = splitDate(text)) {
        ++column.dates;
        column.dateProof.add(*date, text);
    }
    const bool hasLetters = std::ranges::any_of(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    column.phones += !hasLetters && normalisedPhone(text).size() >= 7;
    column.emails += !normalisedEmail(text).empty();
    const auto unixOrder = unixOrderOf(text);
    column.unixSeconds += unixOrder == DateOrder::UnixSeconds;
    column.unixMilliseconds += unixOrder == DateOrder::UnixMilliseconds;
    if (isEventWord(text)) {
        ++column.eventWords;
        column.browseWords += eventKindOf(text) != "purchase";
    }
    column.yesNos += readYesNo(text).has_value();
    const std::string_view id = cleanedId(text, memory);
    column.masked += isMasked(id);
    column.pointZeros += withoutPointZero(id).size() < id.size();
}

ColumnEvidence judgeColumn(const std::vector<std::vector<std::string>> &rows, std::size_t at)
{
    ColumnEvidence column;
    std::unordered_set<std::string_view> distinct;
    for (const auto &row : rows) {
        judge(row[at], column);
        if (distinct.size() < kMostDistinct && !row[at].empty())
            distinct.insert(row[at]);
    }
    column.distinct = distinct.size();
    return column;
}

// Empty cells behind the last column are how spreadsheets end a row.
bool isUneven(const Row &row, std::size_t columns)
{
    return row.cells.size() < columns
           || std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(columns), row.cells.end(),
                          [](std::string_view cell) { return !cell.empty(); });
}

void keep(const Row &row, std::size_t columns, Evidence &evidence)
{
    evidence.rows.push_back(copyOf(row, columns));
    evidence.unevenRows += isUneven(row, columns);
    if (evidence.lines.size() < kLines)
        evidence.lines.emplace_back(row.raw.substr(0, kLongestCell));
}

// Columns of dates whose order the first rows leave open.
std::vector<std::size_t> openDates(const std::vector<ColumnEvidence> &columns)
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].dates * 2 > columns[i].filled && !columns[i].dateProof.isDecided())
            open.push_back(i);
    }
    return open;
}

} // namespace

void DateProof::add(const DateText &date, std::string_view text)
{
    if (date.kind != DateText::Kind::Numbers)
        return;
    const bool tells = date.first != date.second;
    if (!m_needsOrder || (tells && !m_exampleTells))
        m_example = text;
    m_exampleTells = m_exampleTells || tells;
    m_needsOrder = true;
    m_hasShortYear = m_hasShortYear || date.isShortYear;
    m_first = std::max(m_first, date.first);
    m_second = std::max(m_second, date.second);
    m_third = std::max(m_third, date.isShortYear ? date.year % 100 : date.year);
}

void DateProof::merge(const DateProof &other)
{
    if (!m_needsOrder || (other.m_exampleTells && !m_exampleTells))
        m_example = other.m_example;
    m_exampleTells = m_exampleTells || other.m_exampleTells;
    m_needsOrder = m_needsOrder || other.m_needsOrder;
    m_hasShortYear = m_hasShortYear || other.m_hasShortYear;
    m_first = std::max(m_first, other.m_first);
    m_second = std::max(m_second, other.m_second);
    m_third = std::max(m_third, other.m_third);
}

std::vector<DateOrder> DateProof::possible() const
{
    std::vector<DateOrder> orders;
    if (m_first <= 12 && m_second <= 31)
        orders.push_back(DateOrder::MonthDayYear);
    if (m_first <= 31 && m_second <= 12)
        orders.push_back(DateOrder::DayMonthYear);
    if (m_hasShortYear && m_second <= 12 && m_third <= 31)
        orders.push_back(DateOrder::YearMonthDay);
    return orders;
}

Evidence collectEvidence(RowSource &source)
{
    const std::size_t columns = source.header().size();
    Evidence evidence;
    Row row;
    while (evidence.rows.size() < kFirstRows && source.next(row))
        keep(row, columns, evidence);
    const bool hasMore = evidence.rows.size() == kFirstRows;
    std::vector<ColumnEvidence> first;
    for (std::size_t i = 0; i < columns; ++i)
        first.push_back(judgeColumn(evidence.rows, i));

    std::vector<std::size_t> open = openDates(first);
    for (std::size_t number = 1; hasMore && (evidence.rows.size() < kMostRows || !open.empty()) && source.next(row);
         ++number) {
        if (number % kStride == 0 && evidence.rows.size() < kMostRows)
            keep(row, columns, evidence);
        std::erase_if(open, [&](std::size_t at) {
            const std::string_view text = at < row.cells.size() ? row.cells[at] : std::string_view();
            if (const auto date = splitDate(text))
                first[at].dateProof.add(*date, text);
            return first[at].dateProof.isDecided();
        });
    }
    for (std::size_t i = 0; i < columns; ++i) {
        evidence.columns.push_back(judgeColumn(evidence.rows, i));
        evidence.columns[i].dateProof.merge(first[i].dateProof);
    }
    return evidence;
}

} // namespace clientele
