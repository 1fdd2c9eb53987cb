#include "analytics/import/merges.h"

#include "analytics/base/error.h"
#include "analytics/dataset/merged_customers.h"
#include "analytics/store/clock.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

Database &requireWriter(Store &store)
{
    if (store.access() != Store::Access::Write)
        throw Error(ErrorCode::ShopReadOnly, {store.path().string()});
    return store.database();
}

std::string reasonOf(const MergeProposal &proposal)
{
    std::string reason;
    for (const MergeProposal::Evidence &evidence : proposal.evidence)
        reason += (reason.empty() ? "" : ", ") + evidence.kind + " " + evidence.value;
    return reason;
}

template<typename Visit> void forEachPair(const std::vector<MergeProposal> &proposals, const Visit &visit)
{
    for (const MergeProposal &proposal : proposals) {
        for (std::size_t i = 0; i < proposal.entries.size(); ++i) {
            for (std::size_t j = i + 1; j < proposal.entries.size(); ++j)
                visit(std::minmax(proposal.entries[i].number, proposal.entries[j].number));
        }
    }
}

} // namespace

std::vector<MergeRecord> mergesOf(Store &store)
{
    std::vector<MergeRecord> records;
    Statement query = store.database().prepare(
        "SELECT m.number, k.id, c.id, m.reason, m.merged_at, m.undone_at IS NOT NULL FROM merges m "
        "JOIN customers k ON k.number = m.kept JOIN customers c ON c.number = m.merged ORDER BY m.number DESC");
    while (query.step()) {
        records.push_back({query.integer(0), std::string(query.text(1)), std::string(query.text(2)),
                           std::string(query.text(3)), std::string(query.text(4)), query.integer(5) != 0});
    }
    return records;
}

std::vector<std::int64_t> applyMerges(Store &store, const std::vector<MergeProposal> &proposals)
{
    Database &database = requireWriter(store);
    Transaction transaction(database);
    const std::string now = localNow();
    Statement insert
        = database.prepare("INSERT INTO merges (kept, merged, reason, merged_at) SELECT ?1, ?2, ?3, ?4 "
                           "WHERE NOT EXISTS (SELECT 1 FROM merges WHERE merged = ?2 AND undone_at IS NULL)");
    MergedCustomers merges(database);
    std::vector<std::int64_t> numbers;
    for (const MergeProposal &proposal : proposals) {
        for (std::size_t i = 1; i < proposal.entries.size(); ++i) {
            // Whoever was chosen first may have become somebody else's entry meanwhile.
            const std::int64_t kept = merges.keptFor(proposal.entries.front().number);
            const std::int64_t merged = proposal.entries[i].number;
            if (kept == merged)
                continue;
            insert.bind(1, kept).bind(2, merged).bind(3, reasonOf(proposal)).bind(4, now).run();
            if (database.changes() == 0)
                continue;
            numbers.push_back(database.lastInsertId());
            merges.add(merged, kept);
        }
    }
    if (!numbers.empty())
        store.bumpDataVersion();
    transaction.commit();
    return numbers;
}

void undoMerges(Store &store, const std::vector<std::int64_t> &numbers)
{
    Database &database = requireWriter(store);
    Transaction transaction(database);
    Statement update = database.prepare("UPDATE merges SET undone_at = ? WHERE number = ? AND undone_at IS NULL");
    for (const std::int64_t number : numbers) {
        update.bind(1, localNow()).bind(2, number).run();
        if (database.changes() == 0)
            throw Error(ErrorCode::NoSuchMerge, {std::to_string(number)});
    }
    if (!numbers.empty())
        store.bumpDataVersion();
    transaction.commit();
}

void restoreMerges(Store &store, const std::vector<std::int64_t> &numbers)
{
    Database &database = requireWriter(store);
    Transaction transaction(database);
    Statement update = database.prepare(
        "UPDATE merges SET undone_at = NULL WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM merges other "
        "WHERE other.merged = merges.merged AND other.number <> ?1 AND other.undone_at IS NULL)");
    for (const std::int64_t number : numbers)
        update.bind(1, number).run();
    store.bumpDataVersion();
    transaction.commit();
}

void refuseMerges(Store &store, const std::vector<MergeProposal> &proposals)
{
    Database &database = requireWriter(store);
    Transaction transaction(database);
    Statement insert
        = database.prepare("INSERT OR IGNORE INTO merge_refusals (first, second, refused_at) VALUES (?, ?, ?)");
    const std::string now = localNow();
    forEachPair(proposals,
                [&](const auto &pair) { insert.bind(1, pair.first).bind(2, pair.second).bind(3, now).run(); });
    transaction.commit();
}

void forgetRefusals(Store &store, const std::vector<MergeProposal> &proposals)
{
    Database &database = requireWriter(store);
    Transaction transaction(database);
    Statement remove = database.prepare("DELETE FROM merge_refusals WHERE first = ? AND second = ?");
    forEachPair(proposals, [&](const auto &pair) { remove.bind(1, pair.first).bind(2, pair.second).run(); });
    transaction.commit();
}

} // namespace clientele
