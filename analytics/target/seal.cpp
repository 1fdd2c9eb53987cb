#include "analytics/target/seal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/parallel_sort.h"
#include "analytics/offer/offer_json.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_seal.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerReport = 1'024;
constexpr std::size_t kManyRows = 20'000;

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

// Entering a million codes that nobody can guess into an index moves all of it again and again; sorting them into a new
// one is a tenth of the work. The index is away while this lives. Where most of the table is there already, it stays.
class IndexAside
{
public:
    IndexAside(Database &database, const std::string &table, std::string_view name, std::size_t newRows)
        : m_database(database)
    {
        if (newRows < kManyRows || hasMoreThan(table, newRows))
            return;
        {
            Statement select = database.prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?1");
            if (select.bind(1, name).step())
                m_sql = select.text(0);
        } // no index goes while somebody reads
        if (!m_sql.empty())
            database.execute("DROP INDEX " + std::string(name));
    }

    void putBack()
    {
        if (!m_sql.empty())
            m_database.execute(m_sql);
    }

private:
    bool hasMoreThan(const std::string &table, std::size_t rows)
    {
        Statement count = m_database.prepare("SELECT count(*) FROM (SELECT 1 FROM " + table + " LIMIT ?1)");
        count.bind(1, static_cast<std::int64_t>(rows) + 1).step();
        return count.integer(0) > static_cast<std::int64_t>(rows);
    }

    Database &m_database;
    std::string m_sql;
};

std::string wallClock(Database &database)
{
    Statement now = database.prepare("SELECT datetime('now', 'localtime')");
    now.step();
    return std::string(now.text(0));
}

std::string recommendedJson(const std::vector<std::string> &products)
{
    return products.empty() ? "[]" : nlohmann::json(products).dump();
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

// NaN is NULL.
void bindExpected(Statement &insert, int at, const Expectation &expected)
{
    for (const float value : {expected.buyNone, expected.buy, expected.redeem, expected.revenue, expected.cost,
                              expected.profit, expected.profitError}) {
        if (std::isnan(value))
            insert.bindNull(at++);
        else
            insert.bind(at++, static_cast<double>(value));
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
    Statement insert = database.prepare(
        "INSERT INTO members (campaign, customer, arm, stratum, propensity, via_segment, score, rank, reason,"
        " recommended, offer, expected_buy_none, expected_buy, expected_redeem, expected_revenue, expected_cost,"
        " expected_profit, expected_profit_error, not_sent, sealed_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19,"
        " ?20)");
    const std::string sealedAt = wallClock(database);
    RowReport report(members.members.size(), monitor);
    insert.bind(1, campaign).bind(20, sealedAt);
    for (const std::uint32_t i : order) {
        report.next();
        const CampaignMember &member = members.members[i];
        insert.bind(2, customers[i])
            .bind(3, armId(member.arm))
            .bind(4, member.stratum)
            .bind(5, member.propensity)
            .bindOrNull(6, member.viaSegment)
            .bind(7, member.score)
            .bind(8, std::int64_t {member.rank})
            .bind(9, member.reason)
            .bind(10, recommendedJson(member.recommended))
            .bind(11, offers[member.offer]);
        bindExpected(insert, 12, member.expected);
        insert.bindOrNull(19, notSentId(member.notSent)).run();
    }
}

// Counted in the order that the shop keeps people in, from 1; the seed address's last.
void sealCodes(Database &database, std::int64_t campaign, const CampaignMembers &members,
               const std::vector<std::int64_t> &customers, const std::vector<std::uint32_t> &order, Monitor &monitor)
{
    IndexAside byCode(database, "codes", "codes_code", members.members.size());
    Statement insert
        = database.prepare("INSERT INTO codes (campaign, counter, code, customer) VALUES (?1, ?2, ?3, ?4)");
    std::int64_t counter = 0;
    RowReport report(members.members.size(), monitor);
    insert.bind(1, campaign);
    for (const std::uint32_t i : order) {
        report.next();
        if (!members.members[i].code.empty())
            insert.bind(2, ++counter).bind(3, members.members[i].code).bind(4, customers[i]).run();
    }
    if (!members.seedCode.empty()) // nobody's: it is never counted
        insert.bind(2, ++counter).bind(3, members.seedCode).bindNull(4).run();
    byCode.putBack();
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

} // namespace

void sealCampaign(Store &store, const Campaign &campaign, const CampaignMembers &members, Monitor &monitor)
{
    monitor.stage(Stage::Writing);
    Database &database = store.database();
    const std::vector<std::int64_t> offers = sealOffers(database, campaign, store.settings().currency);
    sealArms(database, campaign, members, offers);
    SealOfPeople text(store, campaign.number);
    std::string seal;
    // One connection writes rows one after the other; the seal is computed beside it.
    const std::array<std::function<void()>, 2> tasks {
        [&] {
            const std::vector<std::int64_t> customers = customerNumbers(database, members);
            const std::vector<std::uint32_t> order = byNumber(customers);
            sealMembers(database, campaign.number, members, customers, order, offers, monitor);
            sealCodes(database, campaign.number, members, customers, order, monitor);
            sealExclusions(database, campaign.number, members, monitor);
        },
        [&] { seal = text.compute(members, monitor); }};
    parallelFor(tasks.size(), 1, [&](std::size_t task, std::size_t) { tasks[task](); });
    database
        .prepare("UPDATE campaigns SET seal = ?2, state = ?3, sealed_at = datetime('now', 'localtime')"
                 " WHERE number = ?1")
        .bind(1, campaign.number)
        .bind(2, seal)
        .bind(3, campaignStateId(Campaign::State::Exported))
        .run();
    store.bumpDataVersion(); // a Dataset tells whom a campaign was for
}

CampaignMembers sealedMembers(Store &store, std::int64_t campaign)
{
    CampaignMembers result;
    // SQLite compares text byte by byte: the order of `members`.
    Statement select = store.database().prepare(
        "SELECT c.id, m.arm, k.code, m.reason, m.recommended, m.stratum, m.propensity, m.via_segment, m.score, m.rank,"
        " (SELECT count(*) FROM offers o WHERE o.campaign = m.campaign AND o.number < m.offer),"
        " m.expected_buy_none, m.expected_buy, m.expected_redeem, m.expected_revenue, m.expected_cost,"
        " m.expected_profit, m.expected_profit_error, m.not_sent"
        " FROM members m JOIN customers c ON c.number = m.customer"
        " LEFT JOIN codes k ON k.campaign = m.campaign AND k.customer = m.customer"
        " WHERE m.campaign = ?1 ORDER BY c.id");
    select.bind(1, campaign);
    while (select.step()) {
        CampaignMember &member = result.members.emplace_back();
        member.customer = select.text(0);
        member.arm = armById(select.text(1));
        member.code = select.text(2);
        member.reason = select.text(3);
        member.recommended = nlohmann::json::parse(select.text(4)).get<std::vector<std::string>>();
        member.stratum = select.text(5);
        member.propensity = select.real(6);
        member.viaSegment = select.text(7);
        member.score = select.real(8);
        member.rank = static_cast<int>(select.integer(9));
        member.offer = static_cast<std::uint8_t>(select.integer(10));
        int column = 11;
        for (float *value :
             {&member.expected.buyNone, &member.expected.buy, &member.expected.redeem, &member.expected.revenue,
              &member.expected.cost, &member.expected.profit, &member.expected.profitError}) {
            if (!select.isNull(column))
                *value = static_cast<float>(select.real(column));
            ++column;
        }
        member.notSent = notSentById(select.text(column));
    }
    Statement seed
        = store.database().prepare("SELECT code FROM codes WHERE campaign = ?1 AND customer IS NULL ORDER BY counter");
    seed.bind(1, campaign);
    if (seed.step())
        result.seedCode = seed.text(0);
    Statement excluded = store.database().prepare("SELECT c.id, e.reason FROM exclusions e JOIN customers c"
                                                  " ON c.number = e.customer WHERE e.campaign = ?1 ORDER BY c.id");
    excluded.bind(1, campaign);
    while (excluded.step())
        result.exclusions.push_back({std::string(excluded.text(0)), exclusionById(excluded.text(1))});
    return result;
}

} // namespace clientele
