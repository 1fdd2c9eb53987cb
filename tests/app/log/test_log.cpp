#include "app/log.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include "analytics/base/error.h"

using namespace clientele;

class LogTest : public QObject
{
    Q_OBJECT

private:
    static QString contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void tellsWhatHappened()
    {
        const QTemporaryDir folder;
        {
            const Log log(folder.path());
            qCInfo(logApp, "shop opened");
        }
        qCInfo(logApp, "after the end");
        const QString text = contentsOf(Log::fileIn(folder.path()));
        QVERIFY(text.contains(QStringLiteral("info clientele: shop opened\n")));
        QVERIFY(!text.contains(QStringLiteral("after the end")));
    }

    // A path or a name in an error's arguments stays out of the log, and so does the name of the person's home folder.
    void keepsPersonalDataOut()
    {
        const QTemporaryDir folder;
        {
            const Log log(folder.path());
            logError("import", Error(ErrorCode::NameTaken, {"Emily Wright <emily@example.net>"}));
            qCWarning(logApp, "a picture at %s is missing", qPrintable(QDir::homePath() + QStringLiteral("/x.png")));
        }
        const QString text = contentsOf(Log::fileIn(folder.path()));
        QVERIFY(text.contains(QStringLiteral("import: name_taken")));
        QVERIFY(!text.contains(QStringLiteral("Emily")));
        QVERIFY(text.contains(QStringLiteral("~/x.png")));
        QVERIFY(!text.contains(QDir::homePath() + QStringLiteral("/x.png")));
    }

    void staysSmall()
    {
        const QTemporaryDir folder;
        {
            const Log log(folder.path());
            const QByteArray line(10'000, 'x');
            for (int i = 0; i < 450; ++i)
                qCInfo(logApp, "%s", line.constData());
            qCInfo(logApp, "the last line");
        }
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(files.size(), 3);
        for (const QString &file : files)
            QVERIFY(QFileInfo(folder.filePath(file)).size() < 1'100'000);
        QVERIFY(contentsOf(Log::fileIn(folder.path())).contains(QStringLiteral("the last line")));
    }

    void continuesAnEarlierFile()
    {
        const QTemporaryDir folder;
        for (const char *run : {"first run", "second run"}) {
            const Log log(folder.path());
            qCInfo(logApp, "%s", run);
        }
        const QString text = contentsOf(Log::fileIn(folder.path()));
        QVERIFY(text.contains(QStringLiteral("first run")) && text.contains(QStringLiteral("second run")));
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "test_log.moc"
