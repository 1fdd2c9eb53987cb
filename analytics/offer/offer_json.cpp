#include "analytics/offer/offer_json.h"

#include <algorithm>

#include "analytics/offer/object_reader.h"

namespace clientele {

namespace {

using Json = ObjectReader::Json;

bool reads(const OfferKind &kind, OfferField field)
{
    return std::ranges::find(kind.fields, field) != kind.fields.end();
}

} // namespace

Offer offerFromJson(const Json &json, const std::string &path)
{
    ObjectReader reader(json, path);
    Offer offer;
    offer.kind = reader.asText(reader.require("kind"), "kind");
    const OfferKind &kind = offerKind(offer.kind);
    if (reads(kind, OfferField::Percent))
        offer.percent = reader.asPercent(reader.require("percent"), "percent");
    if (reads(kind, OfferField::Amount))
        offer.amount = reader.asMoney(reader.require("amount"), "amount");
    if (reads(kind, OfferField::Cap))
        reader.money("cap", offer.cap);
    if (const Json *minimum = reader.find("minimum_spend"))
        offer.minimumSpend = reader.asMoney(*minimum, "minimum_spend");
    offer.validFrom = reader.asDay(reader.require("valid_from"), "valid_from");
    offer.validTo = reader.asDay(reader.require("valid_to"), "valid_to");
    reader.refuseOthers();
    return offer;
}

Json offerToJson(const Offer &offer)
{
    const OfferKind &kind = offerKind(offer.kind);
    Json json;
    json["kind"] = offer.kind;
    if (reads(kind, OfferField::Percent))
        json["percent"] = offer.percent / 100.0;
    if (reads(kind, OfferField::Amount))
        json["amount"] = offer.amount.toDouble();
    if (reads(kind, OfferField::Cap) && offer.cap)
        json["cap"] = offer.cap->toDouble();
    json["minimum_spend"] = offer.minimumSpend.toDouble();
    json["valid_from"] = formatDay(offer.validFrom);
    json["valid_to"] = formatDay(offer.validTo);
    return json;
}

} // namespace clientele
