#include "analytics/recommend/bare/blend.h"
#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/bare_recommender.h"
#include "analytics/recommend/methods.h"

namespace clientele {

namespace {

// The blend of the shop has its members' weights as parameters; the members have their defaults.
std::vector<Parameter> parameters()
{
    std::vector<Parameter> weights;
    for (Parameter &parameter : kBlendScorer.parameters()) {
        if (parameter.name.ends_with(".weight"))
            weights.push_back(std::move(parameter));
    }
    return weights;
}

SearchSpace search()
{
    return {{{"item-kernel.weight", 0, 1},
             {"upcf.weight", 0, 1},
             {"repeat.weight", 0, 1},
             {"popular.weight", 0, 1},
             {"spectral.weight", 0, 1}},
            {{{"repeat.weight", 0.3}}, {{"repeat.weight", 0.3}, {"popular.weight", 0.1}}}};
}

RecommenderKind row()
{
    RecommenderKind kind = bareRecommender<kBlendScorer, Explanation::LikeYourItems>("blend");
    kind.parameters = parameters;
    kind.search = search;
    return kind;
}

} // namespace

const RecommenderKind kBlend = row();

} // namespace clientele
