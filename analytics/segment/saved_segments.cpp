#include "analytics/base/error.h"
#include "analytics/segment/segment.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

// Names are how people find a segment again, so no two may share one.
void refuseTakenName(Database &database, const std::string &name, std::int64_t ownNumber)
{
    Statement statement = database.prepare("SELECT 1 FROM segments WHERE name = ? AND number <> ?");
    if (statement.bind(1, name).bind(2, ownNumber).step())
        throw Error(ErrorCode::NameTaken, {name});
}

void refuseUnknown(Database &database, std::int64_t number)
{
    if (database.changes() == 0)
        throw Error(ErrorCode::NoSuchSegment, {"saved." + std::to_string(number)});
}

} // namespace

std::vector<SavedSegment> loadSavedSegments(Store &store)
{
    std::vector<SavedSegment> segments;
    Statement rows = store.database().prepare("SELECT number, name, source FROM segments ORDER BY number");
    while (rows.step())
        segments.push_back({rows.integer(0), std::string(rows.text(1)), {}, std::string(rows.text(2))});

    Statement members
        = store.database().prepare("SELECT customer_id FROM segment_members WHERE segment = ? ORDER BY customer_id");
    for (SavedSegment &segment : segments) {
        members.bind(1, segment.number);
        while (members.step())
            segment.customers.emplace_back(members.text(0));
        members.reset();
    }
    return segments;
}

std::int64_t saveSegment(Store &store, const SavedSegment &segment)
{
    Database &database = store.database();
    Transaction transaction(database);
    refuseTakenName(database, segment.name, 0);
    Statement row = database.prepare("INSERT INTO segments (number, name, source) VALUES (?, ?, ?)");
    if (segment.number == 0)
        row.bindNull(1);
    else
        row.bind(1, segment.number);
    row.bind(2, segment.name).bind(3, segment.source).run();
    const std::int64_t number = database.lastInsertId();
    Statement insert = database.prepare("INSERT OR IGNORE INTO segment_members (segment, customer_id) VALUES (?, ?)");
    for (const std::string &customer : segment.customers)
        insert.bind(1, number).bind(2, customer).run();
    transaction.commit();
    return number;
}

void renameSegment(Store &store, std::int64_t number, const std::string &name)
{
    Database &database = store.database();
    Transaction transaction(database);
    refuseTakenName(database, name, number);
    database.prepare("UPDATE segments SET name = ? WHERE number = ?").bind(1, name).bind(2, number).run();
    refuseUnknown(database, number);
    transaction.commit();
}

void removeSegment(Store &store, std::int64_t number)
{
    Database &database = store.database();
    Transaction transaction(database);
    database.prepare("DELETE FROM segments WHERE number = ?").bind(1, number).run();
    refuseUnknown(database, number);
    transaction.commit();
}

} // namespace clientele
