#include "app/controllers/recommender_cache.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include "analytics/base/monitor.h"
#include "analytics/sample/sample_shop.h"
#include "app/paths.h"
#include "app/workspace.h"

using namespace clientele;

// What was learned stays as long as its shop is open, and no longer.
class RecommenderCacheTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void open(Workspace &workspace, const QString &name) const
    {
        QSignalSpy changed(&workspace, &Workspace::changed);
        if (QFile::exists(m_folder.filePath(name)))
            workspace.open(m_folder.filePath(name));
        else
            workspace.create(m_folder.filePath(name), [](const std::filesystem::path &file, Monitor &monitor) {
                const SampleOptions options {.customers = 60, .products = 20, .days = 120};
                writeSampleShop(makeSampleShop(options, monitor), file, options, monitor);
            });
        QVERIFY(changed.wait(20'000));
    }

    static void learn(RecommenderCache &cache, const Workspace &workspace)
    {
        SilentMonitor monitor;
        const auto request = cache.request(workspace.snapshot(), "item-kernel");
        cache.keep(request, request.fit(monitor));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("settings")));
    }

    void whatWasLearnedIsThereTheNextTime()
    {
        Workspace workspace;
        RecommenderCache cache(workspace);
        open(workspace, QStringLiteral("a.clientele"));
        QVERIFY(!cache.request(workspace.snapshot(), "item-kernel").learned);
        learn(cache, workspace);
        QVERIFY(cache.request(workspace.snapshot(), "item-kernel").learned);
        QVERIFY(!cache.request(workspace.snapshot(), "popular").learned);
    }

    // The other shop may well have the same products: only that it is another one tells them apart.
    void noShopLearnsFromAnother()
    {
        Workspace workspace;
        RecommenderCache cache(workspace);
        open(workspace, QStringLiteral("a.clientele"));
        learn(cache, workspace);
        open(workspace, QStringLiteral("b.clientele"));
        const auto request = cache.request(workspace.snapshot(), "item-kernel");
        QVERIFY(!request.learned);
        QVERIFY(!request.before);
    }

    void whatIsLearnedTooLateIsNotKept()
    {
        Workspace workspace;
        RecommenderCache cache(workspace);
        open(workspace, QStringLiteral("a.clientele"));
        SilentMonitor monitor;
        const auto request = cache.request(workspace.snapshot(), "item-kernel");
        open(workspace, QStringLiteral("b.clientele"));
        learn(cache, workspace);
        cache.keep(request, request.fit(monitor));
        QVERIFY(cache.request(workspace.snapshot(), "item-kernel").learned);
    }
};

QTEST_MAIN(RecommenderCacheTest)
#include "test_recommender_cache.moc"
