#include "analytics/import/response_rows.h"

#include <algorithm>
#include <string>

#include "analytics/import/message_step.h"

namespace clientele {

namespace {

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

std::string_view channelOf(std::string_view text)
{
    const std::string word = lowered(text);
    if (word.empty() || word.find("mail") != std::string::npos || word.find("邮") != std::string::npos)
        return "email";
    if (word == "sms" || word == "text" || word.find("短信") != std::string::npos)
        return "sms";
    return text;
}

using Step = MessageRecord::Step MessageRecord::*;

Step memberOf(MessageStep step)
{
    switch (step) {
    case MessageStep::Sent: return &MessageRecord::sent;
    case MessageStep::Opened: return &MessageRecord::opened;
    case MessageStep::Clicked: return &MessageRecord::clicked;
    case MessageStep::Bounced: return &MessageRecord::bounced;
    case MessageStep::Unsubscribed: return &MessageRecord::unsubscribed;
    }
    return &MessageRecord::sent;
}

} // namespace

// False when the cell is neither a time, a yes or no, nor a count.
bool MessageRows::readStep(const Row &row, Field field, MessageRecord::Step &step) const
{
    const std::string_view text = m_columns.text(row, field);
    if (text.empty())
        return true;
    if (const auto answer = readYesNo(text)) {
        step.hasHappened = *answer;
        return true;
    }
    if (const auto count = text.size() <= 4 ? m_columns.quantity(text) : std::nullopt) {
        step.hasHappened = count->thousandths > 0;
        return true;
    }
    const auto moment = m_columns.moment(text, field);
    if (!moment)
        return false;
    step = {true, moment->time};
    return true;
}

std::optional<RowIssue> MessageRows::readAction(const Row &row, MessageRecord &record) const
{
    if (!m_columns.has(Field::MessageAction))
        return std::nullopt;
    const auto which = messageStepOf(m_columns.text(row, Field::MessageAction));
    if (!which)
        return m_columns.issue(RowIssue::Kind::MissingKind, row, Field::MessageAction);
    MessageRecord::Step &step = record.*memberOf(*which);
    step.hasHappened = true;
    if (const std::string_view time = m_columns.text(row, Field::Time); !time.empty()) {
        const auto moment = m_columns.moment(time, Field::Time);
        if (!moment)
            return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::Time);
        if (*which != MessageStep::Sent) // rows of one message share no moment of sending
            step.time = moment->time;
    }
    return std::nullopt;
}

std::optional<RowIssue> MessageRows::read(const Row &row, MessageRecord &record)
{
    m_parties.clearNote();
    record = {};
    record.customer = m_parties.customer(row);
    if (record.customer.id.empty())
        return m_columns.issue(RowIssue::Kind::MissingCustomer, row, m_parties.field());
    record.campaign = m_parties.campaignOrFile(row);
    record.channel = channelOf(m_columns.text(row, Field::Channel));
    for (const auto &[field, step] : {std::pair<Field, Step> {Field::SentTime, &MessageRecord::sent},
                                      {Field::OpenedTime, &MessageRecord::opened},
                                      {Field::ClickedTime, &MessageRecord::clicked},
                                      {Field::BouncedTime, &MessageRecord::bounced},
                                      {Field::UnsubscribedTime, &MessageRecord::unsubscribed}}) {
        if (!readStep(row, field, record.*step))
            return m_columns.issue(RowIssue::Kind::InvalidDate, row, field);
    }
    return readAction(row, record);
}

std::optional<RowIssue> RedemptionRows::read(const Row &row, RedemptionRecord &record)
{
    m_parties.clearNote();
    record = {};
    record.code = m_columns.id(row, Field::Code, m_codeMemory);
    if (record.code.empty())
        return m_columns.issue(RowIssue::Kind::MissingCode, row, Field::Code);
    if (isDamagedId(record.code))
        return m_columns.issue(RowIssue::Kind::DamagedId, row, Field::Code);
    if (const std::string_view time = m_columns.text(row, Field::Time); !time.empty()) {
        record.moment = m_columns.moment(time, Field::Time);
        if (!record.moment)
            return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::Time);
    }
    if (const std::string_view discount = m_columns.text(row, Field::OrderDiscount); !discount.empty()) {
        record.discount = m_columns.money(discount);
        if (!record.discount)
            return m_columns.issue(RowIssue::Kind::InvalidPrice, row, Field::OrderDiscount);
    }
    record.customer = m_parties.customer(row);
    record.campaign = m_parties.campaign(row);
    record.order = m_columns.id(row, Field::OrderId, m_orderMemory);
    return std::nullopt;
}

std::optional<RowIssue> TargetingRows::read(const Row &row, TargetingRecord &record)
{
    m_parties.clearNote();
    record = {};
    record.customer = m_parties.customer(row);
    if (record.customer.id.empty())
        return m_columns.issue(RowIssue::Kind::MissingCustomer, row, m_parties.field());
    record.campaign = m_parties.campaign(row);
    if (record.campaign.empty())
        return m_columns.issue(RowIssue::Kind::MissingCampaign, row, Field::Campaign);
    record.arm = m_columns.text(row, Field::Arm);
    if (const std::string_view time = m_columns.text(row, Field::Time); !time.empty()) {
        const auto moment = m_columns.moment(time, Field::Time);
        if (!moment)
            return m_columns.issue(RowIssue::Kind::InvalidDate, row, Field::Time);
        record.time = moment->time;
    }
    return std::nullopt;
}

} // namespace clientele
