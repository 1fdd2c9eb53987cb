#include <QtTest/QTest>

#include <algorithm>
#include <limits>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/cluster/clusterer.h"
#include "analytics/cluster/kmeans.h"
#include "tests/support/point_sets.h"
#include "tests/support/real_data.h"

using namespace clientele;

class TestKMeans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundedIsTheSameAsPlain_data();
    void boundedIsTheSameAsPlain();
    void plainIsTheTextbook();
    void knownInertiaOfMallCustomers();
    void weightsCountAsCopies();
    void emptyClusterTakesTheFarthestPoint();
    void startsAreDistinctPoints();
    void sameOnAnyNumberOfThreads();
    void largeSetsFindTheirClouds();
};

namespace {

SilentMonitor s_monitor;

// Some of the points as centres, the same one maybe twice.
std::vector<double> someCentres(const Points &points, std::size_t clusters, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> centres;
    for (std::size_t c = 0; c < clusters; ++c) {
        const double *point = points[random.below(points.size())];
        centres.insert(centres.end(), point, point + points.dimensions);
    }
    return centres;
}

// One step of the textbook: the nearest centre by three plain loops.
std::vector<std::int32_t> nearestByHand(const Points &points, const std::vector<double> &centres)
{
    std::vector<std::int32_t> label;
    for (std::size_t i = 0; i < points.size(); ++i) {
        double best = std::numeric_limits<double>::infinity();
        std::int32_t nearest = 0;
        for (std::size_t c = 0; c < centres.size() / points.dimensions; ++c) {
            const double distance
                = squaredDistance(points[i], centres.data() + c * points.dimensions, points.dimensions);
            if (distance < best) {
                best = distance;
                nearest = static_cast<std::int32_t>(c);
            }
        }
        label.push_back(nearest);
    }
    return label;
}

Points scaledPoints(Points points, double factor, double offset)
{
    for (double &value : points.values)
        value = value * factor + offset;
    return points;
}

} // namespace

void TestKMeans::boundedIsTheSameAsPlain_data()
{
    QTest::addColumn<Points>("points");
    QTest::addRow("clouds") << test::cloudPoints(6'000, 5, 8, 1);
    QTest::addRow("even") << test::evenPoints(5'000, 3, 2);
    QTest::addRow("ties everywhere") << test::latticePoints(4'000, 2, 5, 3);
    QTest::addRow("two values") << test::latticePoints(3'000, 4, 2, 4);
    QTest::addRow("one dimension") << test::latticePoints(2'000, 1, 40, 5);
    QTest::addRow("all equal") << test::latticePoints(500, 3, 1, 6);
    QTest::addRow("tiny") << scaledPoints(test::cloudPoints(3'000, 3, 4, 7), 1e-60, 0);
    QTest::addRow("huge") << scaledPoints(test::cloudPoints(3'000, 3, 4, 8), 1e60, 0);
    QTest::addRow("far from zero") << scaledPoints(test::latticePoints(3'000, 2, 9, 9), 1e-3, 1e9);
    QTest::addRow("many dimensions") << test::cloudPoints(1'500, 40, 6, 10);
    QTest::addRow("several pieces") << test::cloudPoints(60'000, 2, 6, 11);
}

void TestKMeans::boundedIsTheSameAsPlain()
{
    QFETCH(Points, points);
    for (const std::size_t clusters : {1, 2, 3, 7, 8, 9, 30}) {
        for (const double shift : {0., 1e-3}) {
            const LloydOptions options {100, shift, true};
            const std::vector<double> start = someCentres(points, clusters, clusters);
            const LloydResult plain = lloyd(points, start, options, s_monitor);
            const LloydResult bounded = boundedLloyd(points, start, options, s_monitor);
            QCOMPARE(bounded.label, plain.label);
            QCOMPARE(bounded.centres, plain.centres);
            QCOMPARE(bounded.iterations, plain.iterations);
            QCOMPARE(bounded.inertia, plain.inertia);
        }
    }
}

void TestKMeans::plainIsTheTextbook()
{
    const Points points = test::cloudPoints(2'000, 3, 5, 12);
    const LloydResult found = lloyd(points, someCentres(points, 5, 1), {}, s_monitor);
    QCOMPARE(found.label, nearestByHand(points, found.centres)); // nothing wants to move any more
    double inertia = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        inertia += squaredDistance(points[i], found.centres.data() + found.label[i] * 3, 3);
    QVERIFY(std::abs(inertia - found.inertia) < 1e-9 * inertia);
    for (std::size_t c = 0; c < 5; ++c) {
        double sum = 0;
        double members = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (found.label[i] == static_cast<std::int32_t>(c)) {
                sum += points[i][1];
                ++members;
            }
        }
        QVERIFY(std::abs(sum / members - found.centres[c * 3 + 1]) < 1e-12);
    }
}

void TestKMeans::knownInertiaOfMallCustomers()
{
    REQUIRE_REAL_DATA("segmentation/Mall_Customers.csv", path);
    const Points points = test::pointsOfCsv(path.c_str(), {"Annual_Income", "Spending_Score"});
    QCOMPARE(points.size(), std::size_t {200});
    const Clusters clusters
        = cluster(clustererKind("k-means"), points, ParamSet(clustererKind("k-means").parameters()), 1, s_monitor);
    QCOMPARE(clusters.count, std::size_t {5});
    QVERIFY2(std::abs(clusters.inertia - 44'448.455) < 1e-3, std::to_string(clusters.inertia).c_str());
}

void TestKMeans::weightsCountAsCopies()
{
    Points light = test::cloudPoints(300, 2, 3, 13);
    Points copies = light;
    for (std::size_t i = 0; i < light.size(); ++i) {
        light.weights.push_back(1 + static_cast<double>(i % 3));
        for (std::size_t copy = 0; copy < i % 3; ++copy)
            copies.values.insert(copies.values.end(), light[i], light[i] + 2);
    }
    const std::vector<double> start = someCentres(light, 3, 2);
    const LloydResult weighted = lloyd(light, start, {}, s_monitor);
    const LloydResult copied = lloyd(copies, start, {}, s_monitor);
    QVERIFY(std::equal(weighted.label.begin(), weighted.label.end(), copied.label.begin()));
    QVERIFY(std::abs(weighted.inertia - copied.inertia) < 1e-9 * copied.inertia);
}

void TestKMeans::emptyClusterTakesTheFarthestPoint()
{
    const Points points {1, {0, 1, 2, 100, 200}, {}};
    // The third centre is nobody's nearest.
    const LloydResult found = lloyd(points, {1, 100, -5'000}, {}, s_monitor);
    QCOMPARE(found.label, (std::vector<std::int32_t> {0, 0, 0, 1, 2}));
    QCOMPARE(boundedLloyd(points, {1, 100, -5'000}, {}, s_monitor).label, found.label);
}

void TestKMeans::startsAreDistinctPoints()
{
    const Points points = test::latticePoints(200, 1, 4, 14);
    Random random(1);
    const std::vector<double> centres = kMeansPlusPlus(points, 9, random);
    QCOMPARE(std::set<double>(centres.begin(), centres.end()).size(), centres.size());
    QCOMPARE(centres.size(), std::size_t {4});
}

void TestKMeans::sameOnAnyNumberOfThreads()
{
    for (const std::size_t size : {2'000, 70'000}) {
        const Points points = test::cloudPoints(size, 4, 6, 15);
        setThreadCount(1);
        const LloydResult one = kMeans(points, {6, 4, 300}, 7, s_monitor);
        setThreadCount(5);
        const LloydResult five = kMeans(points, {6, 4, 300}, 7, s_monitor);
        setThreadCount(0);
        QCOMPARE(one.label, five.label);
        QCOMPARE(one.centres, five.centres);
        QCOMPARE(one.inertia, five.inertia);
    }
}

void TestKMeans::largeSetsFindTheirClouds()
{
    const Points points = test::cloudPoints(120'000, 3, 5, 16);
    const LloydResult found = kMeans(points, {5, 5, 300}, 1, s_monitor);
    // Stable under one more step, and no worse than from many plain starts.
    QCOMPARE(found.label, nearestByHand(points, found.centres));
    for (std::uint64_t seed = 0; seed < 5; ++seed)
        QVERIFY(found.inertia <= lloyd(points, someCentres(points, 5, seed), {}, s_monitor).inertia * (1 + 1e-6));
}

QTEST_GUILESS_MAIN(TestKMeans)
#include "test_kmeans.moc"
