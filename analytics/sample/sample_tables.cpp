#include "analytics/sample/sample_tables.h"

#include <map>

#include "analytics/sample/campaigns.h"

namespace clientele {

namespace {

Recipe recipeFor(FileKind kind, std::initializer_list<Field> fields)
{
    Recipe recipe;
    recipe.name = fileKindId(kind);
    recipe.kind = kind;
    recipe.dateOrder = DateOrder::YearMonthDay;
    for (const Field field : fields)
        recipe.columns.push_back({std::string(fieldId(field)), field});
    return recipe;
}

constexpr Time kTargetedAt = 9 * 3600; // the letters go out in the morning

LineKind kindOf(const SampleShop::Line &line)
{
    if (line.quantity.thousandths < 0)
        return LineKind::Refund;
    return line.price.units == 0 ? LineKind::Gift : LineKind::Sale;
}

std::string consentText(Consent consent)
{
    switch (consent) {
    case Consent::Yes: return "yes";
    case Consent::No: return "no";
    case Consent::Unknown: return {};
    }
    return {};
}

std::map<FileKind, Recipe> makeRecipes()
{
    std::map<FileKind, Recipe> recipes;
    const auto add
        = [&](FileKind kind, std::initializer_list<Field> fields) { recipes.emplace(kind, recipeFor(kind, fields)); };
    add(FileKind::Products, {Field::ProductId, Field::ProductName, Field::Category, Field::Brand, Field::ListPrice,
                             Field::Cost, Field::Stock});
    add(FileKind::Customers, {Field::CustomerId, Field::CustomerName, Field::Email, Field::Phone, Field::Country,
                              Field::Region, Field::Gender, Field::BirthYear, Field::MemberSince, Field::EmailConsent,
                              Field::SmsConsent, Field::DoNotContact});
    add(FileKind::Orders, {Field::OrderId, Field::OrderTime, Field::CustomerId, Field::ProductId, Field::ProductName,
                           Field::Quantity, Field::UnitPrice, Field::LineDiscount});
    add(FileKind::Campaigns, {Field::Campaign, Field::CampaignName, Field::StartTime, Field::EndTime});
    add(FileKind::Targetings, {Field::Campaign, Field::CustomerId, Field::Arm, Field::Time});
    add(FileKind::Redemptions,
        {Field::Code, Field::Campaign, Field::CustomerId, Field::OrderId, Field::Time, Field::OrderDiscount});
    return recipes;
}

CustomerKeys keysOf(const SampleShop::Customer &customer)
{
    CustomerKeys keys;
    keys.id = customer.id;
    return keys;
}

Time targetedAt(const SampleShop &sample, const SampleShop::Targeting &targeting)
{
    return startOf(sample.campaigns[targeting.campaign].start) + kTargetedAt;
}

} // namespace

const Recipe &sampleRecipe(FileKind kind)
{
    static const std::map<FileKind, Recipe> recipes = makeRecipes();
    return recipes.at(kind);
}

ProductRecord recordOf(const SampleShop::Product &product)
{
    ProductRecord record;
    record.id = product.id;
    record.name = product.name;
    record.category = product.category;
    record.brand = product.brand;
    record.price = product.price;
    if (product.isMerchandise) {
        record.cost = product.cost;
        record.stock = product.stock;
    }
    record.isMerchandise = product.isMerchandise;
    return record;
}

CustomerRecord recordOf(const SampleShop::Customer &customer)
{
    CustomerRecord record;
    record.id = customer.id;
    record.name = customer.name;
    record.email = customer.email;
    record.phone = customer.phone;
    record.country = customer.country;
    record.region = customer.region;
    record.gender = customer.gender;
    if (customer.birthYear != 0)
        record.birthYear = customer.birthYear;
    record.memberSince = customer.memberSince;
    record.emailConsent = customer.emailConsent;
    record.smsConsent = customer.smsConsent;
    record.doNotContact = customer.doNotContact;
    return record;
}

OrderLineRecord lineRecord(const SampleShop &sample, std::size_t position)
{
    const SampleShop::Line &line = sample.lines[position];
    const SampleShop::Order &order = sample.orders[line.order];
    const SampleShop::Product &product = sample.products[line.product];
    OrderLineRecord record;
    record.line = position + 2; // as in orders.csv, below the header
    record.order = order.id;
    if (order.customer != kNoIndex)
        record.customer = sample.customers[order.customer].id;
    record.product = product.id;
    record.productName = product.name;
    record.time = order.time;
    record.hasTime = true;
    record.quantity = line.quantity;
    record.price = line.price;
    record.amount = lineAmount(line.quantity, line.price) - line.discount;
    record.merchantDiscount = line.discount.units < 0 ? -line.discount : line.discount;
    record.kind = kindOf(line);
    record.isMerchandise = product.isMerchandise;
    return record;
}

CampaignRecord recordOf(const SampleShop::Campaign &campaign)
{
    CampaignRecord record;
    record.id = campaign.id;
    record.name = campaign.name;
    record.start = campaign.start;
    record.end = campaign.end;
    return record;
}

TargetingRecord recordOf(const SampleShop &sample, const SampleShop::Targeting &targeting)
{
    TargetingRecord record;
    record.customer = keysOf(sample.customers[targeting.customer]);
    record.campaign = sample.campaigns[targeting.campaign].id;
    record.arm = sampleArms()[targeting.arm].words;
    record.time = targetedAt(sample, targeting);
    return record;
}

std::string codeOf(const SampleShop &sample, const SampleShop::Redemption &redemption)
{
    return couponCode(sample.campaigns[redemption.campaign], sampleArms()[redemption.arm]);
}

RedemptionRecord recordOf(const SampleShop &sample, const SampleShop::Redemption &redemption, const std::string &code)
{
    const SampleShop::Order &order = sample.orders[redemption.order];
    RedemptionRecord record;
    record.customer = keysOf(sample.customers[order.customer]);
    record.campaign = sample.campaigns[redemption.campaign].id;
    record.code = code;
    record.order = order.id;
    record.moment = Moment {order.time, true};
    record.discount = redemption.discount;
    return record;
}

std::vector<std::string> cellsOf(const SampleShop::Product &product)
{
    return {product.id,
            product.name,
            product.category,
            product.brand,
            formatDecimal(product.price),
            product.isMerchandise ? formatDecimal(product.cost) : "",
            product.isMerchandise ? std::to_string(product.stock) : ""};
}

std::vector<std::string> cellsOf(const SampleShop::Customer &customer)
{
    return {customer.id,
            customer.name,
            customer.email,
            customer.phone,
            customer.country,
            customer.region,
            customer.gender,
            customer.birthYear == 0 ? "" : std::to_string(customer.birthYear),
            formatDay(customer.memberSince),
            consentText(customer.emailConsent),
            consentText(customer.smsConsent),
            customer.doNotContact ? "yes" : "no"};
}

std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Line &line)
{
    const SampleShop::Order &order = sample.orders[line.order];
    const SampleShop::Product &product = sample.products[line.product];
    return {order.id,
            formatTime(order.time),
            order.customer == kNoIndex ? "" : sample.customers[order.customer].id,
            product.id,
            product.name,
            formatDecimal(line.quantity),
            formatDecimal(line.price),
            line.discount.units == 0 ? "" : formatDecimal(line.discount.units < 0 ? -line.discount : line.discount)};
}

std::vector<std::string> cellsOf(const SampleShop::Campaign &campaign)
{
    return {campaign.id, campaign.name, formatDay(campaign.start), formatDay(campaign.end)};
}

std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Targeting &targeting)
{
    return {sample.campaigns[targeting.campaign].id, sample.customers[targeting.customer].id,
            std::string(sampleArms()[targeting.arm].words), formatTime(targetedAt(sample, targeting))};
}

std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Redemption &redemption)
{
    const SampleShop::Order &order = sample.orders[redemption.order];
    return {codeOf(sample, redemption),
            sample.campaigns[redemption.campaign].id,
            sample.customers[order.customer].id,
            order.id,
            formatTime(order.time),
            formatDecimal(redemption.discount)};
}

} // namespace clientele
