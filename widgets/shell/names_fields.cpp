#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// What a file is about and what its columns mean.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kLooks[] {
    {"PNG picture", QT_TRANSLATE_NOOP("Names", "a PNG picture")},
    {"JPEG picture", QT_TRANSLATE_NOOP("Names", "a JPEG picture")},
    {"GIF picture", QT_TRANSLATE_NOOP("Names", "a GIF picture")},
    {"TIFF picture", QT_TRANSLATE_NOOP("Names", "a TIFF picture")},
    {"WebP picture", QT_TRANSLATE_NOOP("Names", "a WebP picture")},
    {"PDF document", QT_TRANSLATE_NOOP("Names", "a PDF document")},
    {"RTF document", QT_TRANSLATE_NOOP("Names", "an RTF document")},
    {"XML document", QT_TRANSLATE_NOOP("Names", "an XML document")},
    {"old Microsoft Office document", QT_TRANSLATE_NOOP("Names", "an old Microsoft Office document")},
    {"Excel workbook", QT_TRANSLATE_NOOP("Names", "an Excel workbook")},
    {"OpenDocument spreadsheet", QT_TRANSLATE_NOOP("Names", "an OpenDocument spreadsheet")},
    {"Parquet table", QT_TRANSLATE_NOOP("Names", "a Parquet table")},
    {"SQLite database", QT_TRANSLATE_NOOP("Names", "an SQLite database")},
    {"JSON document", QT_TRANSLATE_NOOP("Names", "JSON that is not a list of records")},
    {"Excel binary workbook", QT_TRANSLATE_NOOP("Names", "an Excel binary workbook (.xlsb)")},
    {"Word document", QT_TRANSLATE_NOOP("Names", "a Word document")},
    {"PowerPoint presentation", QT_TRANSLATE_NOOP("Names", "a PowerPoint presentation")},
    {"web page", QT_TRANSLATE_NOOP("Names", "a web page")},
    {"video", QT_TRANSLATE_NOOP("Names", "a video")},
    {"program", QT_TRANSLATE_NOOP("Names", "a program")},
    {"ZIP archive", QT_TRANSLATE_NOOP("Names", "a ZIP archive")},
    {"gzip archive", QT_TRANSLATE_NOOP("Names", "a gzip archive")},
    {"bzip2 archive", QT_TRANSLATE_NOOP("Names", "a bzip2 archive")},
    {"xz archive", QT_TRANSLATE_NOOP("Names", "an xz archive")},
    {"7-Zip archive", QT_TRANSLATE_NOOP("Names", "a 7-Zip archive")},
    {"RAR archive", QT_TRANSLATE_NOOP("Names", "a RAR archive")},
    {"Zstandard archive", QT_TRANSLATE_NOOP("Names", "a Zstandard archive")},
    {"log file", QT_TRANSLATE_NOOP("Names", "a log, with a moment and a message on each line")},
    {"program source", QT_TRANSLATE_NOOP("Names", "the source text or the settings of a program")},
    {"running text", QT_TRANSLATE_NOOP("Names", "running text, as in a letter or a manual")},
    {"a single line", QT_TRANSLATE_NOOP("Names", "a single line of text")},
    {"pipe or device", QT_TRANSLATE_NOOP("Names", "a pipe or a device, not a file")},
    {"a line of more than 16 MB", QT_TRANSLATE_NOOP("Names", "one line of more than 16 MB, which no table has")},
    {"binary data", QT_TRANSLATE_NOOP("Names", "binary data, not text")},
};

} // namespace

QString fileLookText(std::string_view look)
{
    return words::nameOf(kLooks, look);
}

QString fieldNameOf(std::string_view id)
{
    for (int i = 0; i <= static_cast<int>(kLastField); ++i) {
        if (fieldId(static_cast<Field>(i)) == id)
            return fieldName(static_cast<Field>(i));
    }
    return utf8(id);
}

QString fileKindName(FileKind kind)
{
    switch (kind) {
    case FileKind::Orders: return Names::tr("Orders");
    case FileKind::Customers: return Names::tr("Customers");
    case FileKind::Products: return Names::tr("Products");
    case FileKind::Events: return Names::tr("Events");
    case FileKind::Reviews: return Names::tr("Reviews");
    case FileKind::Messages: return Names::tr("Messages");
    case FileKind::Redemptions: return Names::tr("Coupons used");
    case FileKind::Targetings: return Names::tr("Customers in campaigns");
    case FileKind::Campaigns: return Names::tr("Campaigns run elsewhere");
    case FileKind::Coupons: return Names::tr("Coupons");
    case FileKind::DoNotContact: return Names::tr("Do-not-contact list");
    }
    return {};
}

QString fileKindExplanation(FileKind kind)
{
    switch (kind) {
    case FileKind::Orders:
        return Names::tr("Who bought what, when and for how much: one row per order line or per order.");
    case FileKind::Customers: return Names::tr("Who the customers are: one row per customer.");
    case FileKind::Products: return Names::tr("What the shop sells: one row per product.");
    case FileKind::Events: return Names::tr("What people did: looked, clicked, put into the cart, liked, bought.");
    case FileKind::Reviews: return Names::tr("What customers think of products: stars, words or both.");
    case FileKind::Messages:
        return Names::tr("What became of e-mails and text messages: sent, opened, clicked, unsubscribed.");
    case FileKind::Redemptions: return Names::tr("Which customer used which coupon, and when.");
    case FileKind::Targetings: return Names::tr("Who was in which campaign, and in which arm of it.");
    case FileKind::Campaigns: return Names::tr("What other campaigns there were, and when.");
    case FileKind::Coupons: return Names::tr("Which coupon of a campaign holds for which product.");
    case FileKind::DoNotContact:
        return Names::tr("Whom nobody may write to: addresses, phone numbers or customer numbers.");
    }
    return {};
}

QString fileKindIcon(FileKind kind)
{
    switch (kind) {
    case FileKind::Orders: return QStringLiteral("shopping-bag");
    case FileKind::Customers: return QStringLiteral("users");
    case FileKind::Products: return QStringLiteral("package");
    case FileKind::Events: return QStringLiteral("mouse-pointer-click");
    case FileKind::Reviews: return QStringLiteral("star");
    case FileKind::Messages: return QStringLiteral("mail");
    case FileKind::Redemptions: return QStringLiteral("ticket");
    case FileKind::Targetings: return QStringLiteral("target");
    case FileKind::Campaigns: return QStringLiteral("megaphone");
    case FileKind::Coupons: return QStringLiteral("ticket-percent");
    case FileKind::DoNotContact: return QStringLiteral("bell-off");
    }
    return {};
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::None: return Names::tr("Not used");
    case Field::OrderId: return Names::tr("Order number");
    case Field::OrderTime: return Names::tr("Order date");
    case Field::CustomerId: return Names::tr("Customer number");
    case Field::CustomerName: return Names::tr("Customer name");
    case Field::Email: return Names::tr("E-mail");
    case Field::Phone: return Names::tr("Phone");
    case Field::Country: return Names::tr("Country");
    case Field::Region: return Names::tr("Region");
    case Field::ProductId: return Names::tr("Product number");
    case Field::ProductName: return Names::tr("Product name");
    case Field::Category: return Names::tr("Category");
    case Field::Brand: return Names::tr("Brand");
    case Field::Quantity: return Names::tr("Quantity");
    case Field::UnitPrice: return Names::tr("Unit price");
    case Field::LineTotal: return Names::tr("Line total");
    case Field::LineDiscount: return Names::tr("Line discount");
    case Field::OrderStatus: return Names::tr("Order status");
    case Field::LineId: return Names::tr("Line number");
    case Field::OrderTotal: return Names::tr("Order total");
    case Field::Postage: return Names::tr("Postage");
    case Field::Tax: return Names::tr("Tax");
    case Field::OrderDiscount: return Names::tr("Order discount");
    case Field::RefundAmount: return Names::tr("Money back on the order");
    case Field::LineRefund: return Names::tr("Money back on the line");
    case Field::RefundStatus: return Names::tr("Return status");
    case Field::PaidTime: return Names::tr("Paid on");
    case Field::CancelledTime: return Names::tr("Cancelled on");
    case Field::Currency: return Names::tr("Currency");
    case Field::PlatformDiscount: return Names::tr("Discount the platform pays");
    case Field::MerchantDiscount: return Names::tr("Discount the shop pays");
    case Field::PackedProducts: return Names::tr("Products in one cell");
    case Field::ProductGroup: return Names::tr("Product family");
    case Field::ProductOption: return Names::tr("Variant");
    case Field::PostalCode: return Names::tr("Postal code");
    case Field::BirthYear: return Names::tr("Year of birth");
    case Field::Gender: return Names::tr("Gender");
    case Field::MemberSince: return Names::tr("Member since");
    case Field::EmailConsent: return Names::tr("E-mail consent");
    case Field::SmsConsent: return Names::tr("Text message consent");
    case Field::PersonalConsent: return Names::tr("Personalised offers");
    case Field::DoNotContact: return Names::tr("Do not contact");
    case Field::ListPrice: return Names::tr("List price");
    case Field::Cost: return Names::tr("Cost");
    case Field::Stock: return Names::tr("Stock");
    case Field::Time: return Names::tr("Time");
    case Field::EventKind: return Names::tr("What they did");
    case Field::Session: return Names::tr("Visit");
    case Field::EventValue: return Names::tr("Value");
    case Field::Stars: return Names::tr("Stars");
    case Field::ReviewTitle: return Names::tr("Review title");
    case Field::ReviewText: return Names::tr("Review");
    case Field::Language: return Names::tr("Language");
    case Field::Campaign: return Names::tr("Campaign");
    case Field::CampaignName: return Names::tr("Campaign name");
    case Field::CampaignType: return Names::tr("Campaign type");
    case Field::StartTime: return Names::tr("Start");
    case Field::EndTime: return Names::tr("End");
    case Field::Arm: return Names::tr("Arm");
    case Field::Code: return Names::tr("Coupon code");
    case Field::Channel: return Names::tr("Channel");
    case Field::MessageAction: return Names::tr("What became of it");
    case Field::SentTime: return Names::tr("Sent");
    case Field::OpenedTime: return Names::tr("Opened");
    case Field::ClickedTime: return Names::tr("Clicked");
    case Field::BouncedTime: return Names::tr("Bounced");
    case Field::UnsubscribedTime: return Names::tr("Unsubscribed");
    case Field::ContactKey: return Names::tr("Address or number");
    case Field::LastOrder: return Names::tr("Last order");
    case Field::RecencyDays: return Names::tr("Days since the last order");
    case Field::OrderCount: return Names::tr("Number of orders");
    case Field::TotalSpend: return Names::tr("Total spend");
    case Field::Attribute: return Names::tr("Further attribute");
    }
    return {};
}

QString fieldExplanation(Field field)
{
    switch (field) {
    case Field::None: return Names::tr("This column is left out.");
    case Field::OrderId: return Names::tr("Rows with the same number are one order.");
    case Field::OrderTime: return Names::tr("When it was ordered, with or without the time of day.");
    case Field::CustomerId: return Names::tr("Who bought. Rows without one count as a guest's.");
    case Field::CustomerName: return Names::tr("The name to greet them by.");
    case Field::Email: return Names::tr("Where campaigns can reach them.");
    case Field::Phone: return Names::tr("Where text messages can reach them.");
    case Field::Country: return Names::tr("Where the customer lives.");
    case Field::Region: return Names::tr("State, province or city within the country.");
    case Field::ProductId: return Names::tr("The article number or SKU of what was bought.");
    case Field::ProductName: return Names::tr("What the product is called.");
    case Field::Category: return Names::tr("What kind of product it is.");
    case Field::Brand: return Names::tr("Who makes the product.");
    case Field::Quantity: return Names::tr("How many were bought. Below zero, they came back.");
    case Field::UnitPrice: return Names::tr("The price of one piece.");
    case Field::LineTotal: return Names::tr("What this row costs altogether, after its discount.");
    case Field::LineDiscount: return Names::tr("How much was taken off this row.");
    case Field::OrderStatus: return Names::tr("Paid, cancelled, refunded … as the shop says it.");
    case Field::LineId: return Names::tr("Tells the lines of all orders apart.");
    case Field::OrderTotal:
        return Names::tr("What the whole order costs. It wins where the lines add up to something else.");
    case Field::Postage: return Names::tr("What the order's delivery costs.");
    case Field::Tax: return Names::tr("The order's tax, where its lines do not hold it already.");
    case Field::OrderDiscount: return Names::tr("What was taken off the order as a whole, such as by a code.");
    case Field::RefundAmount: return Names::tr("What the customer got back of the whole order.");
    case Field::LineRefund: return Names::tr("What the customer got back for this row.");
    case Field::RefundStatus: return Names::tr("Whether the goods or the money came back, as the platform says it.");
    case Field::PaidTime: return Names::tr("When it was paid. Orders without this date were never paid.");
    case Field::CancelledTime: return Names::tr("When it was cancelled. Orders with this date do not count.");
    case Field::Currency: return Names::tr("The currency of the row's amounts.");
    case Field::PlatformDiscount: return Names::tr("The part of the discount that the platform or somebody else pays.");
    case Field::MerchantDiscount:
        return Names::tr("The part of the discount that the shop pays. Only this part costs it anything.");
    case Field::PackedProducts: return Names::tr("All products of an order in one cell, such as “2× Tea, 1× Cup”.");
    case Field::ProductGroup: return Names::tr("Variants of one product share it.");
    case Field::ProductOption: return Names::tr("Colour, size and whatever else tells variants apart.");
    case Field::PostalCode: return Names::tr("Tells customers of the same name apart.");
    case Field::BirthYear: return Names::tr("A year, or a date of birth.");
    case Field::Gender: return Names::tr("As the file says it.");
    case Field::MemberSince: return Names::tr("When they signed up.");
    case Field::EmailConsent: return Names::tr("Whether they agreed to marketing by e-mail.");
    case Field::SmsConsent: return Names::tr("Whether they agreed to marketing by text message.");
    case Field::PersonalConsent:
        return Names::tr("Whether offers may be chosen by what is known of them. Who says no gets the first offer and "
                         "best-sellers.");
    case Field::DoNotContact: return Names::tr("Customers who are never to be written to.");
    case Field::ListPrice: return Names::tr("The price before any discount.");
    case Field::Cost: return Names::tr("What one piece costs the shop.");
    case Field::Stock: return Names::tr("How many pieces are left.");
    case Field::Time: return Names::tr("When it happened, with or without the time of day.");
    case Field::EventKind:
        return Names::tr("Looked, clicked, put into the cart, liked or bought, in the file's own words.");
    case Field::Session: return Names::tr("Rows of one customer with the same number are one visit.");
    case Field::EventValue: return Names::tr("What it was worth, or how long it took.");
    case Field::Stars: return Names::tr("How much they like it, on whatever scale the column proves.");
    case Field::ReviewTitle: return Names::tr("The headline of what they wrote.");
    case Field::ReviewText: return Names::tr("What they wrote.");
    case Field::Language: return Names::tr("The language they wrote in.");
    case Field::Campaign: return Names::tr("The campaign's number or name. A campaign made here is found by its name.");
    case Field::CampaignName: return Names::tr("What the campaign is called.");
    case Field::CampaignType: return Names::tr("What kind of campaign it was.");
    case Field::StartTime: return Names::tr("The first day of the campaign.");
    case Field::EndTime: return Names::tr("The last day of the campaign.");
    case Field::Arm: return Names::tr("Offer, control group or whatever the test calls it.");
    case Field::Code: return Names::tr("The code the customer used or was given.");
    case Field::Channel: return Names::tr("E-mail, text message or another way.");
    case Field::MessageAction: return Names::tr("Sent, opened, clicked, bounced or unsubscribed: one row for each.");
    case Field::SentTime: return Names::tr("When the message was sent, or whether.");
    case Field::OpenedTime: return Names::tr("When it was opened, how often, or whether.");
    case Field::ClickedTime: return Names::tr("When a link in it was clicked, how often, or whether.");
    case Field::BouncedTime: return Names::tr("When it came back, or whether.");
    case Field::UnsubscribedTime: return Names::tr("When they unsubscribed, or whether. Their consent becomes a no.");
    case Field::ContactKey: return Names::tr("An e-mail address, a phone number or a customer number.");
    case Field::LastOrder: return Names::tr("The day of the customer's last order.");
    case Field::RecencyDays: return Names::tr("Counted on a day that you will be asked for.");
    case Field::OrderCount: return Names::tr("How many orders the customer has placed.");
    case Field::TotalSpend: return Names::tr("What the customer has spent altogether.");
    case Field::Attribute: return Names::tr("Kept under the column's own name, for rules and lists.");
    }
    return {};
}

} // namespace clientele
