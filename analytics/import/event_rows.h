#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "analytics/import/kind_records.h"

namespace clientele {

// What one row of an event file says: who did what with which product, when. A row without a kind or a time is rejected;
// one without a customer counts for the product alone.
class EventRows
{
public:
    explicit EventRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, EventRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    const std::string &kindOf(std::string_view word);

    const FieldColumns &m_columns;
    PartyCells m_parties;
    std::unordered_map<std::string, std::string> m_kinds; // by the file's word: a log has few
    std::string m_word;
};

} // namespace clientele
