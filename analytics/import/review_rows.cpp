#include "analytics/import/review_rows.h"

#include "analytics/import/stars.h"

namespace clientele {

std::optional<RowIssue> ReviewRows::read(const Row &row, ReviewRecord &record)
{
    m_parties.clearNote();
    record = {};
    std::tie(record.lowest, record.highest) = m_columns.starScale();
    if (const std::string_view stars = m_columns.text(row, Field::Stars); !stars.empty()) {
        record.stars = readStars(stars, m_columns.decimalPoint());
        if (!record.stars || *record.stars < record.lowest || *record.stars > record.highest)
            return m_columns.issue(RowIssue::Kind::InvalidStars, row, Field::Stars);
    }
    record.title = m_columns.text(row, Field::ReviewTitle);
    record.body = m_columns.text(row, Field::ReviewText);
    if (!record.stars && record.title.empty() && record.body.empty())
        return m_columns.issue(RowIssue::Kind::MissingReview, row,
                               m_columns.has(Field::ReviewText) ? Field::ReviewText : Field::Stars);
    if (const std::string_view time = m_columns.text(row, Field::Time); !time.empty()) {
        record.moment = m_columns.moment(time, Field::Time);
        if (!record.moment)
            return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::Time);
    }
    record.customer = m_parties.customer(row);
    record.product = m_parties.product(row);
    record.productName = m_columns.text(row, Field::ProductName);
    record.category = m_columns.text(row, Field::Category);
    record.order = m_columns.id(row, Field::OrderId, m_orderMemory);
    record.language = m_columns.text(row, Field::Language);
    return std::nullopt;
}

} // namespace clientele
