#pragma once

#include <QtCore/QObject>

#include <memory>

#include "analytics/dataset/dataset.h"
#include "app/jobs/job.h"

namespace clientele {

class Workspace;

// Keeps who is in each segment whenever files changed the shop, here or by the command line, so that there is something to
// look back at: in the background, once per analysis day and state of the files. Shops open for reading only are left alone.
class SegmentKeeper : public QObject
{
    Q_OBJECT

public:
    explicit SegmentKeeper(Workspace &workspace, QObject *parent = nullptr);

Q_SIGNALS:
    void kept();

private:
    void look();
    void keep();

    Workspace &m_workspace;
    std::weak_ptr<const Dataset> m_seen; // already looked at
    JobSlot m_look;
};

} // namespace clientele
