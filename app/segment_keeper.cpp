#include "app/segment_keeper.h"

#include "analytics/segment/snapshots.h"
#include "app/log.h"
#include "app/workspace.h"

namespace clientele {

SegmentKeeper::SegmentKeeper(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_look(this)
{
    connect(&workspace, &Workspace::opened, this, &SegmentKeeper::look);
    connect(&workspace, &Workspace::changed, this, &SegmentKeeper::look);
    connect(&m_look, &JobSlot::failed, this, [](const Error &error) { logError("look for kept segments", error); });
}

void SegmentKeeper::look()
{
    if (!m_workspace.isOpen() || m_workspace.isReadOnly())
        return;
    const Snapshot &snapshot = m_workspace.snapshot();
    if (!snapshot.rfm || snapshot.rfm->values.size() == 0 || m_seen.lock() == snapshot.dataset)
        return;
    m_seen = snapshot.dataset;
    m_look.start<bool>(
        [open = m_workspace.reader(), asOf = snapshot.rfm->values.asOf](Monitor &) {
            Store reader = open();
            return isSnapshotTaken(reader, asOf);
        },
        [this](bool isTaken) {
            if (!isTaken)
                keep();
        });
}

void SegmentKeeper::keep()
{
    if (!m_workspace.isOpen())
        return;
    Workspace::Change change;
    change.work = [snapshot = m_workspace.snapshot()](Store &store, Monitor &) {
        if (store.dataVersion() == snapshot.dataset->version) // otherwise the next look keeps what came meanwhile
            takeSnapshots(store, *snapshot.dataset, *snapshot.rfm, *snapshot.segments);
    };
    change.done = [this] { Q_EMIT kept(); };
    change.failed = [](const Error &error) { logError("keep segments", error); };
    m_workspace.write(std::move(change));
}

} // namespace clientele
