#include "analytics/recommend/stored_fit.h"

#include <charconv>

#include "analytics/base/monitor.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

// "<data version> <day>\n" before the model's own bytes.
std::string withHead(const StoredFit &fit)
{
    return std::to_string(fit.dataVersion) + ' ' + std::to_string(fit.asOf) + '\n' + fit.bytes;
}

std::optional<StoredFit> withoutHead(const MethodChoice &choice, std::string_view bytes)
{
    StoredFit fit {choice, 0, 0, {}};
    const char *end = bytes.data() + bytes.size();
    const auto [afterVersion, versionError] = std::from_chars(bytes.data(), end, fit.dataVersion);
    if (versionError != std::errc() || afterVersion == end || *afterVersion != ' ')
        return {};
    const auto [afterDay, dayError] = std::from_chars(afterVersion + 1, end, fit.asOf);
    if (dayError != std::errc() || afterDay == end || *afterDay != '\n')
        return {};
    fit.bytes.assign(afterDay + 1, end);
    return fit;
}

std::span<const std::uint8_t> asBlob(const std::string &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size()};
}

// The newest row of a method with these settings; 0: none.
std::int64_t rowOf(Store &store, const MethodChoice &choice)
{
    Statement query = store.database().prepare("SELECT max(number) FROM models WHERE method = ?1 AND parameters = ?2");
    query.bind(1, choice.method).bind(2, settingsJson(choice.parameters));
    return query.step() ? query.integer(0) : 0;
}

} // namespace

void storeFit(Store &store, const StoredFit &fit)
{
    if (fit.bytes.empty() || fit.dataVersion != store.dataVersion())
        return;
    Database &database = store.database();
    Transaction transaction(database);
    database.execute("UPDATE models SET bytes = x'' WHERE length(bytes) > 0");
    const std::string bytes = withHead(fit);
    if (const std::int64_t row = rowOf(store, fit.choice); row != 0) {
        database.prepare("UPDATE models SET bytes = ?1 WHERE number = ?2")
            .bindBlob(1, asBlob(bytes))
            .bind(2, row)
            .run();
    } else {
        database
            .prepare("INSERT INTO models (method, parameters, data_version, trained_at, bytes, metrics, seed, "
                     "is_default) VALUES (?1, ?2, ?3, datetime('now', 'localtime'), ?4, '{}', 0, 0)")
            .bind(1, fit.choice.method)
            .bind(2, settingsJson(fit.choice.parameters))
            .bind(3, fit.dataVersion)
            .bindBlob(4, asBlob(bytes))
            .run();
    }
    transaction.commit();
}

std::optional<StoredFit> storedFit(Store &store, const MethodChoice &choice)
{
    Statement query = store.database().prepare("SELECT bytes FROM models WHERE number = ?1 AND length(bytes) > 0");
    query.bind(1, rowOf(store, choice));
    if (!query.step())
        return {};
    const std::span<const std::uint8_t> blob = query.blob(0);
    std::optional<StoredFit> fit = withoutHead(choice, {reinterpret_cast<const char *>(blob.data()), blob.size()});
    return fit;
}

std::unique_ptr<Recommender> recall(const StoredFit &fit, std::shared_ptr<const Dataset> dataset, Day asOf,
                                    Monitor &monitor)
{
    const RecommenderKind &kind = recommenderKind(fit.choice.method);
    if (!kind.unpack || asOf < fit.asOf)
        return nullptr;
    return kind.unpack(fit.bytes, std::move(dataset), asOf, fit.choice.parameters, monitor);
}

void learnAndStore(Store &store, const MethodChoice &choice, std::shared_ptr<const Dataset> dataset, Day asOf,
                   Monitor &monitor)
{
    const RecommenderKind &kind = recommenderKind(choice.method);
    if (!kind.pack)
        return;
    const auto version = static_cast<std::int64_t>(dataset->version);
    const auto learned = kind.fit(std::move(dataset), asOf, choice.parameters, monitor);
    storeFit(store, {choice, version, asOf, kind.pack(*learned)});
}

std::unique_ptr<Recommender> recalledOrLearned(Store &store, const MethodChoice &choice,
                                               std::shared_ptr<const Dataset> dataset, Day asOf, Monitor &monitor)
{
    monitor.stage(Stage::Training);
    const std::optional<StoredFit> kept = storedFit(store, choice);
    std::unique_ptr<Recommender> recommender = kept ? recall(*kept, dataset, asOf, monitor) : nullptr;
    if (!recommender)
        recommender = recommenderKind(choice.method).fit(std::move(dataset), asOf, choice.parameters, monitor);
    return recommender;
}

} // namespace clientele
