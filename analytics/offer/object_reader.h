#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "analytics/base/day.h"
#include "analytics/base/money.h"

namespace clientele {

// One object of a plan file, read key by key. A key that nobody asked for is refused by its name, so that a misspelt
// "hold_out" never silently means the default. Every refusal is PlanInvalid with the field as people find it in the
// file ("offer.percent"). For offer_json.cpp and plan_json.cpp only.
class ObjectReader
{
public:
    using Json = nlohmann::ordered_json;

    ObjectReader(const Json &object, std::string path); // `path` is "" for the plan itself

    const Json *find(const char *key);
    const Json &require(const char *key);
    void refuseOthers() const;

    // Optional keys: the target keeps its value when the key is absent.
    void text(const char *key, std::string &target);
    void texts(const char *key, std::vector<std::string> &target);
    void flag(const char *key, bool &target);
    void number(const char *key, double &target);
    void whole(const char *key, int &target);
    void seed(const char *key, std::uint64_t &target);
    void numbers(const char *key, std::vector<double> &target);
    void numbersByName(const char *key, std::map<std::string, double> &target);
    void day(const char *key, std::optional<Day> &target);
    void money(const char *key, std::optional<Money> &target);

    std::string asText(const Json &value, const char *key) const;
    Day asDay(const Json &value, const char *key) const;
    Money asMoney(const Json &value, const char *key) const;
    int asPercent(const Json &value, const char *key) const; // per 10,000

private:
    std::string field(std::string_view key) const;

    const Json &m_object;
    std::string m_path;
    std::vector<std::string> m_known;
};

} // namespace clientele
