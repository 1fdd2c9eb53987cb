#include "analytics/target/target_list.h"

#include <algorithm>
#include <atomic>
#include <unordered_set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/codes.h"
#include "analytics/plan/scores.h"

namespace clientele {

namespace {

// "eleven.about_to_sleep" → "About to sleep"; a saved segment has the name that a person gave it.
std::string segmentLabel(const Segment &segment)
{
    if (!segment.name.empty())
        return segment.name;
    std::string label = segment.id.substr(segment.id.rfind('.') + 1);
    std::ranges::replace(label, '_', ' ');
    if (!label.empty() && label.front() >= 'a' && label.front() <= 'z')
        label.front() = static_cast<char>(label.front() - 'a' + 'A');
    return label;
}

std::string counted(int count, std::string_view one, std::string_view many)
{
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string reasonOf(const AudienceMember &member, const std::string &label, const RfmValues &values, const Plan &plan)
{
    std::string reason = label;
    if (plan.audience.topN > 0) {
        reason += "; number " + std::to_string(member.rank) + " of the best " + std::to_string(plan.audience.topN)
                  + " by " + std::string(audienceScore(plan.audience.score).phrase);
    }
    const std::uint32_t position = values.positionOf[member.customer];
    if (position == kNoIndex)
        return reason + "; no orders yet";
    return reason + "; last order " + counted(values.recencyDays[position], "day", "days") + " ago, "
           + counted(values.frequency[position], "order", "orders") + ", net spend "
           + formatDecimal(values.monetary[position]);
}

std::string stratumId(std::uint32_t stratum)
{
    const auto groups = rfmMaps().front().groups;
    return std::string(stratum < groups.size() ? groups[stratum].id : "no_orders");
}

std::vector<std::string> listColumns(const Plan &plan)
{
    std::vector<std::string> columns {"campaign", "arm",   "customer",   "email",    "phone", "name",
                                      "code",     "offer", "valid_from", "valid_to", "reason"};
    for (int i = 1; i <= plan.recommendations; ++i)
        columns.push_back("rec_" + std::to_string(i));
    return columns;
}

// The address when the person has not refused that channel.
std::string addressFor(const Dataset &dataset, CustomerIndex customer, Plan::Audience::Channel channel,
                       bool requireConsent)
{
    if (customer == kNoIndex || !mayContact(dataset.customers, customer, channel, requireConsent))
        return {};
    return std::string(channel == Plan::Audience::Channel::Email ? dataset.customers.email[customer]
                                                                 : dataset.customers.phone[customer]);
}

} // namespace

CampaignMembers decideMembers(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                              const std::vector<Segment> &segments, const Campaign &campaign,
                              const Recommender &recommender, Monitor &monitor)
{
    monitor.stage(Stage::Selecting);
    const Plan &plan = campaign.plan;
    AudienceResult audience = selectAudience(*dataset, rfm, segments, plan);
    const auto idOf = [&](const auto &entry) { return dataset->customers.id[entry.customer]; };
    std::ranges::sort(audience.members, {}, idOf);
    std::ranges::sort(audience.exclusions, {}, idOf);
    const std::vector<std::string> codes = personalCodes(campaign.key, plan.codePrefix, audience.contacted);

    std::vector<const Segment *> included;
    for (const std::string &id : plan.audience.include)
        included.push_back(&findSegment(segments, id));

    CampaignMembers result;
    result.members.resize(audience.members.size());
    std::size_t nextCode = 0;
    for (std::size_t i = 0; i < audience.members.size(); ++i) {
        const AudienceMember &from = audience.members[i];
        const Segment *via = included.empty() ? nullptr : included[from.viaSegment];
        CampaignMember &to = result.members[i];
        to.customer = idOf(from);
        to.arm = from.arm;
        to.offer = from.offer;
        to.notSent = from.notSent;
        to.expected = from.expected;
        to.code = from.arm == Arm::Offer ? codes[nextCode++] : std::string();
        to.reason = reasonOf(from, via ? segmentLabel(*via) : "All customers", rfm.values, plan);
        to.stratum = stratumId(from.stratum);
        to.propensity = from.propensity;
        to.viaSegment = via ? via->id : std::string();
        to.score = from.score;
        to.rank = from.rank;
    }
    const PreparedRules rules(plan.rules, *dataset, rfm.values.asOf);
    std::atomic<std::size_t> done {0};
    parallelFor(result.members.size(), 256, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        monitor.progress(static_cast<double>(done += end - begin) / static_cast<double>(result.members.size()));
        if (plan.recommendations == 0)
            return;
        std::vector<CustomerIndex> customers;
        for (std::size_t i = begin; i < end; ++i)
            customers.push_back(audience.members[i].customer);
        const auto lists = recommender.recommend(customers, {plan.recommendations, &rules, false});
        for (std::size_t i = begin; i < end; ++i) {
            for (const Recommendation &item : lists[i - begin])
                result.members[i].recommended.emplace_back(dataset->products.id[item.product]);
        }
    });
    for (const AudienceResult::Exclusion &exclusion : audience.exclusions)
        result.exclusions.push_back({std::string(idOf(exclusion)), exclusion.reason});
    return result;
}

TargetList buildTargetList(const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members, Arm arm)
{
    using Channel = Plan::Audience::Channel;
    const Plan &plan = campaign.plan;
    TargetList list;
    list.columns = listColumns(plan);
    std::unordered_set<CustomerIndex> written; // two members of a sealed campaign may have become one person since
    for (const CampaignMember &member : members.members) {
        if (member.arm != arm)
            continue;
        const CustomerIndex customer = dataset.customerById.find(member.customer);
        const bool mayBeWrittenTo
            = customer != kNoIndex && !dataset.customers.doNotContact[customer]
              && mayContact(dataset.customers, customer, plan.audience.channel, plan.audience.requireConsent);
        if (arm == Arm::Offer && !mayBeWrittenTo)
            continue;
        if (customer != kNoIndex && !written.insert(customer).second)
            continue;
        const Offer &offer = plan.offers[member.offer];
        auto &row = list.rows.emplace_back();
        row = {plan.name,
               std::string(armId(arm)),
               member.customer,
               addressFor(dataset, customer, Channel::Email, plan.audience.requireConsent),
               addressFor(dataset, customer, Channel::Sms, plan.audience.requireConsent),
               customer == kNoIndex ? std::string() : std::string(dataset.customers.name[customer]),
               member.code,
               offerKind(offer.kind).label(offer, dataset.currency),
               formatDay(offer.validFrom),
               formatDay(offer.validTo),
               member.reason};
        for (const std::string &product : member.recommended)
            row.push_back(product);
        row.resize(list.columns.size()); // a shop with few products leaves the last cells empty
    }
    return list;
}

} // namespace clientele
