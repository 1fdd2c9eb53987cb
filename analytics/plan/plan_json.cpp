#include "analytics/plan/plan.h"

#include <algorithm>
#include <array>

#include "analytics/offer/object_reader.h"
#include "analytics/offer/offer_json.h"
#include "analytics/offer/plan_problem.h"
#include "analytics/plan/plan_parts_json.h"

namespace clientele {

namespace {

using plan_json::Json;

constexpr std::array kAssignments {
    std::pair {Plan::Assignment::First, std::string_view("first")},
    std::pair {Plan::Assignment::Random, std::string_view("random")},
    std::pair {Plan::Assignment::Best, std::string_view("best")},
};

// Line and column of a byte, in letters from 1.
std::pair<std::size_t, std::size_t> placeOf(std::string_view text, std::size_t byte)
{
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const std::size_t lastBreak = before.rfind('\n');
    const std::string_view line = lastBreak == std::string_view::npos ? before : before.substr(lastBreak + 1);
    const auto letters = std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; });
    return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')), 1 + static_cast<std::size_t>(letters)};
}

// A key that stands twice in one object would silently count with its last value; it is refused like an unknown one.
class KeysOnce
{
public:
    bool operator()(int, Json::parse_event_t event, Json &parsed)
    {
        if (event == Json::parse_event_t::object_start) {
            m_objects.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            m_objects.pop_back();
        } else if (event == Json::parse_event_t::key) {
            m_objects.back().push_back(parsed.get<std::string>());
            if (std::ranges::count(m_objects.back(), m_objects.back().back()) > 1)
                throwPlanInvalid(path(), plan_problem::kTwice);
        }
        return true;
    }

private:
    std::string path() const
    {
        std::string path;
        for (const std::vector<std::string> &keys : m_objects)
            path += (path.empty() ? "" : ".") + keys.back();
        return path;
    }

    std::vector<std::vector<std::string>> m_objects; // open ones, each with its keys so far
};

Json parsed(std::string_view text)
{
    try {
        KeysOnce keys;
        return Json::parse(
            text, [&keys](int depth, Json::parse_event_t event, Json &json) { return keys(depth, event, json); });
    } catch (const Json::exception &error) {
        const auto *parse = dynamic_cast<const Json::parse_error *>(&error);
        const auto [line, column] = placeOf(text, parse && parse->byte > 0 ? parse->byte - 1 : 0);
        throw Error(ErrorCode::PlanInvalid,
                    {"plan", std::string(plan_problem::kNotJson), {}, std::to_string(line), std::to_string(column)});
    }
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

// One offer as "offer", several as "offers".
std::vector<Offer> offersFromJson(ObjectReader &reader)
{
    const Json *several = reader.find("offers");
    if (!several)
        return {offerFromJson(reader.require("offer"), "offer")};
    if (reader.find("offer"))
        throwPlanInvalid("offer", plan_problem::kBothOffers);
    if (!several->is_array())
        throwPlanInvalid("offers", plan_problem::kNotList);
    std::vector<Offer> offers;
    for (const Json &entry : *several)
        offers.push_back(offerFromJson(entry, "offers." + std::to_string(offers.size() + 1)));
    return offers;
}

void assignmentFromJson(ObjectReader &reader, Plan &plan)
{
    std::string assignment(assignmentId(plan.assignment));
    reader.text("assignment", assignment);
    const auto it = std::ranges::find(kAssignments, assignment, &decltype(kAssignments)::value_type::second);
    if (it == kAssignments.end())
        throwPlanInvalid("assignment", plan_problem::kUnknownAssignment);
    plan.assignment = it->first;
    reader.numbers("shares", plan.shares);
    if (const Json *budget = reader.find("budget"))
        plan.budget = plan_json::budgetFromJson(*budget);
    if (const Json *assumptions = reader.find("assumptions"))
        plan.assumptions = plan_json::assumptionsFromJson(*assumptions);
}

void experimentFromJson(ObjectReader &reader, Plan &plan)
{
    reader.number("holdout", plan.holdout);
    reader.text("holdout_reason", plan.holdoutReason);
    reader.seed("seed", plan.seed);
    reader.text("primary_measure", plan.primaryMeasure);
    reader.day("measure_until", plan.measureUntil);
}

void assignmentToJson(const Plan &plan, Json &json)
{
    const Plan usual;
    if (plan.assignment != usual.assignment)
        json["assignment"] = assignmentId(plan.assignment);
    if (!plan.shares.empty())
        json["shares"] = plan.shares;
    if (plan.budget != usual.budget)
        json["budget"] = plan_json::budgetToJson(plan.budget);
    if (plan.assumptions != usual.assumptions)
        json["assumptions"] = plan_json::assumptionsToJson(plan.assumptions);
}

void experimentToJson(const Plan &plan, Json &json)
{
    const Plan usual;
    json["holdout"] = plan.holdout;
    if (!plan.holdoutReason.empty())
        json["holdout_reason"] = plan.holdoutReason;
    json["seed"] = plan.seed;
    if (plan.primaryMeasure != usual.primaryMeasure)
        json["primary_measure"] = plan.primaryMeasure;
    if (plan.measureUntil)
        json["measure_until"] = formatDay(*plan.measureUntil);
}

} // namespace

std::string_view assignmentId(Plan::Assignment assignment)
{
    return std::ranges::find(kAssignments, assignment, &decltype(kAssignments)::value_type::first)->second;
}

std::string planToJson(const Plan &plan)
{
    const Plan usual;
    Json json;
    json["clientele_plan"] = Plan::kVersion;
    json["name"] = plan.name;
    if (plan.offers.size() == 1)
        json["offer"] = offerToJson(plan.offers.front());
    else
        for (const Offer &offer : plan.offers)
            json["offers"].push_back(offerToJson(offer));
    assignmentToJson(plan, json);
    json["audience"] = plan_json::audienceToJson(plan.audience);
    experimentToJson(plan, json);
    json["recommender"] = plan.recommender;
    json["recommendations"] = plan.recommendations;
    if (!plan.rules.isEmpty())
        json["rules"] = Json::parse(rulesToJson(plan.rules));
    json["code_prefix"] = plan.codePrefix;
    if (plan.codeLength != usual.codeLength)
        json["code_length"] = plan.codeLength;
    if (plan.codeAlphabet != usual.codeAlphabet) {
        const std::string_view id = codeAlphabetId(plan.codeAlphabet);
        json["code_alphabet"] = id.empty() ? std::string_view(plan.codeAlphabet) : id;
    }
    if (plan.asOf)
        json["as_of"] = formatDay(*plan.asOf);
    if (plan.seedAddress != usual.seedAddress)
        json["seed_address"] = plan_json::seedToJson(plan.seedAddress);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Plan planFromJson(std::string_view text)
{
    Plan plan = draftFromJson(text);
    checkPlan(plan);
    return plan;
}

Plan draftFromJson(std::string_view text)
{
    const Json json = parsed(text);
    ObjectReader reader(json, "");
    checkVersion(reader);
    Plan plan;
    plan.name = reader.asText(reader.require("name"), "name");
    plan.offers = offersFromJson(reader);
    assignmentFromJson(reader, plan);
    if (const Json *audience = reader.find("audience"))
        plan.audience = plan_json::audienceFromJson(*audience);
    experimentFromJson(reader, plan);
    reader.text("recommender", plan.recommender);
    reader.whole("recommendations", plan.recommendations);
    if (const Json *rules = reader.find("rules"))
        plan.rules = plan_json::rulesFromJson(*rules);
    reader.text("code_prefix", plan.codePrefix);
    reader.whole("code_length", plan.codeLength);
    reader.text("code_alphabet", plan.codeAlphabet);
    plan.codeAlphabet = codeCharacters(plan.codeAlphabet);
    reader.day("as_of", plan.asOf);
    if (const Json *seed = reader.find("seed_address"))
        plan.seedAddress = plan_json::seedFromJson(*seed);
    reader.refuseOthers();
    if (plan.offers.empty())
        throwPlanInvalid("offers", plan_problem::kOfferCount);
    return plan;
}

} // namespace clientele
