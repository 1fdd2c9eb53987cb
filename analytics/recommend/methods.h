#pragma once

#include "analytics/recommend/recommender.h"

namespace clientele {

// The rows of the registry, one per file: popular.cpp, item_kernel_recommender.cpp, repeat.cpp.
extern const RecommenderKind kPopular;
extern const RecommenderKind kItemKernel;
extern const RecommenderKind kRepeat;

} // namespace clientele
