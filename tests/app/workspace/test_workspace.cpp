#include "app/workspace.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <stdexcept>

#include "analytics/segment/segment.h"
#include "app/jobs/job.h"
#include "app/preferences.h"

using namespace clientele;

class WorkspaceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    static ErrorCode codeIn(const QSignalSpy &failed)
    {
        return static_cast<const Error *>(failed.at(0).at(0).constData())->code;
    }

    static void save(Workspace &workspace, const std::string &name, std::function<void()> done = {})
    {
        workspace.write(
            [name](Store &store, Monitor &) {
                saveSegment(store, {0, name, {}, "selection"});
            },
            std::move(done));
    }

    void create(Workspace &workspace, const QString &name) const
    {
        QSignalSpy changed(&workspace, &Workspace::changed);
        workspace.create(path(name), ShopSettings {.name = "Greenfield"});
        QVERIFY(changed.wait());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path(QStringLiteral("settings")));
    }

    void createsOpensAndCloses()
    {
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        QSignalSpy closed(&workspace, &Workspace::closed);
        create(workspace, QStringLiteral("a.clientele"));
        QCOMPARE(opened.count(), 1);
        QVERIFY(workspace.isOpen());
        QVERIFY(!workspace.isReadOnly());
        QCOMPARE(workspace.path(), path(QStringLiteral("a.clientele")));
        QVERIFY(workspace.snapshot().dataset);
        QVERIFY(workspace.snapshot().rfm);
        QVERIFY(!workspace.snapshot().segments->empty());
        QCOMPARE(workspace.snapshot().settings.name, std::string("Greenfield"));
        workspace.close();
        QCOMPARE(closed.count(), 1);
        QVERIFY(!workspace.isOpen());
        QVERIFY(!workspace.snapshot().dataset);
    }

    // Closing goes on in the background; the same shop opened at once must not find it locked by ourselves.
    void opensAgainRightAfterClosing()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        for (int round = 0; round < 5; ++round) {
            workspace.close();
            QSignalSpy changed(&workspace, &Workspace::changed);
            workspace.open(path(QStringLiteral("a.clientele")));
            QVERIFY(changed.wait());
            QVERIFY(!workspace.isReadOnly());
        }
    }

    void whatWasBegunBeforeClosingIsKept()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        for (int turn = 1; turn <= 10; ++turn) {
            save(workspace, "Segment " + std::to_string(turn));
            workspace.close();
            QSignalSpy opened(&workspace, &Workspace::opened);
            workspace.open(path(QStringLiteral("a.clientele")));
            QVERIFY(opened.wait());
            QCOMPARE(workspace.snapshot().savedSegments.size(), static_cast<std::size_t>(turn));
        }
    }

    // A page of a shop that was closed may still ask: its job ends as if it had been cancelled.
    void nothingIsReadOfAClosedShop()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        const auto asked = workspace.reader();
        QCOMPARE(asked().settings().name, workspace.snapshot().settings.name);
        workspace.close();
        QVERIFY_THROWS_EXCEPTION(Cancelled, workspace.reader()());
    }

    void writesOneAfterTheOtherAndThenTells()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        std::vector<std::size_t> segmentsWhenDone;
        const auto count = [&] { segmentsWhenDone.push_back(workspace.snapshot().savedSegments.size()); };
        QSignalSpy changed(&workspace, &Workspace::changed);
        const auto dataset = workspace.snapshot().dataset;
        for (const char *name : {"one", "two", "three"})
            save(workspace, name, count);
        QTRY_COMPARE(segmentsWhenDone.size(), std::size_t(3));
        QCOMPARE(segmentsWhenDone, (std::vector<std::size_t> {1, 2, 3}));
        QCOMPARE(changed.count(), 3);
        QCOMPARE(workspace.snapshot().dataset, dataset); // the sales were not loaded again
    }

    void aFailedChangeTellsItsOwnerOrEverybody()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        QSignalSpy failed(&workspace, &Workspace::failed);
        const auto fail = [](Store &, Monitor &) { throw Error(ErrorCode::NameTaken, {"one"}); };
        bool wasTold = false;
        workspace.write({fail, [] { QFAIL("it was not done"); }, [&](const Error &) { wasTold = true; }, {}});
        QTRY_VERIFY(wasTold);
        QCOMPARE(failed.count(), 0);
        workspace.write(fail);
        QVERIFY(failed.wait());
        bool isNextDone = false;
        save(workspace, "after", [&] { isNextDone = true; });
        QTRY_VERIFY(isNextDone);
        QCOMPARE(workspace.snapshot().savedSegments.size(), std::size_t(1));
    }

    void aCancelledChangeLeavesNothing()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        bool wasCancelled = false;
        workspace.write({[](Store &, Monitor &monitor) {
                             for (;;)
                                 monitor.checkpoint();
                         },
                         [] { QFAIL("it was not done"); },
                         {},
                         [&] { wasCancelled = true; }});
        workspace.writer().cancel();
        QTRY_VERIFY(wasCancelled);
        QVERIFY(workspace.isOpen());
    }

    void aShopThatIsOpenElsewhereOpensForReading()
    {
        Workspace first;
        create(first, QStringLiteral("a.clientele"));
        bool isSaved = false;
        save(first, "one", [&] { isSaved = true; });
        QTRY_VERIFY(isSaved);

        Workspace second;
        QSignalSpy readOnly(&second, &Workspace::openedReadOnly);
        QSignalSpy changed(&second, &Workspace::changed);
        second.open(path(QStringLiteral("a.clientele")));
        QVERIFY(changed.wait());
        QVERIFY(second.isReadOnly());
        QCOMPARE(readOnly.count(), 1);
        QVERIFY(!readOnly.at(0).at(0).toString().isEmpty());
        QCOMPARE(second.snapshot().savedSegments.size(), std::size_t(1));

        QSignalSpy failed(&second, &Workspace::failed);
        save(second, "two");
        QVERIFY(failed.wait());
        QVERIFY(codeIn(failed) == ErrorCode::ShopLocked);

        // What the first window changes is seen in the second.
        save(first, "three");
        QTRY_COMPARE_WITH_TIMEOUT(second.snapshot().savedSegments.size(), std::size_t(2), 15'000);
    }

    void whatCannotBeOpenedLeavesTheOpenShopOpen()
    {
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        QFile noShop(path(QStringLiteral("b.clientele")));
        QVERIFY(noShop.open(QIODevice::WriteOnly));
        noShop.write("order,customer\n1,2\n");
        noShop.close();
        QSignalSpy failed(&workspace, &Workspace::failed);
        workspace.open(noShop.fileName());
        QVERIFY(failed.wait());
        QVERIFY(codeIn(failed) == ErrorCode::NotAShop);
        QCOMPARE(workspace.path(), path(QStringLiteral("a.clientele")));
        bool isSaved = false;
        save(workspace, "one", [&] { isSaved = true; });
        QTRY_VERIFY(isSaved);
    }

    void aShopThatCouldNotBeMadeLeavesNoFile()
    {
        Workspace workspace;
        QSignalSpy failed(&workspace, &Workspace::failed);
        workspace.create(path(QStringLiteral("a.clientele")), [](const std::filesystem::path &file, Monitor &) {
            Store::create(file, {});
            throw std::runtime_error("the sample could not be made");
        });
        QVERIFY(failed.wait());
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("a.clientele"))));
        QVERIFY(!workspace.isOpen());
    }

    void aFileThatIsThereIsNeverReplaced()
    {
        QFile precious(path(QStringLiteral("a.clientele")));
        QVERIFY(precious.open(QIODevice::WriteOnly));
        precious.write("precious");
        precious.close();
        Workspace workspace;
        QSignalSpy failed(&workspace, &Workspace::failed);
        workspace.create(precious.fileName(), [](const std::filesystem::path &, Monitor &) {});
        QVERIFY(failed.wait());
        QVERIFY(precious.open(QIODevice::ReadOnly));
        QCOMPARE(precious.readAll(), QByteArray("precious"));
    }

    void remembersRecentShopsNewestFirst()
    {
        QCOMPARE(preferences::recentShops(), QStringList());
        Workspace workspace;
        create(workspace, QStringLiteral("a.clientele"));
        create(workspace, QStringLiteral("b.clientele"));
        QCOMPARE(preferences::recentShops(),
                 QStringList({path(QStringLiteral("b.clientele")), path(QStringLiteral("a.clientele"))}));
        QVERIFY(QFile::remove(path(QStringLiteral("a.clientele"))));
        QCOMPARE(preferences::recentShops(), QStringList({path(QStringLiteral("b.clientele"))}));
    }
};

QTEST_MAIN(WorkspaceTest)
#include "test_workspace.moc"
