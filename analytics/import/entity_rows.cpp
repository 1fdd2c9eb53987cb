#include "analytics/import/entity_rows.h"

#include "analytics/import/merchandise.h"

namespace clientele {

namespace {

std::optional<int> birthYearOf(std::string_view text)
{
    int year = 0;
    if (const auto date = splitDate(text))
        year = date->year;
    else if (const auto number = readQuantity(text, '.'))
        year = static_cast<int>(number->thousandths / Quantity::kScale);
    return year >= 1900 && year <= 2100 ? std::optional(year) : std::nullopt;
}

Consent consentOf(std::string_view text)
{
    const auto answer = readYesNo(text);
    return !answer ? Consent::Unknown : *answer ? Consent::Yes : Consent::No;
}

} // namespace

std::optional<RowIssue> CustomerRows::read(const Row &row, CustomerRecord &record)
{
    m_note.reset();
    record = {};
    m_emailMemory = normalisedEmail(m_columns.text(row, Field::Email));
    m_phoneMemory = normalisedPhone(m_columns.text(row, Field::Phone));
    record.email = m_emailMemory;
    record.phone = m_phoneMemory;
    if (m_columns.has(Field::CustomerId)) {
        record.id = m_columns.id(row, Field::CustomerId, m_idMemory);
        if (isDamagedId(record.id))
            return m_columns.issue(RowIssue::Kind::DamagedId, row, Field::CustomerId);
        if (isMasked(record.id))
            record.id = {};
    } else {
        record.id = record.email.empty() ? record.phone : record.email;
    }
    if (record.id.empty())
        return m_columns.issue(RowIssue::Kind::MissingCustomer, row,
                               m_columns.has(Field::CustomerId) ? Field::CustomerId : Field::None);
    record.name = m_columns.customerName(row, m_nameMemory);
    record.country = m_columns.text(row, Field::Country);
    record.region = m_columns.text(row, Field::Region);
    record.gender = m_columns.text(row, Field::Gender);
    record.emailConsent = consentOf(m_columns.text(row, Field::EmailConsent));
    record.smsConsent = consentOf(m_columns.text(row, Field::SmsConsent));
    record.doNotContact = readYesNo(m_columns.text(row, Field::DoNotContact));
    if (const std::string_view text = m_columns.text(row, Field::BirthYear); !text.empty()) {
        record.birthYear = birthYearOf(text);
        if (!record.birthYear)
            m_note = m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::BirthYear);
    }
    if (const std::string_view text = m_columns.text(row, Field::MemberSince); !text.empty()) {
        if (const auto moment = m_columns.moment(text, Field::MemberSince))
            record.memberSince = dayOf(moment->time);
        else
            m_note = m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::MemberSince);
    }
    return std::nullopt;
}

std::optional<Money> ProductRows::money(const Row &row, Field field)
{
    const std::string_view text = m_columns.text(row, field);
    const auto amount = text.empty() ? std::nullopt : m_columns.money(text);
    if (!text.empty() && (!amount || amount->units < 0)) {
        m_note = m_columns.issue(RowIssue::Kind::InvalidPrice, row, field);
        return std::nullopt;
    }
    return amount;
}

std::optional<RowIssue> ProductRows::read(const Row &row, ProductRecord &record)
{
    m_note.reset();
    record = {};
    record.name = m_columns.text(row, Field::ProductName);
    record.id = m_columns.id(row, Field::ProductId, m_idMemory);
    if (isDamagedId(record.id))
        return m_columns.issue(RowIssue::Kind::DamagedId, row, Field::ProductId);
    if (record.id.empty())
        record.id = record.name;
    if (record.id.empty())
        return m_columns.issue(RowIssue::Kind::MissingProduct, row,
                               m_columns.has(Field::ProductId) ? Field::ProductId : Field::ProductName);
    record.category = m_columns.text(row, Field::Category);
    record.brand = m_columns.text(row, Field::Brand);
    record.price = money(row, Field::ListPrice);
    record.cost = money(row, Field::Cost);
    if (const std::string_view text = m_columns.text(row, Field::Stock); !text.empty()) {
        const auto stock = m_columns.quantity(text);
        if (stock)
            record.stock = std::max<std::int64_t>(0, stock->thousandths / Quantity::kScale);
        else
            m_note = m_columns.issue(RowIssue::Kind::InvalidQuantity, row, Field::Stock);
    }
    record.isMerchandise = isMerchandise(record.id, record.name);
    return std::nullopt;
}

} // namespace clientele
