#include "app/snapshot.h"

#include "analytics/base/monitor.h"
#include "analytics/dataset/loader.h"
#include "app/jobs/pool.h"

namespace clientele {

Snapshot loadSnapshot(Store &store, const Snapshot &previous, Monitor &monitor)
{
    Snapshot snapshot;
    if (previous.dataset && previous.dataset->version == store.dataVersion()) {
        snapshot.dataset = previous.dataset;
        snapshot.rfm = previous.rfm;
    } else {
        snapshot.dataset = releasedInBackground(loadDataset(store, monitor));
        monitor.stage(Stage::Scoring);
        monitor.checkpoint();
        snapshot.rfm = releasedInBackground(std::make_shared<const RfmAnalysis>(analyseRfm(*snapshot.dataset)));
    }
    monitor.checkpoint();
    snapshot.savedSegments = loadSavedSegments(store);
    snapshot.segments = releasedInBackground(std::make_shared<const std::vector<Segment>>(
        allSegments(*snapshot.dataset, *snapshot.rfm, snapshot.savedSegments)));
    snapshot.campaigns = loadCampaigns(store);
    snapshot.settings = store.settings();
    return snapshot;
}

} // namespace clientele
