#include "analytics/import/staged_kinds.h"

#include "analytics/import/import_context.h"
#include "analytics/import/importer.h"
#include "analytics/import/staged_customers.h"
#include "analytics/import/staged_products.h"

namespace clientele {

namespace {

void moment(StagedRows &rows, const std::optional<Moment> &moment)
{
    rows.integer(moment ? std::optional(moment->time) : std::nullopt);
    rows.integer(moment ? std::optional<std::int64_t>(moment->hasTime) : std::nullopt);
}

void step(StagedRows &rows, const MessageRecord::Step &step)
{
    rows.integer(step.hasHappened ? std::optional<std::int64_t>(1) : std::nullopt);
    rows.integer(step.time);
}

} // namespace

void StagedKinds::add(const EventRecord &record, StagedCustomers &customers, StagedProducts &products)
{
    m_events.add(record, customers.add(record.customer),
                 products.add(record.product, record.productName, record.category));
}

void StagedKinds::add(const ReviewRecord &record, StagedCustomers &customers, StagedProducts &products)
{
    m_reviews.customer(customers.add(record.customer));
    m_reviews.product(products.add(record.product, record.productName, record.category));
    m_reviews.text(record.order);
    moment(m_reviews, record.moment);
    m_reviews.real(record.stars);
    m_reviews.real(record.stars ? std::optional(record.lowest) : std::nullopt);
    m_reviews.real(record.stars ? std::optional(record.highest) : std::nullopt);
    for (const std::string_view text : {record.title, record.body, record.language, record.category})
        m_reviews.text(text);
}

void StagedKinds::add(const MessageRecord &record, StagedCustomers &customers)
{
    const std::uint32_t customer = customers.add(record.customer);
    m_messages.campaign(m_campaigns.add(record.campaign));
    m_messages.customer(customer);
    m_messages.text(record.channel);
    m_messages.integer(record.sent.time);
    m_messages.integer(record.sent.hasHappened ? std::optional<std::int64_t>(1) : std::nullopt);
    for (const MessageRecord::Step &each : {record.opened, record.clicked, record.bounced, record.unsubscribed})
        step(m_messages, each);
    if (record.unsubscribed.hasHappened)
        m_unsubscribes.add(customer, record.channel, record.unsubscribed.time);
}

void StagedKinds::add(const RedemptionRecord &record, StagedCustomers &customers)
{
    m_redemptions.campaign(m_campaigns.add(record.campaign));
    m_redemptions.text(record.code);
    m_redemptions.customer(customers.add(record.customer));
    m_redemptions.text(record.order);
    moment(m_redemptions, record.moment);
    m_redemptions.integer(record.discount ? std::optional(record.discount->units) : std::nullopt);
}

void StagedKinds::add(const TargetingRecord &record, StagedCustomers &customers)
{
    m_targetings.campaign(m_campaigns.add(record.campaign));
    m_targetings.customer(customers.add(record.customer));
    m_targetings.text(record.arm);
    m_targetings.integer(record.time);
}

void StagedKinds::add(const CouponRecord &record, StagedProducts &products)
{
    m_coupons.campaign(m_campaigns.add(record.campaign));
    m_coupons.text(record.code);
    m_coupons.product(products.add(record.product, {}, {}));
}

void StagedKinds::write(FileKind kind, ImportContext &context, std::span<const std::int64_t> customers,
                        std::span<const std::int64_t> products, ImportReport &report)
{
    if (kind <= FileKind::Products)
        return;
    std::int64_t knownCampaigns = 0;
    const std::vector<CampaignNumbers> campaigns = m_campaigns.write(context, knownCampaigns);
    const PartyNumbers numbers {customers, products, campaigns};
    const std::int64_t newCampaigns = context.newRows;
    const auto writeRows = [&](StagedRows &rows, std::int64_t &count) {
        count = static_cast<std::int64_t>(rows.size());
        report.alreadyThere = rows.write(context, numbers);
    };
    report.rule = "multiset";
    switch (kind) {
    case FileKind::Orders:
    case FileKind::Customers:
    case FileKind::Products: return;
    case FileKind::Events:
        report.events = static_cast<std::int64_t>(m_events.size());
        report.byKind = m_events.byKind();
        report.alreadyThere = m_events.write(context, customers, products);
        break;
    case FileKind::Reviews: writeRows(m_reviews, report.reviews); break;
    case FileKind::Messages: writeMessages(context, numbers, report); break;
    case FileKind::Redemptions: writeRows(m_redemptions, report.redemptions); break;
    case FileKind::Targetings: writeRows(m_targetings, report.targetings); break;
    case FileKind::Coupons: writeRows(m_coupons, report.coupons); break;
    case FileKind::Campaigns:
        report.campaigns = static_cast<std::int64_t>(m_campaigns.size());
        report.alreadyThere = knownCampaigns;
        report.rule.clear();
        report.added = context.newRows;
        return;
    case FileKind::DoNotContact:
        report.doNotContact = static_cast<std::int64_t>(m_bans.size());
        report.alreadyThere = m_bans.write(context);
        report.rule.clear();
        break;
    }
    report.added = context.newRows - newCampaigns;
}

void StagedKinds::writeMessages(ImportContext &context, const PartyNumbers &numbers, ImportReport &report)
{
    report.messages = static_cast<std::int64_t>(m_messages.size());
    report.alreadyThere = m_messages.write(context, numbers);
    report.rule.clear();
    report.unsubscribes = m_unsubscribes.write(context, numbers.customers);
    context.updated
        += report.unsubscribes > 0 && context.newRows == 0 && context.updated == 0 ? report.unsubscribes : 0;
}

} // namespace clientele
