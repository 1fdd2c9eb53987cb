#include "app/paths.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace clientele;

class PathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameSurvivesTheWayThereAndBack()
    {
        for (const QString &path : {QStringLiteral("/tmp/Müller/订单 2026.csv"), QStringLiteral("/tmp/😀")})
            QCOMPARE(fromPath(toPath(path)), path);
    }

    void aNameBecomesAFileName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("file");
        QTest::newRow("plain") << QStringLiteral("Autumn 2026") << QStringLiteral("Autumn 2026");
        QTest::newRow("chinese") << QStringLiteral("双十一 满减") << QStringLiteral("双十一 满减");
        QTest::newRow("slashes") << QStringLiteral("../10% / off: \"now\"?") << QStringLiteral("10% off now");
        QTest::newRow("line breaks") << QStringLiteral("a\nb\tc") << QStringLiteral("a b c");
        QTest::newRow("hidden") << QStringLiteral("...") << QStringLiteral("clientele");
        QTest::newRow("empty") << QString() << QStringLiteral("clientele");
    }

    void aNameBecomesAFileName()
    {
        QFETCH(QString, name);
        QFETCH(QString, file);
        QCOMPARE(fileNameFor(name), file);
    }

    void aNewShopNeverTakesAnothersPlace()
    {
        const QTemporaryDir folder;
        const auto touch = [](const QString &path) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        const QString first = freeShopPath(folder.path(), QStringLiteral("My shop"));
        QCOMPARE(first, folder.filePath(QStringLiteral("My shop.clientele")));
        touch(first);
        const QString second = freeShopPath(folder.path(), QStringLiteral("My shop"));
        QCOMPARE(second, folder.filePath(QStringLiteral("My shop 2.clientele")));
        touch(second);
        QCOMPARE(freeShopPath(folder.path(), QStringLiteral("My shop")),
                 folder.filePath(QStringLiteral("My shop 3.clientele")));
    }
};

QTEST_GUILESS_MAIN(PathsTest)
#include "test_paths.moc"
