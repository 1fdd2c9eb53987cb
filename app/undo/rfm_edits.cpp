#include "app/undo/rfm_edits.h"

#include <QtCore/QCoreApplication>

#include "analytics/segment/rfm_setup.h"

namespace clientele {

ChangeScoring::ChangeScoring(RfmOptions before, RfmOptions after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeScoring::text() const
{
    return QCoreApplication::translate("Edits", "Change how customers are scored");
}

void ChangeScoring::redo(Store &store, Monitor &)
{
    saveRfmOptions(store, m_after);
}

void ChangeScoring::undo(Store &store, Monitor &)
{
    saveRfmOptions(store, m_before);
}

SaveMap::SaveMap(RfmMap after, std::optional<RfmMap> before)
    : m_after(std::move(after))
    , m_before(std::move(before))
{
}

QString SaveMap::text() const
{
    return QCoreApplication::translate("Edits", "Save map “%1”").arg(QString::fromStdString(m_after.name));
}

void SaveMap::redo(Store &store, Monitor &)
{
    m_after.id = saveRfmMap(store, m_after);
}

void SaveMap::undo(Store &store, Monitor &)
{
    if (m_before)
        saveRfmMap(store, *m_before);
    else
        removeRfmMap(store, m_after.id);
}

RemoveMap::RemoveMap(RfmMap map)
    : m_map(std::move(map))
{
}

QString RemoveMap::text() const
{
    return QCoreApplication::translate("Edits", "Remove map “%1”").arg(QString::fromStdString(m_map.name));
}

void RemoveMap::redo(Store &store, Monitor &)
{
    removeRfmMap(store, m_map.id);
}

void RemoveMap::undo(Store &store, Monitor &)
{
    saveRfmMap(store, m_map);
}

} // namespace clientele
