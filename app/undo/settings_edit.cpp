#include "app/undo/settings_edit.h"

#include <QtCore/QCoreApplication>

namespace clientele {

ChangeSettings::ChangeSettings(ShopSettings before, ShopSettings after)
    : m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString ChangeSettings::text() const
{
    return QCoreApplication::translate("Edits", "Change the shop’s settings");
}

void ChangeSettings::redo(Store &store, Monitor &)
{
    store.setSettings(m_after);
}

void ChangeSettings::undo(Store &store, Monitor &)
{
    store.setSettings(m_before);
}

} // namespace clientele
