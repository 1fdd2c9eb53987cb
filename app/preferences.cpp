#include "app/preferences.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>

#include "app/language.h"

namespace clientele::preferences {

namespace {

const QString kLanguage = QStringLiteral("language");
const QString kTheme = QStringLiteral("theme");
const QString kRecentShops = QStringLiteral("recentShops");
constexpr qsizetype kMostShops = 10;
const QString kGeometry = QStringLiteral("windowGeometry");

} // namespace

QString language()
{
    return QSettings().value(kLanguage, Language::ofSystem()).toString();
}

void setLanguage(const QString &language)
{
    QSettings().setValue(kLanguage, language);
}

Theme theme()
{
    const QString chosen = QSettings().value(kTheme).toString();
    if (chosen.isEmpty())
        return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
    return chosen == themeId(Theme::Dark) ? Theme::Dark : Theme::Light;
}

void setTheme(Theme theme)
{
    QSettings().setValue(kTheme, themeId(theme));
}

QString themeId(Theme theme)
{
    return theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
}

QStringList recentShops()
{
    QStringList shops = QSettings().value(kRecentShops).toStringList();
    shops.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return shops;
}

void rememberShop(const QString &path)
{
    QStringList shops = recentShops();
    shops.removeAll(path);
    shops.prepend(path);
    QSettings().setValue(kRecentShops, shops.mid(0, kMostShops));
}

QByteArray windowGeometry()
{
    return QSettings().value(kGeometry).toByteArray();
}

void setWindowGeometry(const QByteArray &geometry)
{
    QSettings().setValue(kGeometry, geometry);
}

} // namespace clientele::preferences
