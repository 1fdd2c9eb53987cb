#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "analytics/segment/rule/rule_columns.h"
#include "analytics/segment/rule/rule_data.h"
#include "analytics/segment/rule/rule_words.h"

// What customers did and said, and what campaigns came to.
namespace clientele::rule {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

// Whether a moment counts: one that no file tells does where every day does.
bool isWithin(const RuleTerm &term, Time time)
{
    if (time == kNoTime)
        return term.isEver;
    const Day day = dayOf(time);
    return day >= term.from && day <= term.to;
}

bool isWantedKind(const RuleTerm &term, std::uint32_t kind)
{
    return term.code == 0 || kind == term.code;
}

// The positions of a column that is sorted from `first` on, for customers begin … end − 1.
std::pair<std::size_t, std::size_t> rowsOf(const std::vector<CustomerIndex> &customers, std::size_t first,
                                           std::size_t last, CustomerIndex begin, CustomerIndex end)
{
    const auto from = customers.begin() + static_cast<std::ptrdiff_t>(first);
    const auto to = customers.begin() + static_cast<std::ptrdiff_t>(last);
    const auto low = std::lower_bound(from, to, begin);
    return {static_cast<std::size_t>(low - customers.begin()),
            static_cast<std::size_t>(std::lower_bound(low, to, end) - customers.begin())};
}

// Calls `work(row, campaign)` for the rows of wanted campaigns about customers begin … end − 1, campaign by campaign.
template<typename Table, typename Work>
void eachRow(const Table &table, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, Work work)
{
    const auto &campaigns = table.campaign;
    for (std::size_t first = 0; first < campaigns.size();) {
        const std::uint32_t campaign = campaigns[first];
        const auto last = static_cast<std::size_t>(
            std::upper_bound(campaigns.begin() + static_cast<std::ptrdiff_t>(first), campaigns.end(), campaign)
            - campaigns.begin());
        const std::size_t slot = std::min<std::size_t>(campaign, term.campaigns.size() - 1);
        if (term.campaigns[slot]) {
            const auto [from, to] = rowsOf(table.customer, first, last, begin, end);
            for (std::size_t row = from; row < to; ++row)
                work(row, campaign);
        }
        first = last;
    }
}

// Counts each campaign once per customer, whichever table tells of it.
class CampaignCounter
{
public:
    CampaignCounter(CustomerIndex begin, CustomerIndex end, double *out)
        : m_begin(begin)
        , m_out(out)
    {
        std::fill(out, out + (end - begin), 0.0);
    }

    void add(CustomerIndex customer, std::uint32_t campaign) { m_seen.emplace_back(customer, campaign); }

    ~CampaignCounter()
    {
        std::ranges::sort(m_seen);
        for (auto at = m_seen.begin(); at != m_seen.end(); ++at) {
            if (at == m_seen.begin() || *at != *(at - 1))
                m_out[at->first - m_begin] += 1;
        }
    }

private:
    CustomerIndex m_begin;
    double *m_out;
    std::vector<std::pair<CustomerIndex, std::uint32_t>> m_seen;
};

void messagesWith(const RuleData &data, const RuleTerm &term, std::uint8_t steps, std::vector<Time> MessageTable::*time,
                  CustomerIndex begin, CustomerIndex end, CampaignCounter &counter)
{
    const MessageTable &messages = data.dataset().messages;
    eachRow(messages, term, begin, end, [&](std::size_t row, std::uint32_t campaign) {
        if (!(messages.steps[row] & steps))
            return;
        const Time at = (messages.*time)[row] != kNoTime ? (messages.*time)[row] : messages.sent[row];
        if (isWithin(term, at))
            counter.add(messages.customer[row], campaign);
    });
}

bool isHeldOut(std::string_view arm)
{
    static constexpr std::array<std::string_view, 5> kNames {"holdout", "control", "对照", "对照组", "空白组"};
    return arm == "not_sent"
           || std::ranges::any_of(kNames, [&](std::string_view name) { return containsWords(arm, name); });
}

} // namespace

void events(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const EventTable &table = data.dataset().events;
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        std::size_t count = 0;
        for (std::uint32_t row = table.size() == 0 ? 0 : table.begin[customer];
             table.size() > 0 && row < table.begin[customer + 1]; ++row)
            count += isWantedKind(term, table.kind[row]) && isWithin(term, table.time[row]) ? 1 : 0;
        *out++ = static_cast<double>(count);
    }
}

void daysSinceEvent(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const EventTable &table = data.dataset().events;
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        double days = kUnknown;
        for (std::uint32_t row = table.size() == 0 ? 0 : table.begin[customer];
             table.size() > 0 && row < table.begin[customer + 1]; ++row) {
            if (isWantedKind(term, table.kind[row]) && table.time[row] != kNoTime && dayOf(table.time[row]) <= term.to)
                days = data.asOf() - dayOf(table.time[row]); // the latest comes last
        }
        *out++ = days;
    }
}

void reviews(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const ReviewTable &table = data.dataset().reviews;
    std::fill(out, out + (end - begin), 0.0);
    const auto [from, to] = rowsOf(table.customer, 0, table.size(), begin, end);
    for (std::size_t row = from; row < to; ++row)
        out[table.customer[row] - begin] += isWithin(term, table.time[row]) ? 1 : 0;
}

// From 1 to 5, whatever the files' scales.
void meanStars(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    const ReviewTable &table = data.dataset().reviews;
    std::fill(out, out + (end - begin), kUnknown);
    const auto [from, to] = rowsOf(table.customer, 0, table.size(), begin, end);
    for (std::size_t row = from; row < to;) {
        const CustomerIndex customer = table.customer[row];
        double sum = 0;
        std::size_t count = 0;
        for (; row < to && table.customer[row] == customer; ++row) {
            if (std::isnan(table.rating[row]) || !isWithin(term, table.time[row]))
                continue;
            sum += static_cast<double>(table.rating[row]);
            ++count;
        }
        if (count > 0) // rounded: a rating is a float, and 3 stars must be 3
            out[customer - begin] = std::round((1 + 4 * sum / static_cast<double>(count)) * 1e4) / 1e4;
    }
}

// A message that went out, or a place in an arm that is written to.
void received(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    CampaignCounter counter(begin, end, out);
    messagesWith(data, term, MessageTable::Sent | MessageTable::Opened | MessageTable::Clicked, &MessageTable::sent,
                 begin, end, counter);
    const TargetingTable &targetings = data.dataset().targetings;
    eachRow(targetings, term, begin, end, [&](std::size_t row, std::uint32_t campaign) {
        if (isWithin(term, targetings.time[row]) && !isHeldOut(data.dataset().words[targetings.arm[row]]))
            counter.add(targetings.customer[row], campaign);
    });
}

void opened(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    CampaignCounter counter(begin, end, out);
    messagesWith(data, term, MessageTable::Opened | MessageTable::Clicked, &MessageTable::opened, begin, end, counter);
}

void clicked(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    CampaignCounter counter(begin, end, out);
    messagesWith(data, term, MessageTable::Clicked, &MessageTable::clicked, begin, end, counter);
}

void unsubscribed(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    CampaignCounter counter(begin, end, out);
    messagesWith(data, term, MessageTable::Unsubscribed, &MessageTable::sent, begin, end, counter);
}

// Every code that was used, also several of one campaign.
void redeemed(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    std::fill(out, out + (end - begin), 0.0);
    const RedemptionTable &table = data.dataset().redemptions;
    eachRow(table, term, begin, end, [&](std::size_t row, std::uint32_t) {
        const bool isKnown = table.customer[row] != kNoIndex;
        if (isKnown && isWithin(term, table.time[row]))
            out[table.customer[row] - begin] += 1;
    });
}

} // namespace clientele::rule
