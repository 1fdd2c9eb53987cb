#include "analytics/target/destination_table.h"

#include <algorithm>
#include <unordered_set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/target/folded_text.h"

namespace clientele {

namespace {

constexpr std::size_t kPeoplePerPiece = 4'096;
constexpr std::size_t kPiecesPerReport = 16;

// What some neighbours of the list become.
struct Piece
{
    ListTable table;
    std::vector<std::size_t> people; // whose each row is
    std::vector<Rejected> rejected;
};

Piece pieceOf(const TargetList &list, std::size_t begin, std::size_t end, const ListFormat &format,
              const ListOptions &options, const ListTable &empty)
{
    Piece piece;
    piece.table = empty;
    const RowContext context {list, options};
    ListRow row;
    for (std::size_t i = begin; i < end; ++i) {
        const ListPerson &person = list.people[i];
        row.clear();
        if (const auto why = format.row(person, context, row)) {
            if (!person.isSeed) // an address that the destination cannot have is no loss to anybody
                piece.rejected.push_back({std::string(person.customer), *why});
            continue;
        }
        piece.table.addRow(row);
        piece.people.push_back(i);
    }
    return piece;
}

// Takes out rows whose first cell an earlier row has; case does not count.
class Repetitions
{
public:
    explicit Repetitions(const TargetList &list)
        : m_list(list)
    {
        m_seen.reserve(list.people.size());
    }

    void removeFrom(Piece &piece, const ListTable &empty)
    {
        std::vector<std::size_t> kept;
        for (std::size_t row = 0; row < piece.table.size(); ++row) {
            const std::string_view first = piece.table.cell(row, 0);
            const ListPerson &person = m_list.people[piece.people[row]];
            if (first.empty() || m_seen.insert(lowered(first)).second)
                kept.push_back(row);
            else if (!person.isSeed)
                piece.rejected.push_back({std::string(person.customer), RejectReason::Duplicate});
        }
        if (kept.size() == piece.table.size())
            return;
        Piece rest;
        rest.table = empty;
        std::vector<std::string_view> cells;
        ListRow row;
        for (const std::size_t at : kept) {
            piece.table.cellsOf(at, cells);
            row.clear();
            for (const std::string_view cell : cells)
                row.add(cell);
            rest.table.addRow(row);
            rest.people.push_back(piece.people[at]);
        }
        rest.rejected = std::move(piece.rejected);
        piece = std::move(rest);
    }

private:
    const TargetList &m_list;
    std::unordered_set<std::string> m_seen;
};

} // namespace

DestinationTable destinationTable(const TargetList &list, const ListFormat &format, const ListOptions &options,
                                  Monitor &monitor)
{
    DestinationTable result;
    result.table = ListTable(format.columns(list), format.hasHeader);
    result.rejected = list.leftOut;
    const ListTable empty = result.table;
    Repetitions repetitions(list);
    const std::size_t perReport = kPeoplePerPiece * kPiecesPerReport;
    for (std::size_t begin = 0; begin < list.people.size(); begin += perReport) {
        monitor.checkpoint();
        const std::size_t count = std::min(perReport, list.people.size() - begin);
        std::vector<Piece> pieces((count + kPeoplePerPiece - 1) / kPeoplePerPiece);
        parallelFor(count, kPeoplePerPiece, [&](std::size_t from, std::size_t to) {
            pieces[from / kPeoplePerPiece] = pieceOf(list, begin + from, begin + to, format, options, empty);
        });
        for (Piece &piece : pieces) {
            if (format.isUniqueByFirstColumn)
                repetitions.removeFrom(piece, empty);
            for (const std::size_t person : piece.people)
                result.people += list.people[person].isSeed ? 0 : 1;
            result.table.addRows(std::move(piece.table));
            std::ranges::move(piece.rejected, std::back_inserter(result.rejected));
        }
    }
    std::ranges::stable_sort(result.rejected, {}, &Rejected::customer);
    return result;
}

std::map<RejectReason, std::size_t> rejectCounts(const std::vector<Rejected> &rejected)
{
    std::map<RejectReason, std::size_t> counts;
    for (const Rejected &person : rejected)
        ++counts[person.why];
    return counts;
}

ListTable leftOutTable(const CampaignMembers &members, const std::vector<Rejected> &rejected)
{
    std::vector<std::pair<std::string_view, std::string>> people;
    for (const CampaignMembers::Exclusion &exclusion : members.exclusions)
        people.emplace_back(exclusion.customer, exclusionId(exclusion.reason));
    for (const CampaignMember &member : members.members)
        if (member.arm == Arm::NotSent)
            people.emplace_back(member.customer, "not_sent " + std::string(notSentId(member.notSent)));
    for (const Rejected &person : rejected)
        people.emplace_back(person.customer, rejectId(person.why));
    std::ranges::stable_sort(people, {}, &std::pair<std::string_view, std::string>::first);
    ListTable table({"customer", "reason"});
    ListRow row;
    for (const auto &[customer, reason] : people) {
        row.clear();
        row.add(customer);
        row.add(reason);
        table.addRow(row);
    }
    return table;
}

} // namespace clientele
