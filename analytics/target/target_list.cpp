#include "analytics/target/target_list.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/parallel_sort.h"
#include "analytics/dataset/id_order.h"
#include "analytics/plan/scores.h"

namespace clientele {

namespace {

constexpr std::size_t kMembersPerPiece = 256;

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

void appendCounted(std::string &to, int count, std::string_view one, std::string_view many)
{
    to += std::to_string(count);
    to += ' ';
    to += count == 1 ? one : many;
}

void appendWhyIn(std::string &to, const AudienceMember &member, std::string_view label, const RfmValues &values,
                 const Plan &plan)
{
    to += label;
    if (plan.audience.topN > 0) {
        to += "; number " + std::to_string(member.rank) + " of the best " + std::to_string(plan.audience.topN) + " by ";
        to += audienceScore(plan.audience.score).phrase;
    }
    const std::uint32_t position = values.positionOf[member.customer];
    if (position == kNoIndex) {
        to += "; no orders yet";
        return;
    }
    to += "; last order ";
    appendCounted(to, values.recencyDays[position], "day", "days");
    to += " ago, ";
    appendCounted(to, values.frequency[position], "order", "orders");
    to += ", net spend ";
    to += formatDecimal(values.monetary[position]);
}

void appendPercent(std::string &to, float chance)
{
    to += formatDecimal(Money::fromDouble(std::round(static_cast<double>(chance) * 1'000) / 10), 1);
    to += " %";
}

// What decided about their offer, where somebody estimated it.
void appendWhyThis(std::string &to, const AudienceMember &member)
{
    const Expectation &expected = member.expected;
    if (!std::isnan(expected.profit)) {
        const double profit = std::round(static_cast<double>(expected.profit) * 100) / 100;
        to += "; buys with a chance of ";
        appendPercent(to, expected.buy);
        to += ", without an offer ";
        appendPercent(to, expected.buyNone);
        to += "; should add ";
        to += formatDecimal(Money::fromDouble(profit));
    }
    if (member.notSent != NotSent::None) {
        std::string reason(notSentId(member.notSent));
        std::ranges::replace(reason, '_', ' ');
        to += "; not sent: ";
        to += reason;
    }
}

// "champions.3": those of the group who spent most; "no_orders".
std::string stratumId(const AudienceMember &member)
{
    const auto groups = rfmMaps().front().groups;
    if (member.stratum >= groups.size())
        return "no_orders";
    return std::string(groups[member.stratum].id) + "." + std::to_string(member.spendThird + 1);
}

// What people of one segment have in common.
struct Via
{
    std::string id;
    std::string label;
};

// `reason` is room for the sentence while it grows: a million of them are kept in no more memory than they need.
CampaignMember memberOf(const AudienceMember &from, const Dataset &dataset, const RfmValues &values, const Via &via,
                        const Plan &plan, std::string &reason)
{
    CampaignMember to;
    to.customer = dataset.customers.id[from.customer];
    to.arm = from.arm;
    to.offer = from.offer;
    to.notSent = from.notSent;
    to.expected = from.expected;
    reason.clear();
    appendWhyIn(reason, from, via.label, values, plan);
    appendWhyThis(reason, from);
    if (dataset.customers.refusesPersonal(from.customer))
        reason += "; refuses personal offers, gets what everybody would get";
    to.reason = reason;
    to.stratum = stratumId(from);
    to.propensity = from.propensity;
    to.viaSegment = via.id;
    to.score = from.score;
    to.rank = from.rank;
    return to;
}

void recommendAll(CampaignMembers &members, const AudienceResult &audience, const Dataset &dataset,
                  const PreparedRules &rules, const ListRecommendations &recommendations, int count, Monitor &monitor)
{
    std::vector<std::string> best;
    for (const ProductIndex product : recommendations.bestSellers)
        best.emplace_back(dataset.products.id[product]);
    std::atomic<std::size_t> done {0};
    parallelFor(members.members.size(), kMembersPerPiece, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        monitor.progress(static_cast<double>(done += end - begin) / static_cast<double>(members.members.size()));
        std::vector<CustomerIndex> customers;
        for (std::size_t i = begin; i < end; ++i)
            customers.push_back(audience.members[i].customer);
        const auto lists = recommendations.personal->recommend(customers, {count, &rules, false});
        for (std::size_t i = begin; i < end; ++i) {
            if (dataset.customers.refusesPersonal(customers[i - begin])) {
                members.members[i].recommended = best;
                continue;
            }
            for (const Recommendation &item : lists[i - begin])
                members.members[i].recommended.emplace_back(dataset.products.id[item.product]);
        }
    });
}

} // namespace

CampaignMembers decideMembers(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                              AudienceResult audience, const Campaign &campaign,
                              const ListRecommendations &recommendations, Monitor &monitor)
{
    monitor.stage(Stage::Selecting);
    const Plan &plan = campaign.plan;
    if (const IdOrder isBefore(dataset); !isBefore.isKept()) {
        parallelSort(audience.members, isBefore, &AudienceMember::customer);
        parallelSort(audience.exclusions, isBefore, &AudienceResult::Exclusion::customer);
    }

    std::vector<Via> included;
    for (const std::string &id : plan.audience.include) {
        const Segment &segment = findSegment(segments, id);
        included.push_back({segment.id, segmentLabel(segment)});
    }
    if (included.empty()) // everybody, by the one position that members then have
        included.push_back({{}, "All customers"});

    CampaignMembers result;
    result.members.resize(audience.members.size());
    parallelFor(result.members.size(), kMembersPerPiece, [&](std::size_t begin, std::size_t end) {
        std::string reason;
        for (std::size_t i = begin; i < end; ++i) {
            const AudienceMember &member = audience.members[i];
            result.members[i] = memberOf(member, dataset, rfm.values, included[member.viaSegment], plan, reason);
        }
    });
    for (const AudienceResult::Exclusion &exclusion : audience.exclusions)
        result.exclusions.push_back({std::string(dataset.customers.id[exclusion.customer]), exclusion.reason});
    if (plan.recommendations > 0)
        recommendAll(result, audience, dataset, PreparedRules(plan.rules, dataset, rfm.values.asOf), recommendations,
                     plan.recommendations, monitor);
    return result;
}

void giveCodes(CampaignMembers &members, const Campaign &campaign, const CodeStock &stock)
{
    std::vector<std::uint8_t> offers;
    for (const CampaignMember &member : members.members)
        if (member.arm == Arm::Offer)
            offers.push_back(member.offer);
    GivenCodes given = codesFor(campaign, stock, offers);
    std::size_t next = 0;
    for (CampaignMember &member : members.members)
        if (member.arm == Arm::Offer)
            member.code = std::move(given.codes[next++]);
    members.seedCode = std::move(given.seed);
}

} // namespace clientele
