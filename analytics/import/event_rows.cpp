#include "analytics/import/event_rows.h"

#include "analytics/import/event_kind.h"

namespace clientele {

std::optional<RowIssue> EventRows::read(const Row &row, EventRecord &record)
{
    m_parties.clearNote();
    record = {};
    const std::string_view word = m_columns.text(row, Field::EventKind);
    if (word.empty())
        return m_columns.issue(RowIssue::Kind::MissingKind, row, Field::EventKind);
    const std::string_view time = m_columns.text(row, Field::Time);
    if (time.empty())
        return m_columns.issue(RowIssue::Kind::MissingDate, row, Field::Time);
    const auto moment = m_columns.moment(time, Field::Time);
    if (!moment)
        return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::Time);
    record.time = moment->time;
    record.hasTime = moment->hasTime;
    record.kind = kindOf(word);
    record.customer = m_parties.customer(row);
    record.product = m_parties.product(row);
    record.productName = m_columns.text(row, Field::ProductName);
    record.category = m_columns.text(row, Field::Category);
    record.session = m_columns.text(row, Field::Session);
    if (const auto value = m_columns.money(m_columns.text(row, Field::EventValue)))
        record.value = value->units;
    return std::nullopt;
}

const std::string &EventRows::kindOf(std::string_view word)
{
    m_word = word;
    auto known = m_kinds.find(m_word);
    if (known == m_kinds.end())
        known = m_kinds.emplace(m_word, eventKindOf(word)).first;
    return known->second;
}

} // namespace clientele
