#include "app/preferences.h"

#include <QtCore/QCryptographicHash>
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
constexpr qsizetype kMostSettledFiles = 500;
const QString kGeometry = QStringLiteral("windowGeometry");

// A key of one shop's: a path holds characters that a key may not.
QString keyOf(const char *group, const QString &shop)
{
    const QByteArray hash = QCryptographicHash::hash(shop.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QLatin1String(group) + QLatin1Char('/') + QLatin1String(hash);
}

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

QString watchedFolder(const QString &shop)
{
    return QSettings().value(keyOf("watchedFolder", shop)).toString();
}

void setWatchedFolder(const QString &shop, const QString &folder)
{
    if (folder.isEmpty())
        QSettings().remove(keyOf("watchedFolder", shop));
    else
        QSettings().setValue(keyOf("watchedFolder", shop), folder);
}

QStringList settledFiles(const QString &shop)
{
    return QSettings().value(keyOf("settledFiles", shop)).toStringList();
}

void setSettledFiles(const QString &shop, const QStringList &marks)
{
    QSettings().setValue(keyOf("settledFiles", shop),
                         marks.mid(std::max<qsizetype>(0, marks.size() - kMostSettledFiles)));
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
