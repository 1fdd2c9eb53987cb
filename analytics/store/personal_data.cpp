#include "analytics/store/personal_data.h"

#include <array>

namespace clientele {

namespace {

constexpr std::array kPersonal {
    ColumnName {"customers", "id"}, // often an e-mail address or a nickname
    ColumnName {"customers", "name"},
    ColumnName {"customers", "email"},
    ColumnName {"customers", "phone"},
    ColumnName {"customers", "country"},
    ColumnName {"customers", "region"},
    ColumnName {"customers", "gender"},
    ColumnName {"customers", "birth_year"},
    ColumnName {"customers", "member_since_day"},
    ColumnName {"customer_keys", "value"},
    ColumnName {"customer_notes", "customer_id"},
    ColumnName {"customer_notes", "note"},
    ColumnName {"merges", "reason"},
    ColumnName {"attribute_values", "text_value"},
    ColumnName {"column_blobs", "bytes"}, // countries of orders
    ColumnName {"refunds", "reason"},
    ColumnName {"reviews", "title"},
    ColumnName {"reviews", "body"},
    ColumnName {"do_not_contact_keys", "value"},
    ColumnName {"import_changes", "before"},
    ColumnName {"rejected_rows", "excerpt"},
    ColumnName {"rejected_rows", "raw"},
    ColumnName {"segment_members", "customer_id"},
    ColumnName {"member_blobs", "bytes"}, // why they are in tells what they spent
};

constexpr std::array kHarmless {
    ColumnName {"settings", "key"},
    ColumnName {"settings", "value"},
    ColumnName {"imports", "kind"},
    ColumnName {"imports", "file_name"},
    ColumnName {"imports", "recipe"},
    ColumnName {"imports", "header"},
    ColumnName {"imports", "rule"},
    ColumnName {"imports", "imported_at"},
    ColumnName {"imports", "undone_at"},
    ColumnName {"import_changes", "table_name"},
    ColumnName {"recipes", "name"},
    ColumnName {"recipes", "kind"},
    ColumnName {"recipes", "fingerprint"},
    ColumnName {"recipes", "recipe"},
    ColumnName {"recipes", "saved_at"},
    ColumnName {"recipes", "last_used_at"},
    ColumnName {"rejected_rows", "reason"},
    ColumnName {"rejected_rows", "column_name"},
    ColumnName {"customer_keys", "kind"},
    ColumnName {"customer_notes", "changed_at"},
    ColumnName {"merge_refusals", "refused_at"},
    ColumnName {"merges", "merged_at"},
    ColumnName {"merges", "undone_at"},
    ColumnName {"attributes", "entity"},
    ColumnName {"attributes", "name"},
    ColumnName {"consents", "channel"},
    ColumnName {"consents", "source"},
    ColumnName {"consents", "recorded_at"},
    ColumnName {"do_not_contact_keys", "kind"},
    ColumnName {"do_not_contact_keys", "recorded_at"},
    ColumnName {"do_not_contact", "source"},
    ColumnName {"do_not_contact", "recorded_at"},
    ColumnName {"products", "id"},
    ColumnName {"products", "name"},
    ColumnName {"products", "category"},
    ColumnName {"products", "brand"},
    ColumnName {"column_blobs", "name"},
    ColumnName {"event_kinds", "id"},
    ColumnName {"event_blobs", "name"},
    ColumnName {"reviews", "order_id"},
    ColumnName {"reviews", "language"},
    ColumnName {"reviews", "category"},
    ColumnName {"outside_campaigns", "id"},
    ColumnName {"outside_campaigns", "name"},
    ColumnName {"outside_campaigns", "type"},
    ColumnName {"targetings", "arm"},
    ColumnName {"coupons", "code"},
    ColumnName {"redemptions", "order_id"},
    ColumnName {"faq", "question"},
    ColumnName {"faq", "answer"},
    ColumnName {"faq", "category"},
    ColumnName {"faq", "language"},
    ColumnName {"faq", "changed_at"},
    ColumnName {"rfm_maps", "name"},
    ColumnName {"rfm_maps", "definition"},
    ColumnName {"segments", "name"},
    ColumnName {"segments", "source"},
    ColumnName {"segments", "created_at"},
    ColumnName {"segments", "rule"},
    ColumnName {"segments", "rule_text"},
    ColumnName {"segment_snapshots", "segment_id"},
    ColumnName {"segment_snapshots", "taken_at"},
    ColumnName {"models", "method"},
    ColumnName {"models", "parameters"},
    ColumnName {"models", "trained_at"},
    ColumnName {"models", "metrics"},
    ColumnName {"campaigns", "name"},
    ColumnName {"campaigns", "state"},
    ColumnName {"campaigns", "plan"},
    ColumnName {"campaigns", "created_at"},
    ColumnName {"campaigns", "changed_at"},
    ColumnName {"campaigns", "sealed_at"},
    ColumnName {"campaigns", "seal"},
    ColumnName {"code_pool", "code"},
    ColumnName {"offers", "kind"},
    ColumnName {"offers", "parameters"},
    ColumnName {"offers", "label"},
    ColumnName {"offer_products", "role"},
    ColumnName {"arms", "arm"},
    ColumnName {"members", "arm"},
    ColumnName {"members", "stratum"},
    ColumnName {"members", "sealed_at"},
    ColumnName {"exclusions", "reason"},
    ColumnName {"member_blobs", "name"},
    ColumnName {"codes", "code"},
    ColumnName {"exports", "arm"},
    ColumnName {"exports", "format"},
    ColumnName {"exports", "file_name"},
    ColumnName {"exports", "sha256"},
    ColumnName {"exports", "purpose"},
    ColumnName {"exports", "exported_at"},
    ColumnName {"messages", "channel"},
    ColumnName {"redemptions", "code"},
};

} // namespace

std::span<const ColumnName> personalColumns()
{
    return kPersonal;
}

std::span<const ColumnName> harmlessTextColumns()
{
    return kHarmless;
}

} // namespace clientele
