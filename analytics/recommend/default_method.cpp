#include "analytics/recommend/default_method.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/recommend/evaluate/stored_leaderboard.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;

// What a later program no longer knows is left at its default.
ParamSet parametersFrom(const RecommenderKind &kind, const std::string &text)
{
    ParamSet parameters(kind.parameters());
    const Json json = Json::parse(text, nullptr, false);
    for (const Parameter &parameter : parameters.parameters()) {
        const auto value = json.find(parameter.name);
        if (value != json.end() && value->is_number())
            parameters.set(parameter.name, std::clamp(value->get<double>(), parameter.minimum, parameter.maximum));
    }
    return parameters;
}

std::string metricsJson(const LeaderboardRow &row, int cut)
{
    Json json = Json::object();
    for (const Figure &figure : row.figures)
        json[figure.name + "@" + std::to_string(cut)] = figure.value;
    return json.dump();
}

void insertModel(Store &store, const MethodChoice &choice, const std::string &metrics, std::uint64_t seed,
                 bool isDefault)
{
    store.database()
        .prepare("INSERT INTO models (method, parameters, data_version, trained_at, bytes, metrics, seed, is_default) "
                 "VALUES (?1, ?2, ?3, datetime('now', 'localtime'), x'', ?4, ?5, ?6)")
        .bind(1, choice.method)
        .bind(2, settingsJson(choice.parameters))
        .bind(3, store.dataVersion())
        .bind(4, metrics)
        .bind(5, static_cast<std::int64_t>(seed))
        .bind(6, std::int64_t {isDefault ? 1 : 0})
        .run();
}

const RecommenderKind *known(std::string_view id)
{
    const auto kinds = recommenderKinds();
    const auto found = std::ranges::find(kinds, id, &RecommenderKind::id);
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace

std::string settingsJson(const ParamSet &parameters)
{
    Json json = Json::object();
    for (const Parameter &parameter : parameters.parameters()) {
        if (parameters.isSet(parameter.name))
            json[parameter.name] = parameters.real(parameter.name);
    }
    return json.dump();
}

void storeLeaderboard(Store &store, const Leaderboard &board, DefaultAfterBoard after)
{
    const bool isFirstDefault = after == DefaultAfterBoard::First;
    Database &database = store.database();
    Transaction transaction(database);
    database.execute(isFirstDefault ? "DELETE FROM models" : "DELETE FROM models WHERE is_default = 0");
    for (std::size_t place = 0; place < board.rows.size(); ++place) {
        const LeaderboardRow &row = board.rows[place];
        insertModel(store, {row.method, row.parameters}, metricsJson(row, board.cut), board.seed,
                    isFirstDefault && place == 0);
    }
    keepLeaderboard(store, board);
    transaction.commit();
}

void setDefaultMethod(Store &store, const MethodChoice &choice)
{
    Database &database = store.database();
    Transaction transaction(database);
    database.execute("UPDATE models SET is_default = 0 WHERE is_default <> 0");
    database
        .prepare("UPDATE models SET is_default = 1 WHERE number = "
                 "(SELECT max(number) FROM models WHERE method = ?1 AND parameters = ?2)")
        .bind(1, choice.method)
        .bind(2, settingsJson(choice.parameters))
        .run();
    if (!database.prepare("SELECT 1 FROM models WHERE is_default <> 0").step())
        insertModel(store, choice, "{}", 0, true);
    transaction.commit();
}

std::vector<StoredModel> storedModels(Store &store)
{
    std::vector<StoredModel> models;
    Statement select = store.database().prepare(
        "SELECT method, parameters, metrics, data_version, seed, trained_at, is_default FROM models ORDER BY number");
    while (select.step()) {
        const RecommenderKind *kind = known(select.text(0));
        if (!kind)
            continue;
        StoredModel &model = models.emplace_back();
        model.choice = {std::string(kind->id), parametersFrom(*kind, std::string(select.text(1)))};
        model.metrics = select.text(2);
        model.dataVersion = select.integer(3);
        model.seed = static_cast<std::uint64_t>(select.integer(4));
        model.trainedAt = select.text(5);
        model.isDefault = select.integer(6) != 0;
    }
    return models;
}

MethodChoice defaultMethod(Store &store)
{
    for (const StoredModel &model : storedModels(store)) {
        if (model.isDefault)
            return model.choice;
    }
    const RecommenderKind &first = recommenderKinds().front();
    return {std::string(first.id), ParamSet(first.parameters())};
}

MethodChoice chosenMethod(std::string_view id, const MethodChoice &automatic)
{
    if (id == kAutomaticMethod)
        return automatic;
    const RecommenderKind &kind = recommenderKind(id);
    return {std::string(kind.id), ParamSet(kind.parameters())};
}

} // namespace clientele
