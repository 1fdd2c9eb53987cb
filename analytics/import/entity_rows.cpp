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
    const std::string_view contact = record.email.empty() ? record.phone : record.email;
    if (m_columns.has(Field::CustomerId) && !(m_columns.recipe().isContactKey && !contact.empty())) {
        record.id = m_columns.id(row, Field::CustomerId, m_idMemory);
        if (isDamagedId(record.id)) {
            // Whoever it was can still be known by another key, but never by what is left of this one.
            m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::CustomerId);
            record.id = contact;
            if (contact.empty())
                return m_note;
        }
        if (isMasked(record.id))
            record.id = {};
    } else {
        record.id = contact;
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
    record.personalConsent = consentOf(m_columns.text(row, Field::PersonalConsent));
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
    readSummary(row, record);
    m_columns.attributes(row, m_attributes);
    record.attributes = m_attributes;
    return std::nullopt;
}

// What cannot be understood is left open and noted.
void CustomerRows::readSummary(const Row &row, CustomerRecord &record)
{
    const auto note = [this, &row](RowIssue::Kind kind, Field field) { m_note = m_columns.issue(kind, row, field); };
    if (const std::string_view text = m_columns.text(row, Field::LastOrder); !text.empty()) {
        if (const auto moment = m_columns.moment(text, Field::LastOrder))
            record.lastOrder = dayOf(moment->time);
        else
            note(RowIssue::Kind::InvalidDate, Field::LastOrder);
    }
    if (const std::string_view text = m_columns.text(row, Field::RecencyDays); !text.empty()) {
        const auto days = m_columns.quantity(text);
        if (!days || days->thousandths < 0)
            note(RowIssue::Kind::InvalidQuantity, Field::RecencyDays);
        else if (m_columns.asOf() && !record.lastOrder)
            record.lastOrder = *m_columns.asOf() - static_cast<Day>(days->thousandths / Quantity::kScale);
    }
    if (const std::string_view text = m_columns.text(row, Field::OrderCount); !text.empty()) {
        const auto count = m_columns.quantity(text);
        if (count && count->thousandths >= 0)
            record.orderCount = count->thousandths / Quantity::kScale;
        else
            note(RowIssue::Kind::InvalidQuantity, Field::OrderCount);
    }
    if (const std::string_view text = m_columns.text(row, Field::TotalSpend); !text.empty()) {
        record.totalSpend = m_columns.money(text);
        if (!record.totalSpend)
            note(RowIssue::Kind::InvalidPrice, Field::TotalSpend);
    }
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

// False when the row is no product: it only adds a picture to the one above.
bool ProductRows::readFamily(const Row &row)
{
    ProductRecord &record = m_record;
    const std::string_view family = m_columns.text(row, Field::ProductGroup);
    const std::string_view options = m_columns.joined(row, Field::ProductOption, " / ", m_optionMemory);
    const bool isSame = !family.empty() && family == m_family.id;
    if (isSame && record.id.empty() && record.name.empty() && options.empty()
        && m_columns.text(row, Field::ListPrice).empty())
        return false;
    if (!isSame)
        m_family
            = {std::string(family), std::string(record.name), std::string(record.category), std::string(record.brand)};
    if (record.name.empty())
        record.name = m_family.name;
    if (record.category.empty())
        record.category = m_family.category;
    if (record.brand.empty())
        record.brand = m_family.brand;
    if (!options.empty() && options != "Default Title") {
        m_nameMemory = std::string(record.name) + " - " + std::string(options);
        record.name = m_nameMemory;
    }
    return true;
}

std::optional<RowIssue> ProductRows::read(const Row &row)
{
    m_note.reset();
    m_hasRecord = false;
    ProductRecord &record = m_record;
    record = {};
    record.name = m_columns.text(row, Field::ProductName);
    record.id = m_columns.id(row, Field::ProductId, m_idMemory);
    record.category = m_columns.text(row, Field::Category);
    record.brand = m_columns.text(row, Field::Brand);
    if (m_columns.has(Field::ProductGroup) && !readFamily(row))
        return std::nullopt;
    const bool isDamaged = isDamagedId(record.id);
    if (isDamaged)
        m_note = m_columns.issue(RowIssue::Kind::DamagedId, row, Field::ProductId);
    if (record.id.empty() || (isDamaged && !record.name.empty()))
        record.id = record.name;
    if (record.id.empty())
        return m_columns.issue(RowIssue::Kind::MissingProduct, row,
                               m_columns.has(Field::ProductId) ? Field::ProductId : Field::ProductName);
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
    m_columns.attributes(row, m_attributes);
    record.attributes = m_attributes;
    m_hasRecord = true;
    return std::nullopt;
}

} // namespace clientele
