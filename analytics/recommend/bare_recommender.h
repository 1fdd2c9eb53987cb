#pragma once

#include "analytics/recommend/bare/item_scorer.h"
#include "analytics/recommend/recommender.h"

namespace clientele {

// How a bare method's proposals are explained: by the people it asked, or by the own product that contributes most.
enum class Explanation
{
    SimilarBuyers,
    LikeYourItems,
};

// A bare method, fitted on the shop's orders (shop_interactions.h), as a recommender of the shop. `chosen` holds all or
// some of the method's parameters; the others have their defaults.
std::unique_ptr<Recommender> fitBare(const ScorerKind &kind, Explanation explanation,
                                     std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                     Monitor &monitor);

// Keeps what was learned and serves everybody from their history of now (fold-in of users): customers who are new or
// bought since get the list the same model gives their history; products that are new since are folded in by methods that
// can (ItemScorer::withNewItems: ials), else left to what fills lists up. As long as products are as before or more; else, or where a tenth of purchases is new, learns again.
std::unique_ptr<Recommender> refreshBare(const ScorerKind &kind, Explanation explanation, const Recommender &before,
                                         std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                         Monitor &monitor);

// See RecommenderKind.
std::string packBare(const Recommender &recommender);
std::unique_ptr<Recommender> unpackBare(const ScorerKind &kind, Explanation explanation, std::string_view bytes,
                                        std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                        Monitor &monitor);

// Where to look for settings of a method that sees the order of purchases.
SearchSpace searchOnOrders(const ScorerKind &kind);

// A row of the registry for a bare method under the same id.
template<const ScorerKind &kind, Explanation explanation> constexpr RecommenderKind bareRecommender(std::string_view id)
{
    return {id,
            [] { return kind.parameters(); },
            [](std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen, Monitor &monitor) {
                return fitBare(kind, explanation, std::move(dataset), asOf, chosen, monitor);
            },
            [] { return searchOnOrders(kind); },
            nullptr,
            [](const Recommender &before, std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
               Monitor &monitor) {
                return refreshBare(kind, explanation, before, std::move(dataset), asOf, chosen, monitor);
            },
            packBare,
            [](std::string_view bytes, std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
               Monitor &monitor) {
                return unpackBare(kind, explanation, bytes, std::move(dataset), asOf, chosen, monitor);
            }};
}

} // namespace clientele
