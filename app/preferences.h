#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include "widgets/shell/theme.h"

namespace clientele {

// What the program remembers about the person between two runs (QSettings of the application): nothing about customers.
namespace preferences {

QString language();           // the chosen one, or the machine's
void setLanguage(const QString &language);

Theme theme();                // the chosen one, or light or dark as the desktop is
void setTheme(Theme theme);
QString themeId(Theme theme); // "light", "dark"

QByteArray windowGeometry();
void setWindowGeometry(const QByteArray &geometry);

} // namespace preferences

} // namespace clientele
