#include "app/cli/campaign_json.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "analytics/plan/typical_baskets.h"
#include "app/cli/json_values.h"
#include "app/cli/words.h"
#include "widgets/shell/names_checks.h"

namespace clientele::cli {

namespace {

constexpr double kInterval = 1.96; // standard errors to either side of a 95 % interval

// Null for what nobody knows.
Json numberJson(double value)
{
    return std::isfinite(value) ? Json(std::round(value * 10'000) / 10'000) : Json();
}

Json intervalJson(double value, double error)
{
    return {numberJson(value - kInterval * error), numberJson(value + kInterval * error)};
}

Json expectedJson(const Expectation &expected)
{
    return {{"buy_none", numberJson(static_cast<double>(expected.buyNone))},
            {"buy", numberJson(static_cast<double>(expected.buy))},
            {"redeem", numberJson(static_cast<double>(expected.redeem))},
            {"revenue", numberJson(static_cast<double>(expected.revenue))},
            {"cost", numberJson(static_cast<double>(expected.cost))},
            {"profit", numberJson(static_cast<double>(expected.profit))},
            {"profit_error", numberJson(static_cast<double>(expected.profitError))}};
}

Json offersJson(const PreviewFacts &facts)
{
    std::map<std::uint8_t, std::int64_t> heldOut;
    for (const AudienceMember &member : facts.audience.members)
        if (member.arm == Arm::Holdout)
            ++heldOut[member.offer];
    Json offers = Json::array();
    const auto count = static_cast<std::uint8_t>(facts.plan.offers.size()); // a plan has no more
    for (std::uint8_t i = 0; i < count; ++i) {
        const Offer &offer = facts.plan.offers[i];
        const auto row = std::ranges::find(facts.forecast.rows, std::optional(i), &Forecast::Row::offer);
        const Forecast::Row none;
        const Forecast::Row &sums = row == facts.forecast.rows.end() ? none : *row;
        offers.push_back({{"offer", i + 1},
                          {"kind", offer.kind},
                          {"label", offerKind(offer.kind).label(offer, utf8(facts.currency))},
                          {"people", sums.people},
                          {"holdout", heldOut[i]},
                          {"cost", numberJson(sums.cost)},
                          {"profit", numberJson(sums.profit)},
                          {"profit_interval", intervalJson(sums.profit, sums.profitError)}});
    }
    return offers;
}

Json notSentJson(const Forecast &forecast)
{
    Json reasons = Json::array();
    for (const Forecast::Row &row : forecast.rows)
        if (!row.offer)
            reasons.push_back(
                {{"reason", notSentId(row.reason)}, {"people", row.people}, {"saved", numberJson(row.saved)}});
    return reasons;
}

Json budgetJson(const PreviewFacts &facts)
{
    const Plan::Budget &budget = facts.plan.budget;
    const Forecast &forecast = facts.forecast;
    const double total = budget.total ? budget.total->toDouble() : 0;
    Json curve = Json::array();
    for (const Forecast::Point &point : forecast.curve)
        curve.push_back({numberJson(point.cost), numberJson(point.profit), numberJson(point.error)});
    return {{"total", budget.total ? numberJson(total) : Json()},
            {"used", numberJson(forecast.cost)},
            {"share_used", total > 0 ? numberJson(forecast.cost / total) : Json()},
            {"gap", numberJson(forecast.gap)},
            {"marginal", numberJson(forecast.marginal)},
            {"curve", std::move(curve)}};
}

Json powerJson(const PowerStatement &power, std::optional<double> wishedEffect)
{
    Json json {{"people", power.people},
               {"buyers", numberJson(power.base)},
               {"holdout", numberJson(power.holdout)},
               {"smallest_effect", numberJson(power.smallestEffect)},
               {"text", utf8(powerText(power))}};
    if (wishedEffect) {
        const auto heldOut = holdoutFor(power.base, *wishedEffect, power.people);
        json["wished_effect"] = numberJson(*wishedEffect);
        json["holdout_needed"] = heldOut ? Json(*heldOut) : Json();
    }
    return json;
}

Json knowledgeJson(const OfferValues &values)
{
    const MarginBasis &margins = values.margins;
    return {{"learned", values.isLearned},
            {"past_campaigns", values.pastCampaigns},
            {"past_people", values.pastPeople},
            {"assumed_margin", margins.assumed > 0 ? numberJson(TypicalBaskets::kDefaultMargin) : Json()},
            {"assumed_margin_share", numberJson(margins.told + margins.assumed)},
            {"margins",
             {{"costs", numberJson(margins.known)},
              {"told", numberJson(margins.told)},
              {"told_margin", margins.told > 0 ? numberJson(margins.toldMargin) : Json()},
              {"assumed", numberJson(margins.assumed)}}}};
}

} // namespace

Json jsonOf(const Campaign &campaign)
{
    return {{"campaign", campaign.number},
            {"name", campaign.plan.name},
            {"state", campaignStateId(campaign.state)},
            {"created_at", campaign.createdAt},
            {"changed_at", campaign.changedAt},
            {"sealed_at", campaign.sealedAt.empty() ? Json() : Json(campaign.sealedAt)}};
}

Json jsonOf(const CampaignMember &member)
{
    Json json {{"customer", member.customer},
               {"arm", armId(member.arm)},
               {"offer", member.offer + 1},
               {"code", member.code},
               {"reason", member.reason},
               {"stratum", member.stratum},
               {"propensity", member.propensity},
               {"score", member.score},
               {"rank", member.rank},
               {"recommended", member.recommended}};
    json["not_sent"] = member.notSent == NotSent::None ? Json() : Json(notSentId(member.notSent));
    json["expected"] = std::isnan(member.expected.profit) ? Json() : expectedJson(member.expected);
    return json;
}

Json previewJson(const PreviewFacts &facts)
{
    const Forecast &forecast = facts.forecast;
    const PowerStatement power = powerOf(facts.audience);
    const PriceSpread prices = priceSpread(facts.audience);
    Json json;
    json["contacted"] = forecast.contacted;
    json["holdout"] = forecast.heldOut;
    json["not_sent"] = forecast.notSent;
    json["assignment"] = assignmentId(facts.plan.assignment);
    json["offers"] = offersJson(facts);
    json["not_sent_reasons"] = notSentJson(forecast);
    json["expected"] = {{"known", forecast.isKnown},
                        {"cost", numberJson(forecast.cost)},
                        {"revenue", numberJson(forecast.revenue)},
                        {"profit", numberJson(forecast.profit)},
                        {"profit_interval", intervalJson(forecast.profit, forecast.profitError)}};
    json["budget"] = budgetJson(facts);
    json["power"] = powerJson(power, facts.wishedEffect);
    json["prices"] = {{"smallest", numberJson(prices.smallest)},
                      {"largest", numberJson(prices.largest)},
                      {"mean", numberJson(prices.mean)},
                      {"people", prices.people}};
    json["knowledge"] = facts.values ? knowledgeJson(*facts.values) : Json();
    json["checks"] = checksJson(facts.findings, facts.currency);
    return json;
}

Json checksJson(const std::vector<PlanFinding> &findings, const QString &currency)
{
    Json checks = Json::array();
    for (const PlanFinding &finding : findings)
        checks.push_back({{"id", planFindingId(finding.kind)},
                          {"severity", severityId(finding.severity)},
                          {"arguments", finding.arguments},
                          {"text", utf8(planFindingText(finding, currency))}});
    return checks;
}

QString findingLine(const PlanFinding &finding, const QString &currency)
{
    return Cli::tr("%1: %2", "how grave a finding is, and what it says")
        .arg(severityName(finding.severity), planFindingText(finding, currency));
}

PowerStatement powerOf(const AudienceResult &audience)
{
    double sum = 0;
    std::size_t known = 0;
    for (const AudienceMember &member : audience.members) {
        if (member.arm == Arm::NotSent || std::isnan(member.expected.buyNone))
            continue;
        sum += static_cast<double>(member.expected.buyNone);
        ++known;
    }
    return clientele::powerOf(audience.contacted + audience.heldOut, audience.heldOut,
                              known == 0 ? 0 : sum / static_cast<double>(known));
}

} // namespace clientele::cli
