#include "app/undo/rfm_edits.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

#include "analytics/segment/rfm_setup.h"

namespace clientele {

QString ChangeScoring::text() const
{
    return QCoreApplication::translate("Edits", "Change how customers are scored");
}

RfmOptions ChangeScoring::read(Store &store) const
{
    return loadRfmSetup(store).options;
}

void ChangeScoring::write(Store &store, const RfmOptions &options) const
{
    saveRfmOptions(store, options);
}

SaveMap::SaveMap(RfmMap after)
    : m_after(std::move(after))
{
}

QString SaveMap::text() const
{
    return QCoreApplication::translate("Edits", "Save map “%1”").arg(QString::fromStdString(m_after.name));
}

void SaveMap::redo(Store &store, Monitor &)
{
    const std::vector<RfmMap> maps = loadRfmSetup(store).ownMaps;
    const auto same = std::ranges::find(maps, m_after.id, &RfmMap::id);
    m_before = same == maps.end() ? std::nullopt : std::optional(*same);
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
