#include "analytics/plan/plan.h"

#include <algorithm>
#include <array>

#include "analytics/offer/plan_problem.h"
#include "analytics/plan/object_reader.h"

namespace clientele {

namespace {

using Json = ObjectReader::Json;
using Channel = Plan::Audience::Channel;

constexpr std::array kChannels {
    std::pair {Channel::Any, std::string_view("any")},
    std::pair {Channel::Email, std::string_view("email")},
    std::pair {Channel::Sms, std::string_view("sms")},
};

bool reads(const OfferKind &kind, OfferField field)
{
    return std::ranges::find(kind.fields, field) != kind.fields.end();
}

Offer offerFromJson(const Json &json)
{
    ObjectReader reader(json, "offer");
    Offer offer;
    offer.kind = reader.asText(reader.require("kind"), "kind");
    const OfferKind &kind = offerKind(offer.kind);
    if (reads(kind, OfferField::Percent))
        offer.percent = reader.asPercent(reader.require("percent"), "percent");
    if (reads(kind, OfferField::Amount))
        offer.amount = reader.asMoney(reader.require("amount"), "amount");
    if (const Json *cap = reads(kind, OfferField::Cap) ? reader.find("cap") : nullptr)
        offer.cap = reader.asMoney(*cap, "cap");
    if (const Json *minimum = reader.find("minimum_spend"))
        offer.minimumSpend = reader.asMoney(*minimum, "minimum_spend");
    offer.validFrom = reader.asDay(reader.require("valid_from"), "valid_from");
    offer.validTo = reader.asDay(reader.require("valid_to"), "valid_to");
    reader.refuseOthers();
    return offer;
}

Json offerToJson(const Offer &offer)
{
    const OfferKind &kind = offerKind(offer.kind);
    Json json;
    json["kind"] = offer.kind;
    if (reads(kind, OfferField::Percent))
        json["percent"] = offer.percent / 100.0;
    if (reads(kind, OfferField::Amount))
        json["amount"] = offer.amount.toDouble();
    if (reads(kind, OfferField::Cap) && offer.cap)
        json["cap"] = offer.cap->toDouble();
    json["minimum_spend"] = offer.minimumSpend.toDouble();
    json["valid_from"] = formatDay(offer.validFrom);
    json["valid_to"] = formatDay(offer.validTo);
    return json;
}

Plan::Audience audienceFromJson(const Json &json)
{
    ObjectReader reader(json, "audience");
    Plan::Audience audience;
    reader.texts("include", audience.include);
    reader.texts("exclude", audience.exclude);
    reader.whole("top_n", audience.topN);
    reader.text("score", audience.score);
    std::string channel = "any";
    reader.text("channel", channel);
    const auto it = std::ranges::find(kChannels, channel, &decltype(kChannels)::value_type::second);
    if (it == kChannels.end())
        throwPlanInvalid("audience.channel", plan_problem::kUnknownChannel);
    audience.channel = it->first;
    reader.flag("require_consent", audience.requireConsent);
    reader.refuseOthers();
    return audience;
}

Json audienceToJson(const Plan::Audience &audience)
{
    Json json;
    json["include"] = audience.include;
    json["exclude"] = audience.exclude;
    json["top_n"] = audience.topN;
    json["score"] = audience.score;
    json["channel"] = std::ranges::find(kChannels, audience.channel, &decltype(kChannels)::value_type::first)->second;
    json["require_consent"] = audience.requireConsent;
    return json;
}

void checkVersion(ObjectReader &reader)
{
    const Json *version = reader.find("clientele_plan");
    if (!version)
        throwPlanInvalid("clientele_plan", plan_problem::kNotAPlan);
    if (!version->is_number_integer() || *version < 1)
        throwPlanInvalid("clientele_plan", plan_problem::kNotWhole);
    if (*version > Plan::kVersion)
        throwPlanInvalid("clientele_plan", plan_problem::kTooNew);
}

} // namespace

std::string planToJson(const Plan &plan)
{
    Json json;
    json["clientele_plan"] = Plan::kVersion;
    json["name"] = plan.name;
    json["offer"] = offerToJson(plan.offer);
    json["audience"] = audienceToJson(plan.audience);
    json["holdout"] = plan.holdout;
    json["seed"] = plan.seed;
    json["recommender"] = plan.recommender;
    json["recommendations"] = plan.recommendations;
    if (!plan.rules.isEmpty())
        json["rules"] = Json::parse(rulesToJson(plan.rules));
    json["code_prefix"] = plan.codePrefix;
    if (plan.asOf)
        json["as_of"] = formatDay(*plan.asOf);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Plan planFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        throwPlanInvalid("plan", plan_problem::kNotJson);
    ObjectReader reader(json, "");
    checkVersion(reader);
    Plan plan;
    plan.name = reader.asText(reader.require("name"), "name");
    plan.offer = offerFromJson(reader.require("offer"));
    if (const Json *audience = reader.find("audience"))
        plan.audience = audienceFromJson(*audience);
    reader.number("holdout", plan.holdout);
    reader.seed("seed", plan.seed);
    reader.text("recommender", plan.recommender);
    reader.whole("recommendations", plan.recommendations);
    if (const Json *rules = reader.find("rules"))
        plan.rules = rulesFromJson(rules->dump());
    reader.text("code_prefix", plan.codePrefix);
    if (const Json *asOf = reader.find("as_of"))
        plan.asOf = reader.asDay(*asOf, "as_of");
    reader.refuseOthers();
    checkPlan(plan);
    return plan;
}

} // namespace clientele
