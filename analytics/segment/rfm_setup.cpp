#include "analytics/segment/rfm_setup.h"

#include <charconv>

#include "analytics/base/error.h"
#include "analytics/rfm/rfm_json.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::string_view kOptionsKey = "rfm";
constexpr std::string_view kPrefix = "map";

std::int64_t numberOf(std::string_view id)
{
    std::int64_t number = 0;
    if (id.starts_with(kPrefix)) {
        const auto [end, error] = std::from_chars(id.data() + kPrefix.size(), id.data() + id.size(), number);
        if (error == std::errc() && end == id.data() + id.size() && number > 0)
            return number;
    }
    throw Error(ErrorCode::NoSuchSegment, {std::string(id)});
}

} // namespace

RfmSetup loadRfmSetup(Store &store)
{
    RfmSetup setup;
    if (const std::string options = store.value(kOptionsKey); !options.empty())
        setup.options = rfmOptionsFromJson(options);
    Statement maps = store.database().prepare("SELECT number, definition FROM rfm_maps ORDER BY number");
    while (maps.step()) {
        setup.ownMaps.push_back(rfmMapFromJson(maps.text(1)));
        setup.ownMaps.back().id = std::string(kPrefix) + std::to_string(maps.integer(0));
    }
    return setup;
}

void saveRfmOptions(Store &store, const RfmOptions &options)
{
    checkRfmOptions(options);
    store.setValue(kOptionsKey, options == RfmOptions {} ? std::string() : rfmOptionsToJson(options));
}

std::string saveRfmMap(Store &store, const RfmMap &map)
{
    checkRfmMap(map);
    const std::int64_t number = map.id.empty() ? 0 : numberOf(map.id);
    Database &database = store.database();
    Transaction transaction(database);
    Statement taken = database.prepare("SELECT 1 FROM rfm_maps WHERE name = ? AND number <> ?");
    if (taken.bind(1, map.name).bind(2, number).step())
        throw Error(ErrorCode::NameTaken, {map.name});
    Statement row = database.prepare("INSERT INTO rfm_maps (number, name, definition) VALUES (?1, ?2, ?3) "
                                     "ON CONFLICT (number) DO UPDATE SET name = ?2, definition = ?3");
    if (number == 0)
        row.bindNull(1);
    else
        row.bind(1, number);
    row.bind(2, map.name).bind(3, rfmMapToJson(map)).run();
    const std::int64_t saved = number == 0 ? database.lastInsertId() : number;
    transaction.commit();
    return std::string(kPrefix) + std::to_string(saved);
}

void removeRfmMap(Store &store, std::string_view id)
{
    Database &database = store.database();
    Transaction transaction(database);
    database.prepare("DELETE FROM rfm_maps WHERE number = ?").bind(1, numberOf(id)).run();
    if (database.changes() == 0)
        throw Error(ErrorCode::NoSuchSegment, {std::string(id)});
    transaction.commit();
}

} // namespace clientele
