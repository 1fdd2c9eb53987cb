#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include "widgets/shell/theme.h"

namespace clientele {

// What the program remembers about the person between two runs (QSettings of the application): nothing about customers.
namespace preferences {

QString language(); // the chosen one, or the machine's
void setLanguage(const QString &language);

Theme theme(); // the chosen one, or light or dark as the desktop is
void setTheme(Theme theme);
QString themeId(Theme theme); // "light", "dark"

// Shops opened before, the latest first; those that are gone are left out.
QStringList recentShops();
void rememberShop(const QString &path);

// The folder that is looked into for a shop's next files, and which of those found there the person has dealt with.
QString watchedFolder(const QString &shop); // empty: none
void setWatchedFolder(const QString &shop, const QString &folder);
QStringList settledFiles(const QString &shop);
void setSettledFiles(const QString &shop, const QStringList &marks); // the newest few hundred are kept

QByteArray windowGeometry();
void setWindowGeometry(const QByteArray &geometry);

} // namespace preferences

} // namespace clientele
