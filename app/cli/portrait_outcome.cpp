#include "app/cli/portrait_outcome.h"

#include "analytics/profile/portrait.h"
#include "app/cli/json_values.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

// Ids for programs beside the words for people: a product's own id, a category's or place's name, a weekday or an hour.
Json traitJson(const Portrait::Trait &trait, const Dataset &dataset)
{
    using Kind = Portrait::Trait::Kind;
    switch (trait.kind) {
    case Kind::Product: return {{"kind", "product"}, {"value", dataset.products.id[trait.code]}};
    case Kind::Category: return {{"kind", "category"}, {"value", dataset.words[trait.code]}};
    case Kind::Country: return {{"kind", "country"}, {"value", dataset.places[trait.code]}};
    case Kind::Region: return {{"kind", "region"}, {"value", dataset.places[trait.code]}};
    case Kind::Weekday: return {{"kind", "weekday"}, {"value", trait.code}};
    case Kind::Hour: return {{"kind", "hour"}, {"value", trait.code}};
    case Kind::Brand: return {{"kind", "brand"}, {"value", dataset.words[trait.code]}};
    case Kind::Gender: return {{"kind", "gender"}, {"value", dataset.words[trait.code]}};
    case Kind::AgeBand: return {{"kind", "age"}, {"value", kAgeBands[trait.code]}}; // the youngest of the band
    case Kind::PriceBand: return {{"kind", "price_band"}, {"value", trait.code + 1}}; // 1 cheapest … 5
    }
    return {};
}

Json intervalJson(const Interval &interval)
{
    return {interval.low, interval.high};
}

std::string_view measureId(Portrait::Measure::Kind kind)
{
    using Kind = Portrait::Measure::Kind;
    switch (kind) {
    case Kind::Net: return "net_per_customer";
    case Kind::Frequency: return "orders_per_customer";
    case Kind::AverageOrder: return "average_order";
    case Kind::Recency: return "recency_days";
    case Kind::Discounted: return "discounted_share";
    case Kind::Refunded: return "refunded_share";
    case Kind::Rating: return "rating";
    }
    return {};
}

Json measuresJson(const std::vector<Portrait::Measure> &measures)
{
    Json json = Json::array();
    for (const Portrait::Measure &measure : measures) {
        const auto &interval = measure.selected.interval;
        json.push_back({{"measure", measureId(measure.kind)},
                        {"value", measure.selected.value},
                        {"interval", interval ? intervalJson(*interval) : Json(nullptr)},
                        {"customers", measure.selected.customers},
                        {"shop", measure.shop}});
    }
    return json;
}

Json traitsJson(const std::vector<Portrait::Trait> &traits, const Dataset &dataset)
{
    Json json = Json::array();
    for (const Portrait::Trait &trait : traits) {
        Json &item = json.emplace_back(traitJson(trait, dataset));
        item["trait"] = utf8(traitText(trait, dataset));
        item["buyers"] = trait.buyers;
        item["share"] = trait.share;
        item["shop_share"] = trait.shopShare;
        item["share_interval"] = intervalJson(trait.interval);
        item["difference"] = trait.share - trait.shopShare;
        item["difference_interval"] = intervalJson(trait.difference);
        item["beyond_chance"] = trait.isBeyondChance;
    }
    return json;
}

void addTraits(TextTable &table, const QString &title, const std::vector<Portrait::Trait> &traits,
               const Dataset &dataset)
{
    if (traits.empty())
        return;
    table.row({});
    table.row({title});
    for (const Portrait::Trait &trait : traits) {
        //: from the lower to the upper end of an interval
        const QString sure = Cli::tr("%1 to %2").arg(percentText(trait.interval.low), percentText(trait.interval.high));
        table.row({QStringLiteral("  ") + traitText(trait, dataset), percentText(trait.share), sure,
                   Cli::tr("%1 in the shop").arg(percentText(trait.shopShare))});
    }
}

void addMeasures(TextTable &table, const std::vector<Portrait::Measure> &measures, const QString &currency)
{
    if (measures.empty())
        return;
    table.row({});
    table.row({Cli::tr("What they spend and how")});
    for (const Portrait::Measure &measure : measures) {
        const auto text = [&](double value) { return measureText(measure.kind, value, currency); };
        const auto &interval = measure.selected.interval;
        table.row({QStringLiteral("  ") + measureName(measure.kind), text(measure.selected.value),
                   interval ? Cli::tr("%1 to %2").arg(text(interval->low), text(interval->high)) : QString(),
                   Cli::tr("%1 in the shop").arg(text(measure.shop))});
    }
}

} // namespace

Outcome portraitOutcome(const SegmentedShop &shop, const Segment &segment, std::size_t top)
{
    const Dataset &dataset = *shop.shop.dataset;
    const QString currency = words(dataset.currency);
    const Portrait face = portrait(dataset, shop.rfm.values, segment.members, top);
    Outcome outcome;
    outcome.json = {{"id", segment.id},
                    {"name", segment.name},
                    {"as_of", asOfJson(shop.rfm.values)},
                    {"customers", face.customers},
                    {"buyers", face.buyers},
                    {"share_of_customers", face.shareOfCustomers},
                    {"net", moneyJson(face.net)},
                    {"share_of_net", face.shareOfNet},
                    {"median_recency_days", face.medianRecencyDays},
                    {"median_frequency", face.medianFrequency},
                    {"median_monetary", moneyJson(face.medianMonetary)},
                    {"average_order", moneyJson(face.averageOrder)},
                    {"top_products", traitsJson(face.topProducts, dataset)},
                    {"top_countries", traitsJson(face.topCountries, dataset)},
                    {"set_apart", traitsJson(face.setApart, dataset)},
                    {"measures", measuresJson(face.measures)}};
    TextTable table(2, {1, 2});
    table.row({segmentName(segment)});
    table.row(
        {Cli::tr("Customers"), countText(static_cast<qint64>(face.customers)), percentText(face.shareOfCustomers)});
    if (face.buyers == 0) {
        outcome.text = table.text() + Cli::tr("Nobody among them has ordered yet.") + u'\n';
        return outcome;
    }
    table.row({Cli::tr("Net"), moneyText(face.net, currency), percentText(face.shareOfNet)});
    table.row({Cli::tr("Median recency in days"), decimalText(face.medianRecencyDays, 1)});
    table.row({Cli::tr("Median frequency"), decimalText(face.medianFrequency, 1)});
    table.row({Cli::tr("Median net spend"), moneyText(face.medianMonetary, currency)});
    table.row({Cli::tr("Average order"), moneyText(face.averageOrder, currency)});
    addMeasures(table, face.measures, currency);
    addTraits(table, Cli::tr("Top products"), face.topProducts, dataset);
    addTraits(table, Cli::tr("Top countries"), face.topCountries, dataset);
    addTraits(table, Cli::tr("What sets them apart"), face.setApart, dataset);
    outcome.text = table.text();
    return outcome;
}

} // namespace clientele::cli
