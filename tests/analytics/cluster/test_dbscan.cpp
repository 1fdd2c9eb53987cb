#include <QtTest/QTest>

#include <cmath>
#include <deque>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/dbscan_engines.h"
#include "tests/support/point_sets.h"

using namespace clientele;

class TestDbscan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsByHand_data();
    void sameAsByHand();
    void borderPointsJoinTheFirstCluster();
    void sameOnAnyNumberOfThreads();
    void crowdedCellsAreNotComparedPairByPair();
    void proposesTheKnee();
};

namespace {

SilentMonitor s_monitor;

// The definition: clusters grow one after the other from the first core point that has none.
std::vector<std::int32_t> byHand(const Points &points, const DbscanOptions &options)
{
    const auto areNeighbours = [&](std::size_t a, std::size_t b) {
        return squaredDistance(points[a], points[b], points.dimensions) <= options.epsilon * options.epsilon;
    };
    std::vector<bool> isCore(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::size_t count = 0;
        for (std::size_t other = 0; other < points.size(); ++other)
            count += areNeighbours(i, other);
        isCore[i] = count >= options.minPoints;
    }
    std::vector<std::int32_t> label(points.size(), -1);
    std::int32_t cluster = 0;
    for (std::size_t start = 0; start < points.size(); ++start) {
        if (!isCore[start] || label[start] >= 0)
            continue;
        std::deque<std::size_t> waiting {start};
        label[start] = cluster;
        for (; !waiting.empty(); waiting.pop_front()) {
            for (std::size_t other = 0; isCore[waiting.front()] && other < points.size(); ++other) {
                if (label[other] < 0 && areNeighbours(waiting.front(), other)) {
                    label[other] = cluster;
                    waiting.push_back(other);
                }
            }
        }
        ++cluster;
    }
    return label;
}

} // namespace

void TestDbscan::sameAsByHand_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<double>("epsilon");
    QTest::addColumn<int>("minPoints");
    for (const std::size_t dimensions : {1, 2, 3, 4, 5, 8}) {
        for (const int minPoints : {1, 2, 5, 12}) {
            for (const double epsilon : {0.05, 0.3, 1., 3.}) {
                QTest::addRow("clouds, %zu dimensions, %g, %d", dimensions, epsilon, minPoints)
                    << test::cloudPoints(700, dimensions, 4, dimensions) << epsilon * std::sqrt(dimensions)
                    << minPoints;
            }
            // Whole numbers: many pairs are exactly ε apart, and many points are equal.
            QTest::addRow("lattice, %zu dimensions, %d", dimensions, minPoints)
                << test::latticePoints(500, dimensions, dimensions < 3 ? 60 : 6, dimensions) << 1. << minPoints;
            QTest::addRow("all equal, %zu dimensions, %d", dimensions, minPoints)
                << test::latticePoints(20, dimensions, 1, 1) << 1. << minPoints;
        }
    }
    QTest::addRow("cells too small for the grid") << test::cloudPoints(300, 4, 3, 9) << 1e-6 << 1;
}

void TestDbscan::sameAsByHand()
{
    QFETCH(Points, points);
    QFETCH(double, epsilon);
    QFETCH(int, minPoints);
    const DbscanOptions options {epsilon, static_cast<std::size_t>(minPoints)};
    const std::vector<std::int32_t> expected = byHand(points, options);
    QCOMPARE(dbscan(points, options, s_monitor), expected);
    QCOMPARE(dbscanByTree(points, options, s_monitor), expected);
}

void TestDbscan::borderPointsJoinTheFirstCluster()
{
    // 2.0 is within 1 of a core point on either side; the left cluster's core points come later in the data.
    const std::vector<std::int32_t> expected {0, 0, 0, 0, 0, 1, 1, 1, 1};
    const Points points {1, {3, 3.2, 3.5, 4, 2, 0, 0.5, 0.8, 1}, {}};
    QCOMPARE(dbscan(points, {1, 4}, s_monitor), expected);
    const Points mirrored {1, {1, 0.8, 0.5, 0, 2, 4, 3.5, 3.2, 3}, {}};
    QCOMPARE(dbscan(mirrored, {1, 4}, s_monitor), expected);
}

void TestDbscan::sameOnAnyNumberOfThreads()
{
    for (const std::size_t dimensions : {3, 6}) {
        const Points points = test::cloudPoints(30'000, dimensions, 5, 3);
        setThreadCount(1);
        const std::vector<std::int32_t> one = dbscan(points, {0.4, 8}, s_monitor);
        setThreadCount(6);
        const std::vector<std::int32_t> six = dbscan(points, {0.4, 8}, s_monitor);
        setThreadCount(0);
        QCOMPARE(one, six);
    }
}

void TestDbscan::crowdedCellsAreNotComparedPairByPair()
{
    // Two crowds of 100,000, more than ε apart though their cells are near: 10^10 pairs would take minutes.
    Points points = test::evenPoints(200'000, 2, 1);
    for (std::size_t i = 0; i < points.size(); ++i) {
        points.values[2 * i] = points.values[2 * i] * 0.1 + (i % 2 == 0 ? 0 : 1.15);
        points.values[2 * i + 1] *= 0.1;
    }
    const std::vector<std::int32_t> label = dbscan(points, {1, 5}, s_monitor);
    for (std::size_t i = 0; i < points.size(); ++i)
        QCOMPARE(label[i], static_cast<std::int32_t>(i % 2));
}

void TestDbscan::proposesTheKnee()
{
    // Pairs a unit apart and a few points far from everybody.
    Points points {1, {}, {}};
    for (int i = 0; i < 400; ++i)
        points.values.push_back(i * 1.);
    for (int i = 1; i <= 8; ++i)
        points.values.push_back(10'000. * i * i);
    const double epsilon = proposedEpsilon(points, 3, 1);
    QVERIFY2(epsilon >= 1 && epsilon <= 2, std::to_string(epsilon).c_str());
    QVERIFY(proposedEpsilon(test::latticePoints(50, 2, 1, 1), 5, 1) > 0);
    QVERIFY(proposedEpsilon(test::latticePoints(1, 2, 1, 1), 5, 1) > 0);
}

QTEST_GUILESS_MAIN(TestDbscan)
#include "test_dbscan.moc"
