#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/bare_recommender.h"
#include "analytics/recommend/methods.h"

namespace clientele {

namespace {

// EASE over the shop's 4,000 most bought products unless told otherwise: a second to learn and 64 MB; it costs the cube
// and the square of them. The others are left to what fills lists up.
constexpr double kItems = 4'000;

std::vector<Parameter> parameters()
{
    std::vector<Parameter> all = kEaseScorer.parameters();
    for (Parameter &parameter : all) {
        if (parameter.name == "items")
            parameter.initial = kItems;
    }
    return all;
}

RecommenderKind row()
{
    RecommenderKind kind = bareRecommender<kEaseScorer, Explanation::LikeYourItems>("ease");
    kind.parameters = parameters;
    return kind;
}

} // namespace

const RecommenderKind kEase = row();

} // namespace clientele
