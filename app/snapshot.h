#pragma once

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/recommend/default_method.h"
#include "analytics/recommend/evaluate/stored_leaderboard.h"
#include "analytics/recommend/recommend_rules.h"
#include "analytics/segment/segment.h"
#include "analytics/store/store.h"

namespace clientele {

class Monitor;

// Everything the pages show of a shop, as it was at one moment: immutable parts, cheap to copy, shared by pages and
// jobs.
struct Snapshot
{
    std::shared_ptr<const Dataset> dataset;
    RfmSetup rfmSetup; // what `rfm` was computed with
    std::shared_ptr<const RfmAnalysis> rfm;
    std::shared_ptr<const std::vector<Segment>> segments; // built-in and saved
    std::vector<SavedSegment> savedSegments;
    std::vector<Campaign> campaigns;
    ShopSettings settings;
    MethodChoice automaticMethod; // what "automatic" stands for
    RecommendRules recommendRules; // what the Recommend page begins with
    std::shared_ptr<const StoredLeaderboard> leaderboard; // what was measured last; nothing: never
};

// Reads the shop as it is now. Parts of `previous` that are still current are kept, so that saving a segment does not
// load the sales again. Errors: those of Store; Cancelled.
Snapshot loadSnapshot(Store &store, const Snapshot &previous, Monitor &monitor);

} // namespace clientele
