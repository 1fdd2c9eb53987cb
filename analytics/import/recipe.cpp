#include "analytics/import/recipe.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <nlohmann/json.hpp>

#include "analytics/base/day.h"
#include "analytics/base/error.h"
#include "analytics/import/cleaning.h"
#include "analytics/import/values.h"

namespace clientele {

namespace {

using Json = nlohmann::ordered_json;

template<typename Value> using Ids = std::vector<std::pair<Value, std::string_view>>;

const Ids<Field> kFieldIds {
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

const Ids<FileKind> kKindIds {
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

const Ids<DateOrder> kDateOrderIds {
    {DateOrder::Unknown, "unknown"},
    {DateOrder::YearMonthDay, "year_month_day"},
    {DateOrder::MonthDayYear, "month_day_year"},
    {DateOrder::DayMonthYear, "day_month_year"},
    {DateOrder::UnixSeconds, "unix_seconds"},
    {DateOrder::UnixMilliseconds, "unix_milliseconds"},
};

template<typename Value> std::string_view idOf(const Ids<Value> &ids, Value value)
{
    return std::ranges::find(ids, value, &std::pair<Value, std::string_view>::first)->second;
}

// A recipe being read: every complaint names the file and the key.
struct Reader
{
    std::string_view path;

    [[noreturn]] void fail(const std::string &what) const
    {
        throw Error(ErrorCode::RecipeInvalid, {std::string(path), what});
    }

    void allowOnly(const Json &object, const std::string &where, std::initializer_list<std::string_view> keys) const
    {
        if (!object.is_object())
            fail(where + ": must be an object");
        for (const auto &[key, value] : object.items()) {
            if (std::ranges::find(keys, key) == keys.end())
                fail(where + ": unknown key \"" + key + "\"");
        }
    }

    template<typename Value> Value get(const Json &object, const char *key, const Value &initial) const
    {
        if (!object.contains(key))
            return initial;
        try {
            const Json &value = object[key];
            if (value.is_boolean() != std::is_same_v<Value, bool>)
                fail(std::string(key) + ": wrong type");
            return value.get<Value>();
        } catch (const Json::exception &) {
            fail(std::string(key) + ": wrong type");
        }
    }

    char character(const Json &object, const char *key, char initial) const
    {
        const auto text = get<std::string>(object, key, std::string(1, initial));
        if (text.size() != 1)
            fail(std::string(key) + ": must be one character");
        return text.front();
    }

    char characterOrNone(const Json &object, const char *key, char initial) const // "" means none: '\0'
    {
        return object.contains(key) && object[key] == "" ? '\0' : character(object, key, initial);
    }

    template<typename Value> Value choice(const Ids<Value> &ids, const char *key, std::string_view id) const
    {
        const auto found = std::ranges::find(ids, id, &std::pair<Value, std::string_view>::second);
        if (found == ids.end())
            fail(std::string(key) + ": \"" + std::string(id) + "\" is not known");
        return found->first;
    }

    TableJoin join(const Json &json) const
    {
        allowOnly(json, "join", {"file", "sheet", "key", "other_key", "columns"});
        return {get(json, "file", std::string()), get(json, "sheet", std::string()), get(json, "key", std::string()),
                get(json, "other_key", std::string()), get(json, "columns", std::vector<std::string>())};
    }

    TableFormat table(const Json &json) const
    {
        allowOnly(json, "table",
                  {"id", "encoding", "separator", "quote", "escape", "skip_lines", "header", "sheet", "query", "join"});
        TableFormat format;
        format.id = get(json, "id", format.id);
        format.encoding = get(json, "encoding", format.encoding);
        format.separator = get(json, "separator", format.separator);
        if (format.separator.empty())
            fail("separator: must not be empty");
        format.quote = characterOrNone(json, "quote", format.quote);
        format.escape = characterOrNone(json, "escape", format.escape);
        format.skipLines = get(json, "skip_lines", format.skipLines);
        format.hasHeader = get(json, "header", format.hasHeader);
        format.sheet = get(json, "sheet", format.sheet);
        format.query = get(json, "query", format.query);
        if (json.contains("join"))
            format.join = join(json["join"]);
        return format;
    }

    std::vector<Recipe::Column> columns(const Json &json, FileKind kind) const
    {
        if (!json.is_array())
            fail("columns: must be a list");
        std::vector<Recipe::Column> columns;
        std::set<Field> seen;
        for (const Json &entry : json) {
            allowOnly(entry, "columns", {"header", "field", "drop_point_zero"});
            Recipe::Column column;
            column.header = get(entry, "header", std::string());
            column.field = choice(kFieldIds, "field", get(entry, "field", std::string("none")));
            column.dropsPointZero = get(entry, "drop_point_zero", false);
            if (column.header.empty())
                fail("columns: a column without header");
            const std::string field(fieldId(column.field));
            if (column.field != Field::None && std::ranges::count(fieldsOf(kind), column.field) == 0)
                fail("columns: \"" + field + "\" does not belong to a file of " + std::string(fileKindId(kind)));
            if (!seen.insert(column.field).second && column.field != Field::None && !mayRepeat(column.field))
                fail("columns: \"" + field + "\" stands twice");
            columns.push_back(std::move(column));
        }
        return columns;
    }

    void cleaning(const Json &json, Cleaning &cleaning) const
    {
        if (!json.is_object())
            fail("cleaning: must be an object");
        for (const auto &[id, value] : json.items()) {
            const auto finding = findingById(id);
            if (!finding)
                fail("cleaning: \"" + id + "\" is nothing that is looked for");
            if (!value.is_string() || !cleaningChoiceById(value.get<std::string>()))
                fail("cleaning: \"" + id + "\" cannot be " + value.dump());
            const CleaningChoice choice = *cleaningChoiceById(value.get<std::string>());
            const auto allowed = choicesFor(*finding);
            if (std::ranges::find(allowed, choice) == allowed.end())
                fail("cleaning: \"" + id + "\" cannot be " + value.dump());
            cleaning[id] = choice;
        }
    }
};

Json cleaningJson(const Cleaning &cleaning)
{
    Json json = Json::object();
    for (const auto &[id, choice] : cleaning)
        json[id] = cleaningChoiceId(choice);
    return json;
}

Json parsed(std::string_view json, const Reader &reader)
{
    try {
        return Json::parse(json);
    } catch (const Json::exception &error) {
        reader.fail(error.what());
    }
}

} // namespace

std::string_view fieldId(Field field)
{
    return idOf(kFieldIds, field);
}

Field fieldById(std::string_view id)
{
    const auto found = std::ranges::find(kFieldIds, id, &std::pair<Field, std::string_view>::second);
    if (found == kFieldIds.end())
        throw Error(ErrorCode::RecipeInvalid, {std::string(), "field: \"" + std::string(id) + "\" is not known"});
    return found->first;
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

FileKind fileKindById(std::string_view id)
{
    const auto found = std::ranges::find(kKindIds, id, &std::pair<FileKind, std::string_view>::second);
    if (found == kKindIds.end())
        throw Error(ErrorCode::RecipeInvalid, {std::string(), "kind: \"" + std::string(id) + "\" is not known"});
    return found->first;
}

std::string_view dateOrderId(DateOrder order)
{
    return idOf(kDateOrderIds, order);
}

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
        Field::CustomerId, Field::CustomerName, Field::Email,     Field::Phone,       Field::Country,
        Field::Region,     Field::BirthYear,    Field::Gender,    Field::MemberSince, Field::EmailConsent,
        Field::SmsConsent, Field::DoNotContact, Field::LastOrder, Field::RecencyDays, Field::OrderCount,
        Field::TotalSpend, Field::Attribute};
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

std::string recipeToJson(const Recipe &recipe)
{
    const auto textOf = [](char c) { return c == '\0' ? std::string() : std::string(1, c); };
    Json columns = Json::array();
    for (const Recipe::Column &column : recipe.columns) {
        Json entry {{"header", column.header}, {"field", fieldId(column.field)}};
        if (column.dropsPointZero)
            entry["drop_point_zero"] = true;
        columns.push_back(std::move(entry));
    }
    Json json {
        {"recipe", Recipe::kVersion},
        {"name", recipe.name},
        {"kind", fileKindId(recipe.kind)},
        {"table",
         {{"id", recipe.format.id},
          {"encoding", recipe.format.encoding},
          {"separator", recipe.format.separator},
          {"quote", textOf(recipe.format.quote)},
          {"escape", textOf(recipe.format.escape)},
          {"skip_lines", recipe.format.skipLines},
          {"header", recipe.format.hasHeader},
          {"sheet", recipe.format.sheet}}},
        {"columns", std::move(columns)},
        {"date_order", dateOrderId(recipe.dateOrder)},
        {"decimal_point", std::string(1, recipe.decimalPoint)},
        {"whole_orders", recipe.carriesWholeOrders},
        {"cleaning", cleaningJson(recipe.cleaning)},
    };
    if (!recipe.exportId.empty())
        json["export"] = recipe.exportId;
    if (recipe.isTotalAfterRefund)
        json["total_after_refund"] = true;
    if (recipe.isNameKey)
        json["name_is_key"] = true;
    if (recipe.isContactKey)
        json["contact_is_key"] = true;
    if (recipe.listSeparator != 0)
        json["list_separator"] = std::string(1, recipe.listSeparator);
    if (!recipe.timeZone.empty())
        json["time_zone"] = recipe.timeZone;
    if (!recipe.rates.empty())
        json["rates"] = recipe.rates;
    if (recipe.lowestStars < recipe.highestStars)
        json["stars"] = {recipe.lowestStars, recipe.highestStars};
    if (!recipe.asOf.empty())
        json["as_of"] = recipe.asOf;
    if (!recipe.format.query.empty())
        json["table"]["query"] = recipe.format.query;
    if (const TableJoin &join = recipe.format.join; !join.file.empty())
        json["table"]["join"] = {{"file", join.file},
                                 {"sheet", join.sheet},
                                 {"key", join.key},
                                 {"other_key", join.otherKey},
                                 {"columns", join.columns}};
    // A file's name, which a recipe may be called after, need not be UTF-8.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Recipe recipeFromJson(std::string_view text, std::string_view path)
{
    const Reader reader {path};
    const Json json = parsed(text, reader);
    reader.allowOnly(json, "recipe",
                     {"recipe", "name", "kind", "table", "columns", "date_order", "decimal_point",
                      "drop_exact_duplicates", "whole_orders", "cleaning", "export", "total_after_refund",
                      "name_is_key", "contact_is_key", "list_separator", "time_zone", "rates", "stars", "as_of"});
    if (const int version = reader.get(json, "recipe", 0); version != Recipe::kVersion)
        reader.fail("recipe: version " + std::to_string(version) + " is not one this program reads");
    Recipe recipe;
    recipe.name = reader.get(json, "name", std::string());
    recipe.kind = reader.choice(kKindIds, "kind", reader.get(json, "kind", std::string()));
    if (json.contains("table"))
        recipe.format = reader.table(json["table"]);
    recipe.columns = reader.columns(json.contains("columns") ? json["columns"] : Json(), recipe.kind);
    recipe.dateOrder
        = reader.choice(kDateOrderIds, "date_order", reader.get(json, "date_order", std::string("unknown")));
    recipe.decimalPoint = reader.character(json, "decimal_point", recipe.decimalPoint);
    if (recipe.decimalPoint != '.' && recipe.decimalPoint != ',')
        reader.fail("decimal_point: must be \".\" or \",\"");
    setDropsDuplicates(recipe.cleaning,
                       reader.get(json, "drop_exact_duplicates", false)); // its spelling before cleaning
    if (json.contains("cleaning"))
        reader.cleaning(json["cleaning"], recipe.cleaning);
    recipe.carriesWholeOrders = reader.get(json, "whole_orders", false);
    recipe.exportId = reader.get(json, "export", std::string());
    recipe.isTotalAfterRefund = reader.get(json, "total_after_refund", false);
    recipe.isNameKey = reader.get(json, "name_is_key", false);
    recipe.isContactKey = reader.get(json, "contact_is_key", false);
    if (json.contains("list_separator"))
        recipe.listSeparator = reader.character(json, "list_separator", ';');
    recipe.timeZone = reader.get(json, "time_zone", std::string());
    if (!recipe.timeZone.empty() && !readZone(recipe.timeZone))
        reader.fail("time_zone: must be like \"+08:00\"");
    recipe.rates = reader.get(json, "rates", recipe.rates);
    if (json.contains("stars")) {
        const auto scale = reader.get(json, "stars", std::vector<double>());
        if (scale.size() != 2 || !(scale[0] < scale[1]))
            reader.fail("stars: must be the lowest and the highest number");
        recipe.lowestStars = scale[0];
        recipe.highestStars = scale[1];
    }
    recipe.asOf = reader.get(json, "as_of", std::string());
    if (!recipe.asOf.empty() && !parseDay(recipe.asOf))
        reader.fail("as_of: must be a day like \"2024-01-31\"");
    for (const auto &[currency, rate] : recipe.rates) {
        if (!(rate > 0 && rate < 1e9))
            reader.fail("rates: \"" + currency + "\" must be more than 0");
    }
    return recipe;
}

} // namespace clientele
