#pragma once

#include <optional>

#include "analytics/import/kind_records.h"

namespace clientele {

// What one row of a review file says: who thinks what of which product. A row needs stars or words; stars outside the
// recipe's scale are rejected rather than squeezed into it.
class ReviewRows
{
public:
    explicit ReviewRows(const FieldColumns &columns)
        : m_columns(columns)
        , m_parties(columns)
    {
    }

    // As OrderRows.
    std::optional<RowIssue> read(const Row &row, ReviewRecord &record);
    const std::optional<RowIssue> &note() const { return m_parties.note(); }

private:
    const FieldColumns &m_columns;
    PartyCells m_parties;
    std::string m_orderMemory;
};

} // namespace clientele
