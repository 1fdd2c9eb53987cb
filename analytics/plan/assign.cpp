#include "analytics/plan/assign.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/base/error.h"
#include "analytics/plan/assign_best.h"
#include "analytics/plan/open_offers.h"
#include "analytics/plan/strata.h"

namespace clientele {

namespace {

void checkValues(const AudienceResult &audience, const Plan &plan, const OfferValues *values)
{
    if (!values && plan.assignment != Plan::Assignment::Best)
        return;
    const bool isOfThem = values && values->offers == plan.offers.size()
                          && std::ranges::equal(audience.members, values->people, {}, &AudienceMember::customer);
    if (!isOfThem)
        throw Error(ErrorCode::Internal, {"assignment: values of other people"});
}

std::vector<double> sharesOf(const Plan &plan)
{
    return plan.shares.empty() ? std::vector<double>(plan.offers.size(), 1.0) : plan.shares;
}

// How many of `total` each offer gets: by share, fractions to the largest remainders.
std::vector<std::size_t> partsOf(std::size_t total, const std::vector<double> &shares)
{
    constexpr double kScale = 1e6; // shares are weights; shareOut counts in whole numbers
    double sum = 0;
    for (const double share : shares)
        sum += share;
    std::vector<std::size_t> weights;
    weights.reserve(shares.size());
    for (const double share : shares)
        weights.push_back(static_cast<std::size_t>(std::llround(share / sum * kScale)));
    return shareOut(total, weights);
}

// Draws offers for those of one arm: in total by share, and within every stratum as nearly as whole people allow.
void drawOffers(AudienceResult &audience, const std::vector<std::vector<std::size_t>> &strata, Arm arm,
                const std::vector<double> &shares)
{
    std::vector<std::vector<std::size_t>> inArm(strata.size());
    std::vector<std::size_t> left(strata.size(), 0);
    std::size_t total = 0;
    for (std::size_t s = 0; s < strata.size(); ++s) {
        std::ranges::copy_if(strata[s], std::back_inserter(inArm[s]),
                             [&](std::size_t i) { return audience.members[i].arm == arm; });
        left[s] = inArm[s].size();
        total += left[s];
    }
    const std::vector<std::size_t> parts = partsOf(total, shares);
    for (std::size_t offer = 0; offer < parts.size(); ++offer) {
        const std::vector<std::size_t> here = shareOut(parts[offer], left);
        for (std::size_t s = 0; s < strata.size(); ++s) {
            for (std::size_t i = 0; i < here[s]; ++i) {
                AudienceMember &member = audience.members[inArm[s][inArm[s].size() - left[s] + i]];
                member.offer = static_cast<std::uint8_t>(offer);
                if (arm == Arm::Offer)
                    member.propensity = static_cast<double>(here[s]) / static_cast<double>(strata[s].size());
            }
            left[s] -= here[s];
        }
    }
}

void assignRandom(AudienceResult &audience, const Dataset &dataset, const Plan &plan)
{
    const auto strata = drawWithinStrata(audience.members, dataset, plan.seed, "offer");
    drawOffers(audience, strata, Arm::Offer, sharesOf(plan));
    drawOffers(audience, strata, Arm::Holdout, sharesOf(plan));
}

// Whom their offer is not for gets no message about it. Nor are they held out of it: who is compared could have had it.
void leaveOutWhoIsNoMember(AudienceResult &audience, const OpenOffers &open)
{
    if (!open.isAnyClosed())
        return;
    for (AudienceMember &member : audience.members) {
        if (member.arm == Arm::NotSent || open.isOpen(member.offer, member.customer))
            continue;
        member.arm = Arm::NotSent;
        member.notSent = NotSent::NotOpen;
        member.propensity = 1;
    }
}

// The smaller of two limits of which −1 is none.
std::int64_t tighter(std::int64_t a, std::int64_t b)
{
    return a < 0 ? b : b < 0 ? a : std::min(a, b);
}

// Everybody who gets the offer may buy one of its pieces; −1 where some product of it has no end.
std::int64_t piecesOf(const Offer &offer)
{
    if (!offerKind(offer.kind).reads(OfferField::Items) || offer.items.empty())
        return -1;
    std::int64_t pieces = 0;
    for (const OfferItem &item : offer.items) {
        if (item.stock < 0)
            return -1;
        pieces += item.stock;
    }
    return pieces;
}

} // namespace

AssignmentBounds boundsOf(const Plan &plan, std::span<const std::int64_t> codes)
{
    AssignmentBounds bounds;
    for (std::size_t i = 0; i < plan.offers.size(); ++i) {
        const Offer &offer = plan.offers[i];
        const std::int64_t uses = offer.limits.totalUsage > 0 ? offer.limits.totalUsage : -1;
        const double liability = offer.limits.liability.toDouble();
        bounds.liabilities.push_back(liability > 0 ? liability : std::numeric_limits<double>::infinity());
        bounds.limits.push_back(tighter(tighter(uses, piecesOf(offer)), i < codes.size() ? codes[i] : -1));
    }
    return bounds;
}

Assignment assignOffers(AudienceResult &audience, const Dataset &dataset, const std::vector<Segment> &segments,
                        const Plan &plan, const OfferValues *values, const AssignmentBounds &bounds, Monitor &monitor)
{
    checkValues(audience, plan, values);
    Assignment result;
    result.impersonal
        = static_cast<std::size_t>(std::ranges::count_if(audience.members, [&](const AudienceMember &member) {
              return dataset.customers.refusesPersonal(member.customer);
          }));
    switch (plan.assignment) {
    case Plan::Assignment::First: break;
    case Plan::Assignment::Random: assignRandom(audience, dataset, plan); break;
    case Plan::Assignment::Best:
        result.allocation = assignBest(audience, dataset, segments, plan, *values, bounds, monitor);
        break;
    }
    leaveOutWhoIsNoMember(audience, OpenOffers(plan, segments));
    if (values) {
        for (std::size_t i = 0; i < audience.members.size(); ++i)
            audience.members[i].expected = values->of(i, audience.members[i].offer);
    }
    const auto count = [&](Arm arm) {
        return static_cast<std::size_t>(std::ranges::count(audience.members, arm, &AudienceMember::arm));
    };
    audience.contacted = count(Arm::Offer);
    audience.heldOut = count(Arm::Holdout);
    audience.notSent = count(Arm::NotSent);
    return result;
}

} // namespace clientele
