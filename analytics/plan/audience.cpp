#include "analytics/plan/audience.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/base/parallel.h"
#include "analytics/base/parallel_sort.h"
#include "analytics/dataset/id_order.h"
#include "analytics/plan/audience_filter.h"
#include "analytics/plan/scores.h"
#include "analytics/plan/strata.h"

namespace clientele {

namespace {

using Channel = Plan::Audience::Channel;

constexpr std::array kExclusions {
    std::pair {ExclusionReason::ExcludedSegment, std::string_view("excluded_segment")},
    std::pair {ExclusionReason::OutsideOnlyIn, std::string_view("outside_only_in")},
    std::pair {ExclusionReason::DoNotContact, std::string_view("do_not_contact")},
    std::pair {ExclusionReason::NoConsent, std::string_view("no_consent")},
    std::pair {ExclusionReason::NotReachable, std::string_view("not_reachable")},
    std::pair {ExclusionReason::TooManyContacts, std::string_view("too_many_contacts")},
    std::pair {ExclusionReason::BoughtLately, std::string_view("bought_lately")},
    std::pair {ExclusionReason::OtherOffer, std::string_view("other_offer")},
    std::pair {ExclusionReason::BelowTopN, std::string_view("below_top_n")},
};
static_assert(kExclusions.size() == kExclusionReasons);

// Fills score and rank: 1 is the best. Whoever never bought comes last.
void rankMembers(std::vector<AudienceMember> &members, const Dataset &dataset, const RfmAnalysis &rfm,
                 const AudienceScore &score)
{
    struct Key
    {
        double score = 0;
        bool hasBought = false;
        std::uint32_t member = 0;
    };
    std::vector<Key> keys(members.size());
    for (std::uint32_t i = 0; i < members.size(); ++i) {
        const std::uint32_t position = rfm.values.positionOf[members[i].customer];
        keys[i] = {position == kNoIndex ? 0 : score.of(rfm.values, position), position != kNoIndex, i};
    }
    parallelSort(keys, [&, isBefore = IdOrder(dataset)](const Key &a, const Key &b) {
        if (a.hasBought != b.hasBought)
            return a.hasBought;
        if (a.score != b.score)
            return a.score > b.score;
        return isBefore(members[a.member].customer, members[b.member].customer);
    });
    for (std::size_t i = 0; i < keys.size(); ++i) {
        AudienceMember &member = members[keys[i].member];
        member.score = keys[i].score;
        member.rank = static_cast<int>(i) + 1;
    }
}

void keepTop(AudienceResult &result, int count)
{
    const auto isBelow = [count](const AudienceMember &member) { return member.rank > count; };
    for (const AudienceMember &member : result.members)
        if (isBelow(member))
            result.exclusions.push_back({member.customer, ExclusionReason::BelowTopN});
    std::erase_if(result.members, isBelow);
    std::ranges::sort(result.exclusions, {}, &AudienceResult::Exclusion::customer);
}

std::size_t holdoutOf(std::size_t members, double share)
{
    return static_cast<std::size_t>(std::llround(share * static_cast<double>(members)));
}

// Holds out round(share × members), stratified. `members` is in any order.
void drawHoldout(std::vector<AudienceMember> &members, const Dataset &dataset, const Plan &plan)
{
    const std::vector<std::vector<std::size_t>> strata = drawWithinStrata(members, dataset, plan.seed, "holdout");
    std::vector<std::size_t> sizes;
    sizes.reserve(strata.size());
    for (const auto &stratum : strata)
        sizes.push_back(stratum.size());
    const std::vector<std::size_t> shares = shareOut(holdoutOf(members.size(), plan.holdout), sizes);
    for (std::size_t s = 0; s < strata.size(); ++s) {
        for (std::size_t i = 0; i < strata[s].size(); ++i) {
            AudienceMember &member = members[strata[s][i]];
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
    case NotSent::Uncertain: return "uncertain";
    }
    return {};
}

NotSent notSentById(std::string_view id)
{
    for (const NotSent reason : {NotSent::None, NotSent::BuysAnyway, NotSent::PutOff, NotSent::Hopeless,
                                 NotSent::BudgetEnds, NotSent::NotOpen, NotSent::Uncertain})
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
    const AudienceFilter filter(dataset, rfm, segments, plan);
    AudienceResult result;
    for (CustomerIndex customer = 0; customer < dataset.customers.size(); ++customer) {
        if (!filter.isMeant(customer))
            continue;
        if (const auto reason = filter.reasonAgainst(customer)) {
            result.exclusions.push_back({customer, *reason});
        } else {
            AudienceMember &member = result.members.emplace_back();
            member.customer = customer;
            member.viaSegment = filter.via(customer);
        }
    }

    rankMembers(result.members, dataset, rfm, audienceScore(audience.score));
    if (audience.topN > 0)
        keepTop(result, audience.topN);
    setStrata(result.members, rfm);
    drawHoldout(result.members, dataset, plan);
    result.heldOut = static_cast<std::size_t>(std::ranges::count(result.members, Arm::Holdout, &AudienceMember::arm));
    result.contacted = result.members.size() - result.heldOut;
    return result;
}

AudienceCount countAudience(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<Segment> &segments,
                            const Plan &plan)
{
    constexpr std::size_t kGrain = 65'536;
    checkPlan(plan);
    const AudienceFilter filter(dataset, rfm, segments, plan);
    std::vector<AudienceCount> pieces((dataset.customers.size() + kGrain - 1) / kGrain);
    parallelFor(dataset.customers.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        AudienceCount count;
        for (std::size_t i = begin; i < end; ++i) {
            const auto customer = static_cast<CustomerIndex>(i);
            if (!filter.isMeant(customer))
                continue;
            if (const auto reason = filter.reasonAgainst(customer))
                ++count.excluded[static_cast<std::size_t>(*reason)];
            else
                ++count.members;
        }
        pieces[begin / kGrain] = count;
    });
    AudienceCount all;
    for (const AudienceCount &piece : pieces) {
        all.members += piece.members;
        for (std::size_t reason = 0; reason < kExclusionReasons; ++reason)
            all.excluded[reason] += piece.excluded[reason];
    }
    const auto most = static_cast<std::size_t>(plan.audience.topN);
    if (most > 0 && all.members > most) {
        all.excluded[static_cast<std::size_t>(ExclusionReason::BelowTopN)] = all.members - most;
        all.members = most;
    }
    all.heldOut = holdoutOf(all.members, plan.holdout);
    return all;
}

} // namespace clientele
