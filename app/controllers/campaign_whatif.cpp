#include "app/controllers/campaign_whatif.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "analytics/predict/response_model.h"

namespace clientele {

namespace {

constexpr std::size_t kSample = 6'000;

// The median net spend per order of people who bought: what a minimum spend is held against.
double usualOrder(const RfmAnalysis &rfm)
{
    std::vector<double> orders;
    for (std::size_t i = 0; i < rfm.values.size(); ++i)
        orders.push_back(rfm.values.monetary[i].toDouble() / std::max(1, rfm.values.frequency[i]));
    if (orders.empty())
        return 0;
    const auto middle = orders.begin() + static_cast<std::ptrdiff_t>(orders.size() / 2);
    std::ranges::nth_element(orders, middle);
    return *middle;
}

void tellBasis(const OfferValues &values, ForecastView::Content &content)
{
    content.isLearned = values.isLearned;
    content.pastPeople = values.pastPeople;
    content.margins = values.margins;
}

// The sample's share of what is bounded for everybody.
Plan shrunk(Plan plan, double scale)
{
    if (plan.budget.total)
        plan.budget.total = Money::fromDouble(plan.budget.total->toDouble() / scale);
    for (Plan::Budget::Floor &floor : plan.budget.floors)
        floor.people = static_cast<int>(std::lround(floor.people / scale));
    return plan;
}

AssignmentBounds shrunk(AssignmentBounds bounds, double scale)
{
    for (std::int64_t &limit : bounds.limits)
        if (limit > 0)
            limit = std::max<std::int64_t>(1, std::llround(static_cast<double>(limit) / scale));
    for (double &liability : bounds.liabilities)
        liability /= scale;
    return bounds;
}

} // namespace

WhatIf whatIfOf(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const CampaignDecision> decision,
                const Plan &plan, Monitor &monitor)
{
    WhatIf base;
    base.dataset = std::move(dataset);
    std::vector<AudienceMember> members = decision->decided.audience.members;
    if (plan.audience.topN > 0) { // more people may be tried than the plan has
        Plan everybody = plan;
        everybody.audience.topN = 0;
        members = selectAudience(*base.dataset, decision->rfm, decision->segments, everybody).members;
    }
    std::ranges::sort(members, [](const AudienceMember &a, const AudienceMember &b) {
        return a.stratum != b.stratum ? a.stratum < b.stratum : a.rank < b.rank;
    });
    const std::size_t step = std::max<std::size_t>(1, (members.size() + kSample - 1) / kSample);
    for (std::size_t i = step / 2; i < members.size(); i += step)
        base.sample.push_back(members[i]);
    if (!base.sample.empty())
        base.scale = static_cast<double>(members.size()) / static_cast<double>(base.sample.size());
    std::ranges::sort(base.sample, {}, &AudienceMember::customer);
    base.decision = std::move(decision);
    if (base.decision->decided.model) {
        std::vector<CustomerIndex> people;
        for (const AudienceMember &member : base.sample)
            people.push_back(member.customer);
        base.values = valueOffers(*base.dataset, base.decision->rfm, base.decision->segments, people, plan,
                                  *base.decision->decided.model, monitor);
    }
    return base;
}

ForecastView::Content forecastContent(const CampaignDecision &decision, const Dataset &)
{
    const DecidedAudience &decided = decision.decided;
    ForecastView::Content content;
    const auto &allocation = decided.assignment.allocation;
    content.forecast = forecastOf(decided.audience, allocation ? &*allocation : nullptr);
    content.usualOrder = usualOrder(decision.rfm);
    content.mostPeople = decided.audience.members.size();
    for (const AudienceResult::Exclusion &exclusion : decided.audience.exclusions)
        content.mostPeople += exclusion.reason == ExclusionReason::BelowTopN ? 1 : 0;
    tellBasis(decided.values, content);
    return content;
}

ForecastView::Content tryPlan(const WhatIf &base, const Plan &plan, Monitor &monitor)
{
    AudienceResult audience;
    std::vector<CustomerIndex> people;
    for (AudienceMember member : base.sample) {
        if (plan.audience.topN > 0 && member.rank > plan.audience.topN)
            continue;
        const double draw = static_cast<double>(mixBits(member.customer, plan.seed) >> 11) * 0x1.0p-53;
        member.arm = draw < plan.holdout ? Arm::Holdout : Arm::Offer;
        member.propensity = member.arm == Arm::Holdout ? plan.holdout : 1 - plan.holdout;
        member.notSent = NotSent::None;
        ++(member.arm == Arm::Holdout ? audience.heldOut : audience.contacted);
        people.push_back(member.customer);
        audience.members.push_back(member);
    }
    ForecastView::Content content;
    content.isSample = base.scale > 1;
    if (people.empty() || !base.decision->decided.model)
        return content;
    const DecidedAudience &decided = base.decision->decided;
    const OfferValues values
        = revalueOffers(*base.dataset, base.decision->rfm, base.decision->segments, people, plan, *decided.model,
                        {base.values, decided.source.offers, decided.source.margins}, monitor);
    const Assignment assignment
        = assignOffers(audience, *base.dataset, base.decision->segments, shrunk(plan, base.scale), &values,
                       shrunk(base.decision->bounds, base.scale), monitor);
    content.forecast = forecastOf(audience, assignment.allocation ? &*assignment.allocation : nullptr, base.scale);
    tellBasis(values, content);
    return content;
}

} // namespace clientele
