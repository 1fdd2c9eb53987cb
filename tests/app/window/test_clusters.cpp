#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

#include "tests/app/window_driver.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/cluster_view.h"

using namespace clientele;
using namespace clientele::test;

// Groups of customers who are alike in the real window: found when looked at, saved, scored inside, and stopped.
class ClustersTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowDriver> m_driver;

private Q_SLOTS:
    void initTestCase()
    {
        m_driver = std::make_unique<WindowDriver>();
        QVERIFY(m_driver->openSmallShop());
        QVERIFY(m_driver->click(QStringLiteral("rail_segments")));
    }

    void cleanupTestCase() { m_driver.reset(); }

    void groupsAreFoundWhenLookedAt()
    {
        QVERIFY(m_driver->click(QStringLiteral("segmentsViewClusters")));
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(m_driver->rows("clusterTable") >= 2);
        QVERIFY(!m_driver->wait<QLabel>(QStringLiteral("clusterName"))->text().isEmpty());
    }

    void aFixedNumberIsMade()
    {
        QVERIFY(m_driver->click(QStringLiteral("clusterFixed")));
        m_driver->wait<QSpinBox>(QStringLiteral("clusterCount"))->setValue(3);
        QVERIFY(m_driver->click(QStringLiteral("clusterFind")));
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->rows("clusterTable"), 3);
    }

    void aGroupIsScoredInside()
    {
        QVERIFY(m_driver->click(QStringLiteral("clusterInside")));
        QTRY_VERIFY(m_driver->rows("clusterInsideTable") > 0);
        QVERIFY(m_driver->click(QStringLiteral("clusterInside")));
        QTRY_VERIFY(!m_driver->find<DataTable>(QStringLiteral("clusterInsideTable")));
    }

    void aGroupBecomesASegment()
    {
        const QString name = m_driver->wait<QLabel>(QStringLiteral("clusterName"))->text();
        QVERIFY(m_driver->click(QStringLiteral("clusterSave")));
        QTRY_COMPARE(m_driver->shop().savedSegments.size(), std::size_t(1));
        const SavedSegment &saved = m_driver->shop().savedSegments.front();
        QCOMPARE(QString::fromStdString(saved.name), name);
        QCOMPARE(saved.source, std::string("cluster"));
        QVERIFY(!saved.customers.empty() && saved.customers.size() < 40);
        QVERIFY(m_driver->settle());
        QCOMPARE(m_driver->rows("clusterTable"), 3); // a segment more is no other shop: what was found stays
    }

    void wrongSettingsSayWhatToDo()
    {
        auto *method = m_driver->wait<QComboBox>(QStringLiteral("clusterMethod"));
        method->setCurrentIndex(method->findData(QStringLiteral("dbscan")));
        QVERIFY(m_driver->click(QStringLiteral("clusterMore")));
        m_driver->wait<QSpinBox>(QStringLiteral("parameter.min_points"))->setValue(1'000);
        QVERIFY(m_driver->click(QStringLiteral("clusterFind")));
        QVERIFY(m_driver->settle());
        QTRY_VERIFY(
            m_driver->wait<QLabel>(QStringLiteral("clusterSummary"))->text().contains(QStringLiteral("Nobody")));
    }

    void stoppingLeavesWhatThereWas()
    {
        const int before = m_driver->rows("clusterTable");
        auto *view = m_driver->wait<ClusterView>(QStringLiteral("clusterView"));
        Q_EMIT view->clustersRequested();
        Q_EMIT view->cancelRequested();
        QVERIFY(m_driver->settle());
        QTRY_COMPARE(m_driver->rows("clusterTable"), before);
    }

    void aGroupBecomesACampaign()
    {
        QVERIFY(m_driver->click(QStringLiteral("clusterMore")));
        QVERIFY(m_driver->click(QStringLiteral("clusterCampaign")));
        QTRY_COMPARE(m_driver->window().currentPage(), QStringLiteral("campaigns"));
        QVERIFY(m_driver->settle());
    }
};

QTEST_MAIN(ClustersTest)
#include "test_clusters.moc"
