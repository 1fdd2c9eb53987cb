#include "app/snapshot.h"

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "analytics/recommend/shop_rules.h"
#include "analytics/segment/rfm_setup.h"
#include "app/jobs/pool.h"

namespace clientele {

Snapshot loadSnapshot(Store &store, const Snapshot &previous, Monitor &monitor)
{
    Snapshot snapshot;
    const bool isSameData = previous.dataset && previous.dataset->version == store.dataVersion();
    snapshot.rfmSetup = loadRfmSetup(store);
    snapshot.dataset = isSameData ? previous.dataset : releasedInBackground(loadDataset(store, monitor));
    if (isSameData && snapshot.rfmSetup == previous.rfmSetup) {
        snapshot.rfm = previous.rfm;
    } else {
        monitor.stage(Stage::Scoring);
        monitor.checkpoint();
        snapshot.rfm = releasedInBackground(
            std::make_shared<const RfmAnalysis>(analyseRfm(*snapshot.dataset, snapshot.rfmSetup)));
    }
    monitor.checkpoint();
    snapshot.savedSegments = loadSavedSegments(store);
    snapshot.segments = releasedInBackground(std::make_shared<const std::vector<Segment>>(
        allSegments(*snapshot.dataset, *snapshot.rfm, snapshot.savedSegments)));
    snapshot.campaigns = loadCampaigns(store);
    snapshot.settings = store.settings();
    snapshot.automaticMethod = defaultMethod(store);
    snapshot.recommendRules = shopRules(store);
    if (std::optional<StoredLeaderboard> kept = keptLeaderboard(store))
        snapshot.leaderboard = std::make_shared<const StoredLeaderboard>(std::move(*kept));
    return snapshot;
}

} // namespace clientele
