#include "analytics/plan/plan_parts_json.h"

#include <algorithm>
#include <array>

#include "analytics/offer/object_reader.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/recommend/recommend_rules_keys.h"

namespace clientele::plan_json {

namespace {

using Channel = Plan::Audience::Channel;

constexpr std::array kChannels {
    std::pair {Channel::Any, std::string_view("any")},
    std::pair {Channel::Email, std::string_view("email")},
    std::pair {Channel::Sms, std::string_view("sms")},
};

Plan::Audience::Pressure pressureFromJson(const Json &json)
{
    ObjectReader reader(json, "audience.pressure");
    Plan::Audience::Pressure pressure;
    reader.whole("most", pressure.most);
    reader.whole("days", pressure.days);
    reader.refuseOthers();
    return pressure;
}

} // namespace

Plan::Audience audienceFromJson(const Json &json)
{
    ObjectReader reader(json, "audience");
    Plan::Audience audience;
    reader.texts("include", audience.include);
    reader.texts("exclude", audience.exclude);
    reader.texts("only_in", audience.onlyIn);
    reader.whole("top_n", audience.topN);
    reader.text("score", audience.score);
    std::string channel = "any";
    reader.text("channel", channel);
    const auto it = std::ranges::find(kChannels, channel, &decltype(kChannels)::value_type::second);
    if (it == kChannels.end())
        throwPlanInvalid("audience.channel", plan_problem::kUnknownChannel);
    audience.channel = it->first;
    reader.flag("require_consent", audience.requireConsent);
    if (const Json *pressure = reader.find("pressure"))
        audience.pressure = pressureFromJson(*pressure);
    reader.whole("quiet_days", audience.quietDays);
    reader.flag("avoid_clashes", audience.avoidClashes);
    reader.refuseOthers();
    return audience;
}

Json audienceToJson(const Plan::Audience &audience)
{
    const Plan::Audience usual;
    Json json;
    json["include"] = audience.include;
    json["exclude"] = audience.exclude;
    if (!audience.onlyIn.empty())
        json["only_in"] = audience.onlyIn;
    json["top_n"] = audience.topN;
    json["score"] = audience.score;
    json["channel"] = std::ranges::find(kChannels, audience.channel, &decltype(kChannels)::value_type::first)->second;
    json["require_consent"] = audience.requireConsent;
    if (audience.pressure != usual.pressure)
        json["pressure"] = {{"most", audience.pressure.most}, {"days", audience.pressure.days}};
    if (audience.quietDays != usual.quietDays)
        json["quiet_days"] = audience.quietDays;
    if (audience.avoidClashes)
        json["avoid_clashes"] = true;
    return json;
}

Plan::Budget budgetFromJson(const Json &json)
{
    ObjectReader reader(json, "budget");
    Plan::Budget budget;
    reader.money("total", budget.total);
    reader.money("per_person", budget.perPerson);
    reader.number("caution", budget.caution);
    if (const Json *floors = reader.find("floors")) {
        if (!floors->is_array())
            throwPlanInvalid("budget.floors", plan_problem::kNotList);
        for (const Json &entry : *floors) {
            ObjectReader floor(entry, "budget.floors");
            Plan::Budget::Floor &to = budget.floors.emplace_back();
            to.segment = floor.asText(floor.require("segment"), "segment");
            floor.whole("people", to.people);
            floor.refuseOthers();
        }
    }
    reader.refuseOthers();
    return budget;
}

Json budgetToJson(const Plan::Budget &budget)
{
    Json json = Json::object();
    if (budget.total)
        json["total"] = budget.total->toDouble();
    if (budget.perPerson)
        json["per_person"] = budget.perPerson->toDouble();
    for (const Plan::Budget::Floor &floor : budget.floors)
        json["floors"].push_back({{"segment", floor.segment}, {"people", floor.people}});
    json["caution"] = budget.caution;
    return json;
}

Plan::Assumptions assumptionsFromJson(const Json &json)
{
    ObjectReader reader(json, "assumptions");
    Plan::Assumptions assumptions;
    reader.numbersByName("margins", assumptions.margins);
    reader.numbersByName("effects", assumptions.effects);
    reader.whole("window_days", assumptions.windowDays);
    reader.number("flash_multiple", assumptions.flashMultiple);
    reader.refuseOthers();
    return assumptions;
}

Json assumptionsToJson(const Plan::Assumptions &assumptions)
{
    Json json = Json::object();
    if (!assumptions.margins.empty())
        json["margins"] = assumptions.margins;
    if (!assumptions.effects.empty())
        json["effects"] = assumptions.effects;
    if (assumptions.windowDays != 0)
        json["window_days"] = assumptions.windowDays;
    if (assumptions.flashMultiple != 0)
        json["flash_multiple"] = assumptions.flashMultiple;
    return json;
}

Plan::Seed seedFromJson(const Json &json)
{
    ObjectReader reader(json, "seed_address");
    Plan::Seed seed;
    reader.text("name", seed.name);
    reader.text("email", seed.email);
    reader.text("phone", seed.phone);
    reader.refuseOthers();
    return seed;
}

Json seedToJson(const Plan::Seed &seed)
{
    return {{"name", seed.name}, {"email", seed.email}, {"phone", seed.phone}};
}

RecommendRules rulesFromJson(const Json &json)
{
    ObjectReader reader(json, "rules");
    RecommendRules rules;
    for (const auto &flag : rules_json::kFlags)
        reader.flag(flag.name, rules.*flag.value);
    for (const auto &number : rules_json::kNumbers)
        reader.number(number.name, rules.*number.value);
    for (const auto &names : rules_json::kNames)
        reader.texts(names.name, rules.*names.value);
    if (reader.find(rules_json::kMinMargin))
        reader.number(rules_json::kMinMargin, rules.minMargin.emplace());
    reader.refuseOthers();
    try {
        checkRules(rules);
    } catch (const Error &error) {
        if (error.code != ErrorCode::ParameterInvalid)
            throw;
        const std::string &key = error.arguments[0];
        throwPlanInvalid("rules." + key,
                         key == "diversity" ? plan_problem::kShareRange : plan_problem::kSignedShareRange);
    }
    return rules;
}

} // namespace clientele::plan_json
