#include "analytics/import/field.h"

#include <string>

#include "analytics/base/error.h"
#include "analytics/import/id_list.h"

namespace clientele {

namespace {

const IdList<Field> kFieldIds {
    {Field::None, "none"},
    {Field::OrderId, "order_id"},
    {Field::OrderTime, "order_time"},
    {Field::CustomerId, "customer_id"},
    {Field::CustomerName, "customer_name"},
    {Field::Email, "email"},
    {Field::Phone, "phone"},
    {Field::Country, "country"},
    {Field::Region, "region"},
    {Field::ProductId, "product_id"},
    {Field::ProductName, "product_name"},
    {Field::Category, "category"},
    {Field::Brand, "brand"},
    {Field::Quantity, "quantity"},
    {Field::UnitPrice, "unit_price"},
    {Field::LineTotal, "line_total"},
    {Field::LineDiscount, "line_discount"},
    {Field::OrderStatus, "order_status"},
    {Field::LineId, "line_id"},
    {Field::OrderTotal, "order_total"},
    {Field::Postage, "postage"},
    {Field::Tax, "tax"},
    {Field::OrderDiscount, "order_discount"},
    {Field::RefundAmount, "refund_amount"},
    {Field::LineRefund, "line_refund"},
    {Field::RefundStatus, "refund_status"},
    {Field::PaidTime, "paid_time"},
    {Field::CancelledTime, "cancelled_time"},
    {Field::Currency, "currency"},
    {Field::PlatformDiscount, "platform_discount"},
    {Field::MerchantDiscount, "merchant_discount"},
    {Field::PackedProducts, "packed_products"},
    {Field::ProductGroup, "product_group"},
    {Field::ProductOption, "product_option"},
    {Field::PostalCode, "postal_code"},
    {Field::BirthYear, "birth_year"},
    {Field::Gender, "gender"},
    {Field::MemberSince, "member_since"},
    {Field::EmailConsent, "email_consent"},
    {Field::SmsConsent, "sms_consent"},
    {Field::PersonalConsent, "personal_consent"},
    {Field::DoNotContact, "do_not_contact"},
    {Field::ListPrice, "list_price"},
    {Field::Cost, "cost"},
    {Field::Stock, "stock"},
    {Field::Time, "time"},
    {Field::EventKind, "event_kind"},
    {Field::Session, "session"},
    {Field::EventValue, "event_value"},
    {Field::Stars, "stars"},
    {Field::ReviewTitle, "review_title"},
    {Field::ReviewText, "review_text"},
    {Field::Language, "language"},
    {Field::Campaign, "campaign"},
    {Field::CampaignName, "campaign_name"},
    {Field::CampaignType, "campaign_type"},
    {Field::StartTime, "start_time"},
    {Field::EndTime, "end_time"},
    {Field::Arm, "arm"},
    {Field::Code, "code"},
    {Field::Channel, "channel"},
    {Field::MessageAction, "message_action"},
    {Field::SentTime, "sent_time"},
    {Field::OpenedTime, "opened_time"},
    {Field::ClickedTime, "clicked_time"},
    {Field::BouncedTime, "bounced_time"},
    {Field::UnsubscribedTime, "unsubscribed_time"},
    {Field::ContactKey, "contact_key"},
    {Field::LastOrder, "last_order"},
    {Field::RecencyDays, "recency_days"},
    {Field::OrderCount, "order_count"},
    {Field::TotalSpend, "total_spend"},
    {Field::Attribute, "attribute"},
};

const IdList<FileKind> kKindIds {
    {FileKind::Orders, "orders"},
    {FileKind::Customers, "customers"},
    {FileKind::Products, "products"},
    {FileKind::Events, "events"},
    {FileKind::Reviews, "reviews"},
    {FileKind::Messages, "messages"},
    {FileKind::Redemptions, "redemptions"},
    {FileKind::Targetings, "targetings"},
    {FileKind::Campaigns, "campaigns"},
    {FileKind::Coupons, "coupons"},
    {FileKind::DoNotContact, "do_not_contact"},
};

} // namespace

std::string_view fieldId(Field field)
{
    return idOf(kFieldIds, field);
}

std::optional<Field> findField(std::string_view id)
{
    return valueOf(kFieldIds, id);
}

Field fieldById(std::string_view id)
{
    if (const auto field = findField(id))
        return *field;
    throw Error(ErrorCode::RecipeInvalid, {std::string(), "field: \"" + std::string(id) + "\" is not known"});
}

bool mayRepeat(Field field)
{
    return field == Field::CustomerName || field == Field::ProductOption || field == Field::PackedProducts
           || field == Field::PlatformDiscount || field == Field::MerchantDiscount || field == Field::Attribute;
}

std::string_view fileKindId(FileKind kind)
{
    return idOf(kKindIds, kind);
}

const std::vector<FileKind> &fileKinds()
{
    static const std::vector<FileKind> kinds = [] {
        std::vector<FileKind> all;
        for (const auto &[kind, id] : kKindIds)
            all.push_back(kind);
        return all;
    }();
    return kinds;
}

std::optional<FileKind> findFileKind(std::string_view id)
{
    return valueOf(kKindIds, id);
}

FileKind fileKindById(std::string_view id)
{
    if (const auto kind = findFileKind(id))
        return *kind;
    throw Error(ErrorCode::RecipeInvalid, {std::string(), "kind: \"" + std::string(id) + "\" is not known"});
}

} // namespace clientele
