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

// What an import costs. Methods that ask people who buy alike (user-knn, upcf, tifuknn) have nothing to train: their index
// is made anew, in one pass. Others keep what was trained and serve everybody from their history of now, so that customers
// who are new or bought since get what the model makes of that; where a model can be packed (ials, spectral), products
// that are new are folded in and spectral's graph is that of now; where it cannot (ease, blend), they are left to what
// fills lists up. Learns again where a product the model knows is gone or stands elsewhere, where a tenth of purchases is
// new, and for an earlier day. How near that comes to learning again: test_keeping_up.cpp.
std::unique_ptr<Recommender> refreshBare(const ScorerKind &kind, Explanation explanation, const Recommender &before,
                                         std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                         Monitor &monitor);

// See RecommenderKind. The bytes also say which products were known, and how much was learned from.
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
