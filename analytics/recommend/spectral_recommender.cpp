#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/bare_recommender.h"
#include "analytics/recommend/methods.h"

namespace clientele {

const RecommenderKind kSpectral = bareRecommender<kSpectralScorer, Explanation::LikeYourItems>("spectral");

} // namespace clientele
