#pragma once

#include <QtCore/QObject>

#include "analytics/base/error.h"
#include "analytics/segment/segment.h"
#include "app/jobs/job.h"

namespace clientele {

class ClusterView;
class SegmentsPage;
class Workspace;

// Finds groups of customers who are alike in the background, and scores inside one of them, as the Segments page asks.
class ClustersController final : public QObject
{
    Q_OBJECT

public:
    ClustersController(Workspace &workspace, SegmentsPage *page, QObject *parent);

Q_SIGNALS:
    void failed(const clientele::Error &error); // beside the view, which tells its own failures itself

private:
    void find();
    void scoreInside(const std::shared_ptr<const CustomerSet> &members);

    Workspace &m_workspace;
    ClusterView *m_view;
    JobSlot m_find {this};
    JobSlot m_inside {this};
};

} // namespace clientele
