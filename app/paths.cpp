#include "app/paths.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

namespace clientele {

namespace {

QString madeFolder(const QString &path)
{
    QDir().mkpath(path);
    return path;
}

} // namespace

std::filesystem::path toPath(const QString &path)
{
    const QByteArray utf8 = path.toUtf8();
    return std::filesystem::path(std::u8string(utf8.begin(), utf8.end()));
}

QString fromPath(const std::filesystem::path &path)
{
    const std::u8string utf8 = path.u8string();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString shopsFolder()
{
    return madeFolder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                      + QStringLiteral("/Clientele"));
}

QString sampleShopPath()
{
    return madeFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
           + QStringLiteral("/sample.clientele");
}

QString logFolder()
{
    return madeFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/log"));
}

QString fileNameFor(const QString &name)
{
    static const QRegularExpression unwelcome(QStringLiteral("[\\x00-\\x1f\\\\/:*?\"<>|]+"));
    QString file = QString(name).replace(unwelcome, QStringLiteral(" ")).simplified();
    while (file.startsWith(u'.') || file.startsWith(u' '))
        file.remove(0, 1);
    return file.isEmpty() ? QStringLiteral("clientele") : file;
}

QString freeShopPath(const QString &folder, const QString &stem)
{
    const QString base = folder + u'/' + fileNameFor(stem);
    const QString extension = QStringLiteral(".clientele");
    QString path = base + extension;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = base + u' ' + QString::number(number) + extension;
    return path;
}

} // namespace clientele
