#include "analytics/plan/campaign_store.h"

#include <algorithm>
#include <charconv>

#include "analytics/base/error.h"
#include "analytics/plan/margins.h"
#include "analytics/plan/moved_codes.h"
#include "analytics/store/shop_key.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::string_view kColumns
    = "SELECT number, plan, state, created_at, changed_at, sealed_at, key FROM campaigns ";
constexpr std::string_view kLastNumber = "campaigns.last_number"; // a removed campaign's number is never given again

constexpr std::array kStates {
    std::pair {Campaign::State::Draft, std::string_view("draft")},
    std::pair {Campaign::State::Exported, std::string_view("exported")},
    std::pair {Campaign::State::Archived, std::string_view("archived")},
};

Campaign readRow(const Statement &row)
{
    Campaign campaign;
    campaign.number = row.integer(0);
    campaign.plan = draftFromJson(row.text(1));
    const auto state = std::ranges::find(kStates, row.text(2), &decltype(kStates)::value_type::second);
    campaign.state = state == kStates.end() ? Campaign::State::Draft : state->first;
    campaign.createdAt = row.text(3);
    campaign.changedAt = row.text(4);
    campaign.sealedAt = row.text(5);
    const auto key = row.blob(6);
    std::ranges::copy_n(key.begin(), static_cast<std::ptrdiff_t>(std::min(key.size(), campaign.key.size())),
                        campaign.key.begin());
    return campaign;
}

Campaign loadByNumber(Database &database, std::int64_t number)
{
    Statement select = database.prepare(std::string(kColumns) + "WHERE number = ?1");
    select.bind(1, number);
    if (!select.step())
        throw Error(ErrorCode::NoSuchCampaign, {std::to_string(number)});
    return readRow(select);
}

Campaign loadDraft(Database &database, std::int64_t number)
{
    Campaign campaign = loadByNumber(database, number);
    if (!campaign.sealedAt.empty())
        throw Error(ErrorCode::CampaignSealed, {campaign.plan.name});
    return campaign;
}

void requireFreeName(Database &database, const std::string &name, std::int64_t except)
{
    Statement select = database.prepare("SELECT 1 FROM campaigns WHERE name = ?1 AND number <> ?2");
    if (select.bind(1, name).bind(2, except).step())
        throw Error(ErrorCode::NameTaken, {name});
}

std::int64_t nextNumber(Store &store)
{
    std::int64_t last = 0;
    const std::string text = store.value(kLastNumber);
    std::from_chars(text.data(), text.data() + text.size(), last);
    const std::int64_t next
        = std::max(last, store.database().integer("SELECT ifnull(max(number), 0) FROM campaigns")) + 1;
    store.setValue(kLastNumber, std::to_string(next));
    return next;
}

// Empty dates mean now.
void insertCampaign(Database &database, const Campaign &campaign)
{
    requireFreeName(database, campaign.plan.name, 0);
    database
        .prepare("INSERT INTO campaigns (number, name, state, plan, key, created_at, changed_at, sealed_at)"
                 " VALUES (?1, ?2, ?3, ?4, ?5, ifnull(?6, datetime('now', 'localtime')),"
                 " ifnull(?7, datetime('now', 'localtime')), ?8)")
        .bind(1, campaign.number)
        .bind(2, campaign.plan.name)
        .bind(3, campaignStateId(campaign.state))
        .bind(4, planToJson(campaign.plan))
        .bindBlob(5, campaign.key)
        .bindOrNull(6, campaign.createdAt)
        .bindOrNull(7, campaign.changedAt)
        .bindOrNull(8, campaign.sealedAt)
        .run();
}

} // namespace

std::string_view campaignStateId(Campaign::State state)
{
    return std::ranges::find(kStates, state, &decltype(kStates)::value_type::first)->second;
}

std::vector<Campaign> loadCampaigns(Store &store)
{
    std::vector<Campaign> campaigns;
    Statement select = store.database().prepare(std::string(kColumns) + "ORDER BY number DESC");
    while (select.step())
        campaigns.push_back(readRow(select));
    return campaigns;
}

Campaign loadCampaign(Store &store, std::string_view numberOrName)
{
    Statement select = store.database().prepare(std::string(kColumns)
                                                + "WHERE CAST(number AS TEXT) = ?1 OR name = ?1"
                                                  " ORDER BY CAST(number AS TEXT) = ?1 DESC LIMIT 1");
    if (!select.bind(1, numberOrName).step())
        throw Error(ErrorCode::NoSuchCampaign, {std::string(numberOrName)});
    return readRow(select);
}

Campaign createCampaign(Store &store, const Plan &plan)
{
    checkPlan(plan);
    Transaction transaction(store.database());
    Campaign campaign;
    campaign.number = nextNumber(store);
    campaign.plan = withMargins(plan, loadShopMargins(store));
    campaign.key = shopKey(store);
    insertCampaign(store.database(), campaign);
    campaign = loadByNumber(store.database(), campaign.number);
    transaction.commit();
    return campaign;
}

void updateCampaign(Store &store, std::int64_t number, const Plan &plan)
{
    const std::string json = planToJson(plan);
    const Plan kept = draftFromJson(json); // what could not be read again is not written
    Transaction transaction(store.database());
    moveCodesWithOffers(store, number, loadDraft(store.database(), number).plan.offers, kept.offers);
    const bool isNamed = plan.name.find_first_not_of(" \t\r\n") != std::string::npos;
    if (isNamed)
        requireFreeName(store.database(), plan.name, number);
    store.database()
        .prepare("UPDATE campaigns SET name = ifnull(?2, name), plan = ?3, changed_at = datetime('now', 'localtime')"
                 " WHERE number = ?1")
        .bind(1, number)
        .bindOrNull(2, isNamed ? plan.name : std::string())
        .bind(3, json)
        .run();
    transaction.commit();
}

Campaign duplicateCampaign(Store &store, std::int64_t number, const std::string &name)
{
    Plan plan = loadByNumber(store.database(), number).plan;
    plan.name = name;
    return createCampaign(store, plan);
}

void setArchived(Store &store, std::int64_t number, bool isArchived)
{
    Transaction transaction(store.database());
    const Campaign campaign = loadByNumber(store.database(), number);
    const Campaign::State active = campaign.sealedAt.empty() ? Campaign::State::Draft : Campaign::State::Exported;
    store.database()
        .prepare("UPDATE campaigns SET state = ?2, changed_at = datetime('now', 'localtime') WHERE number = ?1")
        .bind(1, number)
        .bind(2, campaignStateId(isArchived ? Campaign::State::Archived : active))
        .run();
    transaction.commit();
}

void removeCampaign(Store &store, std::int64_t number)
{
    Transaction transaction(store.database());
    loadDraft(store.database(), number);
    store.database().prepare("DELETE FROM campaigns WHERE number = ?1").bind(1, number).run();
    transaction.commit();
}

void restoreCampaign(Store &store, const Campaign &campaign)
{
    Transaction transaction(store.database());
    insertCampaign(store.database(), campaign);
    transaction.commit();
}

} // namespace clientele
