#include "analytics/import/party_cells.h"

#include "analytics/import/values.h"

namespace clientele {

CustomerKeys PartyCells::customer(const Row &row)
{
    CustomerKeys keys;
    if (m_columns.has(Field::Email)) {
        m_emailMemory = normalisedEmail(m_columns.text(row, Field::Email));
        keys.email = m_emailMemory;
    }
    if (m_columns.has(Field::Phone)) {
        m_phoneMemory = normalisedPhone(m_columns.text(row, Field::Phone));
        keys.phone = m_phoneMemory;
    }
    if (!m_columns.has(Field::CustomerId)) {
        keys.id = keys.email.empty() ? keys.phone : keys.email;
        keys.isByContact = true;
        return keys;
    }
    keys.id = m_columns.id(row, Field::CustomerId, m_idMemory);
    const bool isDamaged = isDamagedId(keys.id);
    if (isDamaged)
        m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::CustomerId);
    if (isDamaged || isMasked(keys.id))
        keys.id = {};
    return keys;
}

std::string_view PartyCells::product(const Row &row)
{
    const std::string_view name = m_columns.text(row, Field::ProductName);
    const std::string_view id = m_columns.id(row, Field::ProductId, m_productMemory);
    const bool isDamaged = isDamagedId(id);
    if (isDamaged)
        m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::ProductId);
    return id.empty() || isDamaged ? name : id;
}

std::string_view PartyCells::campaign(const Row &row)
{
    return m_columns.id(row, Field::Campaign, m_campaignMemory);
}

std::string_view PartyCells::campaignOrFile(const Row &row)
{
    const std::string_view id = campaign(row);
    if (!id.empty())
        return id;
    m_campaignMemory = m_columns.fileName();
    return m_campaignMemory;
}

Field PartyCells::field() const
{
    for (const Field field : {Field::CustomerId, Field::Email, Field::Phone}) {
        if (m_columns.has(field))
            return field;
    }
    return Field::None;
}

} // namespace clientele
