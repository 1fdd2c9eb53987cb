#include "analytics/plan/decide.h"

#include <algorithm>
#include <charconv>

#include "analytics/base/monitor.h"

namespace clientele {

namespace {

constexpr std::string_view kDelivery = "delivery";

// "10" → what is assumed of 10 % off, beside the depths that are stated already.
void setEffect(ResponsePrior &prior, std::string_view depth, double effect)
{
    if (depth == kDelivery) {
        prior.freeDelivery = static_cast<float>(effect);
        return;
    }
    double percent = 0;
    const auto [end, error] = std::from_chars(depth.data(), depth.data() + depth.size(), percent);
    if (error != std::errc {} || end != depth.data() + depth.size())
        return;
    const auto share = static_cast<float>(percent / 100);
    const auto at = std::ranges::lower_bound(prior.byDepth, share, {}, &std::pair<float, float>::first);
    if (at != prior.byDepth.end() && at->first == share)
        at->second = static_cast<float>(effect);
    else
        prior.byDepth.insert(at, {share, static_cast<float>(effect)});
}

bool isLearnedFromTheSame(const DecidedAudience::Source &a, const DecidedAudience::Source &b)
{
    return a.dataset == b.dataset && a.rfm == b.rfm && a.response == b.response;
}

} // namespace

ResponseOptions responseOptions(const Plan &plan, Day asOf)
{
    ResponseOptions options;
    options.asOf = asOf;
    options.windowDays
        = plan.assumptions.windowDays > 0 ? plan.assumptions.windowDays : plan.lastDay() - plan.firstDay() + 1;
    options.seed = plan.seed;
    for (const auto &[depth, effect] : plan.assumptions.effects)
        setEffect(options.prior, depth, effect);
    return options;
}

DecidedAudience decideAudience(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                               const std::vector<Segment> &segments, const Plan &plan, const AssignmentBounds &bounds,
                               Monitor &monitor, const DecidedAudience *before)
{
    DecidedAudience decided;
    decided.source
        = {dataset, rfm.options, responseOptions(plan, rfm.values.asOf), plan.offers, plan.assumptions.margins};
    monitor.stage(Stage::Selecting);
    decided.audience = selectAudience(*dataset, rfm, segments, plan);
    decided.values.offers = plan.offers.size();
    monitor.checkpoint();
    if (!decided.audience.members.empty()) {
        std::vector<CustomerIndex> people;
        for (const AudienceMember &member : decided.audience.members)
            people.push_back(member.customer);
        if (before && before->model && isLearnedFromTheSame(before->source, decided.source)) {
            decided.model = before->model;
            monitor.stage(Stage::Scoring);
            decided.values = revalueOffers(*dataset, rfm, segments, people, plan, *decided.model,
                                           {before->values, before->source.offers, before->source.margins}, monitor);
        } else {
            decided.model = fitResponse(dataset, rfm, decided.source.response, monitor);
            monitor.stage(Stage::Scoring);
            decided.values = valueOffers(*dataset, rfm, segments, people, plan, *decided.model, monitor);
        }
    }
    monitor.stage(Stage::Selecting);
    decided.assignment = assignOffers(decided.audience, *dataset, segments, plan, &decided.values, bounds, monitor);
    return decided;
}

} // namespace clientele
