#include "analytics/import/campaign_rows.h"

#include "analytics/import/contact_key.h"

namespace clientele {

bool CampaignRows::readDay(const Row &row, Field field, std::optional<Day> &day) const
{
    const std::string_view text = m_columns.text(row, field);
    if (text.empty())
        return true;
    if (const auto moment = m_columns.moment(text, field))
        day = dayOf(moment->time);
    return day.has_value();
}

std::optional<RowIssue> CampaignRows::read(const Row &row, CampaignRecord &record)
{
    m_parties.clearNote();
    record = {};
    record.name = m_columns.text(row, Field::CampaignName);
    record.id = m_parties.campaign(row);
    if (record.id.empty())
        record.id = record.name;
    if (record.id.empty())
        return m_columns.issue(RowIssue::Kind::MissingCampaign, row, Field::Campaign);
    record.type = m_columns.text(row, Field::CampaignType);
    if (!readDay(row, Field::StartTime, record.start))
        return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::StartTime);
    if (!readDay(row, Field::EndTime, record.end))
        return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::EndTime);
    return std::nullopt;
}

std::optional<RowIssue> CouponRows::read(const Row &row, CouponRecord &record)
{
    m_parties.clearNote();
    record = {};
    record.code = m_columns.id(row, Field::Code, m_codeMemory);
    if (record.code.empty())
        return m_columns.issue(RowIssue::Kind::MissingCode, row, Field::Code);
    if (isDamagedId(record.code))
        return m_columns.issue(RowIssue::Kind::DamagedId, row, Field::Code);
    record.campaign = m_parties.campaign(row);
    record.product = m_parties.product(row);
    return std::nullopt;
}

void BanRows::add(BanRecord &record, std::string_view kind, std::string value)
{
    if (value.empty())
        return;
    m_values.push_back(std::move(value));
    record.keys.push_back({kind, m_values.back()});
}

std::optional<RowIssue> BanRows::read(const Row &row, BanRecord &record)
{
    record.keys.clear();
    m_values.clear();
    m_values.reserve(8); // views into it must stay
    std::string memory;
    add(record, "email", emailKey(m_columns.text(row, Field::Email)));
    add(record, "phone", phoneKey(m_columns.text(row, Field::Phone)));
    for (const Field field : {Field::CustomerId, Field::ContactKey}) {
        const std::string_view id = m_columns.id(row, field, memory);
        if (isDamagedId(id) || isMasked(id))
            return m_columns.issue(RowIssue::Kind::DamagedId, row, field);
        if (id.find('@') != std::string_view::npos) {
            add(record, "email", emailKey(id));
            continue;
        }
        add(record, "id", std::string(id));
        constexpr std::size_t kShortestPhone = 7;
        const std::string phone = field == Field::ContactKey ? normalisedPhone(id) : std::string();
        if (phone.size() >= kShortestPhone)
            add(record, "phone", phoneKey(phone));
    }
    if (record.keys.empty())
        return m_columns.issue(RowIssue::Kind::MissingCustomer, row, Field::ContactKey);
    return std::nullopt;
}

} // namespace clientele
