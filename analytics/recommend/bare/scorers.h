#pragma once

#include "analytics/recommend/bare/item_scorer.h"

namespace clientele {

// The rows of the registry of bare methods, one per file.
extern const ScorerKind kBlendScorer;
extern const ScorerKind kItemKernelScorer;
extern const ScorerKind kUserKnnScorer;
extern const ScorerKind kEaseScorer;
extern const ScorerKind kIalsScorer;
extern const ScorerKind kSpectralScorer;
extern const ScorerKind kUpcfScorer;
extern const ScorerKind kTifuKnnScorer;
extern const ScorerKind kRepeatScorer;
extern const ScorerKind kBiasedMfScorer;
extern const ScorerKind kPopularScorer;

} // namespace clientele
