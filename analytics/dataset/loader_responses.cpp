#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/dataset/table_order.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerCheck = 4'096;

// Which campaign a row names: one made here by its number, one run elsewhere by minus its number; 0 = none.
using CampaignKey = std::int64_t;

// Rows are read as they lie, without a word about order: sorting millions of them by other tables' texts is what SQLite is
// slowest at. Each table keeps beside it what its rows name until the campaigns that are named are known.
struct Named
{
    std::vector<CampaignKey> targetings;
    std::vector<CampaignKey> messages;
    std::vector<CampaignKey> redemptions;
    std::vector<CampaignKey> coupons;
};

Time timeOf(const Statement &query, int column)
{
    return query.isNull(column) ? kNoTime : query.integer(column);
}

void readTargetings(Database &database, Dataset &dataset, const IndexByNumber &customers,
                    std::vector<CampaignKey> &named, Monitor &monitor)
{
    TargetingTable &table = dataset.targetings;
    Statement query = database.prepare(
        "SELECT ifnull(campaign, -outside_campaign), customer, arm, time FROM targetings ORDER BY number");
    while (query.step()) {
        if (named.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        named.push_back(query.integer(0));
        table.customer.push_back(indexOf(customers, query.integer(1)));
        table.arm.push_back(dataset.words.code(query.text(2)));
        table.time.push_back(timeOf(query, 3));
    }
}

// Arms of an offer are called as target lists call it ("15% off"), for that is what people got.
std::unordered_map<std::int64_t, std::uint32_t> offerArms(Database &database, TextDictionary &words)
{
    std::unordered_map<std::int64_t, std::uint32_t> arms;
    Statement query = database.prepare("SELECT number, label FROM offers WHERE label IS NOT NULL");
    while (query.step())
        arms.emplace(query.integer(0), words.code(query.text(1)));
    return arms;
}

// Whom the shop's own campaigns were exported for, unless a file says it too. Days after the last order are not there yet
// for anybody who asks: an export since then counts as of that order.
void readMembers(Database &database, Dataset &dataset, const IndexByNumber &customers, std::vector<CampaignKey> &named,
                 Monitor &monitor)
{
    TargetingTable &table = dataset.targetings;
    std::unordered_map<CampaignKey, std::unordered_set<CustomerIndex>> told;
    for (std::size_t row = 0; row < named.size(); ++row) {
        if (named[row] > 0)
            told[named[row]].insert(table.customer[row]);
    }
    const auto last = std::ranges::max_element(dataset.orders.time);
    const Time latest = last == dataset.orders.time.end() ? std::numeric_limits<Time>::max() : *last;
    const std::unordered_map<std::int64_t, std::uint32_t> arms = offerArms(database, dataset.words);
    Statement exported = database.prepare("SELECT number FROM campaigns c WHERE EXISTS "
                                          "(SELECT 1 FROM members WHERE campaign = c.number) ORDER BY number");
    Statement query
        = database.prepare("SELECT customer, arm, ifnull(offer, 0), CAST(strftime('%s', sealed_at) AS INTEGER) "
                           "FROM members WHERE campaign = ?1 ORDER BY customer");
    while (exported.step()) {
        const CampaignKey campaign = exported.integer(0);
        const std::unordered_set<CustomerIndex> &known = told[campaign];
        query.reset();
        query.bind(1, campaign);
        while (query.step()) {
            if (named.size() % kRowsPerCheck == 0)
                monitor.checkpoint();
            const CustomerIndex customer = indexOf(customers, query.integer(0));
            if (known.contains(customer))
                continue;
            const std::string_view arm = query.text(1);
            const auto offer = arm == "offer" ? arms.find(query.integer(2)) : arms.end();
            named.push_back(campaign);
            table.customer.push_back(customer);
            table.arm.push_back(offer == arms.end() ? dataset.words.code(arm) : offer->second);
            table.time.push_back(std::min(query.integer(3), latest));
        }
    }
}

void readMessages(Database &database, Dataset &dataset, const IndexByNumber &customers, std::vector<CampaignKey> &named,
                  Monitor &monitor)
{
    MessageTable &table = dataset.messages;
    Statement query = database.prepare(
        "SELECT ifnull(campaign, -ifnull(outside_campaign, 0)), customer, channel, sent_time, opened_time, "
        "clicked_time, "
        "ifnull(sent, 0) + 2 * ifnull(opened, 0) + 4 * ifnull(clicked, 0) + 8 * ifnull(bounced, 0) + "
        "16 * ifnull(unsubscribed, 0) FROM messages ORDER BY number");
    while (query.step()) {
        if (named.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        named.push_back(query.integer(0));
        table.customer.push_back(indexOf(customers, query.integer(1)));
        table.channel.push_back(dataset.words.code(query.text(2)));
        table.sent.push_back(timeOf(query, 3));
        table.opened.push_back(timeOf(query, 4));
        table.clicked.push_back(timeOf(query, 5));
        table.steps.push_back(static_cast<std::uint8_t>(query.integer(6)));
    }
}

// A redemption that names no campaign belongs to the one made here that gave the code, if only one did.
void readRedemptions(Database &database, Dataset &dataset, const IndexByNumber &customers,
                     std::vector<CampaignKey> &named, Monitor &monitor)
{
    OrderFinder orders(dataset);
    RedemptionTable &table = dataset.redemptions;
    Statement query = database.prepare(
        "SELECT coalesce(campaign, -outside_campaign, (SELECT max(c.campaign) FROM codes c WHERE c.code = r.code "
        "HAVING count(DISTINCT c.campaign) = 1), 0), ifnull(customer, 0), code, time, discount, order_id "
        "FROM redemptions r ORDER BY number");
    while (query.step()) {
        if (named.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        named.push_back(query.integer(0));
        table.customer.push_back(indexOf(customers, query.integer(1)));
        table.code.add(query.text(2));
        table.time.push_back(timeOf(query, 3));
        table.discount.push_back({query.integer(4)});
        table.order.push_back(orders.find(query.text(5), table.customer.back()));
    }
}

void readCoupons(Database &database, Dataset &dataset, const IndexByNumber &products, std::vector<CampaignKey> &named,
                 Monitor &monitor)
{
    CouponTable &table = dataset.coupons;
    Statement query
        = database.prepare("SELECT ifnull(campaign, -ifnull(outside_campaign, 0)), code, ifnull(product, 0) "
                           "FROM coupons ORDER BY number");
    while (query.step()) {
        if (named.size() % kRowsPerCheck == 0)
            monitor.checkpoint();
        named.push_back(query.integer(0));
        table.code.add(query.text(1));
        table.product.push_back(indexOf(products, query.integer(2)));
    }
}

std::unordered_set<CampaignKey> keysIn(const Named &named)
{
    std::unordered_set<CampaignKey> keys;
    for (const auto *rows : {&named.targetings, &named.messages, &named.redemptions, &named.coupons}) {
        CampaignKey before = 0;
        for (const CampaignKey key : *rows) {
            if (key != before)
                keys.insert(key);
            before = key;
        }
    }
    return keys;
}

// All that were run elsewhere, by id, then those made here that rows name, by name. Their positions, by key.
std::unordered_map<CampaignKey, std::uint32_t> loadCampaigns(Database &database, CampaignTable &campaigns,
                                                             const std::unordered_set<CampaignKey> &named)
{
    std::unordered_map<CampaignKey, std::uint32_t> positions;
    Statement query = database.prepare(R"sql(
        SELECT 0, -number, id, name, type, start_day, end_day FROM outside_campaigns
        UNION ALL
        SELECT 1, number, name, name, NULL, (SELECT min(valid_from_day) FROM offers WHERE campaign = campaigns.number),
               (SELECT max(valid_to_day) FROM offers WHERE campaign = campaigns.number)
        FROM campaigns
        ORDER BY 1, 3, 2)sql");
    while (query.step()) {
        const CampaignKey key = query.integer(1);
        if (key > 0 && !named.contains(key))
            continue;
        positions.emplace(key, static_cast<std::uint32_t>(campaigns.size()));
        campaigns.id.add(query.text(2));
        campaigns.name.add(query.text(3));
        campaigns.type.add(query.text(4));
        campaigns.start.push_back(query.isNull(5) ? CampaignTable::kNoDay : static_cast<Day>(query.integer(5)));
        campaigns.end.push_back(query.isNull(6) ? CampaignTable::kNoDay : static_cast<Day>(query.integer(6)));
        campaigns.number.push_back(std::max<CampaignKey>(key, 0));
    }
    return positions;
}

std::vector<std::uint32_t> campaignsOf(const std::vector<CampaignKey> &named,
                                       const std::unordered_map<CampaignKey, std::uint32_t> &positions)
{
    std::vector<std::uint32_t> campaigns(named.size(), kNoIndex);
    CampaignKey before = 0;
    std::uint32_t position = kNoIndex;
    for (std::size_t row = 0; row < named.size(); ++row) {
        if (named[row] != before) {
            const auto found = positions.find(named[row]);
            position = found == positions.end() ? kNoIndex : found->second;
            before = named[row];
        }
        campaigns[row] = position;
    }
    return campaigns;
}

void sortTables(Dataset &dataset)
{
    TargetingTable &targetings = dataset.targetings;
    arrange(tableOrder(targetings.campaign, targetings.customer), targetings.campaign, targetings.customer,
            targetings.arm, targetings.time);
    MessageTable &messages = dataset.messages;
    arrange(tableOrder(messages.campaign, messages.customer, messages.sent), messages.campaign, messages.customer,
            messages.channel, messages.steps, messages.sent, messages.opened, messages.clicked);
    RedemptionTable &redemptions = dataset.redemptions;
    arrange(tableOrder(redemptions.campaign, redemptions.customer), redemptions.campaign, redemptions.customer,
            redemptions.order, redemptions.code, redemptions.time, redemptions.discount);
    CouponTable &coupons = dataset.coupons;
    arrange(tableOrder(coupons.campaign), coupons.campaign, coupons.code, coupons.product);
}

} // namespace

void loadResponses(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                   Monitor &monitor)
{
    Named named;
    readTargetings(database, dataset, customers, named.targetings, monitor);
    readMembers(database, dataset, customers, named.targetings, monitor);
    readMessages(database, dataset, customers, named.messages, monitor);
    readRedemptions(database, dataset, customers, named.redemptions, monitor);
    readCoupons(database, dataset, products, named.coupons, monitor);
    const auto positions = loadCampaigns(database, dataset.campaigns, keysIn(named));
    dataset.targetings.campaign = campaignsOf(named.targetings, positions);
    dataset.messages.campaign = campaignsOf(named.messages, positions);
    dataset.redemptions.campaign = campaignsOf(named.redemptions, positions);
    dataset.coupons.campaign = campaignsOf(named.coupons, positions);
    sortTables(dataset);
}

} // namespace clientele
