#include <QtTest/QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/hdbscan.h"
#include "tests/support/point_sets.h"

using namespace clientele;

class TestHdbscan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spanningTreeIsTheShortest_data();
    void spanningTreeIsTheShortest();
    void findsDenseGroupsAndLeavesTheRest();
    void crowdsOfEqualPoints();
    void sameOnAnyNumberOfThreads();
};

namespace {

SilentMonitor s_monitor;

std::vector<double> coreByHand(const Points &points, std::size_t minPoints)
{
    std::vector<double> core;
    for (std::size_t i = 0; i < points.size(); ++i) {
        std::vector<double> distances;
        for (std::size_t other = 0; other < points.size(); ++other)
            distances.push_back(std::sqrt(squaredDistance(points[i], points[other], points.dimensions)));
        std::ranges::sort(distances);
        core.push_back(distances[std::min(minPoints, distances.size()) - 1]);
    }
    return core;
}

// The lengths of Prim's tree, which are those of every shortest tree.
std::vector<double> lengthsByHand(const Points &points, const std::vector<double> &core)
{
    std::vector<double> nearest(points.size(), std::numeric_limits<double>::infinity());
    std::vector<bool> isIn(points.size(), false);
    std::vector<double> lengths;
    std::size_t last = 0;
    for (std::size_t step = 1; step < points.size(); ++step) {
        isIn[last] = true;
        std::size_t next = points.size();
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (isIn[i])
                continue;
            const double distance = std::sqrt(squaredDistance(points[last], points[i], points.dimensions));
            nearest[i] = std::min(nearest[i], std::max({distance, core[last], core[i]}));
            if (next == points.size() || nearest[i] < nearest[next])
                next = i;
        }
        lengths.push_back(nearest[next]);
        last = next;
    }
    std::ranges::sort(lengths);
    return lengths;
}

} // namespace

void TestHdbscan::spanningTreeIsTheShortest_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<int>("minPoints");
    for (const int minPoints : {1, 4, 15}) {
        QTest::addRow("clouds, %d", minPoints) << test::cloudPoints(900, 3, 4, 1) << minPoints;
        QTest::addRow("even, %d", minPoints) << test::evenPoints(600, 6, 2) << minPoints;
        QTest::addRow("ties everywhere, %d", minPoints) << test::latticePoints(500, 2, 12, 3) << minPoints;
        QTest::addRow("one dimension, %d", minPoints) << test::latticePoints(200, 1, 50, 4) << minPoints;
        QTest::addRow("two points, %d", minPoints) << test::evenPoints(2, 3, 5) << minPoints;
    }
}

void TestHdbscan::spanningTreeIsTheShortest()
{
    QFETCH(Points, points);
    QFETCH(int, minPoints);
    const std::vector<double> core = coreDistances(points, static_cast<std::size_t>(minPoints));
    const std::vector<double> expected = coreByHand(points, static_cast<std::size_t>(minPoints));
    QCOMPARE(core, expected);
    const std::vector<double> lengths = lengthsByHand(points, core);
    const std::vector<SpanningEdge> links = spanningTree(points, core, s_monitor);
    QCOMPARE(links.size(), lengths.size());
    for (std::size_t i = 0; i < links.size(); ++i)
        QVERIFY(std::abs(links[i].length - lengths[i]) <= 1e-12 * lengths[i]);
}

void TestHdbscan::findsDenseGroupsAndLeavesTheRest()
{
    // Three tight groups of 60 far apart, and 20 points far from everybody.
    Points points = test::evenPoints(200, 2, 6);
    for (std::size_t i = 0; i < 200; ++i) {
        const double offset = i < 180 ? 100. * static_cast<double>(i / 60) : 1'000. * static_cast<double>(i);
        points.values[2 * i] += offset;
    }
    const std::vector<std::int32_t> label = hdbscan(points, {30, 5}, s_monitor);
    std::set<std::int32_t> seen;
    for (std::size_t i = 0; i < 180; ++i) {
        QVERIFY(label[i] >= 0 && label[i] == label[i / 60 * 60]);
        seen.insert(label[i]);
    }
    QCOMPARE(seen.size(), std::size_t {3});
    for (std::size_t i = 180; i < 200; ++i)
        QCOMPARE(label[i], -1);
}

void TestHdbscan::crowdsOfEqualPoints()
{
    // 100,000 people of nine kinds: pairwise this would never end.
    const Points points = test::latticePoints(100'000, 2, 3, 7);
    const std::vector<std::int32_t> label = hdbscan(points, {1'000, 5}, s_monitor);
    std::set<std::int32_t> seen;
    for (std::size_t i = 0; i < points.size(); ++i) {
        QVERIFY(label[i] >= 0);
        seen.insert(label[i]);
    }
    QCOMPARE(seen.size(), std::size_t {9});
    QCOMPARE(hdbscan(test::latticePoints(40, 2, 1, 1), {5, 5}, s_monitor), std::vector<std::int32_t>(40, 0));
    QCOMPARE(hdbscan(test::latticePoints(3, 2, 1, 1), {5, 5}, s_monitor), std::vector<std::int32_t>(3, -1));
}

void TestHdbscan::sameOnAnyNumberOfThreads()
{
    const Points points = test::cloudPoints(20'000, 3, 5, 8);
    setThreadCount(1);
    const std::vector<std::int32_t> one = hdbscan(points, {50, 10}, s_monitor);
    setThreadCount(6);
    const std::vector<std::int32_t> six = hdbscan(points, {50, 10}, s_monitor);
    setThreadCount(0);
    QCOMPARE(one, six);
    QVERIFY(*std::ranges::max_element(one) >= 1);
}

QTEST_GUILESS_MAIN(TestHdbscan)
#include "test_hdbscan.moc"
