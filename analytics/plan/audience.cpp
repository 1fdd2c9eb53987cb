#include "analytics/plan/audience.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/base/random.h"
#include "analytics/plan/scores.h"

namespace clientele {

namespace {

using Channel = Plan::Audience::Channel;

constexpr std::array kExclusions {
    std::pair {ExclusionReason::ExcludedSegment, std::string_view("excluded_segment")},
    std::pair {ExclusionReason::DoNotContact, std::string_view("do_not_contact")},
    std::pair {ExclusionReason::NoConsent, std::string_view("no_consent")},
    std::pair {ExclusionReason::NotReachable, std::string_view("not_reachable")},
    std::pair {ExclusionReason::BelowTopN, std::string_view("below_top_n")},
};

// Per customer: the first included segment they are in, or kNoIndex.
std::vector<std::uint32_t> includedVia(const Dataset &dataset, const std::vector<Segment> &segments,
                                       const std::vector<std::string> &include)
{
    std::vector<std::uint32_t> via(dataset.customers.size(), include.empty() ? 0 : kNoIndex);
    for (std::uint32_t i = 0; i < include.size(); ++i) {
        for (const CustomerIndex customer : findSegment(segments, include[i]).members) {
            if (via[customer] == kNoIndex)
                via[customer] = i;
        }
    }
    return via;
}

std::vector<std::uint8_t> membersOfAny(const Dataset &dataset, const std::vector<Segment> &segments,
                                       const std::vector<std::string> &ids)
{
    std::vector<std::uint8_t> isMember(dataset.customers.size(), 0);
    for (const std::string &id : ids) {
        for (const CustomerIndex customer : findSegment(segments, id).members)
            isMember[customer] = 1;
    }
    return isMember;
}

bool isReachable(const CustomerTable &customers, CustomerIndex customer, Channel channel)
{
    switch (channel) {
    case Channel::Any: return true;
    case Channel::Email: return !customers.email[customer].empty();
    case Channel::Sms: return !customers.phone[customer].empty();
    }
    return false;
}

std::optional<ExclusionReason> exclusionOf(const Dataset &dataset, CustomerIndex customer, bool isExcluded,
                                           const Plan::Audience &audience)
{
    if (isExcluded)
        return ExclusionReason::ExcludedSegment;
    if (dataset.customers.doNotContact[customer])
        return ExclusionReason::DoNotContact;
    if (!mayContact(dataset.customers, customer, audience.channel, audience.requireConsent))
        return ExclusionReason::NoConsent;
    if (!isReachable(dataset.customers, customer, audience.channel))
        return ExclusionReason::NotReachable;
    return std::nullopt;
}

// Fills score and rank, best first; `members` comes out in rank order.
void rankMembers(std::vector<AudienceMember> &members, const Dataset &dataset, const RfmAnalysis &rfm,
                 const AudienceScore &score)
{
    const auto &positionOf = rfm.values.positionOf;
    for (AudienceMember &member : members) {
        const std::uint32_t position = positionOf[member.customer];
        member.score = position == kNoIndex ? 0 : score.of(rfm.values, position);
    }
    std::ranges::sort(members, [&](const AudienceMember &a, const AudienceMember &b) {
        const bool aBought = positionOf[a.customer] != kNoIndex;
        const bool bBought = positionOf[b.customer] != kNoIndex;
        if (aBought != bBought)
            return aBought;
        if (a.score != b.score)
            return a.score > b.score;
        return dataset.customers.id[a.customer] < dataset.customers.id[b.customer];
    });
    for (std::size_t i = 0; i < members.size(); ++i)
        members[i].rank = static_cast<int>(i) + 1;
}

// Shares `total` out in proportion to `sizes`: rounded down first, what is left to the largest remainders (equal ones to
// the earlier stratum). No share exceeds its size while total is at most their sum.
std::vector<std::size_t> shareOut(std::size_t total, const std::vector<std::size_t> &sizes)
{
    const std::size_t sum = std::reduce(sizes.begin(), sizes.end());
    std::vector<std::size_t> shares(sizes.size(), 0);
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    if (sum == 0)
        return shares;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        shares[i] = total * sizes[i] / sum;
    std::ranges::stable_sort(order, std::greater {}, [&](std::size_t i) { return total * sizes[i] % sum; });
    std::size_t left = total - std::reduce(shares.begin(), shares.end());
    for (std::size_t i = 0; left > 0; ++i, --left)
        ++shares[order[i]];
    return shares;
}

// Holds out round(share × members), stratified. `members` is in any order.
void drawHoldout(std::vector<AudienceMember> &members, const Dataset &dataset, const RfmAnalysis &rfm, const Plan &plan)
{
    struct Draw
    {
        std::uint64_t hash = 0;
        std::size_t member = 0;
    };
    std::vector<std::vector<Draw>> strata(rfmMaps().front().groups.size() + 1);
    for (std::size_t i = 0; i < members.size(); ++i) {
        AudienceMember &member = members[i];
        member.stratum = rfm.groupOf(0, member.customer).value_or(static_cast<std::uint8_t>(strata.size() - 1));
        const std::string stream = "holdout " + std::string(dataset.customers.id[member.customer]);
        strata[member.stratum].push_back({Random(plan.seed, stream).next(), i});
    }
    std::vector<std::size_t> sizes;
    for (const auto &stratum : strata)
        sizes.push_back(stratum.size());
    const auto total = static_cast<std::size_t>(std::llround(plan.holdout * static_cast<double>(members.size())));
    const std::vector<std::size_t> shares = shareOut(total, sizes);

    for (std::size_t s = 0; s < strata.size(); ++s) {
        std::ranges::sort(strata[s], [&](const Draw &a, const Draw &b) {
            return a.hash != b.hash ? a.hash < b.hash
                                    : dataset.customers.id[members[a.member].customer]
                                          < dataset.customers.id[members[b.member].customer];
        });
        for (std::size_t i = 0; i < strata[s].size(); ++i) {
            AudienceMember &member = members[strata[s][i].member];
            member.arm = i < shares[s] ? Arm::Holdout : Arm::Offer;
            const std::size_t alike = member.arm == Arm::Holdout ? shares[s] : sizes[s] - shares[s];
            member.propensity = static_cast<double>(alike) / static_cast<double>(sizes[s]);
        }
    }
}

} // namespace

std::string_view exclusionId(ExclusionReason reason)
{
    return std::ranges::find(kExclusions, reason, &decltype(kExclusions)::value_type::first)->second;
}

ExclusionReason exclusionById(std::string_view id)
{
    const auto it = std::ranges::find(kExclusions, id, &decltype(kExclusions)::value_type::second);
    if (it == kExclusions.end())
        throw Error(ErrorCode::Internal, {std::string(id)});
    return it->first;
}

std::string_view armId(Arm arm)
{
    switch (arm) {
    case Arm::Offer: return "offer";
    case Arm::Holdout: return "holdout";
    case Arm::NotSent: return "not_sent";
    }
    return {};
}

Arm armById(std::string_view id)
{
    for (const Arm arm : {Arm::Offer, Arm::Holdout, Arm::NotSent})
        if (armId(arm) == id)
            return arm;
    throw Error(ErrorCode::Internal, {std::string(id)});
}

std::string_view notSentId(NotSent reason)
{
    switch (reason) {
    case NotSent::None: return "";
    case NotSent::BuysAnyway: return "buys_anyway";
    case NotSent::PutOff: return "put_off";
    case NotSent::Hopeless: return "hopeless";
    case NotSent::BudgetEnds: return "budget_ends";
    case NotSent::NotOpen: return "not_open";
    }
    return {};
}

NotSent notSentById(std::string_view id)
{
    for (const NotSent reason : {NotSent::None, NotSent::BuysAnyway, NotSent::PutOff, NotSent::Hopeless,
                                 NotSent::BudgetEnds, NotSent::NotOpen})
        if (notSentId(reason) == id)
            return reason;
    throw Error(ErrorCode::Internal, {std::string(id)});
}

bool mayContact(const CustomerTable &customers, CustomerIndex customer, Channel channel, bool requireConsent)
{
    const auto allows = [requireConsent](Consent consent) {
        return consent == Consent::Yes || (consent == Consent::Unknown && !requireConsent);
    };
    const bool byEmail = allows(customers.emailConsent[customer]);
    const bool bySms = allows(customers.smsConsent[customer]);
    switch (channel) {
    case Channel::Email: return byEmail;
    case Channel::Sms: return bySms;
    case Channel::Any: break;
    }
    if (byEmail && bySms)
        return true;
    return (byEmail && !customers.email[customer].empty()) || (bySms && !customers.phone[customer].empty());
}

AudienceResult selectAudience(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                              const Plan &plan)
{
    checkPlan(plan);
    const Plan::Audience &audience = plan.audience;
    const std::vector<std::uint32_t> via = includedVia(dataset, segments, audience.include);
    const std::vector<std::uint8_t> isExcluded = membersOfAny(dataset, segments, audience.exclude);

    AudienceResult result;
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        if (via[customer] == kNoIndex)
            continue;
        if (const auto reason = exclusionOf(dataset, customer, isExcluded[customer], audience)) {
            result.exclusions.push_back({customer, *reason});
        } else {
            AudienceMember &member = result.members.emplace_back();
            member.customer = customer;
            member.viaSegment = via[customer];
        }
    }

    rankMembers(result.members, dataset, rfm, audienceScore(audience.score));
    if (audience.topN > 0 && result.members.size() > static_cast<std::size_t>(audience.topN)) {
        const auto below = std::span(result.members).subspan(static_cast<std::size_t>(audience.topN));
        for (const AudienceMember &member : below)
            result.exclusions.push_back({member.customer, ExclusionReason::BelowTopN});
        result.members.resize(static_cast<std::size_t>(audience.topN));
        std::ranges::sort(result.exclusions, {}, &AudienceResult::Exclusion::customer);
    }
    drawHoldout(result.members, dataset, rfm, plan);
    std::ranges::sort(result.members, {}, &AudienceMember::customer);
    result.heldOut = static_cast<std::size_t>(std::ranges::count(result.members, Arm::Holdout, &AudienceMember::arm));
    result.contacted = result.members.size() - result.heldOut;
    return result;
}

} // namespace clientele
