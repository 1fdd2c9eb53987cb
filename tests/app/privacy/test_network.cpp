#include <QtCore/QProcess>
#include <QtTest/QTest>

// Everything stays on the person's machine: neither program can reach the network, because neither needs a library that
// could, directly or through another.
class NetworkTest : public QObject
{
    Q_OBJECT

private:
    static QString outputOf(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            return {};
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void noProgramNeedsANetworkLibrary_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("window") << QStringLiteral(CLIENTELE_BIN "/clientele");
        QTest::newRow("command line") << QStringLiteral(CLIENTELE_BIN "/clientele-cli");
    }

    void noProgramNeedsANetworkLibrary()
    {
        QFETCH(QString, program);
        for (const auto &[tool, arguments] :
             {std::pair(QStringLiteral("readelf"), QStringList {QStringLiteral("-d"), program}),
              std::pair(QStringLiteral("ldd"), QStringList {program})}) {
            const QString needed = outputOf(tool, arguments);
            QVERIFY2(needed.contains(QStringLiteral("libQt6Core")),
                     qPrintable(tool + u" says nothing about " + program));
            for (const QString &library :
                 {QStringLiteral("libQt6Network"), QStringLiteral("libQt6WebSockets"), QStringLiteral("libQt6Sql"),
                  QStringLiteral("libcurl"), QStringLiteral("libssl")})
                QVERIFY2(!needed.contains(library), qPrintable(program + u" needs " + library));
        }
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "test_network.moc"
