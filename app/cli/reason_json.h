#pragma once

#include "analytics/recommend/recommender.h"
#include "app/cli/command.h"

namespace clientele::cli {

// The facts of the reason's kind, and the sentence.
Json reasonJson(const RecommendReason &reason, const Dataset &dataset);

} // namespace clientele::cli
