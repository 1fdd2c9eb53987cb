#include "analytics/segment/snapshots.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "analytics/base/error.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

using Numbers = std::vector<std::int64_t>; // of customers in the shop file, rising

// Seven bits a byte, low ones first; the top bit says that more follow. Rising numbers as differences: one or two bytes each.
std::vector<std::uint8_t> packed(const Numbers &numbers)
{
    std::vector<std::uint8_t> bytes;
    std::int64_t previous = 0;
    for (const std::int64_t number : numbers) {
        auto difference = static_cast<std::uint64_t>(number - previous);
        previous = number;
        for (; difference >= 0x80; difference >>= 7)
            bytes.push_back(static_cast<std::uint8_t>(difference | 0x80));
        bytes.push_back(static_cast<std::uint8_t>(difference));
    }
    return bytes;
}

Numbers unpacked(std::span<const std::uint8_t> bytes)
{
    Numbers numbers;
    std::uint64_t number = 0;
    std::uint64_t difference = 0;
    unsigned shift = 0;
    for (const std::uint8_t byte : bytes) {
        difference |= static_cast<std::uint64_t>(byte & 0x7FU) << std::min(shift, 63U);
        shift += 7;
        if ((byte & 0x80U) != 0)
            continue;
        number += difference;
        numbers.push_back(static_cast<std::int64_t>(number));
        difference = 0;
        shift = 0;
    }
    return numbers;
}

// Each customer's number in the shop file; 0 for one that has none.
Numbers numbersOf(Database &database, const Dataset &dataset)
{
    Numbers numbers(dataset.customers.size(), 0);
    Statement rows = database.prepare("SELECT number, id FROM customers");
    while (rows.step()) {
        const CustomerIndex customer = dataset.customerById.find(rows.text(1));
        if (customer != TextIndex::kNone)
            numbers[customer] = rows.integer(0);
    }
    return numbers;
}

bool isKept(const Segment &segment)
{
    return segment.kind == Segment::Kind::RfmGroup || segment.kind == Segment::Kind::Saved;
}

Money netOf(const RfmAnalysis &rfm, const CustomerSet &members)
{
    Money net;
    for (const CustomerIndex member : members) {
        if (const std::uint32_t position = rfm.values.positionOf[member]; position != kNoIndex)
            net += rfm.values.monetary[position];
    }
    return net;
}

void keep(Database &database, const Segment &segment, const RfmAnalysis &rfm, const Numbers &numbers)
{
    Numbers members;
    for (const CustomerIndex member : segment.members)
        members.push_back(numbers[member]);
    std::ranges::sort(members);
    database
        .prepare("INSERT INTO segment_snapshots (segment_id, as_of_day, customers, revenue, taken_at) "
                 "VALUES (?, ?, ?, ?, datetime('now', 'localtime'))")
        .bind(1, segment.id)
        .bind(2, std::int64_t {rfm.values.asOf})
        .bind(3, static_cast<std::int64_t>(members.size()))
        .bind(4, netOf(rfm, segment.members).units)
        .run();
    const std::vector<std::uint8_t> bytes = packed(members);
    Statement row = database.prepare("INSERT INTO segment_snapshot_members (snapshot, import, customers) VALUES "
                                     "(?, (SELECT max(number) FROM imports WHERE undone_at IS NULL), ?)");
    row.bind(1, database.lastInsertId()).bindBlob(2, bytes).run();
}

} // namespace

std::size_t takeSnapshots(Store &store, const Dataset &dataset, const RfmAnalysis &rfm,
                          const std::vector<Segment> &segments)
{
    Database &database = store.database();
    Transaction transaction(database);
    const Numbers numbers = numbersOf(database, dataset);
    database.prepare("DELETE FROM segment_snapshots WHERE as_of_day = ?").bind(1, std::int64_t {rfm.values.asOf}).run();
    std::size_t kept = 0;
    for (const Segment &segment : segments) {
        if (!isKept(segment))
            continue;
        keep(database, segment, rfm, numbers);
        ++kept;
    }
    transaction.commit();
    return kept;
}

bool isSnapshotTaken(Store &store, Day asOf)
{
    Statement row = store.database().prepare(
        "SELECT 1 FROM segment_snapshots s JOIN segment_snapshot_members m ON m.snapshot = s.number "
        "WHERE as_of_day = ? AND m.import IS (SELECT max(number) FROM imports WHERE undone_at IS NULL) LIMIT 1");
    return row.bind(1, std::int64_t {asOf}).step();
}

std::vector<SegmentSnapshot> loadSnapshots(Store &store)
{
    std::vector<SegmentSnapshot> snapshots;
    Statement rows = store.database().prepare(
        "SELECT segment_id, as_of_day, s.customers, revenue, m.customers FROM segment_snapshots s "
        "JOIN segment_snapshot_members m ON m.snapshot = s.number "
        "WHERE m.import IS NULL OR m.import IN (SELECT number FROM imports WHERE undone_at IS NULL) "
        "ORDER BY segment_id, as_of_day");
    Numbers previous;
    while (rows.step()) {
        SegmentSnapshot snapshot {std::string(rows.text(0)),
                                  static_cast<Day>(rows.integer(1)),
                                  static_cast<std::size_t>(rows.integer(2)),
                                  Money {rows.integer(3)},
                                  {},
                                  {}};
        Numbers members = unpacked(rows.blob(4));
        if (!snapshots.empty() && snapshots.back().segment == snapshot.segment) {
            Numbers stayed;
            std::ranges::set_intersection(previous, members, std::back_inserter(stayed));
            snapshot.joined = members.size() - stayed.size();
            snapshot.left = previous.size() - stayed.size();
        }
        previous = std::move(members);
        snapshots.push_back(std::move(snapshot));
    }
    return snapshots;
}

std::optional<CustomerSet> snapshotMembers(Store &store, const Dataset &dataset, std::string_view segment, Day asOf)
{
    Database &database = store.database();
    Statement row = database.prepare(
        "SELECT m.customers FROM segment_snapshots s JOIN segment_snapshot_members m ON m.snapshot = s.number "
        "WHERE segment_id = ? AND as_of_day = ? "
        "AND (m.import IS NULL OR m.import IN (SELECT number FROM imports WHERE undone_at IS NULL))");
    if (!row.bind(1, segment).bind(2, std::int64_t {asOf}).step())
        return std::nullopt;
    const Numbers wanted = unpacked(row.blob(0));
    const Numbers numbers = numbersOf(database, dataset);
    CustomerSet members;
    for (std::size_t customer = 0; customer < numbers.size(); ++customer) {
        if (std::ranges::binary_search(wanted, numbers[customer]))
            members.push_back(static_cast<CustomerIndex>(customer));
    }
    return members;
}

} // namespace clientele
