#include "analytics/store/event_runs.h"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/store/column_codec.h"
#include "analytics/store/column_runs.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr std::int64_t kPacked = 0; // bytes per value would stand here; packed columns know it themselves

// Calls `visit(name, column)` for each column, so that names and arrays are paired in one place.
template<typename Columns, typename Visit> void forEachColumn(Columns &columns, const Visit &visit)
{
    visit("customer", columns.customer);
    visit("product", columns.product);
    visit("kind", columns.kind);
    visit("session", columns.session);
    visit("time", columns.time);
    visit("value", columns.value);
}

} // namespace

void EventColumns::resize(std::size_t events)
{
    forEachColumn(*this, [events](std::string_view, auto &column) { column.resize(events); });
}

std::vector<EventRun> eventRuns(Database &database)
{
    std::vector<EventRun> runs;
    Statement query = database.prepare("SELECT import, events, first_time, last_time FROM event_runs ORDER BY import");
    while (query.step())
        runs.push_back(
            {query.integer(0), static_cast<std::size_t>(query.integer(1)), query.integer(2), query.integer(3)});
    return runs;
}

void writeEventRun(Database &database, std::int64_t import, const EventColumns &events, Monitor &monitor)
{
    if (events.size() == 0)
        return;
    const auto [first, last] = std::ranges::minmax(events.time);
    database.prepare("INSERT INTO event_runs (import, events, first_time, last_time) VALUES (?, ?, ?, ?)")
        .bind(1, import)
        .bind(2, static_cast<std::int64_t>(events.size()))
        .bind(3, first >> 1)
        .bind(4, last >> 1)
        .run();
    Statement insert = database.prepare(
        "INSERT INTO event_blobs (import, part, name, width, checksum, bytes) VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t begin = 0; begin < events.size(); begin += kRecordsPerPart) {
        monitor.checkpoint();
        const std::size_t count = std::min(kRecordsPerPart, events.size() - begin);
        forEachColumn(events, [&](std::string_view name, const auto &column) {
            const std::vector<std::uint8_t> packed = packColumn(std::span(column).subspan(begin, count));
            insert.bind(1, import).bind(2, static_cast<std::int64_t>(begin / kRecordsPerPart)).bind(3, name);
            insert.bind(4, kPacked).bind(5, checksumOf(packed)).bindBlob(6, packed).run();
        });
    }
}

void readEventRun(Database &database, const EventRun &run, EventColumns &events, std::size_t begin, Monitor &monitor)
{
    Statement query = database.prepare(
        "SELECT width, checksum, bytes FROM event_blobs WHERE import = ?1 AND part = ?2 AND name = ?3");
    for (std::size_t done = 0; done < run.events; done += kRecordsPerPart) {
        monitor.checkpoint();
        const std::size_t count = std::min(kRecordsPerPart, run.events - done);
        forEachColumn(events, [&](std::string_view name, auto &column) {
            query.bind(1, run.import).bind(2, static_cast<std::int64_t>(done / kRecordsPerPart)).bind(3, name);
            const bool isSound = query.step() && checksumOf(query.blob(2)) == query.integer(1)
                                 && query.integer(0) == kPacked
                                 && unpackColumn(query.blob(2), std::span(column).subspan(begin + done, count));
            query.reset();
            if (!isSound)
                throw Error(ErrorCode::ShopDamaged, {sqlite3_db_filename(database.handle(), "main"),
                                                     "events of import " + std::to_string(run.import)});
        });
    }
}

} // namespace clientele
