#include "analytics/base/error.h"
#include "analytics/segment/rule/rule_json.h"
#include "analytics/segment/rule/rule_printer.h"
#include "analytics/segment/rule/saved_rules.h"
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
        throw Error(ErrorCode::NoSuchSegment, {savedSegmentId(number)});
}

// A rule that cannot be read (a newer program's, say) is that segment's trouble, not the whole shop's.
void readRule(SavedSegment &segment, std::string_view json)
{
    try {
        segment.rule = ruleFromJson(json);
    } catch (const Error &error) {
        segment.problem = error;
    }
}

void writeRule(Database &database, std::int64_t number, const RuleNode &rule)
{
    database.prepare("UPDATE segments SET rule = ?, rule_text = ? WHERE number = ?")
        .bind(1, ruleToJson(rule))
        .bind(2, printRule(rule))
        .bind(3, number)
        .run();
}

} // namespace

std::vector<SavedSegment> loadSavedSegments(Store &store)
{
    std::vector<SavedSegment> segments;
    Statement rows
        = store.database().prepare("SELECT number, name, source, ifnull(rule, '') FROM segments ORDER BY number");
    while (rows.step()) {
        segments.push_back({rows.integer(0), std::string(rows.text(1)), {}, std::string(rows.text(2))});
        if (!rows.text(3).empty())
            readRule(segments.back(), rows.text(3));
    }

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
    if (segment.rule)
        refuseCycle(loadSavedSegments(store), segment.number, segment.name, *segment.rule);
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
    if (segment.rule)
        writeRule(database, number, *segment.rule);
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

void changeSegmentRule(Store &store, std::int64_t number, const RuleNode &rule)
{
    refuseCycle(loadSavedSegments(store), number, {}, rule);
    Transaction transaction(store.database());
    writeRule(store.database(), number, rule);
    refuseUnknown(store.database(), number);
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
