#pragma once

#include <cstdint>
#include <span>

#include "analytics/import/staged_bans.h"
#include "analytics/import/staged_campaigns.h"
#include "analytics/import/staged_events.h"
#include "analytics/import/staged_rows.h"

namespace clientele {

enum class FileKind;
struct ImportReport;
class StagedCustomers;
class StagedProducts;

// Everything of one file that is neither an order nor a customer or product itself: what customers do and say, what
// campaigns came to. A file is of one kind, so one of these fills and the others stay empty.
class StagedKinds
{
public:
    void add(const EventRecord &record, StagedCustomers &customers, StagedProducts &products);
    void add(const ReviewRecord &record, StagedCustomers &customers, StagedProducts &products);
    void add(const MessageRecord &record, StagedCustomers &customers);
    void add(const RedemptionRecord &record, StagedCustomers &customers);
    void add(const TargetingRecord &record, StagedCustomers &customers);
    void add(const CampaignRecord &record) { m_campaigns.add(record); }
    void add(const CouponRecord &record, StagedProducts &products);
    void add(const BanRecord &record) { m_bans.add(record); }

    // `customers` and `products`: numbers in the shop, by index. Fills the report's counts of that kind, `added` and
    // `alreadyThere`.
    void write(FileKind kind, ImportContext &context, std::span<const std::int64_t> customers,
               std::span<const std::int64_t> products, ImportReport &report);

private:
    void writeMessages(ImportContext &context, const PartyNumbers &numbers, ImportReport &report);

    StagedEvents m_events;
    StagedCampaigns m_campaigns;
    StagedBans m_bans;
    StagedUnsubscribes m_unsubscribes;
    StagedRows m_reviews {"reviews",
                          {"customer", "product", "order_id", "time", "has_time", "stars", "lowest", "highest", "title",
                           "body", "language", "category"}};
    StagedRows m_messages {"messages",
                           {"campaign", "outside_campaign", "customer", "channel", "sent_time", "sent", "opened",
                            "opened_time", "clicked", "clicked_time", "bounced", "bounced_time", "unsubscribed",
                            "unsubscribed_time"},
                           5,
                           Changeable::Messages};
    StagedRows m_redemptions {
        "redemptions",
        {"campaign", "outside_campaign", "code", "customer", "order_id", "time", "has_time", "discount"}};
    StagedRows m_targetings {"targetings", {"campaign", "outside_campaign", "customer", "arm", "time"}};
    StagedRows m_coupons {"coupons", {"campaign", "outside_campaign", "code", "product"}};
};

} // namespace clientele
