#include "analytics/import/field.h"

namespace clientele {

const std::vector<Field> &fieldsOf(FileKind kind)
{
    static const std::vector<Field> orders {Field::OrderId,
                                            Field::OrderTime,
                                            Field::CustomerId,
                                            Field::CustomerName,
                                            Field::Email,
                                            Field::Phone,
                                            Field::Country,
                                            Field::Region,
                                            Field::ProductId,
                                            Field::ProductName,
                                            Field::Category,
                                            Field::Brand,
                                            Field::Quantity,
                                            Field::UnitPrice,
                                            Field::LineTotal,
                                            Field::LineDiscount,
                                            Field::OrderStatus,
                                            Field::LineId,
                                            Field::OrderTotal,
                                            Field::Postage,
                                            Field::Tax,
                                            Field::OrderDiscount,
                                            Field::RefundAmount,
                                            Field::LineRefund,
                                            Field::RefundStatus,
                                            Field::PaidTime,
                                            Field::CancelledTime,
                                            Field::Currency,
                                            Field::PlatformDiscount,
                                            Field::MerchantDiscount,
                                            Field::PackedProducts,
                                            Field::PostalCode};
    static const std::vector<Field> customers {
        Field::CustomerId, Field::CustomerName,    Field::Email,        Field::Phone,       Field::Country,
        Field::Region,     Field::BirthYear,       Field::Gender,       Field::MemberSince, Field::EmailConsent,
        Field::SmsConsent, Field::PersonalConsent, Field::DoNotContact, Field::LastOrder,   Field::RecencyDays,
        Field::OrderCount, Field::TotalSpend,      Field::Attribute};
    static const std::vector<Field> products {
        Field::ProductId, Field::ProductName, Field::Category,     Field::Brand,         Field::ListPrice,
        Field::Cost,      Field::Stock,       Field::ProductGroup, Field::ProductOption, Field::Attribute};
    static const std::vector<Field> events {Field::EventKind, Field::Time,      Field::CustomerId,  Field::Email,
                                            Field::Phone,     Field::ProductId, Field::ProductName, Field::Category,
                                            Field::Session,   Field::EventValue};
    static const std::vector<Field> reviews {Field::Stars,    Field::ReviewText, Field::ReviewTitle, Field::CustomerId,
                                             Field::Email,    Field::Phone,      Field::ProductId,   Field::ProductName,
                                             Field::Category, Field::OrderId,    Field::Time,        Field::Language};
    static const std::vector<Field> messages {
        Field::Campaign,    Field::CustomerId,       Field::Email,         Field::Phone,
        Field::Channel,     Field::SentTime,         Field::OpenedTime,    Field::ClickedTime,
        Field::BouncedTime, Field::UnsubscribedTime, Field::MessageAction, Field::Time};
    static const std::vector<Field> redemptions {Field::Code,  Field::Campaign,     Field::CustomerId,
                                                 Field::Email, Field::Phone,        Field::OrderId,
                                                 Field::Time,  Field::OrderDiscount};
    static const std::vector<Field> targetings {Field::Campaign, Field::CustomerId, Field::Email,
                                                Field::Phone,    Field::Arm,        Field::Time};
    static const std::vector<Field> campaigns {Field::Campaign, Field::CampaignName, Field::CampaignType,
                                               Field::StartTime, Field::EndTime};
    static const std::vector<Field> coupons {Field::Code, Field::Campaign, Field::ProductId, Field::ProductName};
    static const std::vector<Field> bans {Field::ContactKey, Field::CustomerId, Field::Email, Field::Phone};
    switch (kind) {
    case FileKind::Orders: return orders;
    case FileKind::Customers: return customers;
    case FileKind::Products: return products;
    case FileKind::Events: return events;
    case FileKind::Reviews: return reviews;
    case FileKind::Messages: return messages;
    case FileKind::Redemptions: return redemptions;
    case FileKind::Targetings: return targetings;
    case FileKind::Campaigns: return campaigns;
    case FileKind::Coupons: return coupons;
    case FileKind::DoNotContact: return bans;
    }
    return orders;
}

} // namespace clientele
