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
    for (int i = 0; i <= static_cast<int>(Field::Stock); ++i) {
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
    case Field::BirthYear: return Names::tr("Year of birth");
    case Field::Gender: return Names::tr("Gender");
    case Field::MemberSince: return Names::tr("Member since");
    case Field::EmailConsent: return Names::tr("E-mail consent");
    case Field::SmsConsent: return Names::tr("Text message consent");
    case Field::DoNotContact: return Names::tr("Do not contact");
    case Field::ListPrice: return Names::tr("List price");
    case Field::Cost: return Names::tr("Cost");
    case Field::Stock: return Names::tr("Stock");
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
    case Field::BirthYear: return Names::tr("A year, or a date of birth.");
    case Field::Gender: return Names::tr("As the file says it.");
    case Field::MemberSince: return Names::tr("When they signed up.");
    case Field::EmailConsent: return Names::tr("Whether they agreed to marketing by e-mail.");
    case Field::SmsConsent: return Names::tr("Whether they agreed to marketing by text message.");
    case Field::DoNotContact: return Names::tr("Customers who are never to be written to.");
    case Field::ListPrice: return Names::tr("The price before any discount.");
    case Field::Cost: return Names::tr("What one piece costs the shop.");
    case Field::Stock: return Names::tr("How many pieces are left.");
    }
    return {};
}

} // namespace clientele
