#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/recommender.h"
#include "analytics/rfm/rfm.h"
#include "analytics/rfm/rfm_map.h"
#include "app/cli/command_table.h"
#include "app/cli/json_values.h"
#include "app/cli/shop.h"
#include "app/cli/text_table.h"
#include "app/cli/words.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele::cli {

namespace {

constexpr std::array kOperands {kShopOperand};
constexpr std::array kOptions {
    Option {"customer", "ID", QT_TRANSLATE_NOOP("Cli", "Whom to recommend to.")},
    Option {"method", "ID", QT_TRANSLATE_NOOP("Cli", "How: popular, item-kernel or repeat, among others.")},
    Option {"top", "N", QT_TRANSLATE_NOOP("Cli", "How many products; by default 10.")},
    Option {"set", "NAME=VALUE", QT_TRANSLATE_NOOP("Cli", "Set a parameter of the method. May be repeated."), nullptr,
            true},
    kAsOfOption,
};

// "bought_together", …: stable.
const char *kindId(RecommendReason::Kind kind)
{
    switch (kind) {
    case RecommendReason::Kind::BoughtTogether: return "bought_together";
    case RecommendReason::Kind::BuyAgain: return "buy_again";
    case RecommendReason::Kind::Popular: return "popular";
    case RecommendReason::Kind::SimilarBuyers: return "similar_buyers";
    case RecommendReason::Kind::LikeYourItems: return "like_your_items";
    case RecommendReason::Kind::SameAttributes: return "same_attributes";
    case RecommendReason::Kind::Rated: return "rated";
    case RecommendReason::Kind::NewProduct: return "new_product";
    }
    return "";
}

// Whose purchases make something popular: null for the whole shop.
Json amongJson(const RecommendReason &reason, const Dataset &dataset)
{
    using Scope = RecommendReason::Scope;
    switch (reason.scope) {
    case Scope::Shop: return nullptr;
    case Scope::Category: return {{"category", dataset.words[reason.code]}};
    case Scope::Region: return {{"region", dataset.places[reason.code]}};
    case Scope::Country: return {{"country", dataset.places[reason.code]}};
    case Scope::Age: return {{"born_from", reason.code}, {"born_to", reason.code + 9}};
    case Scope::Segment: return {{"segment", "eleven." + rfmMap("eleven").groups[reason.code].id}};
    }
    return nullptr;
}

Json sharedJson(const RecommendReason &reason)
{
    Json shared = Json::array();
    if (reason.shared & RecommendReason::Category)
        shared.push_back("category");
    if (reason.shared & RecommendReason::Brand)
        shared.push_back("brand");
    if (reason.shared & RecommendReason::PriceBand)
        shared.push_back("price_band");
    if (reason.shared & RecommendReason::Words)
        shared.push_back("words");
    return shared;
}

// The facts of the reason's kind, and the sentence.
Json reasonJson(const RecommendReason &reason, const Dataset &dataset)
{
    Json json {{"kind", kindId(reason.kind)}};
    switch (reason.kind) {
    case RecommendReason::Kind::BoughtTogether:
        json.update({{"with", dataset.products.id[reason.with]}, {"both", reason.both}, {"buyers", reason.buyers}});
        break;
    case RecommendReason::Kind::BuyAgain: json.update({{"times", reason.times}, {"days_ago", reason.daysAgo}}); break;
    case RecommendReason::Kind::Popular:
        json.update({{"buyers", reason.buyers}, {"days", reason.days}, {"among", amongJson(reason, dataset)}});
        break;
    case RecommendReason::Kind::SimilarBuyers: json.update({{"both", reason.both}, {"buyers", reason.buyers}}); break;
    case RecommendReason::Kind::LikeYourItems:
        json.update({{"with", dataset.products.id[reason.with]}, {"both", reason.both}, {"buyers", reason.buyers}});
        break;
    case RecommendReason::Kind::SameAttributes:
        json.update(
            {{"with", dataset.products.id[reason.with]}, {"times", reason.times}, {"shared", sharedJson(reason)}});
        break;
    case RecommendReason::Kind::Rated:
        json.update({{"with", dataset.products.id[reason.with]},
                     {"stars", reason.stars},
                     {"both", reason.both},
                     {"buyers", reason.buyers}});
        break;
    case RecommendReason::Kind::NewProduct: break;
    }
    json["text"] = utf8(reasonText(reason, dataset));
    return json;
}

Outcome run(const Arguments &arguments, Monitor &monitor)
{
    const std::string id = utf8(arguments.required("customer"));
    const int top = arguments.whole("top", 10, 1, 1'000);
    const auto asOf = asOfOption(arguments);
    const auto method = arguments.value("method");
    const RecommenderKind &kind = method ? recommenderKind(utf8(*method)) : recommenderKinds().front();
    ParamSet parameters(kind.parameters());
    for (const QString &assignment : arguments.values("set"))
        parameters.set(utf8(assignment));

    const Shop shop = openShop(arguments, Store::Access::Read, monitor);
    const Dataset &dataset = *shop.dataset;
    const CustomerIndex customer = dataset.customerById.find(id);
    if (customer == TextIndex::kNone)
        throw Error(ErrorCode::NoSuchCustomer, {id});
    const Day day = asOf.value_or(defaultAnalysisDay(dataset));
    monitor.stage(Stage::Training);
    const auto recommender = kind.fit(shop.dataset, day, parameters, monitor);

    Outcome outcome;
    outcome.json = {{"customer", id}, {"method", kind.id}, {"as_of", formatDay(day)}, {"items", Json::array()}};
    TextTable table(2, {0});
    for (const Recommendation &item : recommender->recommend(customer, top)) {
        outcome.json["items"].push_back({{"product", dataset.products.id[item.product]},
                                         {"name", dataset.products.name[item.product]},
                                         {"score", item.score},
                                         {"reason", reasonJson(item.reason, dataset)}});
        table.row({countText(static_cast<qint64>(outcome.json["items"].size())),
                   words(dataset.products.id[item.product]), productName(item.product, dataset),
                   reasonText(item.reason, dataset)});
    }
    outcome.text = customerName(customer, dataset) + QLatin1Char('\n') + table.text();
    return outcome;
}

} // namespace

const Command kRecommendCommand {"recommend",
                                 QT_TRANSLATE_NOOP("Cli", "What a customer may want next, each with its reason."),
                                 kOperands, kOptions, run};

} // namespace clientele::cli
