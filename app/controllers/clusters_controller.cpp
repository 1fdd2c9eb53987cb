#include "app/controllers/clusters_controller.h"

#include "app/jobs/pool.h"
#include "app/workspace.h"
#include "widgets/pages/cluster_detail.h"
#include "widgets/pages/cluster_view.h"
#include "widgets/pages/segment_insights.h"
#include "widgets/pages/segments_page.h"
#include "widgets/shell/names.h"

namespace clientele {

ClustersController::ClustersController(Workspace &workspace, SegmentsPage *page, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_view(page->insights()->clusters())
{
    connect(m_view, &ClusterView::clustersRequested, this, &ClustersController::find);
    connect(m_view, &ClusterView::cancelRequested, this, [this] { m_find.cancel(); });
    connect(m_view->detail(), &ClusterDetail::insideRequested, this, &ClustersController::scoreInside);
    connect(&m_find, &JobSlot::progressed, m_view, &ClusterView::setProgress);
    connect(&m_find, &JobSlot::cancelled, m_view, &ClusterView::showCancelled);
    connect(&m_find, &JobSlot::failed, m_view,
            [this](const Error &error) { m_view->showError(errorTitle(error), errorText(error)); });
    connect(&m_inside, &JobSlot::failed, this, &ClustersController::failed);
}

// A page of a shop that was closed may still be asked.
void ClustersController::find()
{
    if (!m_workspace.isOpen())
        return;
    m_view->showLoading();
    const Snapshot snapshot = m_workspace.snapshot();
    m_find.start<ClusterFindings>(
        [snapshot, options = m_view->options()](Monitor &monitor) {
            const RfmValues &values = snapshot.rfm->values;
            return clusterFindings(releasedInBackground(std::make_shared<const Clustering>(
                                       clusterCustomers(*snapshot.dataset, values, options, monitor))),
                                   values);
        },
        [this, dataset = snapshot.dataset](const ClusterFindings &findings) {
            m_view->setFindings(dataset, findings);
        });
}

void ClustersController::scoreInside(const std::shared_ptr<const CustomerSet> &members)
{
    using Found = std::shared_ptr<const RfmAnalysis>;
    m_inside.start<Found>(
        [snapshot = m_workspace.snapshot(), members](Monitor &) -> Found {
            return std::make_shared<const RfmAnalysis>(rfmWithin(snapshot.rfm->values, *members, snapshot.rfmSetup));
        },
        [this, members](const Found &inside) { m_view->detail()->setInside(members, *inside); });
}

} // namespace clientele
