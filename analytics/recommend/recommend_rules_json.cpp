#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/recommend/recommend_rules_keys.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;

using namespace rules_json;

template<typename T> T valueOf(const std::string &key, const Json &json)
{
    try {
        if (!std::is_same_v<T, double> || json.is_number())
            return json.get<T>();
    } catch (const Json::exception &) { // told below
    }
    throw Error(ErrorCode::ParameterInvalid, {key, json.dump(), ""});
}

void take(RecommendRules &rules, const std::string &key, const Json &json)
{
    for (const auto &flag : kFlags) {
        if (key == flag.name) {
            rules.*flag.value = valueOf<bool>(key, json);
            return;
        }
    }
    for (const auto &number : kNumbers) {
        if (key == number.name) {
            rules.*number.value = valueOf<double>(key, json);
            return;
        }
    }
    for (const auto &names : kNames) {
        if (key == names.name) {
            rules.*names.value = valueOf<std::vector<std::string>>(key, json);
            return;
        }
    }
    if (key != kMinMargin)
        throw Error(ErrorCode::ParameterInvalid, {key, json.dump(), ""});
    rules.minMargin = valueOf<double>(key, json);
}

} // namespace

std::string rulesToJson(const RecommendRules &rules)
{
    Json json = Json::object();
    for (const auto &flag : kFlags) {
        if (rules.*flag.value)
            json[flag.name] = true;
    }
    if (rules.minMargin)
        json[kMinMargin] = *rules.minMargin;
    for (const auto &names : kNames) {
        if (!(rules.*names.value).empty())
            json[names.name] = rules.*names.value;
    }
    for (const auto &number : kNumbers) {
        if (rules.*number.value != 0)
            json[number.name] = rules.*number.value;
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

RecommendRules rulesFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        throw Error(ErrorCode::ParameterInvalid, {"rules", std::string(text), "{…}"});
    RecommendRules rules;
    for (const auto &[key, value] : json.items())
        take(rules, key, value);
    checkRules(rules);
    return rules;
}

} // namespace clientele
