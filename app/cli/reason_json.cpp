#include "app/cli/reason_json.h"

#include "analytics/rfm/rfm_map.h"
#include "app/cli/json_values.h"
#include "widgets/shell/names.h"

namespace clientele::cli {

namespace {

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

} // namespace

Json reasonJson(const RecommendReason &reason, const Dataset &dataset)
{
    Json json {{"kind", kindId(reason.kind)}};
    switch (reason.kind) {
    case RecommendReason::Kind::BoughtTogether:
        json.update({{"with", dataset.products.id[reason.with]}, {"both", reason.both}, {"buyers", reason.buyers}});
        break;
    case RecommendReason::Kind::BuyAgain:
        json.update({{"times", reason.times}, {"days_ago", reason.daysAgo}});
        json["usual_days"] = reason.days > 0 ? Json(reason.days) : Json(nullptr);
        break;
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

} // namespace clientele::cli
