#include <algorithm>
#include <limits>
#include <unordered_map>

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader_parts.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

// Positions in the CampaignTable, by number.
struct CampaignIndices
{
    std::unordered_map<std::int64_t, std::uint32_t> own;
    std::unordered_map<std::int64_t, std::uint32_t> outside;

    std::uint32_t find(std::int64_t ownNumber, std::int64_t outsideNumber) const
    {
        const auto &indices = ownNumber != 0 ? own : outside;
        const auto found = indices.find(ownNumber != 0 ? ownNumber : outsideNumber);
        return found == indices.end() ? kNoIndex : found->second;
    }
};

// Those run elsewhere, by id, then those made here that rows name.
CampaignIndices loadCampaigns(Database &database, CampaignTable &campaigns)
{
    CampaignIndices indices;
    Statement query = database.prepare(R"sql(
        SELECT 0, number, id, name, type, start_day, end_day FROM outside_campaigns
        UNION ALL
        SELECT 1, number, name, name, NULL, (SELECT min(valid_from_day) FROM offers WHERE campaign = campaigns.number),
               (SELECT max(valid_to_day) FROM offers WHERE campaign = campaigns.number)
        FROM campaigns WHERE number IN (
            SELECT campaign FROM targetings UNION SELECT campaign FROM messages UNION SELECT campaign FROM redemptions
            UNION SELECT campaign FROM coupons UNION SELECT campaign FROM members
            UNION SELECT c.campaign FROM codes c JOIN redemptions r ON r.code = c.code)
        ORDER BY 1, 3)sql");
    while (query.step()) {
        const bool isOwn = query.integer(0) != 0;
        (isOwn ? indices.own : indices.outside).emplace(query.integer(1), static_cast<std::uint32_t>(campaigns.size()));
        campaigns.id.add(query.text(2));
        campaigns.name.add(query.text(3));
        campaigns.type.add(query.text(4));
        campaigns.start.push_back(query.isNull(5) ? CampaignTable::kNoDay : static_cast<Day>(query.integer(5)));
        campaigns.end.push_back(query.isNull(6) ? CampaignTable::kNoDay : static_cast<Day>(query.integer(6)));
        campaigns.number.push_back(isOwn ? query.integer(1) : 0);
    }
    return indices;
}

Time timeOf(const Statement &query, int column)
{
    return query.isNull(column) ? kNoTime : query.integer(column);
}

// Campaigns in the table's order: elsewhere by id, here by name, none last.
constexpr const char *kByCampaign = " ORDER BY campaign IS NULL AND outside_campaign IS NULL, campaign IS NOT NULL, "
                                    "(SELECT id FROM outside_campaigns o WHERE o.number = outside_campaign), "
                                    "(SELECT name FROM campaigns c WHERE c.number = campaign), ";

std::string ordered(const char *select, const char *then)
{
    return std::string(select) + kByCampaign + then;
}

// Those that files tell of, and whom the shop's own campaigns were exported for, unless a file says it too. Arms of an
// offer are called as target lists call it ("15% off"), for that is what people got. Days after the
// last order are not there yet for anybody who asks: an export since then counts as of that order.
void loadTargetings(Database &database, Dataset &dataset, const CampaignIndices &campaigns,
                    const IndexByNumber &customers)
{
    TargetingTable &table = dataset.targetings;
    const auto last = std::ranges::max_element(dataset.orders.time);
    Statement query = database.prepare(
        "WITH r AS (SELECT campaign, outside_campaign, customer, arm, time, number FROM targetings UNION ALL "
        "SELECT campaign, NULL, customer, CASE arm WHEN 'offer' THEN ifnull((SELECT label FROM offers o "
        "WHERE o.number = m.offer), arm) ELSE arm END, min(CAST(strftime('%s', sealed_at) AS INTEGER), ?1), 0 FROM "
        "members m "
        "WHERE NOT EXISTS (SELECT 1 FROM targetings t WHERE t.customer = m.customer AND t.campaign = m.campaign)) "
        + ordered("SELECT ifnull(campaign, 0), ifnull(outside_campaign, 0), customer, arm, time FROM r",
                  "(SELECT id FROM customers WHERE number = customer), number"));
    query.bind(1, last == dataset.orders.time.end() ? std::numeric_limits<Time>::max() : *last);
    while (query.step()) {
        table.campaign.push_back(campaigns.find(query.integer(0), query.integer(1)));
        table.customer.push_back(indexOf(customers, query.integer(2)));
        table.arm.push_back(dataset.words.code(query.text(3)));
        table.time.push_back(timeOf(query, 4));
    }
}

void loadMessages(Database &database, Dataset &dataset, const CampaignIndices &campaigns,
                  const IndexByNumber &customers, Monitor &monitor)
{
    MessageTable &table = dataset.messages;
    Statement query = database.prepare(
        ordered("SELECT ifnull(campaign, 0), ifnull(outside_campaign, 0), customer, channel, sent_time, opened_time, "
                "clicked_time, ifnull(sent, 0) + 2 * ifnull(opened, 0) + 4 * ifnull(clicked, 0) + "
                "8 * ifnull(bounced, 0) + 16 * ifnull(unsubscribed, 0) FROM messages",
                "(SELECT id FROM customers WHERE number = customer), sent_time, number"));
    while (query.step()) {
        if (table.size() % 4'096 == 0)
            monitor.checkpoint();
        table.campaign.push_back(campaigns.find(query.integer(0), query.integer(1)));
        table.customer.push_back(indexOf(customers, query.integer(2)));
        table.channel.push_back(dataset.words.code(query.text(3)));
        table.sent.push_back(timeOf(query, 4));
        table.opened.push_back(timeOf(query, 5));
        table.clicked.push_back(timeOf(query, 6));
        table.steps.push_back(static_cast<std::uint8_t>(query.integer(7)));
    }
}

// A redemption that names no campaign belongs to the one made here that gave the code, if only one did.
void loadRedemptions(Database &database, Dataset &dataset, const CampaignIndices &campaigns,
                     const IndexByNumber &customers)
{
    OrderFinder orders(dataset);
    RedemptionTable &table = dataset.redemptions;
    Statement query = database.prepare(
        "WITH r AS (SELECT number, outside_campaign, code, customer, order_id, time, discount, "
        "CASE WHEN campaign IS NULL AND outside_campaign IS NULL THEN "
        "(SELECT max(campaign) FROM codes c WHERE c.code = redemptions.code HAVING count(DISTINCT campaign) = 1) "
        "ELSE campaign END AS campaign FROM redemptions) "
        + ordered("SELECT ifnull(campaign, 0), ifnull(outside_campaign, 0), ifnull(customer, 0), code, time, discount, "
                  "order_id FROM r",
                  "(SELECT id FROM customers WHERE number = customer), number"));
    while (query.step()) {
        table.campaign.push_back(campaigns.find(query.integer(0), query.integer(1)));
        table.customer.push_back(indexOf(customers, query.integer(2)));
        table.code.add(query.text(3));
        table.time.push_back(timeOf(query, 4));
        table.discount.push_back({query.integer(5)});
        table.order.push_back(orders.find(query.text(6), table.customer.back()));
    }
}

void loadCoupons(Database &database, Dataset &dataset, const CampaignIndices &campaigns, const IndexByNumber &products)
{
    CouponTable &table = dataset.coupons;
    Statement query = database.prepare(ordered("SELECT ifnull(campaign, 0), ifnull(outside_campaign, 0), code, "
                                               "ifnull(product, 0) FROM coupons",
                                               "number"));
    while (query.step()) {
        table.campaign.push_back(campaigns.find(query.integer(0), query.integer(1)));
        table.code.add(query.text(2));
        table.product.push_back(indexOf(products, query.integer(3)));
    }
}

} // namespace

void loadResponses(Database &database, Dataset &dataset, const IndexByNumber &customers, const IndexByNumber &products,
                   Monitor &monitor)
{
    const CampaignIndices campaigns = loadCampaigns(database, dataset.campaigns);
    loadTargetings(database, dataset, campaigns, customers);
    loadMessages(database, dataset, campaigns, customers, monitor);
    loadRedemptions(database, dataset, campaigns, customers);
    loadCoupons(database, dataset, campaigns, products);
}

} // namespace clientele
