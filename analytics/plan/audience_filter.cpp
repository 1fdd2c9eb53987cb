#include "analytics/plan/audience_filter.h"

#include <algorithm>

namespace clientele {

namespace {

using Channel = Plan::Audience::Channel;

bool isReachable(const CustomerTable &customers, CustomerIndex customer, Channel channel)
{
    switch (channel) {
    case Channel::Any: return true;
    case Channel::Email: return !customers.email[customer].empty();
    case Channel::Sms: return !customers.phone[customer].empty();
    }
    return false;
}

// Whom a campaign made here was sent to: neither its holdout nor whom it gave nothing.
bool wasSent(const Dataset &dataset, std::size_t targeting)
{
    const std::string_view arm = dataset.words[dataset.targetings.arm[targeting]];
    return arm != armId(Arm::Holdout) && arm != armId(Arm::NotSent);
}

bool hasMessage(const MessageTable &messages, std::uint32_t campaign, CustomerIndex customer)
{
    const auto begin = std::ranges::lower_bound(messages.campaign, campaign) - messages.campaign.begin();
    const auto end = std::ranges::upper_bound(messages.campaign, campaign) - messages.campaign.begin();
    return std::binary_search(messages.customer.begin() + begin, messages.customer.begin() + end, customer);
}

} // namespace

AudienceFilter::AudienceFilter(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                               const Plan &plan)
    : m_dataset(dataset)
    , m_rfm(rfm)
    , m_plan(plan)
    , m_via(dataset.customers.size(), plan.audience.include.empty() ? 0 : kNoIndex)
    , m_marks(dataset.customers.size(), plan.audience.onlyIn.empty() ? 0 : Outside)
{
    markSegments(segments);
    if (plan.audience.pressure.most > 0)
        countContacts();
    if (plan.audience.avoidClashes)
        markOtherOffers();
}

void AudienceFilter::markSegments(const std::vector<Segment> &segments)
{
    const Plan::Audience &audience = m_plan.audience;
    for (std::uint32_t i = 0; i < audience.include.size(); ++i) {
        for (const CustomerIndex customer : findSegment(segments, audience.include[i]).members) {
            if (m_via[customer] == kNoIndex)
                m_via[customer] = i;
        }
    }
    for (const std::string &id : audience.exclude) {
        for (const CustomerIndex customer : findSegment(segments, id).members)
            m_marks[customer] |= Excluded;
    }
    for (const std::string &id : audience.onlyIn) {
        for (const CustomerIndex customer : findSegment(segments, id).members)
            m_marks[customer] &= static_cast<std::uint8_t>(~Outside);
    }
}

void AudienceFilter::countContacts()
{
    m_contacts.assign(m_dataset.customers.size(), 0);
    const Day first = m_plan.firstDay();
    const Day days = m_plan.audience.pressure.days;
    const auto isNear = [&](Day day) { return day > first - days && day < first + days; };
    const auto count = [&](CustomerIndex customer) {
        if (customer != kNoIndex && m_contacts[customer] < UINT16_MAX)
            ++m_contacts[customer];
    };
    const auto startOf = [&](std::uint32_t campaign) {
        return campaign == kNoIndex ? CampaignTable::kNoDay : m_dataset.campaigns.start[campaign];
    };
    const auto isKnownAndNear = [&](Day day) { return day != CampaignTable::kNoDay && isNear(day); };

    const MessageTable &messages = m_dataset.messages;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (isKnownAndNear(messages.sent[i] != kNoTime ? dayOf(messages.sent[i]) : startOf(messages.campaign[i])))
            count(messages.customer[i]);
    }
    const TargetingTable &targetings = m_dataset.targetings;
    for (std::size_t i = 0; i < targetings.size(); ++i) {
        const std::uint32_t campaign = targetings.campaign[i];
        if (campaign == kNoIndex || m_dataset.campaigns.number[campaign] == 0)
            continue;
        const Day day = startOf(campaign) != CampaignTable::kNoDay || targetings.time[i] == kNoTime
                            ? startOf(campaign)
                            : dayOf(targetings.time[i]);
        if (isKnownAndNear(day) && wasSent(m_dataset, i) && !hasMessage(messages, campaign, targetings.customer[i]))
            count(targetings.customer[i]);
    }
}

void AudienceFilter::markOtherOffers()
{
    const CampaignTable &campaigns = m_dataset.campaigns;
    const TargetingTable &targetings = m_dataset.targetings;
    const Day first = m_plan.firstDay();
    const Day last = m_plan.lastDay();
    for (std::size_t i = 0; i < targetings.size(); ++i) {
        const std::uint32_t campaign = targetings.campaign[i];
        if (campaign == kNoIndex || campaigns.number[campaign] == 0 || targetings.customer[i] == kNoIndex)
            continue;
        if (campaigns.start[campaign] <= last && campaigns.end[campaign] >= first && wasSent(m_dataset, i))
            m_marks[targetings.customer[i]] |= HasOtherOffer;
    }
}

std::optional<ExclusionReason> AudienceFilter::reasonAgainst(CustomerIndex customer) const
{
    const Plan::Audience &audience = m_plan.audience;
    const std::uint8_t marks = m_marks[customer];
    if (marks & Excluded)
        return ExclusionReason::ExcludedSegment;
    if (marks & Outside)
        return ExclusionReason::OutsideOnlyIn;
    if (m_dataset.customers.doNotContact[customer])
        return ExclusionReason::DoNotContact;
    if (!mayContact(m_dataset.customers, customer, audience.channel, audience.requireConsent))
        return ExclusionReason::NoConsent;
    if (!isReachable(m_dataset.customers, customer, audience.channel))
        return ExclusionReason::NotReachable;
    if (!m_contacts.empty() && m_contacts[customer] >= audience.pressure.most)
        return ExclusionReason::TooManyContacts;
    if (audience.quietDays > 0) {
        const std::uint32_t position = m_rfm.values.positionOf[customer];
        if (position != kNoIndex && m_rfm.values.recencyDays[position] <= audience.quietDays)
            return ExclusionReason::BoughtLately;
    }
    if (marks & HasOtherOffer)
        return ExclusionReason::OtherOffer;
    return std::nullopt;
}

} // namespace clientele
