#include "analytics/recommend/evaluate/stored_leaderboard.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/store/clock.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;
using Interval = std::optional<std::pair<double, double>>;

constexpr std::string_view kKey = "leaderboard";

Json intervalJson(const Interval &interval)
{
    return interval ? Json {interval->first, interval->second} : Json(nullptr);
}

Interval intervalFrom(const Json &json)
{
    if (json.is_null())
        return {};
    return std::pair(json.at(0).get<double>(), json.at(1).get<double>());
}

Json rowJson(const LeaderboardRow &row)
{
    Json parameters = Json::object();
    for (const Parameter &parameter : row.parameters.parameters()) {
        if (row.parameters.isSet(parameter.name))
            parameters[parameter.name] = row.parameters.real(parameter.name);
    }
    Json figures = Json::array();
    for (const Figure &figure : row.figures)
        figures.push_back({figure.name, figure.value, intervalJson(figure.interval)});
    return {{"method", row.method},
            {"parameters", std::move(parameters)},
            {"choosing_recall", row.choosingRecall},
            {"figures", std::move(figures)},
            {"behind_first", intervalJson(row.behindFirst)},
            {"fit_seconds", row.fitSeconds},
            {"ask_seconds", row.askSeconds},
            {"settings_tried", row.settingsTried}};
}

// What a later program no longer knows of parameters is left at its default.
LeaderboardRow rowFrom(const Json &json)
{
    LeaderboardRow row;
    row.method = json.at("method").get<std::string>();
    row.parameters = ParamSet(recommenderKind(row.method).parameters());
    for (const Parameter &parameter : row.parameters.parameters()) {
        const auto value = json.at("parameters").find(parameter.name);
        if (value != json.at("parameters").end())
            row.parameters.set(parameter.name, std::clamp(value->get<double>(), parameter.minimum, parameter.maximum));
    }
    row.choosingRecall = json.at("choosing_recall").get<double>();
    for (const Json &figure : json.at("figures"))
        row.figures.push_back(
            {figure.at(0).get<std::string>(), figure.at(1).get<double>(), intervalFrom(figure.at(2))});
    row.behindFirst = intervalFrom(json.at("behind_first"));
    row.fitSeconds = json.at("fit_seconds").get<double>();
    row.askSeconds = json.at("ask_seconds").get<double>();
    row.settingsTried = json.at("settings_tried").get<int>();
    return row;
}

Json verdictJson(const Verdict &verdict)
{
    return {{"best", verdict.best},
            {"baseline", verdict.baseline},
            {"lift", verdict.lift},
            {"lift_interval", intervalJson(verdict.liftInterval)},
            {"is_lift_noise", verdict.isLiftNoise},
            {"second", verdict.second},
            {"lead", verdict.lead},
            {"is_noise", verdict.isNoise}};
}

Verdict verdictFrom(const Json &json)
{
    Verdict verdict;
    verdict.best = json.at("best").get<std::string>();
    verdict.baseline = json.at("baseline").get<std::string>();
    verdict.lift = json.at("lift").get<double>();
    verdict.liftInterval = intervalFrom(json.at("lift_interval"));
    verdict.isLiftNoise = json.at("is_lift_noise").get<bool>();
    verdict.second = json.at("second").get<std::string>();
    verdict.lead = json.at("lead").get<double>();
    verdict.isNoise = json.at("is_noise").get<bool>();
    return verdict;
}

StoredLeaderboard storedFrom(const Json &json)
{
    StoredLeaderboard stored;
    stored.measuredAt = json.at("measured_at").get<std::string>();
    Leaderboard &board = stored.board;
    board.dataVersion = json.at("data_version").get<std::int64_t>();
    board.lastKnownDay = json.at("last_known_day").get<Day>();
    board.days = json.at("days").get<int>();
    board.choosing = {json.at("choosing").at(0).get<Day>(), json.at("choosing").at(1).get<std::size_t>()};
    board.customers = json.at("customers").get<std::size_t>();
    board.customersThere = json.at("customers_there").get<std::size_t>();
    board.cut = json.at("cut").get<int>();
    board.seed = json.at("seed").get<std::uint64_t>();
    for (const Json &row : json.at("rows"))
        board.rows.push_back(rowFrom(row));
    board.verdict = verdictFrom(json.at("verdict"));
    return stored;
}

} // namespace

std::string leaderboardToJson(const StoredLeaderboard &stored)
{
    const Leaderboard &board = stored.board;
    Json json {{"data_version", board.dataVersion},
               {"measured_at", stored.measuredAt},
               {"last_known_day", board.lastKnownDay},
               {"days", board.days},
               {"choosing", {board.choosing.lastKnownDay, board.choosing.customers}},
               {"customers", board.customers},
               {"customers_there", board.customersThere},
               {"cut", board.cut},
               {"seed", board.seed},
               {"rows", Json::array()},
               {"verdict", verdictJson(board.verdict)}};
    for (const LeaderboardRow &row : board.rows)
        json["rows"].push_back(rowJson(row));
    return json.dump();
}

std::optional<StoredLeaderboard> leaderboardFromJson(std::string_view text)
{
    try {
        return storedFrom(Json::parse(text));
    } catch (const Json::exception &) {
        return {}; // another program's
    } catch (const Error &) {
        return {}; // a method or setting that is no more
    }
}

void keepLeaderboard(Store &store, const Leaderboard &board)
{
    store.setValue(kKey, leaderboardToJson({board, localNow()}));
}

std::optional<StoredLeaderboard> keptLeaderboard(Store &store)
{
    const std::string text = store.value(kKey);
    return text.empty() ? std::nullopt : leaderboardFromJson(text);
}

} // namespace clientele
