#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

// The program itself, as the desktop or a shell starts it.
class ProgramTest : public QObject
{
    Q_OBJECT

private:
    struct Ended
    {
        int code = -1;
        QString out;
        QString err;
    };

    QTemporaryDir m_home;

    Ended run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home.path());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CLIENTELE_BIN "/clientele"), arguments);
        if (!process.waitForFinished(240'000))
            process.kill();
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void tellsItsVersionAndItsOptions()
    {
        const Ended version = run({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.contains(QStringLiteral(CLIENTELE_VERSION)));
        const Ended help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        for (const char *option : {"--language", "--theme", "--tour", "SHOP"})
            QVERIFY2(help.out.contains(QLatin1String(option)), option);
    }

    void refusesWhatItDoesNotUnderstandInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("language") << QStringList {QStringLiteral("--language"), QStringLiteral("tlh")}
                                  << QStringLiteral("tlh");
        QTest::newRow("theme") << QStringList {QStringLiteral("--theme"), QStringLiteral("pink")}
                               << QStringLiteral("pink");
        QTest::newRow("two shops") << QStringList {QStringLiteral("a.clientele"), QStringLiteral("b.clientele")}
                                   << QStringLiteral("one shop");
    }

    void refusesWhatItDoesNotUnderstandInWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        const Ended ended = run(arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.err.contains(said), qPrintable(ended.err));
    }

    // What ./dev run does where there is no display: the main job on the sample shop, pictures, and where they are.
    void theTourDoesTheMainJobWithoutADisplay()
    {
        const QTemporaryDir folder;
        const Ended ended = run({QStringLiteral("--tour"), folder.filePath(QStringLiteral("tour"))});
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        const QDir tour(folder.filePath(QStringLiteral("tour")));
        QVERIFY(ended.out.contains(tour.filePath(QStringLiteral("target-list.csv"))));
        QVERIFY(tour.exists(QStringLiteral("Greenfield Home.clientele")));
        QFile list(tour.filePath(QStringLiteral("target-list.csv")));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QVERIFY(list.readAll().count('\n') > 100);
        for (const char *page : {"welcome", "import-assistant", "import-report", "overview", "data", "customers",
                                 "segments", "recommend", "campaign", "campaigns"})
            for (const char *look : {"en-light", "en-dark", "zh_CN-light", "zh_CN-dark"})
                QVERIFY2(tour.exists(QLatin1String(page) + u'-' + QLatin1String(look) + QStringLiteral(".png")), page);
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "test_program.moc"
