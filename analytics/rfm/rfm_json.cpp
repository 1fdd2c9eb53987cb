#include "analytics/rfm/rfm_json.h"

#include <algorithm>
#include <initializer_list>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void refuse(std::string_view key, const std::string &value, const std::string &allowed)
{
    throw Error(ErrorCode::ParameterInvalid, {std::string(key), value, allowed});
}

// `text` as an object of the kind whose version stands under `mark`, with no other keys than these.
Json parsed(std::string_view text, std::string_view mark, std::initializer_list<std::string_view> keys)
{
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        refuse(mark, std::string(text.substr(0, 40)), "{…}");
    if (json.value(std::string(mark), Json()) != Json(1))
        refuse(mark, json.value(std::string(mark), Json()).dump(), "1");
    for (const auto &[key, value] : json.items()) {
        if (key != mark && std::ranges::find(keys, key) == keys.end())
            refuse(key, value.dump(), "");
    }
    return json;
}

template<typename T> void take(const Json &json, const char *key, const char *allowed, T &target)
{
    const auto found = json.find(key);
    if (found == json.end() || found->is_null())
        return;
    try {
        target = found->get<T>();
    } catch (const nlohmann::json::exception &) {
        refuse(key, found->dump(), allowed);
    }
}

// The position of the id that stands under `key`.
template<typename Enum, std::size_t Count>
void takeChoice(const Json &json, const char *key, const std::array<std::string_view, Count> &ids, Enum &target)
{
    std::string id(ids[static_cast<std::size_t>(target)]);
    take(json, key, "\"…\"", id);
    const auto at = std::ranges::find(ids, id);
    if (at == ids.end()) {
        std::string known;
        for (const std::string_view one : ids)
            known += (known.empty() ? "" : ", ") + std::string(one);
        refuse(key, id, known);
    }
    target = static_cast<Enum>(at - ids.begin());
}

void takeWhole(const Json &json, const char *key, int &target)
{
    const auto found = json.find(key);
    if (found != json.end() && !found->is_number_integer())
        refuse(key, found->dump(), "1, 2, 3 …");
    std::int64_t whole = target;
    take(json, key, "1, 2, 3 …", whole);
    if (whole < -1'000'000 || whole > 1'000'000)
        refuse(key, std::to_string(whole), "1, 2, 3 …");
    target = static_cast<int>(whole);
}

void takeCuts(const Json &json, RfmOptions &options)
{
    Json cuts = Json::object();
    take(json, "cuts", "{…}", cuts);
    if (!cuts.is_object())
        refuse("cuts", cuts.dump(), "{…}");
    for (const auto &[key, value] : cuts.items()) {
        if (key != "recency" && key != "frequency" && key != "monetary")
            refuse("cuts." + key, value.dump(), "recency, frequency, monetary");
    }
    take(cuts, "recency", "[1, 2 …]", options.recencyCuts);
    take(cuts, "frequency", "[1, 2 …]", options.frequencyCuts);
    std::vector<std::string> monetary;
    take(cuts, "monetary", "[\"1.50\" …]", monetary);
    for (const std::string &text : monetary) {
        const auto money = parseMoney(text);
        if (!money)
            refuse("cuts.monetary", text, "1.50");
        options.monetaryCuts.push_back(*money);
    }
}

Json cutsOf(const RfmOptions &options)
{
    Json cuts = Json::object();
    if (!options.recencyCuts.empty())
        cuts["recency"] = options.recencyCuts;
    if (!options.frequencyCuts.empty())
        cuts["frequency"] = options.frequencyCuts;
    for (const Money cut : options.monetaryCuts)
        cuts["monetary"].push_back(formatDecimal(cut));
    return cuts;
}

} // namespace

std::string rfmOptionsToJson(const RfmOptions &options)
{
    Json json {
        {"clientele_rfm", 1},
        {"bins", options.bins},
        {"method", kRfmMethodIds[static_cast<std::size_t>(options.method)]},
        {"cuts", cutsOf(options)},
        {"nested", options.isNested},
        {"monetary", kRfmMonetaryIds[static_cast<std::size_t>(options.monetary)]},
        {"weights", options.weights},
        {"window",
         {{"length", options.window.length}, {"unit", kRfmWindowIds[static_cast<std::size_t>(options.window.unit)]}}}};
    if (options.asOf)
        json["as_of"] = formatDay(*options.asOf);
    return json.dump();
}

RfmOptions rfmOptionsFromJson(std::string_view text)
{
    const Json json
        = parsed(text, "clientele_rfm", {"bins", "method", "cuts", "nested", "monetary", "weights", "window", "as_of"});
    RfmOptions options;
    takeWhole(json, "bins", options.bins);
    takeChoice(json, "method", kRfmMethodIds, options.method);
    takeCuts(json, options);
    take(json, "nested", "true, false", options.isNested);
    takeChoice(json, "monetary", kRfmMonetaryIds, options.monetary);
    std::vector<double> weights(options.weights.begin(), options.weights.end());
    take(json, "weights", "[1, 1, 1]", weights);
    if (weights.size() != options.weights.size())
        refuse("weights", std::to_string(weights.size()), "3");
    std::ranges::copy(weights, options.weights.begin());
    if (const auto window = json.find("window"); window != json.end()) {
        if (!window->is_object())
            refuse("window", window->dump(), "{…}");
        takeWhole(*window, "length", options.window.length);
        takeChoice(*window, "unit", kRfmWindowIds, options.window.unit);
    }
    std::string day;
    take(json, "as_of", "2011-12-10", day);
    options.asOf = parseDay(day);
    if (!day.empty() && !options.asOf)
        refuse("as_of", day, "2011-12-10");
    checkRfmOptions(options);
    return options;
}

std::string rfmMapToJson(const RfmMap &map)
{
    Json json {{"clientele_rfm_map", 1},
               {"name", map.name},
               {"axes", kRfmAxesIds[static_cast<std::size_t>(map.axes)]},
               {"bins", map.side}};
    for (const RfmGroup &group : map.groups)
        json["groups"].push_back({{"id", group.id}, {"name", group.name}});
    for (const std::uint8_t cell : map.cells)
        json["cells"].push_back(map.groups[cell].id);
    if (map.comparison)
        json["comparison"] = *map.comparison;
    return json.dump();
}

RfmMap rfmMapFromJson(std::string_view text)
{
    const Json json = parsed(text, "clientele_rfm_map", {"name", "axes", "bins", "groups", "cells", "comparison"});
    RfmMap map;
    take(json, "name", "\"…\"", map.name);
    takeChoice(json, "axes", kRfmAxesIds, map.axes);
    map.side = map.axes == RfmMap::Axes::HighLow ? 2 : map.side;
    takeWhole(json, "bins", map.side);
    for (const Json &group : json.value("groups", Json::array())) {
        if (!group.is_object())
            refuse("groups", group.dump(), "{…}");
        RfmGroup &added = map.groups.emplace_back();
        take(group, "id", "\"…\"", added.id);
        take(group, "name", "\"…\"", added.name);
    }
    std::vector<std::string> cells;
    take(json, "cells", "[\"…\"]", cells);
    for (const std::string &id : cells) {
        const auto group = std::ranges::find(map.groups, id, &RfmGroup::id);
        if (group == map.groups.end())
            refuse("cells", id, "groups");
        map.cells.push_back(static_cast<std::uint8_t>(group - map.groups.begin()));
    }
    std::vector<double> comparison;
    take(json, "comparison", "[3, 3, 3]", comparison);
    if (comparison.size() == 3)
        map.comparison = {{comparison[0], comparison[1], comparison[2]}};
    else if (!comparison.empty())
        refuse("comparison", std::to_string(comparison.size()), "3");
    checkRfmMap(map);
    return map;
}

} // namespace clientele
