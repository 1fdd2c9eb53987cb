#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace clientele {

// What a file is about. Decides which fields its columns can mean.
enum class FileKind
{
    Orders,
    Customers,
    Products,
    Events, // what people did: looked, put into the cart, liked, bought
    Reviews,
    Messages, // what became of e-mails and text messages that were sent
    Redemptions, // coupons that were used
    Targetings, // who was in which arm of a campaign
    Campaigns, // that were run elsewhere
    Coupons, // which code of a campaign holds for which product
    DoNotContact,
};

// What a column means. The id ("order_id") is the spelling in recipes, JSON and on the command line; the words come from
// widgets/shell/names. `None` columns are ignored and said to be.
enum class Field
{
    None,
    // orders (one row per order line, or one row per order)
    OrderId,
    OrderTime,
    CustomerId,
    CustomerName,
    Email,
    Phone,
    Country,
    Region,
    ProductId,
    ProductName,
    Category,
    Brand,
    Quantity,
    UnitPrice,
    LineTotal,
    LineDiscount,
    OrderStatus,
    LineId, // of the order line itself, unique in the shop: 子订单编号
    // orders as a whole: what their lines do not hold
    OrderTotal, // what the order's lines must add up to
    Postage,
    Tax,
    OrderDiscount, // on the order, by a code
    RefundAmount, // money back on the order
    LineRefund, // money back on the line
    RefundStatus,
    PaidTime, // an order without it was never paid
    CancelledTime, // an order with it was cancelled
    Currency,
    PlatformDiscount, // the part of a discount that somebody else pays
    MerchantDiscount, // the part that the shop pays
    PackedProducts, // "2× Tea, 1× Cup": all products of an order in one cell
    ProductGroup, // variants of one product share it
    ProductOption, // colour, size …
    PostalCode,
    // customers and products, besides the ones above
    BirthYear,
    Gender,
    MemberSince,
    EmailConsent,
    SmsConsent,
    PersonalConsent, // whether offers may be chosen by what is known of them
    DoNotContact,
    ListPrice,
    Cost,
    Stock,
    // what people do and say, besides the ones above
    Time, // of whatever the row tells
    EventKind,
    Session,
    EventValue,
    Stars,
    ReviewTitle,
    ReviewText,
    Language,
    // what campaigns came to
    Campaign, // its id or name
    CampaignName,
    CampaignType,
    StartTime,
    EndTime,
    Arm,
    Code,
    Channel,
    MessageAction, // "open", "click" …: one row per thing that happened, with its Time
    SentTime, // a time, a yes or a count, as the next four
    OpenedTime,
    ClickedTime,
    BouncedTime,
    UnsubscribedTime,
    ContactKey, // an e-mail address, a phone number or a customer's id
    LastOrder, // of customers whom a file has added up already, as the next three
    RecencyDays,
    OrderCount,
    TotalSpend,
    Attribute, // kept under the column's name
};
inline constexpr Field kLastField = Field::Attribute; // for walking over all of them

bool mayRepeat(Field field); // name parts, options and discounts are joined or added up
const std::vector<Field> &fieldsOf(FileKind kind);
const std::vector<FileKind> &fileKinds(); // all, in the order in which they are offered
// The spellings in recipes. `…ById` throws RecipeInvalid for one that there is not.
std::string_view fieldId(Field field);
std::optional<Field> findField(std::string_view id);
Field fieldById(std::string_view id);
std::string_view fileKindId(FileKind kind);
std::optional<FileKind> findFileKind(std::string_view id);
FileKind fileKindById(std::string_view id);

} // namespace clientele
