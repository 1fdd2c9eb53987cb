#include "analytics/import/staged_kinds.h"

#include "analytics/import/import_context.h"
#include "analytics/import/importer.h"
#include "analytics/import/staged_customers.h"
#include "analytics/import/staged_products.h"

namespace clientele {

void StagedKinds::add(const EventRecord &record, StagedCustomers &customers, StagedProducts &products)
{
    m_events.add(record, customers.add(record.customer),
                 products.add(record.product, record.productName, record.category));
}

void StagedKinds::write(FileKind kind, ImportContext &context, std::span<const std::int64_t> customers,
                        std::span<const std::int64_t> products, ImportReport &report)
{
    switch (kind) {
    case FileKind::Orders:
    case FileKind::Customers:
    case FileKind::Products: return;
    case FileKind::Events:
        report.events = static_cast<std::int64_t>(m_events.size());
        report.byKind = m_events.byKind();
        report.alreadyThere = m_events.write(context, customers, products);
        break;
    }
    report.rule = "multiset";
    report.added = context.newRows;
}

} // namespace clientele
