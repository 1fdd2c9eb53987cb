#include "analytics/target/seal.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/parallel_sort.h"
#include "analytics/offer/offer_json.h"
#include "analytics/store/insert_rows.h"
#include "analytics/store/member_parts.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_seal.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerReport = 1'024;

// Finds customers by outside id, in the ids' bytewise order: one walk along the index instead of a search for each.
class CustomerNumbers
{
public:
    explicit CustomerNumbers(Database &database)
        : m_walk(database.prepare("SELECT id, number FROM customers ORDER BY id"))
        , m_isOn(m_walk.step())
    {
    }

    std::int64_t of(std::string_view id)
    {
        while (m_isOn && m_walk.text(0) < id)
            m_isOn = m_walk.step();
        if (!m_isOn || m_walk.text(0) != id)
            throw Error(ErrorCode::Internal, {"no customer " + std::string(id)}); // decided from another shop's data
        return m_walk.integer(1);
    }

private:
    Statement m_walk;
    bool m_isOn;
};

std::string wallClock(Database &database)
{
    Statement now = database.prepare("SELECT datetime('now', 'localtime')");
    now.step();
    return std::string(now.text(0));
}

// Their numbers, by position in the plan.
std::vector<std::int64_t> sealOffers(Database &database, const Campaign &campaign, const std::string &currency)
{
    std::vector<std::int64_t> numbers;
    for (const Offer &offer : campaign.plan.offers) {
        database
            .prepare("INSERT INTO offers (campaign, kind, parameters, valid_from_day, valid_to_day, label)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
            .bind(1, campaign.number)
            .bind(2, offer.kind)
            .bind(3, offerToJson(offer).dump())
            .bind(4, std::int64_t {offer.validFrom})
            .bind(5, std::int64_t {offer.validTo})
            .bind(6, offerKind(offer.kind).label(offer, currency))
            .run();
        numbers.push_back(database.lastInsertId());
    }
    return numbers;
}

// One row per arm and offer that somebody is in: who gets nothing is in the arm of the offer that they would have got.
void sealArms(Database &database, const Campaign &campaign, const CampaignMembers &members,
              const std::vector<std::int64_t> &offers)
{
    const auto total = static_cast<double>(members.members.size());
    Statement insert = database.prepare("INSERT INTO arms (campaign, arm, offer, share) VALUES (?1, ?2, ?3, ?4)");
    for (const Arm arm : {Arm::Offer, Arm::Holdout, Arm::NotSent}) {
        for (std::size_t o = 0; o < offers.size(); ++o) {
            const auto size = std::ranges::count_if(
                members.members, [&](const CampaignMember &member) { return member.arm == arm && member.offer == o; });
            if (size == 0 && (arm == Arm::NotSent || o > 0))
                continue;
            insert.bind(1, campaign.number)
                .bind(2, armId(arm))
                .bind(3, offers[o])
                .bind(4, total > 0 ? static_cast<double>(size) / total : 0)
                .run();
        }
    }
}

std::vector<std::int64_t> customerNumbers(Database &database, const CampaignMembers &members)
{
    CustomerNumbers walk(database);
    std::vector<std::int64_t> numbers;
    numbers.reserve(members.members.size());
    for (const CampaignMember &member : members.members)
        numbers.push_back(walk.of(member.customer));
    return numbers;
}

// In the order that the shop keeps them in: otherwise each row of a large campaign would go somewhere into the middle.
std::vector<std::uint32_t> byNumber(const std::vector<std::int64_t> &customers)
{
    std::vector<std::uint32_t> order(customers.size());
    std::iota(order.begin(), order.end(), 0U);
    if (!std::ranges::is_sorted(customers))
        parallelSort(order, {}, [&](std::uint32_t i) { return customers[i]; });
    return order;
}

// Says how far a long loop over rows is.
class RowReport
{
public:
    RowReport(std::size_t rows, Monitor &monitor)
        : m_rows(rows)
        , m_monitor(monitor)
    {
    }

    void next()
    {
        if (m_done++ % kRowsPerReport != 0)
            return;
        m_monitor.checkpoint();
        m_monitor.progress(static_cast<double>(m_done) / static_cast<double>(m_rows));
    }

private:
    std::size_t m_rows;
    std::size_t m_done = 0;
    Monitor &m_monitor;
};

void sealMembers(Database &database, std::int64_t campaign, const CampaignMembers &members,
                 const std::vector<std::int64_t> &customers, const std::vector<std::uint32_t> &order,
                 const std::vector<std::int64_t> &offers, Monitor &monitor)
{
    const std::string sealedAt = wallClock(database);
    RowReport report(members.members.size(), monitor);
    insertRows(
        database,
        {"INSERT INTO members (campaign, sealed_at, customer, arm, offer, stratum, propensity) VALUES ",
         "(?1, ?2, ?, ?, ?, ?, ?)", 2, 5},
        order.size(), [&](Statement &insert) { insert.bind(1, campaign).bindKept(2, sealedAt); },
        [&](Statement &insert, int first, std::size_t at) {
            report.next();
            const CampaignMember &member = members.members[order[at]];
            insert.bind(first, customers[order[at]])
                .bindKept(first + 1, armId(member.arm))
                .bind(first + 2, offers[member.offer])
                .bindKept(first + 3, member.stratum)
                .bind(first + 4, member.propensity);
        });
}

// What is thought of the members, ready to be written.
std::vector<PackedMembers> packedDetails(const CampaignMembers &members, const std::vector<std::int64_t> &customers,
                                         const std::vector<std::uint32_t> &order, const Monitor &monitor)
{
    std::vector<PackedMembers> parts((order.size() + kMembersPerPart - 1) / kMembersPerPart);
    parallelFor(order.size(), kMembersPerPart, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        MemberColumns columns;
        for (std::size_t at = begin; at < end; ++at) {
            const CampaignMember &member = members.members[order[at]];
            const Expectation &expected = member.expected;
            columns.add({.customer = static_cast<std::uint32_t>(customers[order[at]]),
                         .reason = member.reason,
                         .recommended = member.recommended,
                         .viaSegment = member.viaSegment,
                         .notSent = notSentId(member.notSent),
                         .score = member.score,
                         .rank = static_cast<std::uint32_t>(member.rank),
                         .expected = {expected.buyNone, expected.buy, expected.redeem, expected.revenue, expected.cost,
                                      expected.profit, expected.profitError}});
        }
        parts[begin / kMembersPerPart] = packMembers(columns);
    });
    return parts;
}

// Members with a code, by code: a million that nobody can guess, put in one after the other as they come, would move all
// of their index again and again.
std::vector<std::uint32_t> byCode(const CampaignMembers &members)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < members.members.size(); ++i)
        if (!members.members[i].code.empty())
            order.push_back(i);
    parallelSort(order, {}, [&](std::uint32_t i) -> const std::string & { return members.members[i].code; });
    return order;
}

// Counted in their own order from 1; the seed address's last.
void sealCodes(Database &database, std::int64_t campaign, const CampaignMembers &members,
               const std::vector<std::int64_t> &customers, const std::vector<std::uint32_t> &order, Monitor &monitor)
{
    RowReport report(order.size(), monitor);
    const RowsOf codes {"INSERT INTO codes (campaign, counter, code, customer) VALUES ", "(?1, ?, ?, ?)", 1, 3};
    const auto bindCampaign = [campaign](Statement &insert) { insert.bind(1, campaign); };
    insertRows(database, codes, order.size(), bindCampaign, [&](Statement &insert, int first, std::size_t at) {
        report.next();
        insert.bind(first, static_cast<std::int64_t>(at) + 1)
            .bindKept(first + 1, members.members[order[at]].code)
            .bind(first + 2, customers[order[at]]);
    });
    if (members.seedCode.empty())
        return;
    insertRows(database, codes, 1, bindCampaign, [&](Statement &insert, int first, std::size_t) {
        insert.bind(first, static_cast<std::int64_t>(order.size()) + 1)
            .bindKept(first + 1, members.seedCode)
            .bindNull(first + 2); // nobody's: it is never counted
    });
}

void sealExclusions(Database &database, std::int64_t campaign, const CampaignMembers &members, Monitor &monitor)
{
    CustomerNumbers numbers(database);
    Statement insert = database.prepare("INSERT INTO exclusions (campaign, customer, reason) VALUES (?1, ?2, ?3)");
    for (std::size_t i = 0; i < members.exclusions.size(); ++i) {
        if (i % kRowsPerReport == 0)
            monitor.checkpoint();
        const auto &exclusion = members.exclusions[i];
        insert.bind(1, campaign).bind(2, numbers.of(exclusion.customer)).bind(3, exclusionId(exclusion.reason)).run();
    }
}

void together(const std::function<void()> &one, const std::function<void()> &other)
{
    const std::array<const std::function<void()> *, 2> tasks {&one, &other};
    parallelFor(tasks.size(), 1, [&](std::size_t task, std::size_t) { (*tasks[task])(); });
}

// Writes who is in and returns the seal. One connection writes rows one after the other; the rest is made beside it.
std::string sealPeople(Store &store, std::int64_t campaign, const CampaignMembers &members,
                       const std::vector<std::int64_t> &offers, Monitor &monitor)
{
    Database &database = store.database();
    SealOfPeople text(store, campaign);
    const std::vector<std::int64_t> customers = customerNumbers(database, members);
    const std::vector<std::uint32_t> order = byNumber(customers);
    std::vector<std::uint32_t> codes;
    std::vector<PackedMembers> details;
    std::string seal;
    together(
        [&] {
            sealMembers(database, campaign, members, customers, order, offers, monitor);
            sealExclusions(database, campaign, members, monitor);
        },
        [&] {
            codes = byCode(members);
            details = packedDetails(members, customers, order, monitor);
        });
    together(
        [&] {
            for (std::size_t part = 0; part < details.size(); ++part)
                writeMemberPart(database, campaign, part, std::exchange(details[part], {}));
            sealCodes(database, campaign, members, customers, codes, monitor);
        },
        [&] { seal = text.compute(members, monitor); });
    return seal;
}

} // namespace

void sealCampaign(Store &store, const Campaign &campaign, const CampaignMembers &members, Monitor &monitor)
{
    monitor.stage(Stage::Writing);
    Database &database = store.database();
    const std::vector<std::int64_t> offers = sealOffers(database, campaign, store.settings().currency);
    sealArms(database, campaign, members, offers);
    const std::string seal = sealPeople(store, campaign.number, members, offers, monitor);
    database
        .prepare("UPDATE campaigns SET seal = ?2, state = ?3, sealed_at = datetime('now', 'localtime')"
                 " WHERE number = ?1")
        .bind(1, campaign.number)
        .bind(2, seal)
        .bind(3, campaignStateId(Campaign::State::Exported))
        .run();
    store.bumpDataVersion(); // a Dataset tells whom a campaign was for
}

} // namespace clientele
