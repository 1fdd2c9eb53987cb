#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/random.h"
#include "tests/support/dataset_builder.h"
#include "tests/widgets/page_checks.h"
#include "widgets/charts/component_chart.h"
#include "widgets/charts/count_chart.h"
#include "widgets/charts/dendrogram_chart.h"
#include "widgets/charts/profile_chart.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/cluster_detail.h"
#include "widgets/pages/cluster_view.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// The view of groups, given what analytics finds in a shop of two sorts of customers.
class TestClusterView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsChosenIsWhatIsAskedFor();
    void everyGroupHasANameASizeAndReasons();
    void aPressOnAGroupSelectsIt();
    void theProposalIsShownAndCanBeOverruled();
    void wardHasATree();
    void rfmInsideAGroup();
    void everyStateSaysWhatToDo();
    void everythingHasAName();

private:
    template<typename T> T *part(QWidget &of, const char *name) { return test::child<T>(of, name); }
    ClusterFindings found(const Dataset &dataset, const ClusteringOptions &options)
    {
        SilentMonitor monitor;
        const RfmValues values = analyseRfm(dataset).values;
        return clusterFindings(std::make_shared<const Clustering>(clusterCustomers(dataset, values, options, monitor)),
                               values);
    }

    std::shared_ptr<const Dataset> m_dataset;
    ClusterFindings m_findings;
};

void TestClusterView::initTestCase()
{
    test::useTheme(Theme::Light);
    DatasetBuilder shop;
    Random random(4);
    for (int customer = 0; customer < 120; ++customer) {
        const bool isFaithful = customer % 3 == 0;
        for (int order = 0; order < (isFaithful ? 8 : 1); ++order) {
            const Day day = *parseDay(isFaithful ? "2011-11-01" : "2011-02-01") + static_cast<Day>(random.below(20));
            shop.order(std::to_string(customer) + "-" + std::to_string(order), "c" + std::to_string(customer),
                       formatDay(day) + " 10:00");
            shop.line("tea", 1, (isFaithful ? 80 : 10) + static_cast<double>(random.below(10)));
        }
    }
    m_dataset = shop.build();
    m_findings = found(*m_dataset, {});
}

void TestClusterView::whatIsChosenIsWhatIsAskedFor()
{
    ClusterView view;
    view.show();
    QSignalSpy asked(&view, &ClusterView::clustersRequested);
    part<QCheckBox>(view, "clusterFamily.hours")->setChecked(true);
    auto *method = part<QComboBox>(view, "clusterMethod");
    QCOMPARE(static_cast<std::size_t>(method->count()), clustererKinds().size());
    method->setCurrentIndex(method->findData(QStringLiteral("dbscan")));
    QVERIFY(!part<QSpinBox>(view, "clusterCount")->isVisible()); // it finds the number itself
    part<QSpinBox>(view, "parameter.min_points")->setValue(7);
    QTest::mouseClick(part<QAbstractButton>(view, "clusterFind"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    ClusteringOptions options = view.options();
    QCOMPARE(options.method, std::string("dbscan"));
    QCOMPARE(options.parameters->whole("min_points"), 7);
    QVERIFY(!options.clusters);
    QCOMPARE(options.features.families.size(), std::size_t(2));
    method->setCurrentIndex(0);
    QVERIFY(!view.options().clusters);
    QTest::mouseClick(part<QAbstractButton>(view, "clusterFixed"), Qt::LeftButton);
    part<QSpinBox>(view, "clusterCount")->setValue(9);
    QCOMPARE(*view.options().clusters, 9);
    for (const char *family : {"clusterFamily.hours", "clusterFamily.rfm"})
        part<QCheckBox>(view, family)->setChecked(false);
    QVERIFY(!part<QAbstractButton>(view, "clusterFind")->isEnabled()); // nothing to compare
}

void TestClusterView::everyGroupHasANameASizeAndReasons()
{
    ClusterView view;
    view.setFindings(m_dataset, m_findings);
    auto *table = part<DataTable>(view, "clusterTable");
    const std::size_t groups = m_findings.clustering->profiles.size();
    QVERIFY(groups >= 2);
    QCOMPARE(static_cast<std::size_t>(table->model()->rowCount()), groups);
    std::set<QString> names;
    qint64 people = 0;
    double money = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QStringList texts = table->rowTexts(row);
        QVERIFY2(names.insert(texts[0]).second && !texts[0].contains(QStringLiteral("luster")), qPrintable(texts[0]));
        people += table->model()->index(row, 1).data(DataTable::kSortRole).toLongLong();
        money += table->model()->index(row, 4).data(DataTable::kSortRole).toDouble();
    }
    QCOMPARE(people, 120);
    QVERIFY(std::abs(money - 1) < 1e-9);
    QCOMPARE(part<QLabel>(view, "clusterDrivers")->text().count(u'\n'), 2); // three reasons
    QCOMPARE(part<ComponentChart>(view, "clusterMap")->nodeCount(), static_cast<int>(groups));
    QCOMPARE(part<ProfileChart>(view, "clusterProfiles")->nodeCount(), 3 * static_cast<int>(groups));
    QVERIFY(!part<ComponentChart>(view, "clusterMap")->accessibleDescription().isEmpty());
}

void TestClusterView::aPressOnAGroupSelectsIt()
{
    ClusterView view;
    view.resize(720, 520);
    view.setFindings(m_dataset, m_findings);
    QSignalSpy picked(&view, &ClusterView::customersPicked);
    part<ComponentChart>(view, "clusterMap")->pressNode(1);
    QCOMPARE(picked.size(), 1);
    QVERIFY(*picked[0][1].value<std::shared_ptr<const CustomerSet>>() == m_findings.clustering->profiles[1].members);
    QCOMPARE(part<QLabel>(view, "clusterName")->text(), picked[0][0].toString());
    part<DataTable>(view, "clusterTable")->selectRow(0);
    QCOMPARE(picked.size(), 2);
    part<ProfileChart>(view, "clusterProfiles")->pressNode(3); // the second group's first mark
    QVERIFY(*picked[2][1].value<std::shared_ptr<const CustomerSet>>() == m_findings.clustering->profiles[1].members);

    QSignalSpy saved(view.detail(), &ClusterDetail::saveRequested);
    QSignalSpy designed(view.detail(), &ClusterDetail::campaignRequested);
    part<QAbstractButton>(view, "clusterSave")->click();
    part<QAbstractButton>(view, "clusterCampaign")->click();
    QCOMPARE(saved[0][0].toString(), picked[0][0].toString());
    QVERIFY(*designed[0][1].value<std::shared_ptr<const CustomerSet>>() == m_findings.clustering->profiles[1].members);
    view.setReadOnly(true);
    QVERIFY(!part<QAbstractButton>(view, "clusterSave")->isEnabled());
}

void TestClusterView::theProposalIsShownAndCanBeOverruled()
{
    ClusterView view;
    view.setFindings(m_dataset, m_findings);
    const ClusterCountChoice &choice = *m_findings.clustering->choice;
    auto *chart = part<CountChart>(view, "clusterNumber");
    QCOMPARE(chart->tableContents().size() - 1, static_cast<qsizetype>(choice.candidates.size()));
    QCOMPARE(chart->tableContents().first().size(), 4); // the number and its three measures
    QSignalSpy asked(&view, &ClusterView::clustersRequested);
    chart->pressNode(2);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(*view.options().clusters, choice.candidates[2].clusters);
    QVERIFY(!part<QAbstractButton>(view, "clusterShowNumber")->isHidden());
    ClusteringOptions fixed;
    fixed.clusters = 3;
    view.setFindings(m_dataset, found(*m_dataset, fixed));
    QVERIFY(part<QAbstractButton>(view, "clusterShowNumber")->isHidden()); // nothing was proposed
}

void TestClusterView::wardHasATree()
{
    ClusterView view;
    view.setFindings(m_dataset, m_findings);
    QVERIFY(part<QAbstractButton>(view, "clusterShowTree")->isHidden());
    ClusteringOptions ward;
    ward.method = "ward";
    const ClusterFindings findings = found(*m_dataset, ward);
    view.setFindings(m_dataset, findings);
    QVERIFY(!part<QAbstractButton>(view, "clusterShowTree")->isHidden());
    auto *tree = part<DendrogramChart>(view, "clusterTree");
    QCOMPARE(tree->nodeCount(), static_cast<int>(findings.clustering->dendrogram->leaves));
    QCOMPARE(tree->tableContents().size(), tree->nodeCount()); // one join fewer than leaves, and the header
    QSignalSpy picked(&view, &ClusterView::customersPicked);
    tree->pressNode(0);
    QCOMPARE(picked.size(), 1);
    tree->resize(500, 300);
    QVERIFY(!tree->grab().isNull());
}

void TestClusterView::rfmInsideAGroup()
{
    ClusterView view;
    view.setFindings(m_dataset, m_findings);
    QSignalSpy asked(view.detail(), &ClusterDetail::insideRequested);
    part<QCheckBox>(view, "clusterInside")->setChecked(true);
    QCOMPARE(asked.size(), 1);
    const auto members = asked[0][0].value<std::shared_ptr<const CustomerSet>>();
    const RfmAnalysis inside = rfmWithin(analyseRfm(*m_dataset).values, *members);
    view.detail()->setInside(members, inside);
    auto *table = part<DataTable>(view, "clusterInsideTable");
    qint64 people = 0;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        people += table->model()->index(row, 1).data(DataTable::kSortRole).toLongLong();
    QCOMPARE(people, static_cast<qint64>(members->size()));
    QSignalSpy picked(&view, &ClusterView::customersPicked);
    table->selectRow(0);
    QCOMPARE(picked.size(), 1);
    part<ComponentChart>(view, "clusterMap")->pressNode(1); // another group: asked anew
    QCOMPARE(asked.size(), 2);
}

void TestClusterView::everyStateSaysWhatToDo()
{
    ClusterView view;
    view.resize(720, 520);
    view.show();
    view.showLoading();
    view.setProgress(0.4);
    view.showCancelled();
    QSignalSpy asked(&view, &ClusterView::clustersRequested);
    view.showError(QStringLiteral("Title"), QStringLiteral("Text"));
    QVERIFY(!view.grab().isNull());

    DatasetBuilder one;
    one.order("1", "only", "2011-12-01").line("tea", 1, 5);
    const auto alone = one.build();
    view.setFindings(alone, found(*alone, {}));
    QVERIFY(part<QLabel>(view, "clusterSummary")->text().contains(QStringLiteral("only one buyer")));
    QCOMPARE(part<DataTable>(view, "clusterTable")->model()->rowCount(), 1);

    DatasetBuilder same;
    for (int i = 0; i < 9; ++i)
        same.order(std::to_string(i), "c" + std::to_string(i), "2011-12-01").line("tea", 1, 5);
    const auto alike = same.build();
    ClusteringOptions five;
    five.clusters = 5;
    view.setFindings(alike, found(*alike, five));
    QVERIFY2(part<QLabel>(view, "clusterSummary")->text().contains(QStringLiteral("are the same in what was chosen")),
             qPrintable(part<QLabel>(view, "clusterSummary")->text()));
    for (const char *chart : {"clusterMap", "clusterProfiles", "clusterNumber", "clusterTree"})
        QVERIFY(!part<ChartWidget>(view, chart)->grab().isNull());

    ClusteringOptions unknown;
    unknown.features.families = {FeatureFamily::Age};
    view.setFindings(alike, found(*alike, unknown));
    QVERIFY(asked.isEmpty());
    for (auto *button : view.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().contains(QStringLiteral("recency"), Qt::CaseInsensitive)
            && !qobject_cast<QCheckBox *>(button))
            button->click();
    }
    QCOMPARE(asked.size(), 1);
    QVERIFY(view.options().features.families == std::vector {FeatureFamily::Rfm});
}

void TestClusterView::everythingHasAName()
{
    ClusterView view;
    view.resize(720, 560);
    view.show();
    view.setFindings(m_dataset, m_findings);
    QCOMPARE(test::unnamedControls(view), QString());
}

QTEST_MAIN(TestClusterView)
#include "test_cluster_view.moc"
