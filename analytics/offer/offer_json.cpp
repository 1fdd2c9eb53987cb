#include "analytics/offer/offer_json.h"

#include <algorithm>

#include "analytics/offer/object_reader.h"
#include "analytics/offer/plan_problem.h"

namespace clientele {

namespace {

using Json = ObjectReader::Json;

// Every entry of a list of objects, with a reader of its own.
template<typename Read> void readList(ObjectReader &reader, const char *key, const std::string &path, Read read)
{
    const Json *list = reader.find(key);
    if (!list)
        return;
    if (!list->is_array())
        throwPlanInvalid(path + "." + key, plan_problem::kNotList);
    for (const Json &entry : *list) {
        ObjectReader inside(entry, path + "." + key);
        read(inside);
        inside.refuseOthers();
    }
}

Time timeOf(const ObjectReader &reader, const Json &value, const char *key, const std::string &path)
{
    const auto time = parseTime(reader.asText(value, key));
    if (!time)
        throwPlanInvalid(path, plan_problem::kNotTime);
    return *time;
}

void money(ObjectReader &reader, const char *key, Money &target)
{
    if (const Json *value = reader.find(key))
        target = reader.asMoney(*value, key);
}

OfferScope scopeFromJson(const Json &json, const std::string &path)
{
    ObjectReader reader(json, path);
    OfferScope scope;
    reader.texts("products", scope.products);
    reader.texts("categories", scope.categories);
    reader.texts("brands", scope.brands);
    reader.texts("except_products", scope.exceptProducts);
    reader.texts("except_categories", scope.exceptCategories);
    reader.refuseOthers();
    return scope;
}

Json scopeToJson(const OfferScope &scope)
{
    Json json = Json::object();
    for (const auto &[key, texts] :
         {std::pair("products", &scope.products), std::pair("categories", &scope.categories),
          std::pair("brands", &scope.brands), std::pair("except_products", &scope.exceptProducts),
          std::pair("except_categories", &scope.exceptCategories)})
        if (!texts->empty())
            json[key] = *texts;
    return json;
}

void readParts(const OfferKind &kind, ObjectReader &reader, const std::string &path, Offer &offer)
{
    if (kind.reads(OfferField::Tiers)) {
        readList(reader, "tiers", path, [&](ObjectReader &tier) {
            OfferTier &to = offer.tiers.emplace_back();
            money(tier, "spend", to.spend);
            tier.whole("pieces", to.pieces);
            money(tier, "amount", to.amount);
            if (const Json *percent = tier.find("percent"))
                to.percent = tier.asPercent(*percent, "percent");
        });
    }
    if (kind.reads(OfferField::Gifts)) {
        readList(reader, "gifts", path, [&](ObjectReader &gift) {
            OfferGift &to = offer.gifts.emplace_back();
            gift.text("product", to.product);
            gift.whole("pieces", to.pieces);
        });
    }
    if (kind.reads(OfferField::Items) || kind.reads(OfferField::OptionalItems)) {
        readList(reader, "items", path, [&](ObjectReader &item) {
            OfferItem &to = offer.items.emplace_back();
            item.text("product", to.product);
            to.price = item.asMoney(item.require("price"), "price");
            int stock = -1;
            item.whole("stock", stock);
            to.stock = stock;
            item.whole("per_person", to.perPerson);
        });
    }
    if (kind.reads(OfferField::Waves)) {
        readList(reader, "waves", path, [&](ObjectReader &wave) {
            OfferWave &to = offer.waves.emplace_back();
            to.from = timeOf(wave, wave.require("from"), "from", path + ".waves");
            to.to = timeOf(wave, wave.require("to"), "to", path + ".waves");
        });
    }
}

void readNumbers(const OfferKind &kind, ObjectReader &reader, Offer &offer)
{
    if (kind.reads(OfferField::Percent)) {
        const bool isOptional = kind.reads(OfferField::OptionalItems); // items may stand in its place
        if (const Json *percent = isOptional ? reader.find("percent") : &reader.require("percent"))
            offer.percent = reader.asPercent(*percent, "percent");
    }
    if (kind.reads(OfferField::Amount))
        offer.amount = reader.asMoney(reader.require("amount"), "amount");
    if (kind.reads(OfferField::Cap))
        reader.money("cap", offer.cap);
    if (kind.reads(OfferField::Pieces))
        reader.whole("pieces", offer.pieces);
    if (kind.reads(OfferField::FreePieces))
        reader.whole("free_pieces", offer.freePieces);
    if (kind.reads(OfferField::Members))
        reader.texts("members", offer.members);
    if (kind.reads(OfferField::MemberDay)) {
        reader.whole("day_of_month", offer.dayOfMonth);
        int weekday = 0; // in files Monday = 1 … Sunday = 7 (ISO 8601)
        reader.whole("weekday", weekday);
        offer.weekday = weekday - 1;
    }
}

void readLimits(ObjectReader &reader, const std::string &path, OfferLimits &limits)
{
    const Json *json = reader.find("limits");
    if (!json)
        return;
    ObjectReader inside(*json, path + ".limits");
    money(inside, "liability_limit", limits.liability);
    money(inside, "liability_per_customer_limit", limits.liabilityPerCustomer);
    inside.whole("total_usage_limit", limits.totalUsage);
    inside.whole("use_per_customer_limit", limits.usePerCustomer);
    inside.whole("vouchers_per_customer_limit", limits.vouchersPerCustomer);
    inside.refuseOthers();
}

void readCommon(ObjectReader &reader, const std::string &path, Offer &offer)
{
    money(reader, "minimum_spend", offer.minimumSpend);
    offer.validFrom = reader.asDay(reader.require("valid_from"), "valid_from");
    offer.validTo = reader.asDay(reader.require("valid_to"), "valid_to");
    if (const Json *scope = reader.find("scope"))
        offer.scope = scopeFromJson(*scope, path + ".scope");
    if (const Json *scope = reader.find("threshold_scope"))
        offer.thresholdScope = scopeFromJson(*scope, path + ".threshold_scope");
    std::string basis = "paid";
    reader.text("threshold_on", basis);
    if (basis != "paid" && basis != "list")
        throwPlanInvalid(path + ".threshold_on", plan_problem::kUnknownBasis);
    offer.isThresholdOnListPrice = basis == "list";
    readLimits(reader, path, offer.limits);
    std::string layer(stackingLayerId(offer.layer));
    reader.text("layer", layer);
    const auto known = stackingLayerById(layer);
    if (!known)
        throwPlanInvalid(path + ".layer", plan_problem::kUnknownLayer);
    offer.layer = *known;
    reader.flag("combines", offer.combines);
}

Json tierToJson(const OfferTier &tier)
{
    Json json = Json::object();
    if (tier.pieces > 0)
        json["pieces"] = tier.pieces;
    else
        json["spend"] = tier.spend.toDouble();
    if (tier.percent > 0)
        json["percent"] = tier.percent / 100.0;
    else
        json["amount"] = tier.amount.toDouble();
    return json;
}

Json itemToJson(const OfferItem &item)
{
    Json json {{"product", item.product}, {"price", item.price.toDouble()}};
    if (item.stock >= 0)
        json["stock"] = item.stock;
    if (item.perPerson > 0)
        json["per_person"] = item.perPerson;
    return json;
}

void writeParts(const OfferKind &kind, const Offer &offer, Json &json)
{
    if (kind.reads(OfferField::Tiers))
        for (const OfferTier &tier : offer.tiers)
            json["tiers"].push_back(tierToJson(tier));
    if (kind.reads(OfferField::Gifts))
        for (const OfferGift &gift : offer.gifts)
            json["gifts"].push_back({{"product", gift.product}, {"pieces", gift.pieces}});
    if (kind.reads(OfferField::Items) || kind.reads(OfferField::OptionalItems))
        for (const OfferItem &item : offer.items)
            json["items"].push_back(itemToJson(item));
    if (kind.reads(OfferField::Waves))
        for (const OfferWave &wave : offer.waves)
            json["waves"].push_back({{"from", formatTime(wave.from)}, {"to", formatTime(wave.to)}});
    if (kind.reads(OfferField::Members))
        json["members"] = offer.members;
    if (kind.reads(OfferField::MemberDay)) {
        if (offer.dayOfMonth > 0)
            json["day_of_month"] = offer.dayOfMonth;
        if (offer.weekday >= 0)
            json["weekday"] = offer.weekday + 1;
    }
}

void writeLimits(const OfferLimits &limits, Json &json)
{
    if (limits == OfferLimits {})
        return;
    Json inside = Json::object();
    if (limits.liability.units != 0)
        inside["liability_limit"] = limits.liability.toDouble();
    if (limits.liabilityPerCustomer.units != 0)
        inside["liability_per_customer_limit"] = limits.liabilityPerCustomer.toDouble();
    for (const auto &[key, count] :
         {std::pair("total_usage_limit", limits.totalUsage), std::pair("use_per_customer_limit", limits.usePerCustomer),
          std::pair("vouchers_per_customer_limit", limits.vouchersPerCustomer)})
        if (count != 0)
            inside[key] = count;
    json["limits"] = std::move(inside);
}

void writeCommon(const Offer &offer, Json &json)
{
    json["minimum_spend"] = offer.minimumSpend.toDouble();
    json["valid_from"] = formatDay(offer.validFrom);
    json["valid_to"] = formatDay(offer.validTo);
    if (!offer.scope.isEverything())
        json["scope"] = scopeToJson(offer.scope);
    if (offer.thresholdScope)
        json["threshold_scope"] = scopeToJson(*offer.thresholdScope);
    if (offer.isThresholdOnListPrice)
        json["threshold_on"] = "list";
    writeLimits(offer.limits, json);
    if (offer.layer != Offer {}.layer)
        json["layer"] = stackingLayerId(offer.layer);
    if (!offer.combines)
        json["combines"] = false;
}

} // namespace

Offer offerFromJson(const Json &json, const std::string &path)
{
    ObjectReader reader(json, path);
    Offer offer;
    offer.kind = reader.asText(reader.require("kind"), "kind");
    const OfferKind &kind = offerKind(offer.kind);
    readNumbers(kind, reader, offer);
    readParts(kind, reader, path, offer);
    if (kind.reads(OfferField::OptionalItems) && !offer.items.empty() && reader.find("percent"))
        throwPlanInvalid(path + ".percent", plan_problem::kBesideItems);
    readCommon(reader, path, offer);
    reader.refuseOthers();
    return offer;
}

Json offerToJson(const Offer &offer)
{
    const OfferKind &kind = offerKind(offer.kind);
    Json json;
    json["kind"] = offer.kind;
    if (kind.reads(OfferField::Percent) && !(kind.reads(OfferField::OptionalItems) && !offer.items.empty()))
        json["percent"] = offer.percent / 100.0;
    if (kind.reads(OfferField::Amount))
        json["amount"] = offer.amount.toDouble();
    if (kind.reads(OfferField::Cap) && offer.cap)
        json["cap"] = offer.cap->toDouble();
    if (kind.reads(OfferField::Pieces))
        json["pieces"] = offer.pieces;
    if (kind.reads(OfferField::FreePieces))
        json["free_pieces"] = offer.freePieces;
    writeParts(kind, offer, json);
    writeCommon(offer, json);
    return json;
}

} // namespace clientele
