#include "app/log.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QMutex>

#include <cstdio>

#include "analytics/base/error.h"

namespace clientele {

Q_LOGGING_CATEGORY(logApp, "clientele")

namespace {

constexpr qint64 kBytesPerFile = 1'000'000;
constexpr int kFiles = 3;

// What the message handler writes to; a handler is a plain function, so this cannot be a member.
struct Sink
{
    QMutex mutex;
    QFile file;
    QtMessageHandler previous = nullptr;
};

Sink &sink()
{
    static Sink theSink;
    return theSink;
}

QString numbered(const QString &path, int number)
{
    return number == 0 ? path : path + u'.' + QString::number(number);
}

void rotate(QFile &file)
{
    const QString path = file.fileName();
    file.close();
    QFile::remove(numbered(path, kFiles - 1));
    for (int number = kFiles - 2; number >= 0; --number)
        QFile::rename(numbered(path, number), numbered(path, number + 1));
    (void)file.open(QIODevice::WriteOnly | QIODevice::Append);
}

const char *nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return "debug";
    case QtInfoMsg: return "info";
    case QtWarningMsg: return "warning";
    case QtCriticalMsg: return "critical";
    case QtFatalMsg: return "fatal";
    }
    return "";
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Said for every layout where there is no display, and of no use to anybody.
    if (message.startsWith(QLatin1String("This plugin does not support propagateSizeHints")))
        return;
    const QString text = QString(message).replace(QDir::homePath(), QStringLiteral("~"));
    const QByteArray line = QDateTime::currentDateTime().toString(Qt::ISODate).toUtf8() + ' ' + nameOf(type) + ' '
                            + (context.category ? context.category : "default") + ": " + text.toUtf8() + '\n';
    const QMutexLocker lock(&sink().mutex);
    if (sink().file.isOpen()) {
        sink().file.write(line);
        sink().file.flush();
        if (sink().file.size() > kBytesPerFile)
            rotate(sink().file);
    }
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(line.constData(), stderr);
}

} // namespace

Log::Log(const QString &folder)
{
    sink().file.setFileName(fileIn(folder));
    (void)sink().file.open(QIODevice::WriteOnly | QIODevice::Append);
    sink().previous = qInstallMessageHandler(handleMessage);
}

Log::~Log()
{
    qInstallMessageHandler(sink().previous);
    const QMutexLocker lock(&sink().mutex);
    sink().file.close();
}

QString Log::fileIn(const QString &folder)
{
    return folder + QStringLiteral("/clientele.log");
}

void logError(const char *where, const Error &error)
{
    const std::string_view id = errorId(error.code);
    qCWarning(logApp, "%s: %.*s", where, static_cast<int>(id.size()), id.data());
}

} // namespace clientele
