#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "app/preferences.h"
#include "app/workspace.h"
#include "tests/app/window_driver.h"

using namespace clientele;

namespace {

const QByteArray kOrders = "InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID\n"
                           "1,A,2,2011-12-01,2.50,17850\n"
                           "2,B,1,2011-12-02,4.00,13047\n";

} // namespace

// A file that arrives in the folder a shop watches is offered, once, and comes in like one that was chosen.
class TestWatchedFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_driver = std::make_unique<test::WindowDriver>();
        QVERIFY(QDir(m_driver->path({})).mkpath(QStringLiteral("exports")));
        m_driver->prompts().prepare(Prompts::Purpose::WatchFolder, {m_driver->path(QStringLiteral("exports"))});
        m_driver->prompts().prepare(Prompts::Purpose::NewShop, {m_driver->path(QStringLiteral("shop.clientele"))});
        m_driver->write(QStringLiteral("first.csv"), kOrders);
        m_driver->app().workspace().create(m_driver->path(QStringLiteral("shop.clientele")), ShopSettings {});
        QTRY_VERIFY(m_driver->app().workspace().isOpen());
        m_driver->app().showPage("data");
        QVERIFY(m_driver->click(QStringLiteral("buttonChooseWatch")));
    }
    void cleanup() { m_driver.reset(); }

    void offersWhatArrives()
    {
        QCOMPARE(found(), QStringLiteral("Nothing new."));
        m_driver->write(QStringLiteral("exports/notes.pdf"), "%PDF-1.4");
        m_driver->write(QStringLiteral("exports/december.csv"), kOrders);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringLiteral("1 new file: december.csv"), 20'000);

        QVERIFY(m_driver->click(QStringLiteral("buttonAddWatched")));
        QVERIFY(m_driver->click(QStringLiteral("buttonImport")));
        QTRY_COMPARE(m_driver->shop().dataset->orders.size(), std::size_t(2));
        QVERIFY(m_driver->click(QStringLiteral("buttonCloseImport")));
        QTRY_COMPARE(found(), QStringLiteral("Nothing new."));
    }

    void forgetsWhatIsRefusedUntilItChanges()
    {
        m_driver->write(QStringLiteral("exports/december.csv"), kOrders);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringLiteral("1 new file: december.csv"), 20'000);
        QVERIFY(m_driver->click(QStringLiteral("buttonIgnoreWatched")));
        QCOMPARE(found(), QStringLiteral("Nothing new."));

        m_driver->write(QStringLiteral("exports/december.csv"), kOrders + "3,C,1,2011-12-03,1.00,13047\n");
        m_driver->write(QStringLiteral("exports/other.csv"), kOrders); // a rewritten file alone tells a folder nothing
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringLiteral("2 new files: december.csv, other.csv"), 20'000);
    }

    void remembersTheFolderPerShop()
    {
        QCOMPARE(preferences::watchedFolder(m_driver->app().workspace().path()),
                 m_driver->path(QStringLiteral("exports")));
        QVERIFY(m_driver->click(QStringLiteral("buttonStopWatch")));
        QVERIFY(preferences::watchedFolder(m_driver->app().workspace().path()).isEmpty());
        QVERIFY(!m_driver->find<QPushButton>(QStringLiteral("buttonStopWatch")));
    }

    void saysThatTheFolderIsGone()
    {
        m_driver->write(QStringLiteral("exports/december.csv"), kOrders);
        QTRY_COMPARE_WITH_TIMEOUT(found(), QStringLiteral("1 new file: december.csv"), 20'000);
        QVERIFY(QDir(m_driver->path(QStringLiteral("exports"))).removeRecursively());
        QTRY_VERIFY_WITH_TIMEOUT(found().startsWith(QStringLiteral("The folder is not there")), 20'000);
    }

private:
    QString found()
    {
        const auto *label = m_driver->find<QLabel>(QStringLiteral("watchFiles"));
        return label ? label->text() : QString();
    }

    std::unique_ptr<test::WindowDriver> m_driver;
};

QTEST_MAIN(TestWatchedFolder)
#include "test_watched_folder.moc"
