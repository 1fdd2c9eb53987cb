#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/cleaning_choice.h"
#include "analytics/table/row_source.h"

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
    // customers, besides the ones above
    BirthYear,
    Gender,
    MemberSince,
    EmailConsent,
    SmsConsent,
    DoNotContact,
    // products, besides the ones above
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
    // customers whom a file has added up already
    LastOrder,
    RecencyDays,
    OrderCount,
    TotalSpend,
    Attribute, // kept under the column's name
};
inline constexpr Field kLastField = Field::Attribute; // for walking over all of them

enum class DateOrder
{
    Unknown,
    YearMonthDay,
    MonthDayYear,
    DayMonthYear,
    UnixSeconds, // 1582252200: seconds since 1970, UTC
    UnixMilliseconds
};

// How to understand one kind of file, month after month: a versioned JSON file a person can read and keep.
struct Recipe
{
    static constexpr int kVersion = 1;

    std::string name;
    FileKind kind = FileKind::Orders;
    TableFormat format;

    struct Column
    {
        std::string header;
        Field field = Field::None;
        // Ids that a spreadsheet turned into numbers: "13085.0" is read as "13085". Proven by the column as a whole.
        bool dropsPointZero = false;

        bool operator==(const Column &) const = default;
    };
    // Matched by header name, never by position. A field stands once, but some may stand several times (see mayRepeat):
    // a first and a last name are joined by a space in the columns' order.
    std::vector<Column> columns;

    DateOrder dateOrder = DateOrder::Unknown;
    char decimalPoint = '.';
    Cleaning cleaning; // what to do about what is found in the file; everything else is kept
    // Every order in the file is there with all its lines, as platforms' exports have them: an order that the shop has
    // already is replaced when anything in it differs, instead of gaining the lines that are new.
    bool carriesWholeOrders = false;

    // Which platform's export it is ("shopify_orders"); empty for a file of no known platform. Its words for orders that
    // do not count hold (see known_exports.h).
    std::string exportId;
    // LineTotal is what was left after RefundAmount. Proven by the column as a whole.
    bool isTotalAfterRefund = false;
    // The customer's name stands for the customer where nothing better does: several people may share it.
    bool isNameKey = false;
    // E-mail address, then phone, stand for the customer before the customer id: exports of one platform need not agree
    // on an id, and all of them know these.
    bool isContactKey = false;
    char listSeparator = 0; // ';' where one row packs an order's products: "Tea;Cup" beside "2;1"
    // "+08:00": times with an offset are moved to this zone; empty: they stay as the file's own clock shows them.
    std::string timeZone;
    // What one unit of another currency is worth in the shop's. Rows in a currency without a rate are set aside.
    std::map<std::string, double> rates;
    // The lowest and highest number of stars; both 0: 1 to 5.
    double lowestStars = 0;
    double highestStars = 0;
    // "2024-01-31": the day on which RecencyDays were counted.
    std::string asOf;

    bool operator==(const Recipe &) const = default;
};

// Whether several columns may mean that field: name parts, options and discounts are joined or added up.
bool mayRepeat(Field field);

std::string_view fieldId(Field field);
Field fieldById(std::string_view id); // Errors: RecipeInvalid
const std::vector<Field> &fieldsOf(FileKind kind);
std::string_view fileKindId(FileKind kind);
const std::vector<FileKind> &fileKinds(); // all, in the order in which they are offered
FileKind fileKindById(std::string_view id); // Errors: RecipeInvalid
std::string_view dateOrderId(DateOrder order); // "unknown", "year_month_day", "month_day_year", "day_month_year" …

// Errors: RecipeInvalid (which key, what is wrong), those of files.
std::string recipeToJson(const Recipe &recipe);
Recipe recipeFromJson(std::string_view json, std::string_view path);

// Looks at the file (format, header, the values of the first rows and of a sample further down) and proposes a recipe.
// What it cannot decide is listed as a question; the import asks the person, the command line stops with exit code 2.
struct Recognition
{
    Recipe recipe;
    struct Question
    {
        enum class Kind
        {
            DateOrder,
            Encoding,
            DecimalPoint,
            MissingField,
            AsOf // on which day the days since the last order were counted
        };
        Kind kind = Kind::DateOrder;
        std::string column; // header name, or field id for MissingField; empty for Encoding
        std::string example;
        // What it can be: date order ids, encodings, "." and ",", likely days for AsOf; empty for MissingField.
        std::vector<std::string> choices;
        // false: worth knowing (no column names the customer), but the file can be imported as proposed.
        bool isBlocking = true;
    };
    std::vector<Question> questions;
    std::vector<std::string> sheets; // of a workbook, or a database's tables
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> sample; // the first rows as texts, at most 50
};

// Errors: those of RowSource.
Recognition recognise(const std::filesystem::path &path);
// The same for one sheet of a workbook or table of a database. Errors: also NoSuchSheet.
Recognition recogniseSheet(const std::filesystem::path &path, const std::string &sheet);
// The same again after the person changed the file's format (encoding, separator, header, sheet).
Recognition recognise(const std::filesystem::path &path, const TableFormat &format);

} // namespace clientele
