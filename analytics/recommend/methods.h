#pragma once

#include "analytics/recommend/recommender.h"

namespace clientele {

// The rows of the registry, one per file: popular.cpp, repeat.cpp, and *_recommender.cpp of the others.
extern const RecommenderKind kPopular;
extern const RecommenderKind kItemKernel;
extern const RecommenderKind kRepeat;
extern const RecommenderKind kContent;
extern const RecommenderKind kUserKnn;
extern const RecommenderKind kUpcf;
extern const RecommenderKind kTifuKnn;
extern const RecommenderKind kIals;
extern const RecommenderKind kEase;
extern const RecommenderKind kSpectral;
extern const RecommenderKind kBiasedMf;
extern const RecommenderKind kBlend;

} // namespace clientele
