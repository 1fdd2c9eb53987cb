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

std::string percentOf(float chance)
{
    return formatDecimal(Money::fromDouble(std::round(static_cast<double>(chance) * 1'000) / 10), 1) + " %";
}

// What decided about their offer, where somebody estimated it.
std::string whyOf(const AudienceMember &member)
{
    const Expectation &expected = member.expected;
    std::string why;
    if (!std::isnan(expected.profit)) {
        const double profit = std::round(static_cast<double>(expected.profit) * 100) / 100;
        why = "; buys with a chance of " + percentOf(expected.buy) + ", without an offer " + percentOf(expected.buyNone)
              + "; should add " + formatDecimal(Money::fromDouble(profit));
    }
    if (member.notSent != NotSent::None) {
        std::string reason(notSentId(member.notSent));
        std::ranges::replace(reason, '_', ' ');
        why += "; not sent: " + reason;
    }
    return why;
}

// "champions.3": those of the group who spent most; "no_orders".
std::string stratumId(const AudienceMember &member)
{
    const auto groups = rfmMaps().front().groups;
    if (member.stratum >= groups.size())
        return "no_orders";
    return std::string(groups[member.stratum].id) + "." + std::to_string(member.spendThird + 1);
}

CampaignMember memberOf(const AudienceMember &from, const Dataset &dataset, const RfmValues &values,
                        const std::vector<const Segment *> &included, const Plan &plan)
{
    const Segment *via = included.empty() ? nullptr : included[from.viaSegment];
    CampaignMember to;
    to.customer = dataset.customers.id[from.customer];
    to.arm = from.arm;
    to.offer = from.offer;
    to.notSent = from.notSent;
    to.expected = from.expected;
    to.reason = reasonOf(from, via ? segmentLabel(*via) : "All customers", values, plan) + whyOf(from);
    if (dataset.customers.refusesPersonal(from.customer))
        to.reason += "; refuses personal offers, gets what everybody would get";
    to.stratum = stratumId(from);
    to.propensity = from.propensity;
    to.viaSegment = via ? via->id : std::string();
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

    std::vector<const Segment *> included;
    for (const std::string &id : plan.audience.include)
        included.push_back(&findSegment(segments, id));

    CampaignMembers result;
    result.members.resize(audience.members.size());
    parallelFor(result.members.size(), kMembersPerPiece, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            result.members[i] = memberOf(audience.members[i], dataset, rfm.values, included, plan);
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
