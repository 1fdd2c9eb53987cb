#include "app/undo/settings_edit.h"

#include <QtCore/QCoreApplication>

namespace clientele {

QString ChangeSettings::text() const
{
    return QCoreApplication::translate("Edits", "Change the shop’s settings");
}

ShopSettings ChangeSettings::read(Store &store) const
{
    return store.settings();
}

void ChangeSettings::write(Store &store, const ShopSettings &settings) const
{
    store.setSettings(settings);
}

} // namespace clientele
