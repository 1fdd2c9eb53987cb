#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <set>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/clustering.h"
#include "tests/support/dataset_builder.h"
#include "tests/support/expect_error.h"
#include "tests/support/point_sets.h"

using namespace clientele;
using clientele::test::DatasetBuilder;

// What every method promises, asked of every row of the registry.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsPromises_data();
    void keepsItsPromises();
    void stopsWhenAsked();
    void refusesWhatIsNoNumber();
    void shopsThatAreHardToGroup();
};

namespace {

SilentMonitor s_monitor;

Clusters found(const ClustererKind &kind, const Points &points)
{
    return cluster(kind, points, ParamSet(kind.parameters()), 3, s_monitor);
}

} // namespace

void TestContract::keepsItsPromises_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<int>("most"); // clusters
    QTest::addRow("nobody") << Points {2, {}, {}} << 0;
    QTest::addRow("one") << test::evenPoints(1, 3, 1) << 1;
    QTest::addRow("two") << test::evenPoints(2, 3, 1) << 2;
    QTest::addRow("all equal") << test::latticePoints(300, 3, 1, 1) << 1;
    QTest::addRow("three kinds") << test::latticePoints(300, 1, 3, 2) << 3; // fewer than the five asked for
    QTest::addRow("clouds") << test::cloudPoints(3'000, 4, 4, 3) << 3'000;
    QTest::addRow("large") << test::cloudPoints(40'000, 3, 4, 4) << 40'000;
}

void TestContract::keepsItsPromises()
{
    QFETCH(Points, points);
    QFETCH(int, most);
    for (const ClustererKind &kind : clustererKinds()) {
        setThreadCount(1);
        const Clusters clusters = found(kind, points);
        setThreadCount(5);
        const Clusters again = found(kind, points);
        setThreadCount(0);
        QCOMPARE(again.label, clusters.label);
        QCOMPARE(again.inertia, clusters.inertia);

        QCOMPARE(clusters.label.size(), points.size());
        QVERIFY(clusters.count <= static_cast<std::size_t>(most));
        QCOMPARE(clusters.centres.size(), clusters.count * points.dimensions);
        std::vector<std::size_t> sizes(clusters.count, 0);
        for (std::size_t i = 0; i < points.size(); ++i) {
            QVERIFY(clusters.label[i] >= kNoise && clusters.label[i] < static_cast<std::int32_t>(clusters.count));
            QVERIFY(!kind.takesCount || clusters.label[i] != kNoise);
            if (clusters.label[i] != kNoise)
                ++sizes[static_cast<std::size_t>(clusters.label[i])];
        }
        QVERIFY(std::ranges::is_sorted(sizes, std::greater()));
        QVERIFY(sizes.empty() || sizes.back() > 0);
        QVERIFY(clusters.inertia >= 0);
    }
}

void TestContract::stopsWhenAsked()
{
    struct Stopped final : Monitor
    {
        void stage(Stage) override { }
        void progress(double) override { }
        bool isCancelled() const override { return true; }
    } monitor;
    const Points points = test::cloudPoints(1'000, 3, 3, 1);
    for (const ClustererKind &kind : clustererKinds())
        QVERIFY_THROWS_EXCEPTION(Cancelled, cluster(kind, points, ParamSet(kind.parameters()), 1, monitor));
}

void TestContract::refusesWhatIsNoNumber()
{
    for (const ClustererKind &kind : clustererKinds()) {
        for (const double value : {std::numeric_limits<double>::quiet_NaN(), 1e200}) {
            const Points points {1, {1, 2, value}, {}};
            EXPECT_ERROR(found(kind, points), ErrorCode::ParameterInvalid, error);
        }
    }
    EXPECT_ERROR(clustererKind("magic"), ErrorCode::NoSuchMethod, error);
}

void TestContract::shopsThatAreHardToGroup()
{
    DatasetBuilder empty;
    empty.customer({.id = "ann"});
    DatasetBuilder one;
    one.order("1", "ann", "2011-12-01").line("tea", 1, 2);
    DatasetBuilder mixed; // two kinds of buyers; half of the ages are missing, everybody lives in one place
    for (int i = 0; i < 60; ++i) {
        const std::string id = "c" + std::to_string(i);
        mixed.customer({.id = id, .country = "FR", .birthYear = i % 2 == 0 ? 1970 + i % 7 : 0});
        for (int order = 0; order < (i < 30 ? 1 : 6 + i % 3); ++order) {
            mixed.order(id + "-" + std::to_string(order), id, "2011-1" + std::to_string(i % 3) + "-01 10:30");
            mixed.line("tea", 1, i < 30 ? 200 + i : 3 + i % 4);
        }
    }
    for (const ClustererKind &kind : clustererKinds()) {
        ClusteringOptions options;
        options.method = kind.id;
        options.features.families.assign(kFeatureFamilies.begin(), kFeatureFamilies.end());
        const auto grouped = [&](const DatasetBuilder &shop) {
            const auto dataset = shop.build();
            return clusterCustomers(*dataset, computeRfm(*dataset), options, s_monitor);
        };
        QVERIFY(grouped(empty).profiles.empty());
        QCOMPARE(grouped(one).matrix.customer.size(), std::size_t {1});
        const Clustering clustering = grouped(mixed);
        QCOMPARE(clustering.matrix.customer.size(), std::size_t {60});
        for (const Feature &feature : clustering.matrix.features) {
            QCOMPARE(feature.missing, feature.id == "age" ? std::size_t {30} : std::size_t {0});
            QVERIFY(feature.id != "region" || feature.isConstant);
        }
        QVERIFY(std::ranges::find(clustering.matrix.withoutData, FeatureFamily::Engagement)
                != clustering.matrix.withoutData.end());
        std::set<std::vector<std::tuple<std::size_t, bool, bool, int>>> names;
        for (const ClusterProfile &profile : clustering.profiles) {
            std::vector<std::tuple<std::size_t, bool, bool, int>> name;
            for (const ClusterDriver &driver : profile.named)
                name.emplace_back(driver.feature, driver.isAbove, driver.isStrong(), profile.twin);
            std::ranges::sort(name);
            QVERIFY(profile.label == kNoise || names.insert(name).second);
            QVERIFY(std::ranges::is_sorted(profile.members));
        }
        if (kind.takesCount) {
            QVERIFY(clustering.choice && clustering.choice->recommended >= 2);
            QCOMPARE(clustering.parameters.whole("clusters"), clustering.choice->recommended);
        }
        for (const ClusterProfile &profile : clustering.profiles) {
            const auto dataset = mixed.build();
            const RfmAnalysis within = rfmWithin(computeRfm(*dataset), profile.members);
            QCOMPARE(within.values.customer, profile.members);
            QCOMPARE(within.groups.front().size(), profile.members.size());
        }
    }
}

QTEST_GUILESS_MAIN(TestContract)
#include "test_contract.moc"
